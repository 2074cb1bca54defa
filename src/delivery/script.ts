import { createHash } from "node:crypto";
import type { Redis } from "../infra/redis.js";

/** A Lua script that Redis runs as one step. All keys of one call belong to one shard. */
export interface Script {
  run(redis: Redis, keys: readonly string[], args: readonly (string | number)[]): Promise<unknown>;
}

/** Lines that refuse with `lease-lost` unless KEYS[1] still holds the token ARGV[1]: the first ones of a script. */
export const needsLease = `if redis.call('GET', KEYS[1]) ~= ARGV[1] then return 'lease-lost' end`;

/** Prepares a script; it is sent by its hash, and whole where Redis does not know it (a new or restarted one). */
export function script(lua: string): Script {
  const sha = createHash("sha1").update(lua).digest("hex");
  return {
    async run(redis, keys, args) {
      const call = { keys: [...keys], arguments: args.map(String) };
      try {
        return await redis.evalSha(sha, call);
      } catch (error) {
        if (!(error instanceof Error && error.message.startsWith("NOSCRIPT"))) throw error;
        return redis.eval(lua, call);
      }
    },
  };
}
