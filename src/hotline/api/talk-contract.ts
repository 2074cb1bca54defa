import { z } from "zod";
import { caseStatuses, talkStates } from "../../cases/status.js";
import { isSevere } from "../../model/urgency.js";
import { alert, caseDetail, caseLine, safeContact } from "./case-contract.js";
import {
  caseId,
  channel,
  communeMarks,
  danger,
  dangerKind,
  messageId,
  moment,
  personKey,
  requestId,
  staffId,
  urgency,
  voice,
} from "./fields.js";
import { companion, talkNote } from "./talk-work-contract.js";

/** Who has the talk. `outside`: somebody answers from the platform's own inbox; `staffId` and `name` are null then. */
export const holder = z.object({
  who: z.enum(["bot", "staff", "outside"]),
  staffId: staffId.nullable(),
  name: z.string().nullable(),
  since: moment.nullable(),
});
export type TalkHolder = z.infer<typeof holder>;

/** A talk in one line of the queue. Holds no words of the person. */
export const talkRow = z.object({
  person: personKey,
  channel,
  state: z.enum(talkStates),
  /** Null: nothing urgent is known. */
  urgency: urgency.nullable(),
  dangers: z.array(dangerKind),
  voice,
  practice: z.boolean(),
  holder,
  caseId: caseId.nullable(),
  caseStatus: z.enum(caseStatuses).nullable(),
  legalDeadlineAt: moment.nullable(),
  /** When the commune should have been told of the open case; null: it was, or need not be. */
  forwardDueAt: moment.nullable(),
  communeMarks,
  /** Alerts nobody has acknowledged. */
  openAlerts: z.number().int().min(0),
  lastPersonAt: moment.nullable(),
  /** The last answer a human wrote. */
  lastAnswerAt: moment.nullable(),
  /** The person's oldest words that call for a person and that no person has answered; null: none. */
  unansweredSince: moment.nullable(),
  /** When it last sounded as if somebody else were writing. */
  voiceChangedAt: moment.nullable(),
  /** The flow the bot asks for the holder at this moment. */
  lentFlow: z.string().nullable(),
  /** When the bot takes the talk back from who holds it; null: nobody waits for them. */
  patienceUntil: moment.nullable(),
  /** How often the holder may still say that they are on the phone for the person. */
  callsLeft: z.number().int().min(0),
  /** Until when the bot does not answer the person; a moment in the past: it does again. */
  blockedUntil: moment.nullable(),
  /** Where, and the child's age, as far as known, in the words they were told in. */
  place: z.string().nullable(),
  age: z.string().nullable(),
  /** Until when a human's words may be sent; null: always. */
  humanUntil: moment.nullable(),
});
export type TalkRow = z.infer<typeof talkRow>;

/** Query of the list. Without `state`: those that wait and those that run. */
export const talkQuery = z.object({
  state: z.enum([...talkStates, "open", "all"]).default("open"),
  urgency: urgency.optional(),
  channel: channel.optional(),
  /** Only talks held by the asker. */
  mine: z.stringbool().optional(),
  /** The queue is shown already and the page asks by itself, so that it is not noted as another opening. */
  again: z.stringbool().optional(),
  offset: z.coerce.number().int().min(0).max(100_000).default(0),
  limit: z.coerce.number().int().min(1).max(100).default(50),
});
export type TalkQuery = z.input<typeof talkQuery>;

/** A page of the queue: by urgency, then by how long the person has waited. */
export const talkList = z.object({
  rows: z.array(talkRow),
  /** How many match, over all pages. */
  total: z.number().int().min(0),
  /** Over all talks, whatever the query: for the tab title and the filters. */
  counts: z.object({
    waiting: z.number().int(),
    running: z.number().int(),
    withBot: z.number().int(),
    closed: z.number().int(),
    /** Waiting or running at P0 or P1. */
    urgent: z.number().int(),
    openAlerts: z.number().int(),
  }),
});
export type TalkList = z.infer<typeof talkList>;

/** What became of something we sent. `waiting`: not yet handed to the platform; `held`: kept back by "hide". */
export const delivery = z.object({
  state: z.enum(["waiting", "sent", "delivered", "read", "failed", "unsure", "held"]),
  /** A fixed word of the sender, e.g. `window-closed`. */
  reason: z.string().nullable(),
  /** The platform's own code, where it gave one. */
  code: z.string().nullable(),
  at: moment.nullable(),
});
export type Delivery = z.infer<typeof delivery>;

/** One line of the transcript. `number` counts from 1 within the talk and orders it. */
export const entry = z.object({
  number: z.number().int().min(1),
  at: moment,
  by: z.enum(["person", "bot", "staff", "outside", "system"]),
  text: z.string(),
  /** Name of the member of staff or of who answered outside. */
  name: z.string().nullable(),
  /** Set for what was sent. */
  messageId: messageId.nullable(),
  delivery: delivery.nullable(),
  choices: z.array(z.object({ value: z.string(), label: z.string() })),
  buttons: z.array(
    z.discriminatedUnion("kind", [
      z.object({ kind: z.literal("call"), number: z.string(), label: z.string() }),
      z.object({ kind: z.literal("link"), url: z.string(), label: z.string() }),
      z.object({ kind: z.literal("choice"), value: z.string(), label: z.string() }),
    ]),
  ),
  /**
   * `urls` is empty when it is locked (a picture in a talk with sexual or online danger); `count` is how many there
   * are then too.
   */
  media: z
    .object({
      kind: z.string(),
      urls: z.array(z.string()),
      locked: z.boolean(),
      count: z.number().int().min(0),
    })
    .nullable(),
  dangers: z.array(danger),
  /** The words were held back because the person asked to hide. */
  held: z.boolean(),
});
export type Entry = z.infer<typeof entry>;

/** Until when words may be sent, by the platform's rules; null: always. A moment in the past: closed. */
export const sendWindow = z.object({
  /** For the bot's words. */
  botUntil: moment.nullable(),
  /** For words a human wrote. */
  humanUntil: moment.nullable(),
});
export type SendWindow = z.infer<typeof sendWindow>;

/** A talk with the newest part of its transcript. */
export const talkDetail = z.object({
  talk: talkRow,
  /** Ascending by `number`; at most 200, the newest. */
  entries: z.array(entry),
  /** True: older entries can be asked for with `before` = the first number here. */
  hasOlder: z.boolean(),
  /** The open case, or the newest closed one; null: there is none. */
  case: caseDetail.nullable(),
  /** All cases of this person, newest first. */
  cases: z.array(caseLine),
  /** Alerts of this talk, newest first, acknowledged ones too (at most 50). */
  alerts: z.array(alert),
  /** How, when and whether it is safe to write back: stands above the answer box. */
  safeContact,
  window: sendWindow,
  /** The asker's own latest lost take-over, to be compared with the moment of asking. */
  refusal: z.object({ at: moment, heldBy: z.string() }).nullable(),
  /** What staff wrote for each other, oldest first (at most 200, the newest). */
  notes: z.array(talkNote),
  /** Colleagues who follow the talk or make its calls. */
  companions: z.array(companion),
  /** What the asker began to answer and has not sent, also on another computer; null: nothing. */
  draft: z.string().nullable(),
  /** How many talks the asker holds, and how many that may be. */
  load: z.object({ held: z.number().int().min(0), max: z.number().int().min(1) }),
  /** What the asker may do with this talk at this moment. */
  can: z.object({
    takeOver: z.boolean(),
    answer: z.boolean(),
    handBack: z.boolean(),
    transfer: z.boolean(),
    /** A supervisor may take the talk from the colleague who holds it. */
    pull: z.boolean(),
    runFlow: z.boolean(),
    whisper: z.boolean(),
    join: z.boolean(),
    openMedia: z.boolean(),
    block: z.boolean(),
    /** May hold more talks than allowed, after a confirmation. */
    exceed: z.boolean(),
    close: z.boolean(),
  }),
});
export type TalkDetail = z.infer<typeof talkDetail>;

/** Query of older entries. */
export const entriesQuery = z.object({
  before: z.coerce.number().int().min(1),
  limit: z.coerce.number().int().min(1).max(200).default(200),
});

/** A page of older entries, ascending by `number`. */
export const entryPage = z.object({ entries: z.array(entry), hasOlder: z.boolean() });
export type EntryPage = z.infer<typeof entryPage>;

/** Body of taking over and of handing back. */
export const pressBody = z.object({ requestId });
export type PressBody = z.infer<typeof pressBody>;

/** Body of taking over. `exceed`: a supervisor takes more talks than allowed. */
export const takeOverBody = pressBody.extend({ exceed: z.boolean().default(false) });

/**
 * Body of handing back. `settled`: the person's last words need no answer; counts only for who has answered since they
 * have the talk. Without it grave words that no person answered go on ringing.
 */
export const handBackBody = pressBody.extend({ settled: z.boolean().default(false) });
export type HandBackBody = z.input<typeof handBackBody>;

/** True where words of P0 or P1 wait for a person's answer: giving the talk back must not bury them. */
export function waitsGravely({
  urgency,
  unansweredSince,
}: Pick<TalkRow, "urgency" | "unansweredSince">): boolean {
  return unansweredSince !== null && isSevere(urgency);
}

/** True where whoever holds the talk has answered since they have it, and so can say that it is settled. */
export function maySettle({ holder, lastAnswerAt }: Pick<TalkRow, "holder" | "lastAnswerAt">): boolean {
  return holder.since !== null && lastAnswerAt !== null && lastAnswerAt >= holder.since;
}

/** Body of saying that the holder works for the person without writing to them. */
export const workBody = pressBody.extend({ work: z.enum(["typing", "calling"]) });
export type WorkBody = z.infer<typeof workBody>;

/** Body of an answer to the person. */
export const answerBody = z.object({ requestId, text: z.string().trim().min(1).max(2_000) });
export type AnswerBody = z.infer<typeof answerBody>;

/**
 * The wish stands on the talk's inbox. What came of it shows in the talk when the turn has run:
 * wait for the live event `changed` of this person and ask for the talk again.
 */
export const accepted = z.object({ accepted: z.literal(true) });
