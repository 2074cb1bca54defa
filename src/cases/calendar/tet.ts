import { type Day, plusDays, yearOf } from "./day.js";
import { isWeekend, publicHolidays, type SpecialDay, tetName } from "./holidays.js";
import { fromLunar } from "./lunar.js";

/** Days off in a row, both ends among them. */
export interface DaysOff {
  readonly from: Day;
  readonly to: Day;
}

/** The days off at Tết of a year that an office still has to enter, with what the calendar takes them for meanwhile. */
export interface TetNeed extends DaysOff {
  readonly year: number;
}

/** Days off at Tết are not more in a row than this. */
const longest = 16;

/**
 * The Tết whose days off are not entered, from 1 November of the year before until it has come; null: nothing is
 * missing. Which days they are is decided anew each year, so the built-in ones are a guess.
 */
export function tetNeed(today: Day, own: readonly SpecialDay[]): TetNeed | null {
  const year = today.slice(5) >= "11-01" ? yearOf(today) + 1 : yearOf(today);
  const first = fromLunar(year, 1, 1);
  const entered = own.some(({ day, kind }) => day === first && kind === "off");
  if (entered || today >= first) return null;
  return { year, ...guessOf(year) };
}

function guessOf(year: number): DaysOff {
  const days = tetDays(year);
  return { from: days[0] ?? fromLunar(year, 1, 1), to: days.at(-1) ?? fromLunar(year, 1, 1) };
}

/** The built-in days off at Tết, those in lieu among them. */
function tetDays(year: number): readonly Day[] {
  return publicHolidays(year).flatMap(({ day, note }) => (note.endsWith(tetName) ? [day] : []));
}

/**
 * What the decided days off at Tết come to in the office's calendar: each of them is off, and what the built-in ones
 * have beyond them is worked. Null: they are no days off at Tết.
 */
export function tetEntries({ from, to }: DaysOff): readonly SpecialDay[] | null {
  const year = yearOf(to);
  const first = fromLunar(year, 1, 1);
  if (from > first || to < first || plusDays(from, longest) <= to) return null;
  const off: SpecialDay[] = [];
  for (let day = from; day <= to; day = plusDays(day, 1)) off.push({ day, kind: "off", note: tetName });
  const beyond = tetDays(year).filter((day) => (day < from || day > to) && !isWeekend(day));
  return [...off, ...beyond.map((day) => ({ day, kind: "working", note: `Ngoài ${tetName}` }) as const)];
}
