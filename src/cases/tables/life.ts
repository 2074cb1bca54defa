import type { Generated } from "kysely";
import type { CaseId, StaffId } from "../../model/ids.js";
import type { LinkKind } from "../links/kinds.js";
import type { OfficeKind, TaskKind, TaskResult } from "../tasks/kinds.js";
import type { ReportedState } from "../tasks/referral-report.js";

/** Tables of what is done for a case. */
export interface LifeTables {
  case_tasks: CaseTaskTable;
  case_referrals: CaseReferralTable;
  referral_climbs: ReferralClimbTable;
  case_links: CaseLinkTable;
  holidays: HolidayTable;
}

/** Something to be done, by whom and until when. */
export interface CaseTaskTable {
  /** Goes with the task when its case is merged into another. */
  id: string;
  case_id: CaseId;
  kind: TaskKind;
  office: OfficeKind;
  /** The unit it goes to: a commune's or a province's code. */
  unit_code: string | null;
  unit_name: string | null;
  /** What to do and whom to turn to, in the words of staff. */
  words_sealed: string | null;
  due_at: Date | null;
  added_at: Date;
  added_by: StaffId;
  done_at: Date | null;
  done_by: StaffId | null;
  result: TaskResult | null;
  note_sealed: string | null;
}

/** A case sent to an office; `id` is that of its task. */
export interface CaseReferralTable {
  id: string;
  case_id: CaseId;
  to_kind: OfficeKind;
  unit_code: string | null;
  unit_name: string | null;
  sent_at: Date;
  sent_by: StaffId;
  acknowledged_at: Date | null;
  acknowledged_by: StaffId | null;
  report: ReportedState | null;
  report_note_sealed: string | null;
  reported_at: Date | null;
  reported_by: StaffId | null;
}

/** A referral to a commune whose officers are told of it, and told again while it is overdue. */
export interface ReferralClimbTable {
  referral: string;
  /** The lowest rung not yet carried out. */
  rung: Generated<number>;
  due_at: Date;
}

/** What a person decided about two cases; `case_a` is the one opened first. */
export interface CaseLinkTable {
  case_a: CaseId;
  case_b: CaseId;
  kind: LinkKind;
  at: Date;
  staff: StaffId;
}

/** A day the office entered: it goes before the built-in holidays. */
export interface HolidayTable {
  /** `YYYY-MM-DD`. */
  day: string;
  kind: "off" | "working";
  note: string;
  at: Date;
  staff: StaffId;
}
