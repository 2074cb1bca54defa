import type { Urgency } from "../model/urgency.js";

/**
 * The longest time from receiving the information to urgent intervention:
 * 12 hours (Decree 56/2017/NĐ-CP, article 26 paragraph 3). Milliseconds.
 */
export const legalPeriodMs = 12 * 60 * 60 * 1000;

/** When the law's clock runs out for a case first told of at `firstAt`; null: its urgency has no such clock. */
export function legalDeadline(urgency: Urgency, firstAt: Date): Date | null {
  if (urgency !== "P0" && urgency !== "P1") return null;
  return new Date(firstAt.getTime() + legalPeriodMs);
}
