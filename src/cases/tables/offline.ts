import type { PersonKey, StaffId } from "../../model/ids.js";
import type { HelpNeed, SafeState } from "../tasks/officer-report.js";

/** Tables of what happens outside the chat: reports of officers, and the list staff go through in the morning. */
export interface OfflineTables {
  referral_reports: ReferralReportTable;
  morning_marks: MorningMarkTable;
}

/** What an officer found, once for each report. */
export interface ReferralReportTable {
  /** Made by the browser, so that a second try adds nothing twice. */
  id: string;
  referral: string;
  met: boolean;
  safe: SafeState;
  need: HelpNeed;
  note_sealed: string | null;
  at: Date;
  staff: StaffId;
}

/** Who of the staff has seen a talk of the morning list; what came later is not covered by it. */
export interface MorningMarkTable {
  person: PersonKey;
  staff: StaffId;
  at: Date;
}
