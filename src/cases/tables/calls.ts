import type { CaseId, PersonKey, StaffId } from "../../model/ids.js";
import type { Urgency } from "../../model/urgency.js";
import type { CallAnswer, CallKind, PromiseEnd } from "../calls/kinds.js";
import type { LostContactEnd, LostContactStepId, StepOutcome } from "../lost-contact/steps.js";

/** Tables of calls made about a case, and of the procedure when a person falls silent. */
export interface CallTables {
  calls: CallTable;
  lost_contacts: LostContactTable;
  lost_contact_steps: LostContactStepTable;
}

/** A call somebody of the staff made. */
export interface CallTable {
  /** Made by the browser, so that a second try adds nothing twice; goes with the call when its case is merged. */
  id: string;
  case_id: CaseId;
  staff: StaffId;
  kind: CallKind;
  unit_code: string | null;
  unit_name: string | null;
  /** Who was rung, on which number, what was promised, what was passed on; as JSON. */
  words_sealed: string;
  at: Date;
  answered: CallAnswer;
  forwarded: boolean;
  /** Something was promised. */
  promised: boolean;
  /** Until when; null: no time was named. */
  due_at: Date | null;
  promise_ended_at: Date | null;
  promise_ended_by: StaffId | null;
  promise_end: PromiseEnd | null;
}

/** The procedure for one person who fell silent; at most one is open for each. */
export interface LostContactTable {
  id: string;
  person: PersonKey;
  case_id: CaseId | null;
  /** By which row of the table of minutes it runs. */
  urgency: Urgency;
  /** The person's last word, from which the minutes count. */
  since: Date;
  started_at: Date;
  started_by: StaffId;
  ended_at: Date | null;
  ended_by: StaffId | null;
  end_reason: LostContactEnd | null;
}

export interface LostContactStepTable {
  procedure_id: string;
  step: LostContactStepId;
  outcome: StepOutcome;
  at: Date;
  staff: StaffId;
}
