import type { Redis } from "../infra/redis.js";
import type { StaffId } from "../model/ids.js";

/** Who looks at the console now. */
export interface PresenceBoard {
  /** Somebody looks; resolves with until when that counts, milliseconds UTC. */
  tell(staff: StaffId): Promise<number>;
  /** Everybody who looks. */
  present(): Promise<readonly StaffId[]>;
  /** Somebody of the staff is signed in and looking. */
  someoneOnDuty(): Promise<boolean>;
}

/** The console tells once a minute; two lost ones do not make an empty desk. */
const presenceMs = 150_000;
const key = "te:duty";
/** Who looks, each with until when that counts. */
const presentKey = "te:duty:present";

/** Presence kept in Redis for all processes; workers need nothing else to know it. */
export function createPresenceBoard(redis: Redis, now: () => number): PresenceBoard {
  return {
    tell: async (staff) => {
      const until = now() + presenceMs;
      await redis.set(key, staff, { expiration: { type: "PX", value: presenceMs } });
      await redis.zAdd(presentKey, { score: until, value: staff });
      await redis.zRemRangeByScore(presentKey, "-inf", now());
      return until;
    },
    present: async () => (await redis.zRangeByScore(presentKey, now(), "+inf")) as StaffId[],
    someoneOnDuty: async () => (await redis.exists(key)) === 1,
  };
}
