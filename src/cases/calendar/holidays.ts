import { type Day, plusDays, weekday, yearOf } from "./day.js";
import { fromLunar } from "./lunar.js";

/** A day that is not as its weekday says: `off` is no working day, `working` is one (a swapped Saturday). */
export interface SpecialDay {
  readonly day: Day;
  readonly kind: "off" | "working";
  readonly note: string;
}

/** What the days off at the lunar new year are called. */
export const tetName = "Tết Nguyên đán";

/**
 * The public holidays of a year as this program takes them, with a day off in lieu for each that falls on a weekend.
 * A help and no legal text: which days are off at Tết and beside 2 September, and which days are swapped, is decided
 * anew each year. What the office enters goes before all of this. Tết is taken as its eve and the four days after.
 */
export function publicHolidays(year: number): readonly SpecialDay[] {
  const named = holidaysByName(year);
  const taken = new Set(named.map(({ day }) => day));
  const lieu = named.flatMap(({ day, note }) => {
    if (!isWeekend(day)) return [];
    const free = nextFree(day, taken);
    taken.add(free);
    return [{ day: free, kind: "off", note: `Nghỉ bù ${note}` } as const];
  });
  return [...named, ...lieu].toSorted((a, b) => a.day.localeCompare(b.day));
}

function holidaysByName(year: number): SpecialDay[] {
  const off = (day: Day, note: string) => ({ day, kind: "off", note }) as const;
  const tet = fromLunar(year, 1, 1);
  return [
    off(`${year}-01-01`, "Tết Dương lịch"),
    ...[-1, 0, 1, 2, 3].map((place) => off(plusDays(tet, place), tetName)),
    off(fromLunar(year, 3, 10), "Giỗ Tổ Hùng Vương"),
    off(`${year}-04-30`, "Ngày Chiến thắng"),
    off(`${year}-05-01`, "Ngày Quốc tế lao động"),
    off(`${year}-09-02`, "Quốc khánh"),
    off(`${year}-09-03`, "Quốc khánh"),
  ];
}

/** True on Saturday and Sunday. */
export function isWeekend(day: Day): boolean {
  return weekday(day) === 0 || weekday(day) === 6;
}

function nextFree(day: Day, taken: ReadonlySet<Day>): Day {
  let next = plusDays(day, 1);
  while (isWeekend(next) || taken.has(next)) next = plusDays(next, 1);
  return next;
}

/** The special days of these years: the public holidays, and what the office has entered in their place or beside them. */
export function specialDaysOf(years: readonly number[], own: readonly SpecialDay[]): readonly SpecialDay[] {
  const built = years.flatMap(publicHolidays);
  const days = new Map(
    [...built, ...own.filter(({ day }) => years.includes(yearOf(day)))].map((one) => [one.day, one]),
  );
  return [...days.values()].toSorted((a, b) => a.day.localeCompare(b.day));
}
