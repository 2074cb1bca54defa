import type { Redis } from "../infra/redis.js";
import type { EntryId, PersonKey } from "../model/ids.js";
import type { Lease } from "./lease.js";
import { type Progress, readProgress } from "./progress.js";
import { texts, word } from "./reply.js";
import { needsLease, script } from "./script.js";
import { entryTime } from "./stream.js";

/** An entry of the outbox without its content: who is written to, in which turn. */
export interface OutboxHead {
  readonly person: PersonKey;
  readonly entry: EntryId;
}

/** An entry as it is taken in hand. */
export interface Taken {
  /** The sealed messages of the turn. */
  readonly sealed: string;
  readonly progress: Progress;
  /** How long it has stood on the outbox, milliseconds: from one clock, that of Redis, at both ends. */
  readonly age: number;
}

/** What the sender knows of the person at the moment of sending; the address is sealed, empty when forgotten. */
export interface Reach {
  readonly sealedAddress: string;
  readonly lastActionAt: number | null;
}

/** What is written when an entry is finished. */
export interface Finished {
  /** When the first of the requests was sent, milliseconds UTC. */
  readonly since: number;
  /** Fields of the person's record of sent messages. */
  readonly records: readonly (readonly [field: string, value: string])[];
  /** Platform ids whose echoes need not be kept. */
  readonly platformIds: readonly string[];
  /** Sealed delivery effects. */
  readonly effects: readonly string[];
}

/** Receipts older than a week change nothing that anybody looks at. */
export const sentSeconds = 7 * 24 * 60 * 60;

const headsScript = script(`
local heads = {}
for _, entry in ipairs(redis.call('XRANGE', KEYS[1], ARGV[1], '+', 'COUNT', ARGV[2])) do
  heads[#heads + 1] = entry[1]
  heads[#heads + 1] = entry[2][2]
end
return heads`);

const takeScript = script(`
${needsLease}
local found = redis.call('XRANGE', KEYS[2], ARGV[2], ARGV[2])
if #found == 0 then return 'gone' end
local now = redis.call('TIME')
return { found[1][2][4], redis.call('HGET', KEYS[3], ARGV[2]) or '', now[1] .. string.format('%06d', now[2]) }`);

const markScript = script(`
${needsLease}
if #redis.call('XRANGE', KEYS[2], ARGV[2], ARGV[2]) == 0 then return 'gone' end
redis.call('HSET', KEYS[3], ARGV[2], ARGV[3])
return { redis.call('HGET', KEYS[4], 'address') or '', redis.call('HGET', KEYS[4], 'action') or '' }`);

const finishScript = script(`
${needsLease}
local outbox, progress, sent, echoes, effects = KEYS[2], KEYS[3], KEYS[4], KEYS[5], KEYS[6]
local entry, person, wake, seconds = ARGV[2], ARGV[3], ARGV[4], ARGV[5]
local since, recordCount, idCount = tonumber(ARGV[6]), tonumber(ARGV[7]), tonumber(ARGV[8])
local reply = 'done'
if #redis.call('XRANGE', outbox, entry, entry) == 0 then return 'gone' end
redis.call('XDEL', outbox, entry)
redis.call('HDEL', progress, entry)
local next = 9
for _ = 1, recordCount do
  redis.call('HSET', sent, ARGV[next], ARGV[next + 1])
  next = next + 2
end
if recordCount > 0 then
  redis.call('HINCRBY', sent, '#', 1)
  redis.call('EXPIRE', sent, seconds)
  for _, kind in ipairs({ '~delivered', '~read' }) do
    if tonumber(redis.call('HGET', sent, kind) or 0) >= since then reply = 'early' end
  end
end
for _ = 1, idCount do
  redis.call('HDEL', echoes, ARGV[next])
  if redis.call('HEXISTS', sent, '?' .. ARGV[next]) == 1 then reply = 'early' end
  next = next + 1
end
for index = next, #ARGV do redis.call('XADD', effects, '*', 'p', person, 'e', ARGV[index]) end
redis.call('PUBLISH', wake, 'effects')
return reply`);

const dropScript = script(`
${needsLease}
local found = redis.call('XRANGE', KEYS[2], ARGV[2], ARGV[2])
if #found == 0 then return 'gone' end
redis.call('XDEL', KEYS[2], ARGV[2])
redis.call('HDEL', KEYS[3], ARGV[2])
redis.call('XADD', KEYS[4], 'MAXLEN', ARGV[4], '*', 'p', found[1][2][2], 'm', found[1][2][4], 'entry', ARGV[2], 'fault', ARGV[3])
return 'done'`);

/** The entries from id `from` on, oldest first, without their content. */
export async function outboxHeads(
  redis: Redis,
  lease: Lease,
  from: string,
  count: number,
): Promise<OutboxHead[]> {
  const flat = texts(await headsScript.run(redis, [lease.keys.outbox], [from, count]));
  const heads: OutboxHead[] = [];
  for (let index = 0; index + 1 < flat.length; index += 2) {
    heads.push({ entry: flat[index] as EntryId, person: flat[index + 1] as PersonKey });
  }
  return heads;
}

/** Reads one entry, how far it has come, and how old it is. */
export async function take(
  redis: Redis,
  lease: Lease,
  { entry }: OutboxHead,
): Promise<Taken | "gone" | "lease-lost"> {
  const { keys, token } = lease;
  const reply = await takeScript.run(
    redis,
    [keys.lease("sender"), keys.outbox, keys.progress],
    [token, entry],
  );
  if (!Array.isArray(reply)) return word(reply, "gone", "lease-lost");
  const [sealed, progress, micros] = texts(reply);
  // A Redis whose clock was set back goes on with the ids it had.
  const age = Math.max(0, Math.floor(Number(micros) / 1_000) - entryTime(entry));
  return { sealed: sealed ?? "", progress: readProgress(progress ?? ""), age };
}

/** Stores how far an entry has come and reads, in the same step, where the person can be reached now. */
export async function mark(
  redis: Redis,
  lease: Lease,
  { entry, person }: OutboxHead,
  progress: Progress,
): Promise<Reach | "gone" | "lease-lost"> {
  const { keys, token } = lease;
  const reply = await markScript.run(
    redis,
    [keys.lease("sender"), keys.outbox, keys.progress, keys.person(person)],
    [token, entry, JSON.stringify(progress)],
  );
  if (!Array.isArray(reply)) return word(reply, "gone", "lease-lost");
  const [sealedAddress, action] = texts(reply);
  return { sealedAddress: sealedAddress ?? "", lastActionAt: action ? Number(action) : null };
}

/**
 * Takes an entry off the outbox and writes what became of it, in one step.
 * `early`: done, and a receipt for it has come before.
 */
export async function finish(
  redis: Redis,
  lease: Lease,
  { entry, person }: OutboxHead,
  { since, records, platformIds, effects }: Finished,
): Promise<"done" | "early" | "gone" | "lease-lost"> {
  const { keys, token } = lease;
  const reply = await finishScript.run(
    redis,
    [keys.lease("sender"), keys.outbox, keys.progress, keys.sent(person), keys.echoes(person), keys.effects],
    [
      token,
      entry,
      person,
      keys.wake,
      sentSeconds,
      since,
      records.length,
      platformIds.length,
      ...records.flat(),
      ...platformIds,
      ...effects,
    ],
  );
  return word(reply, "done", "early", "gone", "lease-lost");
}

/** Puts an entry that nobody can read to the dead letters, of which the shard keeps at most `most`. */
export async function putAside(
  redis: Redis,
  lease: Lease,
  { entry }: OutboxHead,
  fault: string,
  most: number,
): Promise<"done" | "gone" | "lease-lost"> {
  const { keys, token } = lease;
  const reply = await dropScript.run(
    redis,
    [keys.lease("sender"), keys.outbox, keys.progress, keys.dead],
    [token, entry, fault, most],
  );
  return word(reply, "done", "gone", "lease-lost");
}
