import { dayOf, fullYear, isoOf, isoOfDay, lastDate, monthsBack } from "./calendar.js";

const iso = /(?:^| )((?:19|20)\d\d) ?[/.-] ?(\d{1,2}) ?[/.-] ?(\d{1,2})(?= |$)/;
const whole =
  /(?:^| )(\d{1,2}) ?(?:([/.-]) ?(\d{1,2}) ?\2|(?: |thang|t)+(\d{1,2})(?: nam| [/.-])?) ?((?:19|20)\d\d|\d\d)(?= |$)(?! (?:gio|h|g) )/;
const joined = /(?:^| )(\d{2})(\d{2})((?:19|20)\d{2})(?=\s|$)/;
const dayMonth =
  /(?:^| )(\d{1,2}) (?:[/.-]|(?:\/ )?(?:thang|th|t)(?: (?:thu|-))?) ?(\d{1,2})(?: (?:cua )?(nam ngoai|nam truoc|nam roi|nam kia|nam nay))?(?= |$)/g;
const glued = /(?:^| )(\d{1,2}) (?:\/ )?t(\d{1,2})(?= |$)/;
const monthDay = /(?:^| )thang (\d{1,2}) (?:,? ?)(?:ngay|mung|mong|hom) (\d{1,2})(?= |$)/;
const ofMonth =
  /(?:^| )(?:ngay |mung |mong |hom )?(\d{1,2}) thang (truoc|roi|qua|vua roi|vua qua|nay|kia|ngoai)(?= |$)/;
const dayAlone =
  /(?:^| )(?:ngay|mung|mong|hom|bua|sang|toi|chieu|trua|dem) (?:mung |mong |ngay |hom )?(\d{1,2})(?= |$)(?! (?:gio|h|g|thang|tuoi|t|tet|nguoi|dua|lan|ruoi|tieng|phut|:|\/|-) ?)/;
const monthEdge =
  /(?:^| )(dau|giua|cuoi) thang(?: (\d{1,2})(?= |$)| (truoc|roi|qua|vua roi|vua qua|nay)(?= |$)|$)/;
/** What stands before numbers with a stroke that are no day, and after them. */
const noDayBefore =
  /(?:^| )(?:so|hem|ngo|kiet|duong|pho|nha|lop|diem|duoc|phong|to|khu|ap|sn|quan|phuong|ty le|chia|tren|sinh|sinh ngay|ngay sinh) $/;
const noDayAfter =
  /^ ?(?:diem|gio|h|g|tuoi|t|nguoi|lan|(?:ngay|hom|bua|tuan) (?:truoc|roi|lien|nay|qua)|tieng|phut|k|nam|thang|dua|cai|%)(?: |$)/;

/** A day as its date says it, in numbers or words; undefined if there is no date, null if it cannot be meant. */
export function writtenDate(line: string, now: number): string | null | undefined {
  const full = fullDate(line, now);
  if (full !== undefined) return full;
  return ofDayMonth(line, now) ?? ofThatMonth(line, now) ?? ofEdge(line, now) ?? ofDayAlone(line, now);
}

function fullDate(line: string, now: number): string | null | undefined {
  const first = iso.exec(line);
  if (first !== null) return past(Number(first[1]), Number(first[2]), Number(first[3]), now);
  const found = whole.exec(line);
  if (found !== null && !noDayBefore.test(line.slice(0, found.index + 1)))
    return past(yearOf(found[5] ?? "", now), Number(found[3] ?? found[4]), Number(found[1]), now);
  const run = joined.exec(line);
  return run === null ? undefined : past(Number(run[3]), Number(run[2]), Number(run[1]), now);
}

/** Two digits are a year of this century, even one ahead. */
function yearOf(written: string, now: number): number {
  const year = Number(written);
  return written.length === 2 && year < (dayOf(now).year % 100) + 20 ? 2000 + year : fullYear(written, now);
}

function ofDayMonth(line: string, now: number): string | null | undefined {
  for (const found of line.matchAll(dayMonth)) {
    const isOther =
      noDayBefore.test(line.slice(0, found.index + 1)) ||
      noDayAfter.test(line.slice(found.index + found[0].length));
    if (!isOther) return latest(Number(found[2]), Number(found[1]), now, found[3]);
  }
  const short = glued.exec(line);
  if (short !== null) return latest(Number(short[2]), Number(short[1]), now, undefined);
  const turned = monthDay.exec(line);
  return turned === null ? undefined : latest(Number(turned[1]), Number(turned[2]), now, undefined);
}

function ofThatMonth(line: string, now: number): string | null | undefined {
  const found = ofMonth.exec(line);
  if (found === null || (!/ngay|mung|mong|hom/.test(found[0]) && Number(found[1]) <= 12)) return undefined;
  const { year, month } = monthsBack(now, found[2] === "nay" ? 0 : found[2] === "kia" ? 2 : 1);
  return past(year, month, Number(found[1]), now);
}

/** "Đầu tháng 10" is its first day, as "đầu tuần" is Monday. */
function ofEdge(line: string, now: number): string | null | undefined {
  const found = monthEdge.exec(line);
  if (found === null) return undefined;
  const isBefore = found[3] !== undefined && found[3] !== "nay";
  const { year, month } =
    found[2] === undefined ? monthsBack(now, isBefore ? 1 : 0) : { ...dayOf(now), month: Number(found[2]) };
  const date = found[1] === "dau" ? 1 : found[1] === "giua" ? 15 : lastDate(year, month);
  return found[2] === undefined ? past(year, month, date, now) : latest(month, date, now, undefined);
}

function ofDayAlone(line: string, now: number): string | null | undefined {
  const found =
    dayAlone.exec(line) ?? /^(?:da |chac |hinh nhu )*(?:mung|mong|ngay|hom) (\d{1,2})(?= |$)/.exec(line);
  if (found === null) return undefined;
  const date = Number(found[1]);
  for (let back = 0; back <= 2; back++) {
    const { year, month } = monthsBack(now, back);
    const day = past(year, month, date, now);
    if (day !== null) return day;
  }
  return null;
}

/** Without a year the last such day is meant; 29 February may lie four years back, or eight. */
function latest(month: number, date: number, now: number, said: string | undefined): string | null {
  const { year } = dayOf(now);
  if (said === "nam nay") return past(year, month, date, now);
  if (said !== undefined) return past(year - (said === "nam kia" ? 2 : 1), month, date, now);
  const farthest = month === 2 && date === 29 ? 8 : 1;
  for (let back = 0; back <= farthest; back++) {
    const day = past(year - back, month, date, now);
    if (day !== null) return day;
  }
  return null;
}

function past(year: number, month: number, date: number, now: number): string | null {
  const day = isoOfDay({ year, month, date });
  return day !== null && day <= isoOf(now) ? day : null;
}
