import { createCases } from "../cases/repository.js";
import type { Visitors } from "../channels/web/visitors.js";
import type { MailRoom } from "../delivery/mail-room.js";
import { createAccounts } from "../hotline/accounts/accounts.js";
import { createAttempts } from "../hotline/accounts/attempts.js";
import { createLiveHub } from "../hotline/live/hub.js";
import { createPresenceBoard } from "../hotline/presence.js";
import { createHotlineRouter } from "../hotline/router/router.js";
import type { Capabilities } from "../model/channel.js";
import type { ChannelId } from "../model/channel-id.js";
import { type Connections, databaseOf } from "./connections.js";
import { readContent } from "./content.js";

/** How long a practice link can be used, milliseconds. */
const practiceMs = 24 * 3600_000;

/** Accounts of the staff over this process's connections. `publicUrl`: the console's own address. */
export function openAccounts(connections: Connections, publicUrl: string) {
  const { keyring, door, log } = connections;
  const { pool } = databaseOf(connections);
  return createAccounts({ pool, keyring, attempts: createAttempts(door), log, publicUrl });
}

/** The staff's API and what it needs to be live. */
export async function openStaffDoor(
  connections: Connections,
  mailRoom: MailRoom,
  visitors: Visitors,
  capabilities: Readonly<Record<ChannelId, Capabilities>>,
  publicUrl: string,
) {
  const { keyring, door, ear, log } = connections;
  const { db } = databaseOf(connections);
  const live = await createLiveHub({ publisher: door, subscriber: ear, log });
  const presence = createPresenceBoard(door, Date.now);
  const accounts = openAccounts(connections, publicUrl);
  const router = createHotlineRouter({
    accounts,
    cases: createCases(db, keyring, (changes) => live.publish(changes)),
    live,
    accept: (event) => mailRoom.accept(event),
    presence: (staff) => presence.tell(staff),
    createPracticeLink: async () => ({
      url: new URL(`/chat/#tap=${await visitors.createPractice()}`, publicUrl).href,
      expiresAt: Date.now() + practiceMs,
    }),
    content: readContent(log),
    capabilities,
    origins: [new URL(publicUrl).origin],
    now: Date.now,
    log,
  });
  return { router, accounts, live };
}
