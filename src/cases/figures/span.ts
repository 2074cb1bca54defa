/** How long one row of the figures is. */
export const steps = ["day", "week", "month"] as const;
export type Step = (typeof steps)[number];

/**
 * What is looked at: all days of a month, all weeks that begin in a quarter, or all months of a year, in Viet Nam.
 * Spans never overlap, so that two of them cannot be subtracted from each other to find a small group.
 * Milliseconds UTC; `to` belongs to it no more.
 */
export interface Span {
  readonly step: Step;
  readonly from: number;
  readonly to: number;
  /** Where each row begins. */
  readonly rows: readonly number[];
}

/** Viet Nam is seven hours ahead all the year. */
const zoneMs = 7 * 3_600_000;
const dayMs = 24 * 3_600_000;

/** The span in which a moment lies. */
export function spanAt(step: Step, at: number): Span {
  const local = new Date(at + zoneMs);
  const [year, month] = [local.getUTCFullYear(), local.getUTCMonth()];
  if (step === "month") return span(step, monthsOf(year, 0, 12), start(year + 1, 0));
  if (step === "day")
    return span(step, daysBetween(start(year, month), start(year, month + 1), 1), start(year, month + 1));
  const monday = mondayOf(at);
  const quarter = Math.floor(new Date(monday + zoneMs).getUTCMonth() / 3);
  const yearOfMonday = new Date(monday + zoneMs).getUTCFullYear();
  const first = mondayFrom(start(yearOfMonday, quarter * 3));
  const next = mondayFrom(start(yearOfMonday, quarter * 3 + 3));
  return span(step, daysBetween(first, next, 7), next);
}

/** The row in which a moment lies, as a place in `rows`. */
export function rowOf({ rows }: Span, at: number): number {
  return rows.findLastIndex((from) => from <= at);
}

function span(step: Step, rows: readonly number[], to: number): Span {
  return { step, from: rows[0] ?? to, to, rows };
}

function monthsOf(year: number, first: number, count: number): readonly number[] {
  return Array.from({ length: count }, (_, index) => start(year, first + index));
}

function daysBetween(from: number, to: number, days: number): readonly number[] {
  return Array.from(
    { length: Math.round((to - from) / (days * dayMs)) },
    (_, index) => from + index * days * dayMs,
  );
}

/** Midnight of the first day of a month in Viet Nam. */
function start(year: number, month: number): number {
  return Date.UTC(year, month, 1) - zoneMs;
}

/** The Monday of the week of a moment; 1 January 1970 was a Thursday. */
function mondayOf(at: number): number {
  const day = Math.floor((at + zoneMs) / dayMs);
  return (day - ((day + 3) % 7)) * dayMs - zoneMs;
}

/** The first Monday at or after a midnight. */
function mondayFrom(midnight: number): number {
  const monday = mondayOf(midnight);
  return monday === midnight ? midnight : monday + 7 * dayMs;
}
