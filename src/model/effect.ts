import type { BlockReason } from "./block.js";
import type { SendReason } from "./channel.js";
import type { ChannelId } from "./channel-id.js";
import type { Danger } from "./danger.js";
import type { CaseId, EffectId, MessageId, PersonKey, StaffId } from "./ids.js";
import type { Button, Choice } from "./message.js";
import type { Voice } from "./session.js";
import type { Urgency } from "./urgency.js";

/** Something a turn or the sender wants done in the database; the clerk applies each id once, in order. */
export interface Effect {
  readonly id: EffectId;
  readonly person: PersonKey;
  readonly channel: ChannelId;
  /** Milliseconds UTC. */
  readonly at: number;
  /** The talk is practice for staff: nothing in it is real. */
  readonly practice?: boolean;
  readonly body: EffectBody;
}

export type EffectBody =
  | {
      readonly kind: "entry";
      readonly entry: TranscriptEntry;
      /**
       * When the person did what this line tells, as the platform's window counts it; null: nothing that opens it.
       * Left out by programs before this field: then it counts from `at`.
       */
      readonly actionAt?: number | null;
    }
  /** The person did something that opens the platform's window and leaves no line: a reaction. */
  | { readonly kind: "action"; readonly actionAt: number }
  | {
      readonly kind: "case-open";
      readonly caseId: CaseId;
      readonly urgency: Urgency;
      readonly dangers: readonly Danger[];
      /** Version of the danger rules; empty when a flow, not a danger, opened the case. */
      readonly rules: string;
      readonly voice: Voice;
      /** The flow that led to it, or `talk`. */
      readonly origin: string;
      readonly practice: boolean;
      /** The moment of the person's first message about it: the legal clock runs from here. */
      readonly firstAt: number;
    }
  /** More urgent than before, or a new kind of danger. */
  | {
      readonly kind: "case-raise";
      readonly caseId: CaseId;
      readonly urgency: Urgency;
      readonly dangers: readonly Danger[];
      readonly rules: string;
    }
  /** One field of the report, in the person's own words or as chosen. A later one replaces the shown value. */
  | {
      readonly kind: "case-answer";
      readonly caseId: CaseId;
      readonly field: string;
      readonly value: string;
      /** Where it came from: `<flow>/<step>` or `words`. */
      readonly source: string;
    }
  /** The person finished the flow and agreed that it be sent on, or broke it off. */
  | { readonly kind: "case-intake"; readonly caseId: CaseId; readonly state: "complete" | "broken-off" }
  /** Somebody on call must see this now. Written in the same commit as the turn that raised it. */
  | {
      readonly kind: "alert";
      readonly urgency: Urgency;
      readonly caseId?: CaseId;
      readonly reason: AlertReason;
    }
  /** Who holds the talk now. */
  | {
      readonly kind: "holder";
      readonly holder: "bot" | "staff" | "outside";
      readonly staff?: StaffId;
      readonly name?: string;
      readonly why: "take-over" | "transfer" | "hand-back" | "outside-answer" | "staff-silence" | "withdrawn";
      /** Who did it, where that is not the new holder. */
      readonly by?: StaffId;
      /** A hand-back after which nothing waits for a person, as who gave it back has judged. */
      readonly settled?: true;
    }
  /**
   * Until when the member of staff who holds the talk has to answer before the bot takes it back; null: nobody waits.
   * `callsLeft`: how often they may still say that they are on the phone.
   */
  | { readonly kind: "patience"; readonly until: number | null; readonly callsLeft: number }
  /** The bot asks a flow for the member of staff who holds the talk; null: it has ended. */
  | { readonly kind: "loan"; readonly flow: string | null }
  /** The bot does not answer this person until then, milliseconds UTC. */
  | {
      readonly kind: "block";
      readonly staff: StaffId;
      readonly reason: BlockReason;
      readonly until: number;
    }
  /** It answers again before the block's end: a supervisor lifted it, or words of danger did. */
  | { readonly kind: "unblock"; readonly staff?: StaffId; readonly why: "staff" | "danger" }
  /** The person came by the link of a class, or typed its word. */
  | { readonly kind: "class"; readonly word: string; readonly group?: string }
  /** A take-over that lost the race. */
  | { readonly kind: "take-over-refused"; readonly staff: StaffId; readonly heldBy: string }
  | {
      readonly kind: "delivery";
      readonly messageId: MessageId;
      readonly state: "sent" | "delivered" | "read" | "failed" | "unsure" | "held";
      readonly reason?: SendReason;
    }
  /** An event that broke the turn three times and was put aside. */
  | { readonly kind: "dead-letter"; readonly entry: string; readonly fault: string }
  /** The person asked that what we hold be deleted. */
  | { readonly kind: "withdraw" };

export type AlertReason =
  | "danger"
  | "higher-danger"
  | "asks-for-person"
  | "staff-silent"
  | "voice-note"
  | "undelivered"
  | "dead-letter"
  /** An officer of a commune reports that a child is not safe or that help is needed. */
  | "officer-report"
  /** Sent to a commune, where nobody has acknowledged it in time. */
  | "referral-untaken"
  /** Sent to a commune, which has not reported by the end of the decree's 12 hours. */
  | "referral-unreported"
  /** Staff gave a talk back to the bot in which grave words still wait for a person. */
  | "handed-back"
  /** A closed case was opened again, and nobody has its talk. */
  | "reopened";

/** One line of a transcript. */
export interface TranscriptEntry {
  readonly by: "person" | "bot" | "staff" | "outside" | "system";
  /** The person's words, or what was sent, or a fixed word of a system line. */
  readonly text: string;
  /** Set for what we sent: delivery states refer to it. */
  readonly messageId?: MessageId;
  readonly staff?: StaffId;
  readonly name?: string;
  readonly choices?: readonly Choice[];
  readonly buttons?: readonly Button[];
  readonly media?: { readonly kind: string; readonly urls: readonly string[]; readonly locked: boolean };
  /** Dangers found in a person's words, evidence as offsets into `text`. */
  readonly dangers?: readonly Danger[];
  /** True if the words were held back by "hide". */
  readonly held?: boolean;
}
