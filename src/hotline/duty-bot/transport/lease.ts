import { randomUUID } from "node:crypto";
import type { Redis } from "../../../infra/redis.js";

/** The right to be the only one who polls a bot's token and works off its updates. */
export interface DutyLease {
  /** Takes or renews it; false: another process has it. */
  hold(): Promise<boolean>;
  /** Gives it up if it is ours. */
  release(): Promise<void>;
}

/** So soon is a dead process replaced, milliseconds. */
export const leaseMs = 30_000;

const holdScript = `
local holder = redis.call("GET", KEYS[1])
if holder and holder ~= ARGV[1] then return 0 end
redis.call("SET", KEYS[1], ARGV[1], "PX", ARGV[2])
return 1`;

const releaseScript = `
if redis.call("GET", KEYS[1]) == ARGV[1] then redis.call("DEL", KEYS[1]) end
return 1`;

/** A lease of one bot. */
export function createLease(redis: Redis, prefix: string): DutyLease {
  const keys = [`${prefix}:lease`];
  const token = randomUUID();
  return {
    hold: async () => (await redis.eval(holdScript, { keys, arguments: [token, `${leaseMs}`] })) === 1,
    release: async () => {
      await redis.eval(releaseScript, { keys, arguments: [token] });
    },
  };
}
