import type { Urgency } from "../../model/urgency.js";
import { hourOfDay } from "../roster/week.js";

/** Whole hours in Viet Nam between which ordinary notices are not sent; the same hour twice: there are none. */
export interface QuietHours {
  readonly from: number;
  readonly to: number;
}

/** What an office has until it decides otherwise. */
export const defaultQuiet: QuietHours = { from: 22, to: 6 };

const dayMs = 24 * 3_600_000;

/** When the quiet hours end that hold this notice back at `now`, milliseconds UTC; null: it is sent. P0 and P1 always are. */
export function quietUntil({ from, to }: QuietHours, urgency: Urgency, now: number): number | null {
  if (urgency === "P0" || urgency === "P1" || from === to) return null;
  const ends = [hourOfDay(now, to), hourOfDay(now, to) + dayMs].find((end) => end > now) ?? now;
  const hours = (to - from + 24) % 24;
  return now >= ends - hours * 3_600_000 ? ends : null;
}
