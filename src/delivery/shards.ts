import { Fault } from "../infra/fault.js";
import type { Redis } from "../infra/redis.js";
import { type ShardKeys, shardKeys } from "./keys.js";

const countKey = "te:shards";

/**
 * The shards of this installation. Their number is fixed at the first start, since it decides where every person's
 * talk is: with another number later this throws a `Fault`, and with a Redis that throws data away.
 */
export async function openShards(redis: Redis, count: number): Promise<readonly ShardKeys[]> {
  await refuseEviction(redis);
  await redis.set(countKey, String(count), { condition: "NX" });
  const fixed = Number(await redis.get(countKey));
  if (fixed !== count) {
    throw new Fault(
      "shards-differ",
      `Redis was set up with ${fixed} shards and can not be used with ${count}: the number is fixed for ever.`,
    );
  }
  return Array.from({ length: count }, (_, shard) => shardKeys(shard));
}

/** The shards of an installation that has been started before; none of one that has not. Writes nothing. */
export async function knownShards(redis: Redis): Promise<readonly ShardKeys[]> {
  const count = Number((await redis.get(countKey)) ?? 0);
  return Array.from({ length: count }, (_, shard) => shardKeys(shard));
}

async function refuseEviction(redis: Redis): Promise<void> {
  const policy = /maxmemory_policy:(\S+)/.exec(await redis.info("memory"))?.[1];
  if (policy === undefined || policy === "noeviction") return;
  throw new Fault(
    "redis-evicts",
    `Redis has maxmemory-policy ${policy} and would throw talks away: set it to noeviction.`,
  );
}
