export const day = 86_400_000;
/** Viet Nam is seven hours ahead of UTC all year. */
const ahead = 7 * 3_600_000;

/** A day of the calendar; `month` from 1. */
export interface Day {
  readonly year: number;
  readonly month: number;
  readonly date: number;
}

/** The day it is in Viet Nam; `now` is milliseconds UTC. */
export function dayOf(now: number): Day {
  const time = new Date(now + ahead);
  return { year: time.getUTCFullYear(), month: time.getUTCMonth() + 1, date: time.getUTCDate() };
}

/** 0 for Monday to 6 for Sunday, in Viet Nam. */
export function weekdayOf(now: number): number {
  return (new Date(now + ahead).getUTCDay() + 6) % 7;
}

/** The day in Viet Nam as `YYYY-MM-DD`. */
export function isoOf(now: number): string {
  return new Date(now + ahead).toISOString().slice(0, 10);
}

/** `YYYY-MM-DD`, or null if there is no such day. */
export function isoOfDay({ year, month, date }: Day): string | null {
  const time = new Date(Date.UTC(year, month - 1, date));
  const exists =
    time.getUTCMonth() === month - 1 && time.getUTCDate() === date && year >= 1900 && year < 2200;
  return exists ? time.toISOString().slice(0, 10) : null;
}

/** The same day so many months earlier; the last of the month where it has no such day. */
export function monthsBack(now: number, months: number): Day {
  const { year, month, date } = dayOf(now);
  const count = year * 12 + month - 1 - months;
  const there = { year: Math.floor(count / 12), month: (((count % 12) + 12) % 12) + 1 };
  return { ...there, date: Math.min(date, lastDate(there.year, there.month)) };
}

/** The last date of a month, 28 to 31. */
export function lastDate(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** "26" and "98" as full years: none lies ahead. */
export function fullYear(written: string, now: number): number {
  const year = Number(written);
  if (written.length > 2) return year;
  return 2000 + year <= dayOf(now).year ? 2000 + year : 1900 + year;
}
