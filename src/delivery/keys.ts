import type { PersonKey } from "../model/ids.js";

/** What a lease is for: each role of a shard has one holder among all processes. */
export const leaseRoles = ["worker", "sender", "clerk"] as const;
export type LeaseRole = (typeof leaseRoles)[number];

/** The streams of a shard that somebody waits for; also the words published to wake them. */
export const streams = ["inbox", "outbox", "effects", "receipts"] as const;
export type Stream = (typeof streams)[number];

/** The names of everything one shard holds in Redis. They share a hash tag: one script may touch them all. */
export type ShardKeys = ReturnType<typeof shardKeys>;

/** The key names of shard number `shard`, e.g. `te:{s07}:inbox`. */
export function shardKeys(shard: number) {
  const prefix = `te:{s${String(shard).padStart(2, "0")}}`;
  return {
    shard,
    inbox: `${prefix}:inbox`,
    outbox: `${prefix}:outbox`,
    effects: `${prefix}:effects`,
    receipts: `${prefix}:receipts`,
    dead: `${prefix}:dead`,
    effectsDead: `${prefix}:effects-dead`,
    attempts: `${prefix}:attempts`,
    progress: `${prefix}:progress`,
    /** Sorted set: `<person>|<timer name>` by the moment it rings. */
    timers: `${prefix}:timers`,
    /** Hash: the same members to the sealed event that each becomes. */
    timerEvents: `${prefix}:timer-events`,
    /** Publish/subscribe channel; the message is the name of a stream. */
    wake: `${prefix}:wake`,
    lease: (role: LeaseRole) => `${prefix}:lease:${role}`,
    session: (person: PersonKey) => `${prefix}:session:${person}`,
    person: (person: PersonKey) => `${prefix}:person:${person}`,
    sent: (person: PersonKey) => `${prefix}:sent:${person}`,
    echoes: (person: PersonKey) => `${prefix}:echoes:${person}`,
    seen: (eventHash: string) => `${prefix}:seen:${eventHash}`,
  } as const;
}

/** The shard a person belongs to, for ever: FNV-1a of the key, modulo the number of shards. */
export function shardOf(person: PersonKey, shards: number): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < person.length; index++) {
    hash = Math.imul(hash ^ person.charCodeAt(index), 0x01000193);
  }
  return (hash >>> 0) % shards;
}
