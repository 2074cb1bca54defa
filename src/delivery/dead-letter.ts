import type { Redis } from "../infra/redis.js";
import type { Effect, EffectBody, TranscriptEntry } from "../model/effect.js";
import { actionTime, type Event, type EventBody } from "../model/event.js";
import type { EffectId, EntryId, MessageId } from "../model/ids.js";
import type { OutMessage } from "../model/message.js";
import type { Lease } from "./lease.js";
import { word } from "./reply.js";
import { needsLease, script } from "./script.js";
import type { Seals } from "./seal.js";

/**
 * The kind sentence with 111 that a person gets when their message broke the bot; its `id` is replaced.
 * An event that can not be read is given with empty words.
 */
export type TroubleMessage = (event: Event, entry: EntryId) => OutMessage;

/** An event that is put aside. */
export interface DeadLetter {
  readonly event: Event;
  readonly entry: EntryId;
  /** A fixed word or code: why the turn broke. */
  readonly fault: string;
  /** Milliseconds UTC. */
  readonly at: number;
}

const buryScript = script(`
${needsLease}
local inbox, attempts, dead, outbox, effects = KEYS[2], KEYS[3], KEYS[4], KEYS[5], KEYS[6]
local entry, fault, kind, person, outgoing, wake = ARGV[2], ARGV[3], ARGV[4], ARGV[5], ARGV[6], ARGV[7]
local most = ARGV[8]
local found = redis.call('XRANGE', inbox, entry, entry)
if #found == 0 then return 'gone' end
local fields = found[1][2]
redis.call('XDEL', inbox, entry)
redis.call('HDEL', attempts, entry)
redis.call('XADD', dead, 'MAXLEN', most, '*', 'p', fields[2], 'e', fields[4], 'entry', entry, 'fault', fault, 'kind', kind)
if outgoing ~= '' then redis.call('XADD', outbox, '*', 'p', person, 'm', outgoing) end
for index = 9, #ARGV do redis.call('XADD', effects, '*', 'p', person, 'e', ARGV[index]) end
redis.call('PUBLISH', wake, 'outbox')
redis.call('PUBLISH', wake, 'effects')
return 'done'`);

/**
 * Moves an event to the dead letters in one step with the alert, the words that came with it and the
 * sentence to the person: nothing is lost and nobody is left in silence. `most`: how many the shard keeps; the
 * oldest go first.
 */
export async function bury(
  redis: Redis,
  lease: Lease,
  seals: Seals,
  letter: DeadLetter,
  trouble: TroubleMessage,
  most: number,
): Promise<"done" | "gone" | "lease-lost"> {
  const { keys, token } = lease;
  const { event, entry, fault } = letter;
  const { person, channel } = event;
  const messages = sayings(letter, keys.shard, trouble);
  const effects = deadLetterEffects(letter, keys.shard, messages);
  const reply = await buryScript.run(
    redis,
    [keys.lease("worker"), keys.inbox, keys.attempts, keys.dead, keys.outbox, keys.effects],
    [
      token,
      entry,
      fault,
      event.body.kind,
      person,
      messages.length === 0 ? "" : seals.seal("outgoing", person, { channel, messages }),
      keys.wake,
      most,
      ...effects.map((effect) => seals.seal("effect", person, effect)),
    ],
  );
  return word(reply, "done", "gone", "lease-lost");
}

/** Nothing is said when the person said nothing: staff events, clocks, leaving, a reaction. */
function sayings({ event, entry }: DeadLetter, shard: number, trouble: TroubleMessage): OutMessage[] {
  const spoke = ["text", "choice", "media", "start", "edit", "withdraw"].includes(event.body.kind);
  return spoke ? [{ ...trouble(event, entry), id: `${shard}.${entry}.0` as MessageId }] : [];
}

function deadLetterEffects(letter: DeadLetter, shard: number, said: readonly OutMessage[]): Effect[] {
  const { event, entry, fault, at } = letter;
  const words = wordsOf(event.body);
  const actionAt = actionTime(event);
  const bodies: EffectBody[] = [
    ...(words ? [{ kind: "entry", entry: words, actionAt } as const] : []),
    ...(words || actionAt === null ? [] : [{ kind: "action", actionAt } as const]),
    { kind: "dead-letter", entry, fault },
    // Nobody could look for danger in it: a person must, soon.
    { kind: "alert", urgency: "P1", reason: "dead-letter" },
    ...said.map(spoken),
  ];
  return bodies.map((body, number) => ({
    id: `${shard}.${entry}.${number}` as EffectId,
    person: event.person,
    channel: event.channel,
    at,
    body,
  }));
}

function spoken({ id, text, choices, buttons }: OutMessage): EffectBody {
  return {
    kind: "entry",
    entry: {
      by: "bot",
      text,
      messageId: id,
      ...(choices ? { choices } : {}),
      ...(buttons ? { buttons } : {}),
    },
  };
}

/** What somebody said or sent with an event, for the transcript; null when nobody spoke. */
function wordsOf(body: EventBody): TranscriptEntry | null {
  switch (body.kind) {
    case "text":
    case "edit":
      return { by: "person", text: body.text };
    case "choice":
      return { by: "person", text: body.label ?? body.value };
    case "media":
      // Locked: nobody knows what it shows, and the turn that decides it has broken.
      return { by: "person", text: body.text, media: { kind: body.media, urls: body.urls, locked: true } };
    case "staff-message":
      return { by: "staff", text: body.text, staff: body.staff, name: body.name };
    case "outside-answer":
      return { by: "outside", text: body.text };
    default:
      return null;
  }
}
