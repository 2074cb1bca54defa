import type { Redis } from "../infra/redis.js";
import type { EntryId, PersonKey } from "../model/ids.js";
import type { Lease } from "./lease.js";
import { texts, word } from "./reply.js";
import { needsLease, script } from "./script.js";

/** What a turn starts from. */
export interface Loaded {
  /** How often this event has been tried, this time included. */
  readonly attempt: number;
  /** The session as it is stored; empty when there is none. */
  readonly sealedSession: string;
}

const loadScript = script(`
${needsLease}
local inbox, attempts, session, entry, mark = KEYS[2], KEYS[3], KEYS[4], ARGV[2], ARGV[3]
if #redis.call('XRANGE', inbox, entry, entry) == 0 then return 'gone' end
local count, last = string.match(redis.call('HGET', attempts, entry) or '0|', '^(%d+)|(.*)$')
if last ~= mark then
  count = count + 1
  redis.call('HSET', attempts, entry, string.format('%d', count) .. '|' .. mark)
end
return { string.format('%d', count), redis.call('GET', session) or '' }`);

const forgiveScript = script(`
local count, last = string.match(redis.call('HGET', KEYS[1], ARGV[1]) or '0|', '^(%d+)|(.*)$')
if last ~= ARGV[2] then return 'done' end
redis.call('HSET', KEYS[1], ARGV[1], string.format('%d', count - 1) .. '|')
return 'done'`);

/**
 * Reads a person's session and counts the attempt, before the turn: a turn that ends the process counts too.
 * `mark` names the attempt: the same one counts once, however often Redis has to be asked.
 */
export async function load(
  redis: Redis,
  lease: Lease,
  person: PersonKey,
  entry: EntryId,
  mark: string,
): Promise<Loaded | "gone" | "lease-lost"> {
  const { keys, token } = lease;
  const reply = await loadScript.run(
    redis,
    [keys.lease("worker"), keys.inbox, keys.attempts, keys.session(person)],
    [token, entry, mark],
  );
  if (!Array.isArray(reply)) return word(reply, "gone", "lease-lost");
  const [attempt, sealedSession] = texts(reply);
  return { attempt: Number(attempt), sealedSession: sealedSession ?? "" };
}

/** Takes an attempt back that came to nothing through no fault of the event: the lease was lost on the way. */
export async function forgive(redis: Redis, lease: Lease, entry: EntryId, mark: string): Promise<void> {
  await forgiveScript.run(redis, [lease.keys.attempts], [entry, mark]);
}

/** Events that were begun and neither committed nor put aside: one of them may have ended a process. */
export async function begunEvents(redis: Redis, lease: Lease): Promise<ReadonlySet<string>> {
  const attempts = await redis.hGetAll(lease.keys.attempts);
  return new Set(Object.keys(attempts).filter((entry) => Number.parseInt(attempts[entry] ?? "", 10) > 0));
}
