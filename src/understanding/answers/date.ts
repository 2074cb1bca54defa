import { foldText } from "../text/marks.js";
import { readNumber } from "./numbers.js";

const day = 86_400_000;
/** Viet Nam is seven hours ahead of UTC all year. */
const ahead = 7 * 3_600_000;
const word = "(?:mot|hai|ba|bon|tu|nam|lam|sau|bay|tam|chin|muoi)";
const amount = `(\\d{1,3}|${word}(?:\\s${word}){0,2}|may)`;
const ago = new RegExp(`${amount}\\s?(ngay|hom|bua|tuan|thang|nam)\\s?(?:truoc|roi|nay|qua)`);

/** Days before today. */
const daysBack: readonly (readonly [RegExp, number])[] = [
  [/\bhom kia\b|\bbua kia\b|\b(?:ngay hom kia)\b|\bday before yesterday\b/, 2],
  [/\b(?:hom|toi|dem|sang|trua|chieu|bua|ngay|khuya) qua\b|\bhqua\b|\bhq\b|\byesterday\b|\blast night\b/, 1],
  [
    /\b(?:hom|sang|trua|chieu|toi|dem|ngay|bua) nay\b|\bhnay\b|\bhn\b|\bnay\b|\bhoi nay\b|\bvua (?:nay|roi|xong)\b|\bbay gio\b|\bmoi day\b|\bhoi (?:sang|trua|chieu|toi)\b|\bjust now\b|\btoday\b|\btonight\b|\bvua moi\b|\bnay gio\b/,
    0,
  ],
];

const spans: Record<string, number> = { ngay: 1, hom: 1, bua: 1, tuan: 7, thang: 30, nam: 365 };
const weekdays: Record<string, number> = {
  "2": 1,
  hai: 1,
  "3": 2,
  ba: 2,
  "4": 3,
  tu: 3,
  "5": 4,
  nam: 4,
  "6": 5,
  sau: 5,
  "7": 6,
  bay: 6,
};

function isoOf(time: number): string {
  return new Date(time + ahead).toISOString().slice(0, 10);
}

/**
 * A day in the past or today as `YYYY-MM-DD`, as it is in Viet Nam; `now` is milliseconds UTC.
 * Rough words ("2 tuần trước", "tháng trước") give the day that far back. Null if no day is named.
 */
export function readDate(text: string, now: number): string | null {
  const folded = foldText(text)
    .slice(0, 200)
    .replace(/[^a-z0-9/.-]+/g, " ")
    .trim();
  return written(folded, now) ?? weekday(folded, now) ?? counted(folded, now) ?? named(folded, now);
}

function named(folded: string, now: number): string | null {
  if (/\b(?:tuan (?:truoc|roi|qua)|last week)\b/.test(folded)) return isoOf(now - 7 * day);
  if (/\b(?:thang (?:truoc|roi|qua)|last month)\b/.test(folded)) return isoOf(now - 30 * day);
  if (/\b(?:nam ngoai|nam truoc|nam roi|last year)\b/.test(folded)) return isoOf(now - 365 * day);
  const found = daysBack.find(([pattern]) => pattern.test(folded));
  return found === undefined ? null : isoOf(now - found[1] * day);
}

function counted(folded: string, now: number): string | null {
  const found = ago.exec(folded) ?? /(\d{1,3})\s?(day|week|month|year)s? ago/.exec(folded);
  if (found === null) return null;
  const many = found[1] === "may" ? 3 : readNumber(found[1] ?? "");
  const english: Record<string, string> = { day: "ngay", week: "tuan", month: "thang", year: "nam" };
  const unit = english[found[2] ?? ""] ?? found[2] ?? "";
  // "3 hôm nay", "2 ngày nay": since so many days.
  return many === null ? null : isoOf(now - many * (spans[unit] ?? 1) * day);
}

function weekday(folded: string, now: number): string | null {
  const found = /\b(?:thu\s?|t)([2-7]|hai|ba|tu|nam|sau|bay)\b/.exec(folded);
  const isSunday = /\b(?:chu nhat|cn|sunday)\b/.test(folded);
  if (found === null && !isSunday) return null;
  const wanted = isSunday ? 0 : weekdays[found?.[1] ?? ""];
  if (wanted === undefined) return null;
  const today = new Date(now + ahead).getUTCDay();
  const mondayBased = (d: number) => (d + 6) % 7;
  if (/tuan (?:truoc|roi|qua)|last/.test(folded))
    return isoOf(now - (7 + mondayBased(today) - mondayBased(wanted)) * day);
  return isoOf(now - ((today - wanted + 7) % 7) * day);
}

function written(folded: string, now: number): string | null {
  const iso = /\b((?:19|20)\d{2})-(\d{1,2})-(\d{1,2})\b/.exec(folded);
  if (iso !== null) return check(Number(iso[1]), Number(iso[2]), Number(iso[3]), now);
  const local =
    /\b(\d{1,2})\s?[/.-]\s?(\d{1,2})(?:\s?[/.-]\s?(\d{4}|\d{2}))?\b/.exec(folded) ??
    /\b(?:ngay|mung|mong)?\s?(\d{1,2}) thang (\d{1,2})(?: nam (\d{4}))?\b/.exec(folded);
  if (local === null) return null;
  const year = local[3] === undefined ? null : Number(local[3]) + (local[3].length === 2 ? 2000 : 0);
  return year === null
    ? latest(Number(local[2]), Number(local[1]), now)
    : check(year, Number(local[2]), Number(local[1]), now);
}

/** Without a year the last such day is meant. */
function latest(month: number, date: number, now: number): string | null {
  const year = new Date(now + ahead).getUTCFullYear();
  return check(year, month, date, now) ?? check(year - 1, month, date, now);
}

function check(year: number, month: number, date: number, now: number): string | null {
  const time = new Date(Date.UTC(year, month - 1, date));
  if (time.getUTCMonth() !== month - 1 || time.getUTCDate() !== date) return null;
  const text = time.toISOString().slice(0, 10);
  return text <= isoOf(now) && year >= 1900 ? text : null;
}
