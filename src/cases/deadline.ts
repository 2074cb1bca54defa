import type { Urgency } from "../model/urgency.js";

/**
 * The longest time from receiving the information to urgent intervention:
 * 12 hours (Decree 56/2017/NĐ-CP, article 26 paragraph 3). Milliseconds.
 */
export const legalPeriodMs = 12 * 60 * 60 * 1000;

/**
 * True for what the decree calls urgent: life, health or dignity in danger, which are P0 and P1, or at any level a
 * parent or carer who does the harm (article 26 paragraph 3).
 */
export function isUrgentByLaw(urgency: Urgency, carerHarms: boolean): boolean {
  return carerHarms || urgency === "P0" || urgency === "P1";
}

/** When the law's clock runs out for a case first told of at `firstAt`; null: it has no such clock. */
export function legalDeadline(urgency: Urgency, carerHarms: boolean, firstAt: Date): Date | null {
  return isUrgentByLaw(urgency, carerHarms) ? new Date(firstAt.getTime() + legalPeriodMs) : null;
}
