import { createPresenceBoard } from "../hotline/presence.js";
import { faultFields, type Log } from "../infra/log.js";
import type { Redis } from "../infra/redis.js";
import type { Facts } from "../model/turn.js";

/** How old the answer to "is somebody there" may be, milliseconds. */
const freshMs = 3_000;

/** Keeps the facts a turn may know. When Redis does not answer, the last answer stands. */
export async function watchDuty(redis: Redis, log: Log): Promise<{ facts(): Facts; stop(): void }> {
  const board = createPresenceBoard(redis, Date.now);
  let someoneOnDuty = await board.someoneOnDuty();
  const look = async () => {
    try {
      someoneOnDuty = await board.someoneOnDuty();
    } catch (fault) {
      log.warn("duty-unknown", { fault: faultFields(fault) });
    }
  };
  const timer = setInterval(() => void look(), freshMs);
  return { facts: () => ({ someoneOnDuty }), stop: () => clearInterval(timer) };
}
