import type { Redis } from "../infra/redis.js";
import type { StaffId } from "../model/ids.js";

/** Who looks at the console now. */
export interface PresenceBoard {
  /** Somebody looks; resolves with until when that counts, milliseconds UTC. */
  tell(staff: StaffId): Promise<number>;
  /** Somebody of the staff is signed in and looking. */
  someoneOnDuty(): Promise<boolean>;
}

/** The console tells once a minute; two lost ones do not make an empty desk. */
const presenceMs = 150_000;
const key = "te:duty";

/** Presence kept in Redis for all processes; workers need nothing else to know it. */
export function createPresenceBoard(redis: Redis, now: () => number): PresenceBoard {
  return {
    tell: async (staff) => {
      await redis.set(key, staff, { expiration: { type: "PX", value: presenceMs } });
      return now() + presenceMs;
    },
    someoneOnDuty: async () => (await redis.exists(key)) === 1,
  };
}
