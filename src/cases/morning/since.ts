import { dayAt, plusDays, startOf } from "../calendar/day.js";

const hour = 3_600_000;

/** 17:00 of the day before in Viet Nam: where the night begins that is looked through in the morning. Milliseconds UTC. */
export function nightBegan(now: number): number {
  return startOf(plusDays(dayAt(now), -1)) + 17 * hour;
}
