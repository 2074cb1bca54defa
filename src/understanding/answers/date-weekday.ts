import { day, isoOf, weekdayOf } from "./calendar.js";

const numbered = /(?:^| )(?:thu |t|th )([2-7])(?= |$)(?! (?:tuoi|lan))/;
const sunday = /(?:^| )(?:chu nhat|chu nhut|chua nhat|cn|sunday)(?= |$)/;
const english: readonly RegExp[] = [
  /\bmonday\b/,
  /\btuesday\b/,
  /\bwednesday\b/,
  /\bthursday\b/,
  /\bfriday\b/,
  /\bsaturday\b/,
];
const edge = /(?:^| )(dau|giua|cuoi) tuan(?= |$)/;
const ordinal = /(?:lan|dua|nguoi|con|hang|cai|ngay|cap) (?:thu |t)$/;
const never = /(?:moi|cac|nhung|may|toan|nao cung|thu may|hang tuan|moi tuan)(?= |$)/;
const ahead = /tuan (?:sau|toi)|(?:thu \d|chu nhat|t\d) (?:sau|toi)(?= |$)/;

/** "Thứ 7 tuần trước", "đầu tuần", "cn": undefined if no day of the week is named. Weeks begin on Monday. */
export function weekdayDate(line: string, now: number): string | null | undefined {
  const wanted = wantedDay(line);
  if (wanted === undefined) return undefined;
  if (ahead.test(line) || never.test(line)) return null;
  const today = weekdayOf(now);
  const weeks = weeksBack(line);
  if (weeks !== undefined) return back(now, today - wanted + 7 * weeks);
  const days = (today - wanted + 7) % 7;
  const isOver =
    days === 0 && /(?:chu nhat|chu nhut|cn|thu \d|t\d) (?:roi|vua roi|vua qua|truoc|qua)(?= |$)/.test(line);
  return back(now, isOver ? 7 : days);
}

function back(now: number, days: number): string | null {
  return days < 0 ? null : isoOf(now - days * day);
}

function wantedDay(line: string): number | undefined {
  if (sunday.test(line)) return 6;
  const found = numbered.exec(line);
  if (found !== null && !ordinal.test(line.slice(0, found.index + found[0].length - 1)))
    return Number(found[1]) - 2;
  const foreign = english.findIndex((name) => name.test(line));
  if (foreign >= 0) return foreign;
  const part = edge.exec(line)?.[1];
  if (part === undefined || part === "giua") return undefined;
  return part === "dau" ? 0 : 5;
}

/** How many weeks before this one; undefined where the words do not say. */
function weeksBack(line: string): number | undefined {
  if (/tuan (?:nay|ni)(?= |$)/.test(line)) return 0;
  if (/tuan (?:truoc nua|kia|truoc truoc)(?= |$)/.test(line)) return 2;
  const counted = /(?:^| )(?<!(?:thu|th|t|cn) )(\d{1,2}) tuan (?:truoc|roi)/.exec(line);
  if (counted !== null) return Number(counted[1]);
  if (/tuan (?:truoc|roi|qua|vua roi|vua qua)(?= |$)|\blast\b/.test(line)) return 1;
  return edge.test(line) && /dau tuan/.test(line) ? 0 : undefined;
}
