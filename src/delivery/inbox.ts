import { within } from "../infra/clock.js";
import { Fault } from "../infra/fault.js";
import type { Redis } from "../infra/redis.js";
import { actionTime, type Event, type EventBody, type Receipt } from "../model/event.js";
import type { Address, PersonKey } from "../model/ids.js";
import { type ShardKeys, shardOf } from "./keys.js";
import { word } from "./reply.js";
import { script } from "./script.js";
import type { Seals } from "./seal.js";

/**
 * What became of an event: it stands on its inbox, it stood there before (a platform sends things again),
 * or there is no room and the door must answer 503.
 */
export type Acceptance = "accepted" | "seen" | "full";

/** The way in. Everything rejects within about a second while Redis is away; the platform then tries again. */
export interface Inbox {
  accept(event: Event): Promise<Acceptance>;
  /**
   * A batch in its order: one person's events one after the other, different persons side by side. `full` when
   * any of them found no room; a platform that sends the batch again loses and doubles nothing.
   */
  acceptAll(events: readonly Event[]): Promise<"accepted" | "full">;
  acceptReceipt(receipt: Receipt): Promise<"accepted" | "full">;
  /** Where a person can be written to, and their last own action (milliseconds UTC); null: unknown or forgotten. */
  contact(person: PersonKey): Promise<Contact | null>;
}

export interface Contact {
  readonly address: Address;
  readonly lastActionAt: number | null;
}

export interface InboxOptions {
  readonly redis: Redis;
  readonly shards: readonly ShardKeys[];
  readonly seals: Seals;
  /** Most entries one shard's inbox (or its receipts) may hold. */
  readonly limit: number;
  /** How long the address and last action of a person are kept after the last event, seconds. */
  readonly personSeconds: number;
  readonly answerWithinMs: number;
}

/** Platforms send an event again for at most some days; after this it would count as new. */
const seenSeconds = 7 * 24 * 60 * 60;

const acceptScript = script(`
local inbox, seen, person = KEYS[1], KEYS[2], KEYS[3]
local limit, seenSeconds, key, event = tonumber(ARGV[1]), ARGV[2], ARGV[3], ARGV[4]
local wake, personSeconds, address, actionAt = ARGV[5], ARGV[6], ARGV[7], tonumber(ARGV[8])
if redis.call('EXISTS', seen) == 1 then return 'seen' end
if redis.call('XLEN', inbox) >= limit then return 'full' end
redis.call('SET', seen, '1', 'EX', seenSeconds)
redis.call('XADD', inbox, '*', 'p', key, 'e', event)
if address ~= '' then
  redis.call('HSET', person, 'address', address)
  if actionAt > tonumber(redis.call('HGET', person, 'action') or 0) then
    redis.call('HSET', person, 'action', ARGV[8])
  end
  redis.call('EXPIRE', person, personSeconds)
end
redis.call('PUBLISH', wake, 'inbox')
return 'accepted'`);

const receiptScript = script(`
if redis.call('XLEN', KEYS[1]) >= tonumber(ARGV[1]) then return 'full' end
redis.call('XADD', KEYS[1], '*', 'p', ARGV[2], 'r', ARGV[3])
redis.call('PUBLISH', ARGV[4], 'receipts')
return 'accepted'`);

/** The inboxes of all shards. */
export function createInbox(options: InboxOptions): Inbox {
  const accept = (event: Event) => inTime(options, acceptEvent(options, event));
  return {
    accept,
    acceptAll: (events) => acceptBatch(accept, events),
    acceptReceipt: (receipt) => inTime(options, acceptReceipt(options, receipt)),
    contact: (person) => inTime(options, contact(options, person)),
  };
}

function inTime<Value>(options: InboxOptions, answer: Promise<Value>): Promise<Value> {
  return within(
    answer,
    options.answerWithinMs,
    () => new Fault("redis-slow", "Redis did not answer in time."),
  );
}

async function acceptEvent(options: InboxOptions, event: Event): Promise<Acceptance> {
  const { redis, seals, limit, personSeconds } = options;
  const keys = keysOf(options, event.person);
  const { person } = event;
  const sealed = seals.seal("event", person, event);
  const address = isOfPerson(event.body) ? seals.seal("address", person, event.address) : "";
  const actionAt = actionTime(event) ?? 0;
  const reply = await acceptScript.run(
    redis,
    [keys.inbox, keys.seen(seals.eventHash(event.id)), keys.person(person)],
    [limit, seenSeconds, person, sealed, keys.wake, personSeconds, address, actionAt],
  );
  return word(reply, "accepted", "seen", "full");
}

async function acceptBatch(
  accept: (event: Event) => Promise<Acceptance>,
  events: readonly Event[],
): Promise<"accepted" | "full"> {
  const persons = [...new Set(events.map((event) => event.person))];
  const results = await Promise.all(
    persons.map(async (person) => {
      for (const event of events) {
        // Later events of this person must not overtake the one that found no room.
        if (event.person === person && (await accept(event)) === "full") return "full";
      }
      return "accepted";
    }),
  );
  return results.includes("full") ? "full" : "accepted";
}

async function acceptReceipt(options: InboxOptions, receipt: Receipt): Promise<"accepted" | "full"> {
  const keys = keysOf(options, receipt.person);
  const sealed = options.seals.seal("receipt", receipt.person, receipt);
  const args = [options.limit, receipt.person, sealed, keys.wake];
  return word(await receiptScript.run(options.redis, [keys.receipts], args), "accepted", "full");
}

async function contact(options: InboxOptions, person: PersonKey): Promise<Contact | null> {
  const [address, action] = await options.redis.hmGet(keysOf(options, person).person(person), [
    "address",
    "action",
  ]);
  if (!address) return null;
  return {
    address: options.seals.open("address", person, address),
    lastActionAt: action ? Number(action) : null,
  };
}

function keysOf(options: InboxOptions, person: PersonKey): ShardKeys {
  const keys = options.shards[shardOf(person, options.shards.length)];
  if (!keys) throw new Fault("no-shards", "The mail room has no shards.");
  return keys;
}

/** Whether the event came from the person: only then is its address surely theirs. */
function isOfPerson({ kind }: EventBody): boolean {
  return ofPerson[kind];
}

/** Whether an event of this kind carries the person's own address; a new kind has to be decided here. */
const ofPerson: Readonly<Record<EventBody["kind"], boolean>> = {
  text: true,
  choice: true,
  media: true,
  start: true,
  edit: true,
  reaction: true,
  leave: true,
  withdraw: true,
  "take-over": false,
  "staff-message": false,
  "hand-back": false,
  "staff-work": false,
  transfer: false,
  "run-flow": false,
  block: false,
  unblock: false,
  "outside-answer": false,
  "outside-control": true,
  timer: false,
  rung: false,
};
