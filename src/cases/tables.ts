import type { Generated, GeneratedAlways, Insertable, Selectable } from "kysely";
import type { ChannelId } from "../model/channel-id.js";
import type { About, DangerKind } from "../model/danger.js";
import type { AlertReason, TranscriptEntry } from "../model/effect.js";
import type { CaseId, EffectId, MessageId, PersonKey, StaffId } from "../model/ids.js";
import type { Voice } from "../model/session.js";
import type { Urgency } from "../model/urgency.js";
import type { DeliveryState } from "./delivery-state.js";
import type { OutcomeId } from "./outcome.js";
import type { CaseStatus, IntakeState, TalkState } from "./status.js";

/** The database as the query builder sees it. Columns that end in `_sealed` hold what the keyring made. */
export interface Tables {
  talks: TalkTable;
  transcript_entries: EntryTable;
  cases: CaseTable;
  case_urgencies: CaseUrgencyTable;
  case_answers: CaseAnswerTable;
  case_dangers: CaseDangerTable;
  alerts: AlertTable;
  take_over_refusals: RefusalTable;
  dead_letters: DeadLetterTable;
  history: HistoryTable;
  applied_effects: AppliedEffectTable;
  staff: StaffTable;
}

/** One person on one channel: what the queue needs, without words. */
export interface TalkTable {
  person: PersonKey;
  channel: ChannelId;
  practice: Generated<boolean>;
  voice: Generated<Voice>;
  holder: Generated<"bot" | "staff" | "outside">;
  holder_staff: StaffId | null;
  holder_name: string | null;
  holder_since: Date | null;
  /** How urgent it is now; null again when its case is closed. */
  urgency: Urgency | null;
  /** The open case. */
  case_id: CaseId | null;
  /** Since when something calls for a person; null: nothing does. */
  needs_person_since: Date | null;
  last_person_at: Date | null;
  /** The last answer a human wrote. */
  last_answer_at: Date | null;
  oldest_unanswered_at: Date | null;
  closed_at: Date | null;
  withdrawn_at: Date | null;
  /** Number of the newest transcript entry. */
  entries: Generated<number>;
  state: GeneratedAlways<TalkState>;
}

export interface EntryTable {
  person: PersonKey;
  number: number;
  /** The effect's id without its last number: what one turn did has it in common. */
  turn: string;
  /** The case this line belongs to; lines without one go when the person withdraws. */
  case_id: CaseId | null;
  by: TranscriptEntry["by"];
  staff: StaffId | null;
  message_id: MessageId | null;
  text_sealed: string;
  /** The rest of the entry as JSON: name, choices, buttons, media, dangers, held. */
  detail_sealed: string;
  delivery: DeliveryState | null;
  delivery_reason: string | null;
  delivery_code: string | null;
  delivery_at: Date | null;
  at: Date;
}

export interface CaseTable {
  id: CaseId;
  person: PersonKey;
  channel: ChannelId;
  status: Generated<CaseStatus>;
  urgency: Urgency;
  voice: Voice;
  origin: string;
  practice: boolean;
  intake: Generated<IntakeState>;
  opened_at: Date;
  first_message_at: Date;
  legal_deadline_at: Date | null;
  place_sealed: string | null;
  outcome: OutcomeId | null;
  outcome_note_sealed: string | null;
  closed_at: Date | null;
  closed_by: StaffId | null;
  withdrawn_at: Date | null;
}

export interface CaseUrgencyTable {
  case_id: CaseId;
  number: number;
  urgency: Urgency;
  rules: string;
  at: Date;
}

/** Append-only: a field's newest value is the one shown. */
export interface CaseAnswerTable {
  case_id: CaseId;
  number: number;
  field: string;
  value_sealed: string;
  source: string;
  at: Date;
}

export interface CaseDangerTable {
  case_id: CaseId;
  number: number;
  kind: DangerKind;
  urgency: Urgency;
  about: About;
  /** The turn whose message showed it. */
  turn: string;
  /** Places in that message's text, as JSON. */
  evidence_sealed: string;
  rules: string;
  at: Date;
}

export interface AlertTable {
  id: EffectId;
  person: PersonKey;
  case_id: CaseId | null;
  urgency: Urgency;
  reason: AlertReason;
  at: Date;
  acknowledged_at: Date | null;
  acknowledged_by: StaffId | null;
}

export interface RefusalTable {
  id: EffectId;
  person: PersonKey;
  staff: StaffId;
  held_by: string;
  at: Date;
}

export interface DeadLetterTable {
  id: EffectId;
  person: PersonKey;
  entry: string;
  fault: string;
  at: Date;
}

/** Append-only, guarded by triggers. Holds no words of a talk. */
export interface HistoryTable {
  id: GeneratedAlways<string>;
  at: Date;
  staff: StaffId | null;
  action: string;
  person: PersonKey | null;
  case_id: CaseId | null;
  /** A flat JSON object of fixed words. */
  detail: string;
}

export interface AppliedEffectTable {
  id: EffectId;
  /** When it was applied, by the database's clock. */
  at: Generated<Date>;
}

/** The part of the account library's table that names are read from. */
export interface StaffTable {
  id: StaffId;
  name: string;
}

export type CaseRow = Selectable<CaseTable>;
export type EntryRow = Selectable<EntryTable>;
export type NewHistory = Insertable<HistoryTable>;
