import type { Redis } from "../infra/redis.js";
import type { Event } from "../model/event.js";
import type { EntryId } from "../model/ids.js";
import type { TurnResult } from "../model/turn.js";
import type { Lease } from "./lease.js";
import { word } from "./reply.js";
import { needsLease, script } from "./script.js";
import type { Seals } from "./seal.js";
import { timerNames, type WoundTimer, windTimers } from "./timers.js";

/** `gone`: the event was committed before, by this or another process. Only `done` has written anything. */
export type CommitReply = "done" | "gone" | "session-changed" | "lease-lost";

/** Everything one turn gave, sealed and ready for the commit. */
export interface Prepared {
  readonly event: Event;
  readonly entry: EntryId;
  /** The session before the turn, as it was loaded. */
  readonly sealedBefore: string;
  /** Empty: forget this person. */
  readonly session: string;
  /** Empty: nothing to say. */
  readonly outgoing: string;
  readonly effects: readonly string[];
  readonly timers: readonly WoundTimer[];
}

/** The address of a person who is forgotten is kept so long, for the words that are still on their way. */
const forgottenSeconds = 24 * 60 * 60;

/** Key id and nonce are different for every sealed text: its beginning tells one session from another. */
const fingerprintLength = 28;

// The removals come first: a Redis that is full still lets a script go on that has begun to write,
// and working off the inbox is what makes room.
const commitScript = script(`
${needsLease}
local inbox, attempts, session, outbox, effects = KEYS[2], KEYS[3], KEYS[4], KEYS[5], KEYS[6]
local timers, timerEvents, contact = KEYS[7], KEYS[8], KEYS[9]
local asides = { KEYS[10], KEYS[11] }
local entry, fingerprint, person, after, seconds = ARGV[2], ARGV[3], ARGV[4], ARGV[5], ARGV[6]
local outgoing, wake, forgottenSeconds, effectCount = ARGV[7], ARGV[8], ARGV[9], tonumber(ARGV[10])
if #redis.call('XRANGE', inbox, entry, entry) == 0 then return 'gone' end
if redis.call('GETRANGE', session, 0, ${fingerprintLength - 1}) ~= fingerprint then return 'session-changed' end
redis.call('XDEL', inbox, entry)
redis.call('HDEL', attempts, entry)
if after == '' then
  redis.call('DEL', session)
  redis.call('EXPIRE', contact, forgottenSeconds)
  for _, name in ipairs({ ${timerNames.map((name) => `'${name}'`).join(", ")} }) do
    redis.call('ZREM', timers, person .. '|' .. name)
    redis.call('HDEL', timerEvents, person .. '|' .. name)
  end
  for _, aside in ipairs(asides) do
    for _, letter in ipairs(redis.call('XRANGE', aside, '-', '+')) do
      if letter[2][2] == person then redis.call('XDEL', aside, letter[1]) end
    end
  end
else
  redis.call('SET', session, after, 'EX', seconds)
end
if outgoing ~= '' then
  redis.call('XADD', outbox, '*', 'p', person, 'm', outgoing)
  redis.call('PUBLISH', wake, 'outbox')
end
for index = 11, 10 + effectCount do
  redis.call('XADD', effects, '*', 'p', person, 'e', ARGV[index])
end
if effectCount > 0 then redis.call('PUBLISH', wake, 'effects') end
for index = 11 + effectCount, #ARGV, 3 do
  redis.call('ZADD', timers, ARGV[index + 1], ARGV[index])
  redis.call('HSET', timerEvents, ARGV[index], ARGV[index + 2])
end
return 'done'`);

/** Seals what a turn gave. Throws a `Fault` (`session-too-large`) that is the turn's own. */
export function prepare(
  seals: Seals,
  event: Event,
  entry: EntryId,
  sealedBefore: string,
  result: TurnResult,
): Prepared {
  const { person, channel } = event;
  const { session, messages, effects, timers } = result;
  return {
    event,
    entry,
    sealedBefore,
    session: session === null ? "" : seals.seal("session", person, session),
    outgoing: messages.length === 0 ? "" : seals.seal("outgoing", person, { channel, messages }),
    effects: effects.map((effect) => seals.seal("effect", person, effect)),
    timers: windTimers(seals, event, timers),
  };
}

/**
 * Writes session, messages, effects and clocks and takes the event off the inbox: all of it, or nothing. Of a person
 * who is forgotten nothing lies among the dead letters any more.
 */
export async function commit(
  redis: Redis,
  lease: Lease,
  prepared: Prepared,
  sessionSeconds: number,
): Promise<CommitReply> {
  const { keys, token } = lease;
  const { event, entry, sealedBefore, session, outgoing, effects, timers } = prepared;
  const { person } = event;
  const reply = await commitScript.run(
    redis,
    [
      keys.lease("worker"),
      keys.inbox,
      keys.attempts,
      keys.session(person),
      keys.outbox,
      keys.effects,
      keys.timers,
      keys.timerEvents,
      keys.person(person),
      keys.dead,
      keys.effectsDead,
    ],
    [
      token,
      entry,
      sealedBefore.slice(0, fingerprintLength),
      person,
      session,
      sessionSeconds,
      outgoing,
      keys.wake,
      forgottenSeconds,
      effects.length,
      ...effects,
      ...timers.flatMap(({ member, at, event }) => [member, at, event]),
    ],
  );
  return word(reply, "done", "gone", "session-changed", "lease-lost");
}
