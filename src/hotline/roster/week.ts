import type { StaffId } from "../../model/ids.js";
import type { Rank } from "./shift.js";

/** A shift of every week. Minutes count from midnight in Viet Nam; `to` above 1440 ends on the next day. */
export interface Pattern {
  readonly staff: StaffId;
  readonly rank: Rank;
  /** 1 is Monday, 7 Sunday. */
  readonly weekday: number;
  readonly from: number;
  readonly to: number;
}

const minuteMs = 60_000;
const dayMs = 24 * 60 * minuteMs;
const weekMs = 7 * dayMs;

/** Viet Nam is seven hours ahead of UTC all year round, since 1975. */
const zoneMs = 7 * 60 * minuteMs;

/** Midnight in Viet Nam of the Monday of the week in which `at` lies, milliseconds UTC. */
export function mondayOf(at: number): number {
  const local = at + zoneMs;
  // 01/01/1970 was a Thursday.
  const weekday = (Math.floor(local / dayMs) + 3) % 7;
  return Math.floor(local / dayMs) * dayMs - weekday * dayMs - zoneMs;
}

/** The day in Viet Nam at `at`, as `YYYY-MM-DD`. */
export function dayOf(at: number): string {
  return new Date(at + zoneMs).toISOString().slice(0, 10);
}

/** `hour` o'clock in Viet Nam on the day of `at`, milliseconds UTC. */
export function hourOfDay(at: number, hour: number): number {
  return Math.floor((at + zoneMs) / dayMs) * dayMs - zoneMs + hour * 60 * minuteMs;
}

/** The shifts of one week by its patterns; `monday` as {@link mondayOf} gives it. */
export function weekOf(patterns: readonly Pattern[], monday: number) {
  return patterns.map(({ staff, rank, weekday, from, to }) => {
    const midnight = monday + (weekday - 1) * dayMs;
    return { staff, rank, from: midnight + from * minuteMs, to: midnight + to * minuteMs };
  });
}

/** The pattern a shift would have in every week. */
export function patternOf(shift: {
  readonly staff: StaffId;
  readonly rank: Rank;
  readonly from: number;
  readonly to: number;
}): Pattern {
  const intoWeek = (shift.from - mondayOf(shift.from)) % weekMs;
  const weekday = Math.floor(intoWeek / dayMs);
  const from = Math.floor((intoWeek - weekday * dayMs) / minuteMs);
  const length = Math.round((shift.to - shift.from) / minuteMs);
  return { staff: shift.staff, rank: shift.rank, weekday: weekday + 1, from, to: from + length };
}
