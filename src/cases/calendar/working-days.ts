import { type Day, dayAt, endOf, plusDays, yearOf } from "./day.js";
import { isWeekend, publicHolidays, type SpecialDay } from "./holidays.js";

/** Which days are worked: Monday to Friday less public holidays, with the office's own entries before all else. */
export interface WorkCalendar {
  isWorkingDay(day: Day): boolean;
  /** The special day that a day is; null: an ordinary one. */
  special(day: Day): SpecialDay | null;
}

/** Makes the calendar of an office that has entered these days. */
export function workCalendar(own: readonly SpecialDay[]): WorkCalendar {
  const entered = new Map(own.map((one) => [one.day, one]));
  const years = new Map<number, ReadonlyMap<Day, SpecialDay>>();
  const builtIn = (day: Day) => {
    const year = yearOf(day);
    const known = years.get(year) ?? new Map(publicHolidays(year).map((one) => [one.day, one]));
    years.set(year, known);
    return known.get(day);
  };
  const special = (day: Day) => entered.get(day) ?? builtIn(day) ?? null;
  return {
    special,
    isWorkingDay: (day) => {
      const found = special(day);
      return found === null ? !isWeekend(day) : found.kind === "working";
    },
  };
}

/** More days without one working day than any real calendar has; then the entries are at fault and days are counted plainly. */
const longestPause = 60;

/**
 * The end of the `count`th working day after the day of `moment`, which itself is not counted. Milliseconds UTC.
 */
export function afterWorkingDays(moment: number, count: number, calendar: WorkCalendar): number {
  let day = dayAt(moment);
  for (let left = count; left > 0; left -= 1) day = nextWorkingDay(day, calendar);
  return endOf(day);
}

function nextWorkingDay(day: Day, calendar: WorkCalendar): Day {
  for (let step = 1; step <= longestPause; step += 1) {
    const next = plusDays(day, step);
    if (calendar.isWorkingDay(next)) return next;
  }
  return plusDays(day, 1);
}
