import type { MailRoom } from "../delivery/mail-room.js";
import type { Mounts } from "../http/application.js";
import { type PrivacyDoor, privacyCallbacks } from "../http/privacy.js";
import { Fault } from "../infra/fault.js";
import type { ChannelTrouble } from "../model/channel.js";
import type { Address, EventId } from "../model/ids.js";
import type { Connections } from "./connections.js";
import { personKeys } from "./person-key.js";
import type { Platform, PrivacySource } from "./platforms.js";
import { publicUrl } from "./public-url.js";

/** Where the page of a request for deletion stands. */
export const deletionPath = "/xoa-du-lieu";

/** How long a request can be looked up by its code, seconds: 90 days. */
const keptSeconds = 90 * 24 * 3600;
const keyOf = (code: string) => `te:deletion:${code}`;

/** The privacy callbacks of the platforms that have them, and when a request came in, by its code. */
export function openPrivacy(
  connections: Connections,
  mailRoom: MailRoom,
  platforms: readonly Platform[],
  tell: (trouble: ChannelTrouble) => void,
): {
  readonly callbacks: Mounts["routers"];
  readonly receipt: (code: string) => Promise<number | null>;
} {
  const { door } = connections;
  return {
    callbacks: platforms.flatMap(({ privacy }) =>
      privacy === undefined
        ? []
        : [
            {
              path: `/webhooks/${privacy.id}`,
              router: privacyCallbacks(privacyDoor(connections, mailRoom, privacy, tell)),
            },
          ],
    ),
    receipt: async (code) => {
      const at = await door.get(keyOf(code));
      return at === null ? null : Number(at);
    },
  };
}

function privacyDoor(
  connections: Connections,
  mailRoom: MailRoom,
  source: PrivacySource,
  tell: (trouble: ChannelTrouble) => void,
): PrivacyDoor {
  const { config, door, keyring, log } = connections;
  return {
    async askDeletion(given) {
      const asked = source.readSignedRequest(given);
      if (asked === null) return null;
      const hash = keyring.hash("deletion", `${source.id} ${asked.userId} ${asked.issuedAt}`);
      const code = Buffer.from(hash, "base64url").toString("hex").slice(0, 16).toUpperCase();
      const url = new URL(`${deletionPath}/${code}`, publicUrl(config)).href;
      // The platform, or the person's impatience, may send it twice.
      if ((await door.exists(keyOf(code))) === 1) return { url, code };
      const word = (await forget(connections, mailRoom, source, asked.userId, code)) ? "taken" : "unmatched";
      if (word === "unmatched") tell({ channel: source.id, word: "deletion-unmatched", detail: unmatched });
      await door.set(keyOf(code), String(Date.now()), { expiration: { type: "EX", value: keptSeconds } });
      log.warn("deletion-asked", { channel: source.id, code, word });
      return { url, code };
    },
    deauthorized(given) {
      if (source.readSignedRequest(given) === null) return false;
      log.warn("app-deauthorized", { channel: source.id });
      // It says nothing sure: what it means is seen by looking.
      source.recheck();
      return true;
    },
  };
}

const unmatched =
  "a request for deletion names nobody whom this program knows; see deletion-asked in the log";

/**
 * Lets the talk of this person be forgotten in its turn, as where a platform itself says so. The callback names people
 * by the app's own id; the platform tells the page-scoped one, or it is the same. False: nobody was found.
 */
async function forget(
  { keyring }: Connections,
  mailRoom: MailRoom,
  { id: channel, addressOf }: PrivacySource,
  userId: string,
  code: string,
): Promise<boolean> {
  const keys = personKeys(keyring, channel);
  const told = await addressOf(userId);
  const same = (await mailRoom.contact(keys(userId)))?.address ?? null;
  const address: Address | null = told ?? same;
  if (address === null) return false;
  const at = Date.now();
  const id = `${channel}:deletion:${code}` as EventId;
  const event = { id, person: keys(address), channel, address, at, receivedAt: at };
  const outcome = await mailRoom.accept({ ...event, body: { kind: "withdraw" } });
  if (outcome === "full") throw new Fault("inbox-full", "The inbox is full.");
  return true;
}
