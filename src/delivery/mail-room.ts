import { type Clock, systemClock } from "../infra/clock.js";
import type { Keyring } from "../infra/keyring.js";
import type { Log } from "../infra/log.js";
import type { Redis } from "../infra/redis.js";
import type { Channel, PlatformRequest, SendReason } from "../model/channel.js";
import type { ChannelId } from "../model/channel-id.js";
import type { Effect } from "../model/effect.js";
import type { Facts, Turn } from "../model/turn.js";
import { type Backlog, countBacklog } from "./backlog.js";
import { type Bells, openBells } from "./bell.js";
import { createGate } from "./channel-gate.js";
import { type ApplyEffects, Clerk } from "./clerk.js";
import { closedChannel } from "./closed-channel.js";
import type { TroubleMessage } from "./dead-letter.js";
import { writeEffect } from "./effects.js";
import { createInbox, type Inbox } from "./inbox.js";
import { type LeaseRole, type ShardKeys, shardOf } from "./keys.js";
import { type Lease, LeaseKeeper, type Serving } from "./lease.js";
import type { DeliveryMetrics } from "./metrics.js";
import { createPermits } from "./permits.js";
import { createSeals, type Seals } from "./seal.js";
import { Sender } from "./sender.js";
import { openShards } from "./shards.js";
import type { Desk } from "./transmission.js";
import { serveInbox } from "./worker.js";

/** How the mail room is set up. Only the first four are needed; times in milliseconds unless named otherwise. */
export interface MailRoomOptions {
  /** `door` fails at once while Redis is away (accepting), `desk` waits for it (worker, sender, clerk). */
  readonly redis: { readonly door: Redis; readonly desk: Redis };
  readonly keyring: Keyring;
  readonly log: Log;
  /** The kind sentence for a person whose message broke the bot three times. */
  readonly troubleMessage: TroubleMessage;
  /** Fixed at the first start of an installation; 16. */
  readonly shards?: number;
  readonly metrics?: DeliveryMetrics;
  /** Most entries on one shard's inbox; 50,000. */
  readonly inboxLimit?: number;
  /** How long a session and an address are kept after the last event, seconds; 30 days. */
  readonly sessionSeconds?: number;
  /** How many dead letters each stream of a shard keeps, the oldest going first; 1,000. */
  readonly mostDead?: number;
  /** How long dead letters are kept; 30 days. */
  readonly deadMs?: number;
  /** How soon a dead process is replaced; 5 s. */
  readonly leaseMs?: number;
  /** How long work in hand may take at a stop; 15 s. */
  readonly drainMs?: number;
  /** How often everybody looks although nobody woke them; 1 s. */
  readonly pollMs?: number;
  /** Divides our own pauses: before another try, and while a channel is out of order; 1. For tests only. */
  readonly hurry?: number;
  readonly clock?: Clock;
  /** Called at every border between two steps; only tests have a use for it. */
  readonly probe?: (step: string) => void;
}

/** More about the worker. */
export interface WorkerSettings {
  /** Turns at once in this process; 32. */
  readonly concurrency?: number;
  /** A turn that takes longer counts as broken; 10 s. */
  readonly turnLimitMs?: number;
  /** Pause before a broken turn is tried again; 250 ms. */
  readonly retryMs?: number;
}

/** More about the sender. */
export interface SenderSettings {
  /** Requests at once for each channel in this process; 16. */
  readonly concurrency?: number;
  /** How long an echo is waited for; 30 s. */
  readonly echoMs?: number;
  /** How often a channel that is out of order is tried; 60 s. */
  readonly probeMs?: number;
  /** Hash of the text of a request as the channel's echo receipts carry it. */
  readonly echoHash?: (channel: Channel, request: PlatformRequest) => string | undefined;
  /** Told once when a whole channel goes out of order. */
  readonly onTrouble?: (channel: ChannelId, reason: SendReason) => void;
}

/** More about the clerk. */
export interface ClerkSettings {
  /** Whether the database answers: lets one bad effect be told from a database that is away. */
  readonly databaseAnswers?: () => Promise<boolean>;
  /** Tells staff that an effect was put aside. */
  readonly onPutAside?: (effect: Effect, fault: string) => Promise<void>;
  /** Given the effects that wait while the database is away; see the clerk. */
  readonly onAway?: (effects: readonly Effect[]) => Promise<void>;
  /** A database that has not applied a batch by then counts as away; 15 s. */
  readonly applyWithinMs?: number;
}

/** A role that runs in this process. */
export interface Running {
  /** Numbers of the shards it serves now. */
  shards(): number[];
  /** Finishes what is in hand and hands its shards on. */
  stop(): Promise<void>;
}

/** The mail room: the way in, and the three roles behind it. */
export interface MailRoom extends Inbox {
  startWorker(turn: Turn, facts: () => Facts, settings?: WorkerSettings): Running;
  startSender(channels: readonly Channel[], settings?: SenderSettings): Running;
  startClerk(apply: ApplyEffects, settings?: ClerkSettings): Running;
  /** Hands an effect that no turn made to the clerk. */
  writeEffect(effect: Effect): Promise<void>;
  backlog(): Promise<Backlog>;
  /** Ends the listening connection; after the roles have stopped. */
  close(): Promise<void>;
}

const minuteMs = 60_000;

/** Opens the mail room of this installation. Throws a `Fault` for another number of shards or a Redis that evicts. */
export async function openMailRoom(options: MailRoomOptions): Promise<MailRoom> {
  const { redis, keyring, log, sessionSeconds = 30 * 24 * 60 * 60 } = options;
  const shards = await openShards(redis.desk, options.shards ?? 16);
  const seals = createSeals(keyring);
  const bells = await openBells(redis.desk, shards, log);
  const inbox = createInbox({
    redis: redis.door,
    shards,
    seals,
    limit: options.inboxLimit ?? 50_000,
    personSeconds: sessionSeconds,
    answerWithinMs: 1_000,
  });
  const house: House = {
    redis: redis.desk,
    trouble: options.troubleMessage,
    log,
    seals,
    bells,
    shards,
    sessionSeconds,
    clock: options.clock ?? systemClock,
    metrics: options.metrics ?? {},
    mostDead: options.mostDead ?? 1_000,
    deadMs: options.deadMs ?? 30 * 24 * 60 * minuteMs,
    pollMs: options.pollMs ?? 1_000,
    leaseMs: options.leaseMs ?? 5_000,
    drainMs: options.drainMs ?? 15_000,
    hurry: options.hurry ?? 1,
    probe: options.probe ?? (() => undefined),
  };
  return {
    ...inbox,
    startWorker: (turn, facts, settings) => startWorker(house, turn, facts, settings ?? {}),
    startSender: (channels, settings) => startSender(house, channels, settings ?? {}),
    startClerk: (apply, settings) => startClerk(house, apply, settings ?? {}),
    writeEffect: (effect) => writeEffect(redis.desk, seals, keysOf(shards, effect), effect),
    backlog: () => countBacklog(redis.desk, shards),
    close: () => bells.close(),
  };
}

/** What all roles of a process share. */
interface House {
  readonly redis: Redis;
  readonly log: Log;
  readonly seals: Seals;
  readonly bells: Bells;
  readonly shards: readonly ShardKeys[];
  readonly clock: Clock;
  readonly metrics: DeliveryMetrics;
  readonly trouble: TroubleMessage;
  readonly sessionSeconds: number;
  readonly mostDead: number;
  readonly deadMs: number;
  readonly pollMs: number;
  readonly leaseMs: number;
  readonly drainMs: number;
  readonly hurry: number;
  readonly probe: (step: string) => void;
}

function startWorker(house: House, turn: Turn, facts: () => Facts, settings: WorkerSettings): Running {
  const { turnLimitMs = 10_000, retryMs = 250 } = settings;
  const permits = createPermits(settings.concurrency ?? 32);
  return keep(house, "worker", (lease) => {
    const bell = house.bells.of(lease.keys.shard, "inbox");
    return serveInbox({ ...house, bell, permits, turn, facts, turnLimitMs, retryMs }, lease);
  });
}

function startSender(house: House, channels: readonly Channel[], settings: SenderSettings): Running {
  const { echoMs = 30_000, echoHash = () => undefined, onTrouble = () => undefined } = settings;
  const desks = openDesks(house, channels, settings);
  return keep(house, "sender", (lease) => {
    const { shard } = lease.keys;
    const bells = { outbox: house.bells.of(shard, "outbox"), receipts: house.bells.of(shard, "receipts") };
    return new Sender({ ...house, bells, desk: desks, echoMs, echoHash, onTrouble }, lease);
  });
}

function startClerk(house: House, apply: ApplyEffects, settings: ClerkSettings): Running {
  const { databaseAnswers = async () => false } = settings;
  const { onPutAside = async () => undefined, onAway = async () => undefined } = settings;
  const { applyWithinMs = 15_000 } = settings;
  return keep(house, "clerk", (lease) => {
    const bell = house.bells.of(lease.keys.shard, "effects");
    const calls = { apply, databaseAnswers, onPutAside, onAway };
    return new Clerk({ ...house, bell, applyWithinMs, ...calls }, lease);
  });
}

function openDesks(
  { clock, hurry }: House,
  channels: readonly Channel[],
  { concurrency = 16, probeMs = 60_000 / hurry }: SenderSettings,
): (channel: ChannelId) => Desk {
  const open = (channel: Channel): Desk => ({
    channel,
    gate: createGate(clock, probeMs),
    permits: createPermits(concurrency),
  });
  const desks = new Map(channels.map((channel) => [channel.id, open(channel)]));
  return (id) => {
    const desk = desks.get(id) ?? open(closedChannel(id));
    desks.set(id, desk);
    return desk;
  };
}

function keep(house: House, role: LeaseRole, serve: (lease: Lease) => Serving): Running {
  const { redis, log, shards, leaseMs, drainMs } = house;
  return new LeaseKeeper({ redis, log, role, shards, ttlMs: leaseMs, drainMs, serve });
}

function keysOf(shards: readonly ShardKeys[], { person }: Effect): ShardKeys {
  const keys = shards[shardOf(person, shards.length)];
  if (!keys) throw new RangeError("a shard is missing");
  return keys;
}
