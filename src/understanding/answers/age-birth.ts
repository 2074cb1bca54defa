import { dayOf, fullYear, isoOfDay } from "./calendar.js";

const part = "(\\d{1,2})";
const fullDate = new RegExp(
  `(?:^|\\s)(?:ngay |mung |mong )?${part}(?: ?[/.-] ?| (?=\\d{1,2} (?:19|20)\\d\\d)| (?:thang|t|th) )${part}(?: ?[/.-] ?| nam | (?=\\d{4}))(\\d{4}|\\d{2})(?=\\s|$)`,
);
const isoDate = /(?:^|\s)((?:19|20)\d\d) [/.-] (\d{1,2}) [/.-] (\d{1,2})(?=\s|$)/;
const joined = /(?:^|\s)(\d{2})(\d{2})((?:19|20)\d{2})(?=\s|$)/;
const monthYear = /(?:^|\s)(?:thang |t|th )?(\d{1,2})(?: [/.-] | nam )((?:19|20)\d\d)(?=\s|$)/;
const lead = "(?:sinh|de|doi|lua|born|ra doi|sinh nhat|khai sinh)";
const yearSaid = new RegExp(
  `(?:^|\\s)(?:${lead})(?: (?:vao|nam|in|la|ngay|cuoi|dau|giua|he|em|con|chau|be|minh|to|no|thang \\d{1,2}|:|-|,)){0,4} '? ?((?:19|20)\\d{2}|\\d{2})(?=\\s|$)(?! (?:tuoi|t|thang|/|-|ngay|giay))`,
  "g",
);
const twoK = /(?:^|\s)2 k ?(\d{1,2})?(?=\s|$)/;
const yearAlone = /(?:^|\s)((?:19|20)\d{2})(?=\s|$)/g;
const spelledYear = /(?:^|\s)2 (?:nghin|ngan)(?: khong tram)?(?: (?:le|linh))? (\d{1,2})(?=\s|$)/;

/** The age of who was born then, to the day where a whole date is given; `now` is milliseconds UTC. */
export function ageOfBirth(line: string, now: number): number | null {
  return ofDate(line, now) ?? ofYear(line, now);
}

function ofDate(line: string, now: number): number | null {
  const iso = isoDate.exec(line);
  const local = fullDate.exec(line) ?? joined.exec(line);
  const [year, month, date] = iso === null ? [local?.[3], local?.[2], local?.[1]] : [iso[1], iso[2], iso[3]];
  if (year !== undefined) return since(fullYear(year, now), Number(month), Number(date), now);
  const found = monthYear.exec(line);
  return found === null ? null : since(Number(found[2]), Number(found[1]), 1, now);
}

function since(year: number, month: number, date: number, now: number): number | null {
  if (isoOfDay({ year, month, date }) === null) return null;
  const today = dayOf(now);
  const isBefore = today.month < month || (today.month === month && today.date < date);
  return notAhead(today.year - year - (isBefore ? 1 : 0));
}

function ofYear(line: string, now: number): number | null {
  const said = youngestYear(line, now) ?? bornWithK(line) ?? spelled(line) ?? onlyYear(line);
  return said === undefined || said === null ? null : notAhead(dayOf(now).year - fullYear(said, now));
}

/** Of the years of birth of several people the last: that of the child. */
function youngestYear(line: string, now: number): string | undefined {
  const years = [...line.matchAll(yearSaid)].flatMap(([, year]) => year ?? []);
  return years.toSorted((one, other) => fullYear(other, now) - fullYear(one, now))[0];
}

function bornWithK(line: string): string | null {
  const found = twoK.exec(line);
  return found === null ? null : `20${(found[1] ?? "0").padStart(2, "0")}`;
}

function spelled(line: string): string | null {
  const found = spelledYear.exec(line);
  return found === null ? null : `20${(found[1] ?? "").padStart(2, "0")}`;
}

/** A year with hardly anything around it: in a sentence it is the year of something else. */
function onlyYear(line: string): string | undefined {
  const years = [...line.matchAll(yearAlone)];
  const rest = line
    .replace(yearAlone, " ")
    .replace(/[^a-z0-9]+/g, " ")
    .trim();
  return years.length === 1 && rest.split(" ").length <= 4 && !/\d|hoc|bi|hoi|tu|vao|luc|danh/.test(rest)
    ? years[0]?.[1]
    : undefined;
}

function notAhead(age: number): number | null {
  return age < 0 ? null : age;
}
