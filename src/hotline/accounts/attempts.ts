import type { Redis } from "../../infra/redis.js";

/** At most `max` tries in `window` seconds, counted from the first. */
export interface TryLimit {
  readonly window: number;
  readonly max: number;
}

/** Counts tries over all processes. */
export interface Attempts {
  /** Counts one try; `retryAfter` is in seconds, null when it is allowed. The shape is the account library's. */
  consume(key: string, limit: TryLimit): Promise<{ allowed: boolean; retryAfter: number | null }>;
  /** For each key whether the next try would be refused; counts nothing. */
  spent(keys: readonly string[], limit: TryLimit): Promise<readonly boolean[]>;
  /** Forgets the tries of a key: the right password was given. */
  forget(key: string): Promise<void>;
}

/** Counting and the end of the window in one step, so that tries at the same moment are all counted. */
const script = `
local count = redis.call("INCR", KEYS[1])
if count == 1 then redis.call("EXPIRE", KEYS[1], ARGV[1]) end
return {count, redis.call("TTL", KEYS[1])}`;

/** Tries counted in Redis under `te:tries:<key>`; keys must not name a person. Rejects when Redis is away. */
export function createAttempts(redis: Redis): Attempts {
  return {
    consume: async (key, { window, max }) => {
      const reply = await redis.eval(script, { keys: [`te:tries:${key}`], arguments: [`${window}`] });
      const [count, left] = Array.isArray(reply) ? reply.map(Number) : [];
      const allowed = count !== undefined && count <= max;
      return { allowed, retryAfter: allowed ? null : Math.max(left ?? window, 1) };
    },
    spent: async (keys, { max }) => {
      if (keys.length === 0) return [];
      const counts = await redis.mGet(keys.map((key) => `te:tries:${key}`));
      return counts.map((count) => Number(count ?? 0) >= max);
    },
    forget: async (key) => {
      await redis.del(`te:tries:${key}`);
    },
  };
}
