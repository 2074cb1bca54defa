import { randomUUID } from "node:crypto";
import { createHalt, systemClock } from "../infra/clock.js";
import type { Log } from "../infra/log.js";
import { faultFields } from "../infra/log.js";
import type { Redis } from "../infra/redis.js";
import type { LeaseRole, ShardKeys } from "./keys.js";
import { script } from "./script.js";

/** The right of one process to do one role's work in one shard. Scripts check its token before they write. */
export interface Lease {
  readonly keys: ShardKeys;
  readonly token: string;
  /** Aborted when the lease is gone: whatever is still in hand must be left as it stands in Redis. */
  readonly gone: AbortSignal;
  /** Asks Redis whether it is still ours, and takes it again if it ran out and nobody else has it. */
  confirm(): Promise<boolean>;
}

/** Work under one lease. */
export interface Serving {
  /** Starts nothing new and resolves when what is in hand is finished (or the lease is gone). */
  stop(): Promise<void>;
}

export interface LeaseOptions {
  readonly redis: Redis;
  readonly log: Log;
  readonly role: LeaseRole;
  readonly shards: readonly ShardKeys[];
  /** How long a lease lives without renewal, milliseconds: so soon is a dead process replaced. */
  readonly ttlMs: number;
  /** How long work in hand may take when a lease is given up, milliseconds. */
  readonly drainMs: number;
  serve(lease: Lease): Serving;
}

interface Held {
  readonly lease: Lease;
  readonly serving: Serving;
  readonly end: AbortController;
  leaving: Promise<void> | undefined;
}

const renewScript = script(`
local holder = redis.call('GET', KEYS[1])
if holder and holder ~= ARGV[1] then return 0 end
redis.call('SET', KEYS[1], ARGV[1], 'PX', ARGV[2])
return 1`);

const releaseScript = script(`
if redis.call('GET', KEYS[1]) == ARGV[1] then redis.call('DEL', KEYS[1]) end
return 1`);

const joinScript = script(`
local time = redis.call('TIME')
local now = time[1] * 1000 + math.floor(time[2] / 1000)
redis.call('ZREMRANGEBYSCORE', KEYS[1], '-inf', now)
redis.call('ZADD', KEYS[1], now + ARGV[2], ARGV[1])
return redis.call('ZCARD', KEYS[1])`);

/**
 * Holds leases on a fair share of the shards and serves them. Every process makes itself known in a list of
 * members; each may hold ceil(shards / members): who holds more lets go, who holds less takes what is free.
 */
export class LeaseKeeper {
  readonly #options: LeaseOptions;
  readonly #member = randomUUID();
  readonly #membersKey: string;
  readonly #held = new Map<number, Held>();
  readonly #stopping = new AbortController();
  readonly #running: Promise<void>;
  #tokens = 0;

  constructor(options: LeaseOptions) {
    this.#options = options;
    this.#membersKey = `te:{members}:${options.role}`;
    this.#running = this.#run();
  }

  /** Numbers of the shards served now. */
  shards(): number[] {
    return [...this.#held.keys()];
  }

  /** Finishes what is in hand, releases everything. */
  async stop(): Promise<void> {
    this.#stopping.abort();
    await this.#running;
  }

  async #run(): Promise<void> {
    while (!this.#stopping.signal.aborted) {
      await this.#quietly(() => this.#tick());
      await systemClock.pause(this.#options.ttlMs / 3, this.#stopping.signal);
    }
    await this.#quietly(() => this.#options.redis.zRem(this.#membersKey, this.#member));
    // What is in hand may take its time: until then nobody else may begin it.
    const renewals = setInterval(() => this.#quietly(() => this.#renewAll()), this.#options.ttlMs / 3);
    await Promise.all([...this.#held.values()].map((held) => this.#giveUp(held)));
    clearInterval(renewals);
  }

  /** Redis being away ends nothing: leases are renewed, taken or run out when it is back. */
  async #quietly(work: () => Promise<unknown>): Promise<void> {
    try {
      await work();
    } catch (error) {
      this.#options.log.warn("lease-trouble", { role: this.#options.role, fault: faultFields(error) });
    }
  }

  async #tick(): Promise<void> {
    const share = await this.#share();
    await this.#renewAll();
    const keeping = [...this.#held.values()].filter((held) => held.leaving === undefined);
    for (const held of keeping.slice(share)) void this.#giveUp(held);
    await this.#take(share - keeping.length);
  }

  async #share(): Promise<number> {
    const { redis, ttlMs, shards } = this.#options;
    const members = await joinScript.run(redis, [this.#membersKey], [this.#member, ttlMs]);
    return Math.ceil(shards.length / Math.max(1, Number(members)));
  }

  async #renewAll(): Promise<void> {
    await Promise.all([...this.#held.values()].map((held) => this.#renew(held)));
  }

  async #renew(held: Held): Promise<void> {
    if (!held.lease.gone.aborted && (await held.lease.confirm())) return;
    if (held.leaving !== undefined) return;
    this.#options.log.warn("lease-lost", { role: this.#options.role, shard: held.lease.keys.shard });
    // Not awaited: the other leases must be renewed meanwhile.
    void this.#giveUp(held);
  }

  async #take(wanted: number): Promise<void> {
    const { redis, shards, role, ttlMs } = this.#options;
    // Each process begins elsewhere, so that they do not all try the same shard first.
    const offset = Number.parseInt(this.#member.slice(0, 4), 16) % shards.length;
    let missing = wanted;
    for (const keys of [...shards.slice(offset), ...shards.slice(0, offset)]) {
      if (missing <= 0 || this.#stopping.signal.aborted) return;
      if (this.#held.has(keys.shard)) continue;
      const token = `${this.#member}:${++this.#tokens}`;
      const taken = await redis.set(keys.lease(role), token, {
        condition: "NX",
        expiration: { type: "PX", value: ttlMs },
      });
      if (taken === null) continue;
      missing--;
      this.#serve(keys, token);
    }
  }

  #serve(keys: ShardKeys, token: string): void {
    const { redis, role, ttlMs } = this.#options;
    const end = createHalt();
    const lease: Lease = {
      keys,
      token,
      gone: end.signal,
      async confirm() {
        if (end.signal.aborted) return false;
        const ours = await renewScript.run(redis, [keys.lease(role)], [token, ttlMs]);
        if (ours !== 1) end.abort();
        return ours === 1;
      },
    };
    this.#held.set(keys.shard, { lease, serving: this.#options.serve(lease), end, leaving: undefined });
  }

  /** Lets go: the lease is renewed until the work in hand is done. */
  #giveUp(held: Held): Promise<void> {
    held.leaving ??= this.#drain(held);
    return held.leaving;
  }

  async #drain({ serving, end, lease }: Held): Promise<void> {
    const { redis, role, drainMs } = this.#options;
    const overtime = new AbortController();
    // What does not come to an end is left behind: its scripts will find that the lease is not theirs.
    await Promise.race([serving.stop(), systemClock.pause(drainMs, overtime.signal)]);
    overtime.abort();
    // From here on nothing renews it: a renewal behind the release would take it again.
    end.abort();
    // Where the release fails, the lease runs out by itself.
    await this.#quietly(() => releaseScript.run(redis, [lease.keys.lease(role)], [lease.token]));
    this.#held.delete(lease.keys.shard);
  }
}
