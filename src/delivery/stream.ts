import type { Redis } from "../infra/redis.js";
import type { EntryId, PersonKey } from "../model/ids.js";

/** The moment an entry was added, by the clock of Redis, milliseconds UTC. */
export function entryTime(entry: EntryId): number {
  return Number(entry.split("-")[0]);
}

/** The smallest id after `entry`, to read on from (ranges that exclude their start need Redis 6.2). */
export function after(entry: EntryId): string {
  const [time, sequence] = entry.split("-");
  return `${time}-${Number(sequence) + 1}`;
}

/** An entry of a stream: whose it is, and its one sealed content. */
export interface StreamEntry {
  readonly entry: EntryId;
  readonly person: PersonKey;
  readonly sealed: string;
}

/** The first entries of a stream from id `from` (`-`: the oldest) on, at most `count`. */
export async function readStream(
  redis: Redis,
  stream: string,
  field: "e" | "m" | "r",
  from: string,
  count: number,
): Promise<StreamEntry[]> {
  const page = (await redis.xRange(stream, from, "+", { COUNT: count })) ?? [];
  // Only this room writes its streams.
  return page.map(({ id, message }) => ({
    entry: id as EntryId,
    person: message["p"] as PersonKey,
    sealed: message[field] ?? "",
  }));
}
