/** A day in Viet Nam, `YYYY-MM-DD`. */
export type Day = string;

const dayMs = 24 * 3_600_000;
/** Viet Nam is seven hours ahead of UTC, all year, since 1975. */
const offsetMs = 7 * 3_600_000;

/** The day in Viet Nam at a moment, milliseconds UTC. */
export function dayAt(moment: number): Day {
  return new Date(moment + offsetMs).toISOString().slice(0, 10);
}

/** The first moment of a day in Viet Nam, milliseconds UTC. */
export function startOf(day: Day): number {
  return Date.parse(`${day}T00:00:00Z`) - offsetMs;
}

/** The last millisecond of a day in Viet Nam, milliseconds UTC. */
export function endOf(day: Day): number {
  return startOf(day) + dayMs - 1;
}

/** The day `count` days later; negative: earlier. */
export function plusDays(day: Day, count: number): Day {
  return new Date(Date.parse(`${day}T00:00:00Z`) + count * dayMs).toISOString().slice(0, 10);
}

/** 0 for Sunday to 6 for Saturday. */
export function weekday(day: Day): number {
  return new Date(`${day}T00:00:00Z`).getUTCDay();
}

/** The year of a day. */
export function yearOf(day: Day): number {
  return Number(day.slice(0, 4));
}

/** True for a real day of the calendar, written `YYYY-MM-DD`. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const moment = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(moment) && new Date(moment).toISOString().slice(0, 10) === text;
}
