import type { Clock } from "../infra/clock.js";
import type { Log } from "../infra/log.js";
import type { Redis } from "../infra/redis.js";
import type { PersonKey } from "../model/ids.js";
import { findEcho, type InDoubt, readEchoes } from "./echo.js";
import type { Lease } from "./lease.js";
import { insist } from "./steady.js";

/** Listening for the echoes of one person. */
export interface EchoWatch {
  /** Resolves when an echo came since the last wait, after `ms`, or at a halt. */
  echo(ms: number): Promise<void>;
  end(): void;
}

/** A request whose outcome nobody knows, and where its echo would show. */
export interface EchoSearch {
  readonly redis: Redis;
  readonly log: Log;
  readonly clock: Clock;
  readonly lease: Lease;
  readonly person: PersonKey;
  /** Aborted when nothing may be waited for. */
  readonly halt: AbortSignal;
  readonly doubt: InDoubt;
  listen(): EchoWatch;
}

/**
 * The platform id of the echo that shows that a request arrived, looked for at once and again at each echo of the
 * person for `ms`; undefined: none came, or a halt.
 */
export async function awaitEcho(search: EchoSearch, ms: number): Promise<string | undefined> {
  const { clock, halt } = search;
  const watch = search.listen();
  const until = clock.now() + ms;
  try {
    for (;;) {
      const echo = await look(search);
      const left = until - clock.now();
      if (echo !== undefined || left <= 0) return echo;
      await watch.echo(left);
      if (halt.aborted) return undefined;
    }
  } finally {
    watch.end();
  }
}

async function look({ redis, log, lease, person, doubt }: EchoSearch): Promise<string | undefined> {
  const { keys, gone } = lease;
  const fields = await insist(() => redis.hGetAll(keys.echoes(person)), gone, log, {
    role: "sender",
    shard: keys.shard,
  });
  return findEcho(readEchoes(fields ?? {}), doubt)?.platformId;
}
