import type { Redis } from "../infra/redis.js";
import type { ShardKeys } from "./keys.js";

/** How many entries wait, over all shards. */
export interface Backlog {
  readonly inbox: number;
  readonly outbox: number;
  readonly effects: number;
  readonly receipts: number;
  readonly dead: number;
  readonly effectsDead: number;
}

const counted = ["inbox", "outbox", "effects", "receipts", "dead", "effectsDead"] as const;

/** Counts what waits in all shards. */
export async function countBacklog(redis: Redis, shards: readonly ShardKeys[]): Promise<Backlog> {
  const count = async (stream: (typeof counted)[number]) => {
    const lengths = await Promise.all(shards.map((keys) => redis.xLen(keys[stream])));
    return lengths.reduce((sum, length) => sum + length, 0);
  };
  const [inbox = 0, outbox = 0, effects = 0, receipts = 0, dead = 0, effectsDead = 0] = await Promise.all(
    counted.map(count),
  );
  return { inbox, outbox, effects, receipts, dead, effectsDead };
}
