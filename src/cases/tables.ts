import type { Generated, GeneratedAlways, Insertable, Selectable } from "kysely";
import type { BlockReason } from "../model/block.js";
import type { About, DangerKind } from "../model/danger.js";
import type { AlertReason, TranscriptEntry } from "../model/effect.js";
import type { CaseId, EffectId, MessageId, PersonKey, StaffId } from "../model/ids.js";
import type { Voice } from "../model/session.js";
import type { Urgency } from "../model/urgency.js";
import type { DeliveryState } from "./delivery-state.js";
import type { UrgencyReason } from "./life/status-moves.js";
import type { OutcomeId } from "./outcome.js";
import type { CorrectionReason } from "./report-fields.js";
import type { CaseStatus, IntakeState, TalkState } from "./status.js";
import type { CallTables } from "./tables/calls.js";
import type { DirectoryTables } from "./tables/directory.js";
import type { FormTables } from "./tables/forms.js";
import type { LadderTables } from "./tables/ladder.js";
import type { LifeTables } from "./tables/life.js";
import type { OfflineTables } from "./tables/offline.js";
import type { PhoneTables } from "./tables/phones.js";
import type { StaffTables } from "./tables/staff.js";
import type { TalkWorkTables } from "./tables/talk-work.js";
import type { TalkChannel } from "./talk-channel.js";

/** The database as the query builder sees it. Columns that end in `_sealed` hold what the keyring made. */
export interface Tables
  extends CallTables,
    DirectoryTables,
    FormTables,
    LadderTables,
    LifeTables,
    OfflineTables,
    StaffTables,
    TalkWorkTables,
    PhoneTables {
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
  history_chain: HistoryChainTable;
  applied_effects: AppliedEffectTable;
}

/** One person on one channel: what the queue needs, without words. */
export interface TalkTable {
  person: PersonKey;
  channel: TalkChannel;
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
  /** When the person's last words were accepted. */
  last_person_at: Date | null;
  /** The person's last own action by the platform's time, from which its window runs. */
  last_action_at: Date | null;
  /** The last answer a human wrote. */
  last_answer_at: Date | null;
  oldest_unanswered_at: Date | null;
  closed_at: Date | null;
  withdrawn_at: Date | null;
  /** When it last sounded as if somebody else were writing. */
  voice_changed_at: Date | null;
  /** The flow the bot asks for the holder at this moment. */
  lent_flow: string | null;
  /** When the bot takes the talk back from who holds it; null: nobody waits for them. */
  patience_until: Date | null;
  /** How often the holder may still say that they are on the phone for the person. */
  calls_left: Generated<number>;
  /** The bot does not answer the person until then, why, and who decided that when. */
  blocked_until: Date | null;
  blocked_reason: BlockReason | null;
  blocked_by: StaffId | null;
  blocked_at: Date | null;
  /** The class word the person came with last, and when. */
  class_word: string | null;
  /** Which class of that lesson: the number of the sheet or link it was given; null: a link without one. */
  class_group: string | null;
  class_at: Date | null;
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
  channel: TalkChannel;
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
  /** The unit of today in which it happened, as staff decided: a commune, or a whole province. */
  unit_code: string | null;
  unit_name: string | null;
  province_name: string | null;
  /** Where the legal clock begins when not with the first message: new information about a closed case. */
  clock_from: Date | null;
  /** Staff judged it less urgent, and no supervisor has seen that yet. */
  lowered_at: Date | null;
  lowered_by: StaffId | null;
  /** The older case about the same matter into which this one was closed. */
  merged_into: CaseId | null;
}

export interface CaseUrgencyTable {
  case_id: CaseId;
  number: number;
  urgency: Urgency;
  rules: string;
  at: Date;
  /** Who of the staff decided, and why; null: a rule or a flow did. */
  staff: StaffId | null;
  reason: UrgencyReason | null;
}

/** Append-only: a field's newest value is the one shown. An empty value takes the field's content away. */
export interface CaseAnswerTable {
  case_id: CaseId;
  number: number;
  field: string;
  value_sealed: string;
  /** `<flow>/<step>`, `words` or `staff`. */
  source: string;
  at: Date;
  /** The turn that told it; null: staff wrote it, or it was written before turns were noted. */
  turn: string | null;
  staff: StaffId | null;
  reason: CorrectionReason | null;
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
  /** What it is called on phones while there is no case; null: by the case's code. */
  code: Generated<string | null>;
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
  /** The newest link when it was written, and that link's hash; null in lines from before there was a chain. */
  seen: string | null;
  seen_hash: string | null;
  /** Keyed hash of the whole line. */
  mac: string | null;
}

/** The order of the history's lines, made by a trigger at each commit; link 0 stands for all lines before. */
export interface HistoryChainTable {
  number: string;
  line: string | null;
  hash: string;
}

export interface AppliedEffectTable {
  id: EffectId;
  /** When it was applied, by the database's clock. */
  at: Generated<Date>;
}

export type CaseRow = Selectable<CaseTable>;
export type EntryRow = Selectable<EntryTable>;
export type NewHistory = Insertable<HistoryTable>;
