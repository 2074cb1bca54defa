import { dayOf, isoOf, isoOfDay } from "./calendar.js";

/** First day of the lunar year in Viet Nam and the mid-autumn day, by year (calendar of Viet Nam, UTC+7). */
const lunar: Readonly<Record<number, readonly [tet: string, midAutumn: string]>> = {
  2018: ["2018-02-16", "2018-09-24"],
  2019: ["2019-02-05", "2019-09-13"],
  2020: ["2020-01-25", "2020-10-01"],
  2021: ["2021-02-12", "2021-09-21"],
  2022: ["2022-02-01", "2022-09-10"],
  2023: ["2023-01-22", "2023-09-29"],
  2024: ["2024-02-10", "2024-09-17"],
  2025: ["2025-01-29", "2025-10-06"],
  2026: ["2026-02-17", "2026-09-25"],
  2027: ["2027-02-06", "2027-09-15"],
  2028: ["2028-01-26", "2028-10-03"],
  2029: ["2029-02-13", "2029-09-22"],
  2030: ["2030-02-02", "2030-09-12"],
};
const solar: readonly (readonly [RegExp, number, number])[] = [
  [/\b(?:noel|giang sinh|christmas|xmas)\b/, 12, 25],
  [/\bquoc khanh\b/, 9, 2],
  [/\b(?:quoc te thieu nhi|tet thieu nhi)\b/, 6, 1],
  [/\b(?:ngay nha giao|hien chuong)\b/, 11, 20],
  [/\b(?:valentine|le tinh nhan)\b/, 2, 14],
  [/\bhalloween\b/, 10, 31],
  [/\b(?:tet tay|tet duong lich)\b/, 1, 1],
  [/\bkhai giang\b/, 9, 5],
];
const dayOfTet = /(?:^| )(?:mung |mong )?(\d{1,2}) (?:tet|am lich tet)(?= |$)/;
const eve = /(?:^| )(?:30 tet|giao thua)(?= |$)/;
const midAutumn = /(?:^| )(?:trung thu|ram thang 8)(?= |$)/;
/** Days of the lunar calendar other than these are not told. */
const otherLunar = /(?:^| )(?:am lich|ram thang \d+|ram|(?:thang )?(?:gieng|chap))(?= |$)/;

/** The last day of that name ("mùng 3 tết", "trung thu", "noel"); undefined if none is named. */
export function feastDate(line: string, now: number): string | null | undefined {
  if (/\d [/.-] \d/.test(line)) return undefined;
  if (
    /(?:truoc|sau|gan|qua|hoi|dip|tu|nghi) (?:tet|trung thu|noel|le|khai giang|quoc khanh)|(?:trung thu|noel) (?:toi|sau)/.test(
      line,
    )
  )
    return undefined;
  const named = solar.find(([name]) => name.test(line));
  if (named !== undefined)
    return lastOf(now, line, (year) => isoOfDay({ year, month: named[1], date: named[2] }));
  if (midAutumn.test(line)) return lastOf(now, line, (year) => lunar[year]?.[1] ?? null);
  if (eve.test(line)) return lastOf(now, line, (year) => tetDay(year, 0));
  const found = dayOfTet.exec(line);
  if (found !== null && Number(found[1]) <= 10)
    return lastOf(now, line, (year) => tetDay(year, Number(found[1])));
  return otherLunar.test(line) ? null : undefined;
}

function tetDay(year: number, date: number): string | null {
  const first = lunar[year]?.[0];
  if (first === undefined) return null;
  return new Date(Date.parse(first) + (date - 1) * 86_400_000).toISOString().slice(0, 10);
}

function lastOf(now: number, line: string, dayIn: (year: number) => string | null): string | null {
  const { year } = dayOf(now);
  const from = /nam (?:ngoai|truoc|roi)/.test(line) ? year - 1 : year;
  const days = [dayIn(from), dayIn(from - 1)];
  return days.find((day) => day !== null && day <= isoOf(now)) ?? null;
}
