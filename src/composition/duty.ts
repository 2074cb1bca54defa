import { createPresenceBoard } from "../hotline/presence.js";
import { createSnapshotStore, someoneOnCall } from "../hotline/roster/snapshot.js";
import { faultFields } from "../infra/log.js";
import type { Facts } from "../model/turn.js";
import { mailIsOn } from "./alarms.js";
import type { Connections } from "./connections.js";

/** How old the answer to "is somebody there" may be, milliseconds. */
const freshMs = 3_000;

/**
 * Keeps the facts a turn may know: who looks at a console, who is on call, what the office says of itself, and whether persons may be said to read.
 * In production they may only when the sheet before opening is complete. When Redis does not answer, the last answer
 * stands.
 */
export async function watchDuty(connections: Connections): Promise<{ facts(): Facts; stop(): void }> {
  const { log } = connections;
  let facts = await factsNow(connections);
  const look = async () => {
    try {
      facts = await factsNow(connections);
    } catch (fault) {
      log.warn("duty-unknown", { fault: faultFields(fault) });
    }
  };
  const timer = setInterval(() => void look(), freshMs);
  return { facts: () => facts, stop: () => clearInterval(timer) };
}

async function factsNow({ config, desk, keyring }: Connections): Promise<Facts> {
  const onDuty = await createPresenceBoard(desk, Date.now).someoneOnDuty();
  const snapshot = await createSnapshotStore(desk, keyring).read();
  const onCall = snapshot !== null && someoneOnCall(snapshot, Date.now(), mailIsOn(config));
  const open = config.NODE_ENV !== "production" || snapshot?.live === true;
  const opening = snapshot?.opening;
  return {
    ...{ someoneOnDuty: onDuty, someoneOnCall: onCall, readByPeople: open && (onDuty || onCall) },
    ...(opening ? { opening } : {}),
  };
}
