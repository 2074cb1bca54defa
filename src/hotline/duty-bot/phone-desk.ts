import type { StaffId } from "../../model/ids.js";
import type { DutyCondition, DutyWay } from "./condition.js";
import type { QuotaState } from "./quota.js";

/** How the duty bot stands, for supervisors. */
export interface DutyBotState extends DutyCondition {
  readonly way: DutyWay;
  readonly quota: QuotaState & { readonly limit: number; readonly keptForP0: number };
  readonly linkedPhones: number;
}

/** What the console does with duty phones. */
export interface PhoneDesk {
  state(at: number): Promise<DutyBotState>;
  /** Since when one's own phone is linked, milliseconds UTC; null: it is not. */
  linkedAt(staff: StaffId): Promise<number | null>;
  /** A one-time code for one's own phone; null: too many in the last hour. */
  makeCode(staff: StaffId, at: number): Promise<{ readonly code: string; readonly expiresAt: number } | null>;
  unlink(staff: StaffId, at: number): Promise<boolean>;
}
