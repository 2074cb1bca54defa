import { once } from "node:events";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { createZaloChannel, type ZaloChannel } from "../../../src/channels/zalo/channel.js";
import type { ZaloSettings } from "../../../src/channels/zalo/settings.js";
import { createKeyring } from "../../../src/infra/keyring.js";
import { silentLog } from "../../../src/infra/log.js";
import type { Redis } from "../../../src/infra/redis.js";
import type { ChannelTrouble, SendOutcome } from "../../../src/model/channel.js";
import type { Event, Receipt } from "../../../src/model/event.js";
import type { Address, MessageId, PersonKey } from "../../../src/model/ids.js";
import type { OutMessage } from "../../../src/model/message.js";
import { ZaloEmulator } from "../../emulators/zalo/emulator.js";
import type { ZaloOptions } from "../../emulators/zalo/options.js";

/** The app and OA of all tests; ids are above 2^53. */
export const identity = {
  appId: "1234567890123456789",
  oaId: "4440000000000000001",
  oaSecret: "OASecretKeyExample01",
  appSecret: "AppSecretExample01",
};
export const child = "5550000000000000001";
export const keyring = createKeyring([Buffer.alloc(32, 7)]);

/** Keyed hash of a user id, as the composition root makes it. */
export function personKey(address: string): PersonKey {
  return `zalo.${keyring.hash("person zalo", address)}` as PersonKey;
}

/** A message to be said, with only what matters. */
export function says(text: string, more: Partial<OutMessage> = {}): OutMessage {
  return { id: "0.1-0.0" as MessageId, from: "bot", text, urgent: false, silent: false, ...more };
}

/** A channel and an emulator that write to each other. */
export interface Door {
  readonly zalo: ZaloEmulator;
  readonly channel: ZaloChannel;
  readonly events: Event[];
  readonly receipts: Receipt[];
  readonly troubles: ChannelTrouble[];
  /** Statuses to answer the next webhook calls with, instead of doing anything. */
  readonly refuseNext: number[];
  /** Renders and sends all messages to a person; the outcome of each request. */
  tells(
    userId: string,
    messages: readonly OutMessage[],
    lastActionAt?: number | null,
  ): Promise<SendOutcome[]>;
  /** A channel of another process on the same Redis. */
  secondChannel(): ZaloChannel;
  close(): Promise<void>;
}

/** Opens a door with an own emulator on an empty Redis. */
export async function openDoor(
  redis: Redis,
  settings: Partial<ZaloSettings> = {},
  options: Partial<ZaloOptions> = {},
): Promise<Door> {
  await redis.flushAll();
  const found = { events: [] as Event[], receipts: [] as Receipt[], troubles: [] as ChannelTrouble[] };
  const refuseNext: number[] = [];
  const zalo = await ZaloEmulator.start({ ...identity, ...options });
  const refreshToken = zalo.oauth.issueRefreshToken();
  const open = () =>
    createZaloChannel(
      {
        ...identity,
        refreshToken,
        apiUrl: zalo.url,
        oauthUrl: zalo.url,
        timeoutMs: 1_000,
        rate: { perMinute: 60_000, burst: 1_000 },
        ...settings,
      },
      {
        redis,
        keyring,
        personKey,
        log: silentLog,
        now: () => zalo.clock.now(),
        random: () => 0.5,
        onTrouble: (trouble) => found.troubles.push(trouble),
      },
    );
  const channel = open();
  const server = webhookServer(channel, found, refuseNext, () => zalo.clock.now());
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  zalo.webhook.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  return {
    zalo,
    channel,
    ...found,
    refuseNext,
    tells: async (userId, messages, lastActionAt = zalo.clock.now()) => {
      const outcomes: SendOutcome[] = [];
      for (const request of channel.render(messages)) {
        const context = { address: userId as Address, lastActionAt, now: zalo.clock.now() };
        outcomes.push(await channel.send(request, context));
      }
      return outcomes;
    },
    secondChannel: open,
    async close() {
      await zalo.stop();
      server.closeAllConnections();
      server.close();
    },
  };
}

function webhookServer(
  channel: ZaloChannel,
  found: Pick<Door, "events" | "receipts" | "troubles">,
  refuseNext: number[],
  now: () => number,
): Server {
  return createServer(async (request, response) => {
    const parts: Buffer[] = [];
    for await (const part of request) parts.push(part);
    const body = Buffer.concat(parts);
    const header = request.headers["x-zevent-signature"];
    const signature = typeof header === "string" ? header : undefined;
    const refusal = refuseNext.shift();
    const call = { method: request.method ?? "", signature, body, receivedAt: now() };
    const verdict = refusal === undefined ? channel.verify(call) : undefined;
    if (verdict?.kind === "accept") {
      const parsed = channel.parse(body, now());
      found.events.push(...parsed.events);
      found.receipts.push(...parsed.receipts);
      found.troubles.push(...parsed.troubles);
    }
    response.writeHead(refusal ?? (verdict?.kind === "refuse" ? verdict.status : 200)).end();
  });
}

/** Waits until something is true, without guessing how long it takes. */
export async function until(is: () => boolean, what: string): Promise<void> {
  for (let tries = 0; tries < 500; tries += 1) {
    if (is()) return;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  throw new Error(`It never came true: ${what}`);
}
