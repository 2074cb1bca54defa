import type { Clock } from "../infra/clock.js";
import { systemClock } from "../infra/clock.js";
import type { Log } from "../infra/log.js";
import { faultFields } from "../infra/log.js";
import type { Redis } from "../infra/redis.js";
import { type ShardKeys, type Stream, streams } from "./keys.js";

/** Wakes one waiter. A ring while nobody waits is kept for the next wait. */
export interface Bell {
  ring(): void;
  /** Resolves at a ring, after `ms`, or when `halt` is aborted. Only one wait at a time. */
  wait(ms: number, halt: AbortSignal, clock?: Clock): Promise<void>;
}

export function createBell(): Bell {
  let rung = false;
  let waiter: AbortController | undefined;
  return {
    ring() {
      rung = true;
      waiter?.abort();
    },
    async wait(ms, halt, clock = systemClock) {
      if (!rung && !halt.aborted) {
        const woken = new AbortController();
        const wake = () => woken.abort();
        waiter = woken;
        halt.addEventListener("abort", wake, { once: true });
        await clock.pause(ms, woken.signal);
        halt.removeEventListener("abort", wake);
        waiter = undefined;
      }
      rung = false;
    },
  };
}

/** The bells of all streams of all shards of one process. */
export interface Bells {
  of(shard: number, stream: Stream): Bell;
  close(): Promise<void>;
}

/**
 * Listens for the wake-up words of all shards on a connection of its own. Words can be missed (a broken
 * connection): whoever waits also looks from time to time.
 */
export async function openBells(redis: Redis, shards: readonly ShardKeys[], log: Log): Promise<Bells> {
  const bells = shards.map(() => new Map(streams.map((stream) => [stream as string, createBell()])));
  const listener = redis.duplicate();
  listener.on("error", (error) => log.warn("redis-trouble", { fault: faultFields(error) }));
  await listener.connect();
  for (const { shard, wake } of shards) {
    await listener.subscribe(wake, (stream) => bells[shard]?.get(stream)?.ring());
  }
  return {
    of: (shard, stream) => bells[shard]?.get(stream) ?? createBell(),
    async close() {
      listener.destroy();
    },
  };
}
