import type { Redis } from "../../infra/redis.js";

/** At most `max` tries in `window` seconds, counted from the first. */
export interface TryLimit {
  readonly window: number;
  readonly max: number;
}

/** What is tried, and whose locks it belongs to: those of one owner are lifted together. Neither may name a person. */
export interface Guarded {
  readonly what: string;
  readonly owner: string;
}

/** Whether a try is let in; `retryAfter` in seconds, null when it is. */
export interface Admission {
  readonly allowed: boolean;
  readonly retryAfter: number | null;
  /** It was the last one for a while: unless it is right, the next is let in only after {@link lockSeconds}. */
  readonly last: boolean;
}

/** Counts tries over all processes. */
export interface Attempts {
  /** Counts one try; `retryAfter` is in seconds, null when it is allowed. The shape is the account library's. */
  consume(key: string, limit: TryLimit): Promise<{ allowed: boolean; retryAfter: number | null }>;
  /** Takes one counted try back: it was right. */
  giveBack(key: string): Promise<void>;
  /** For each key whether the next try would be refused; counts nothing. */
  spent(keys: readonly string[], limit: TryLimit): Promise<readonly boolean[]>;
  /** Forgets the tries of a key. */
  forget(key: string): Promise<void>;
  /** Begins a try that is wrong until {@link right} is told; after each wrong one the next has to wait longer. `now` in milliseconds UTC. */
  begin(guarded: Guarded, now: number): Promise<Admission>;
  /** The try was right: what was wrong before counts no more. */
  right(guarded: Guarded): Promise<void>;
  /** For each owner whether something of theirs is locked. */
  locked(owners: readonly string[]): Promise<readonly boolean[]>;
  /** Lifts all locks and waits of an owner, wherever they were tried from. */
  unlock(owner: string): Promise<void>;
}

/** So long the next try waits after the first, second … wrong one, in seconds; after the last it is locked. */
export const pauses: readonly number[] = [1, 2, 4, 8, 16, 32, 64, 128, 256, 900];
/** How long a lock lasts, and how long wrong tries are remembered, in seconds. */
export const lockSeconds = 900;

/** Counting and the end of the window in one step, so that tries at the same moment are all counted. */
const consumeScript = `
local count = redis.call("INCR", KEYS[1])
if count == 1 then redis.call("EXPIRE", KEYS[1], ARGV[1]) end
return {count, redis.call("TTL", KEYS[1])}`;

const giveBackScript = `
if tonumber(redis.call("GET", KEYS[1]) or "0") > 0 then redis.call("DECR", KEYS[1]) end`;

/**
 * KEYS: tries, how often the owner's locks were lifted, whether the owner has a lock. ARGV: now, lock, pauses.
 * Tries from before the last lifting do not count. The wait begins with the try itself, so that of many at the
 * same moment only one is let in.
 */
const beginScript = `
local now, lock = tonumber(ARGV[1]), tonumber(ARGV[2])
local lifted = redis.call("GET", KEYS[2]) or "0"
local known = redis.call("HMGET", KEYS[1], "lifted", "count", "next")
local count, next = 0, 0
if known[1] == lifted then count, next = tonumber(known[2]), tonumber(known[3]) end
if now < next then return {0, math.ceil((next - now) / 1000), 0} end
count = count + 1
local last = count >= #ARGV - 2
local pause = tonumber(ARGV[2 + math.min(count, #ARGV - 2)])
redis.call("HSET", KEYS[1], "lifted", lifted, "count", count, "next", string.format("%d", now + pause * 1000))
redis.call("EXPIRE", KEYS[1], lock)
if last then redis.call("SET", KEYS[3], "1", "EX", lock) end
return {1, 0, last and 1 or 0}`;

/** KEYS as above; ARGV: how many tries make a lock. */
const rightScript = `
local count = tonumber(redis.call("HGET", KEYS[1], "count") or "0")
redis.call("DEL", KEYS[1])
if count >= tonumber(ARGV[1]) then redis.call("DEL", KEYS[3]) end`;

/** KEYS: how often it was lifted, the lock; ARGV: lock. Tries live no longer than a lock, so the number may go after two. */
const unlockScript = `
redis.call("INCR", KEYS[1])
redis.call("EXPIRE", KEYS[1], ARGV[1] * 2)
redis.call("DEL", KEYS[2])`;

const keyOf = (key: string) => `te:tries:${key}`;
const liftedKey = (owner: string) => keyOf(`lifted:${owner}`);
const lockKey = (owner: string) => keyOf(`locked:${owner}`);

/** Tries counted in Redis under `te:tries:<key>`; keys must not name a person. Rejects when Redis is away. */
export function createAttempts(redis: Redis): Attempts {
  const keysOf = ({ what, owner }: Guarded) => [keyOf(what), liftedKey(owner), lockKey(owner)];
  return {
    consume: async (key, { window, max }) => {
      const reply = await redis.eval(consumeScript, { keys: [keyOf(key)], arguments: [`${window}`] });
      const [count, left] = numbers(reply);
      const allowed = count !== undefined && count <= max;
      return { allowed, retryAfter: allowed ? null : Math.max(left ?? window, 1) };
    },
    giveBack: async (key) => {
      await redis.eval(giveBackScript, { keys: [keyOf(key)], arguments: [] });
    },
    spent: async (keys, { max }) => {
      if (keys.length === 0) return [];
      const counts = await redis.mGet(keys.map(keyOf));
      return counts.map((count) => Number(count ?? 0) >= max);
    },
    forget: async (key) => {
      await redis.del(keyOf(key));
    },
    begin: async (guarded, now) => {
      const limits = [now, lockSeconds, ...pauses].map(String);
      const reply = await redis.eval(beginScript, { keys: keysOf(guarded), arguments: limits });
      const [allowed, wait, last] = numbers(reply);
      return { allowed: allowed === 1, retryAfter: allowed === 1 ? null : (wait ?? 1), last: last === 1 };
    },
    right: async (guarded) => {
      await redis.eval(rightScript, { keys: keysOf(guarded), arguments: [`${pauses.length}`] });
    },
    locked: async (owners) => {
      if (owners.length === 0) return [];
      return (await redis.mGet(owners.map(lockKey))).map((mark) => mark !== null);
    },
    unlock: async (owner) => {
      const keys = [liftedKey(owner), lockKey(owner)];
      await redis.eval(unlockScript, { keys, arguments: [`${lockSeconds}`] });
    },
  };
}

function numbers(reply: unknown): readonly number[] {
  return Array.isArray(reply) ? reply.map(Number) : [];
}
