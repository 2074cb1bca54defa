import { foldText } from "../text/marks.js";
import { readNumber } from "./numbers.js";

const oldest = 120;
const word = "(?:mot|hai|ba|bon|tu|nam|lam|sau|bay|tam|chin|muoi)";
const amount = `(\\d{1,3}|${word}(?:\\s${word}){0,2})`;
const inYears = new RegExp(`(?:^|\\s)${amount}\\s?(?:tuoi|t|y|yo|years? old|years?)(?![a-z])`);
const inMonths = new RegExp(`(?:^|\\s)${amount}\\s?(?:thang|months?)(?![a-z])`);
const inDays = new RegExp(`(?:^|\\s)${amount}\\s?(?:ngay|tuan|days?|weeks?)\\s?(?:tuoi|old)`);
const byClass = new RegExp(`(?:^|\\s)(?:hoc\\s)?(?:lop|l|grade)\\s?${amount}(?![a-z0-9])`);
const byYear = /(?:^|\s)(?:sn|sinh\snam|sinh|nam\ssinh|nam|born(?:\sin)?)\s?((?:19|20)\d{2})(?!\d)/;
const bareYear = /^((?:19|20)\d{2})$/;
const newborn = /so sinh|moi sinh|moi de|newborn|do hon/;
const nursery = /mam non|mau giao|nha tre/;

/**
 * An age in whole years (0 for a baby in months) from digits, words, a school class ("lớp 5" is 10) or a year of birth;
 * `now` is milliseconds UTC. Null if there is none, or if it cannot be an age.
 */
export function readAge(text: string, now: number): number | null {
  const folded = foldText(text)
    .slice(0, 200)
    .replace(/[^a-z0-9]+/g, " ")
    .trim();
  const age =
    bare(folded) ??
    fromClass(folded) ??
    fromYear(folded, now) ??
    years(inYears.exec(folded)?.[1]) ??
    small(folded);
  return age !== null && age >= 0 && age <= oldest ? age : null;
}

function bare(folded: string): number | null {
  const plain = folded
    .replace(
      /^(?:da\s|con\s|em\s|chau\s|be\s|khoang\s|tam\s(?=\d)|chac\s|duoc\s|moi\s|toi\s|minh\s|e\s)+/,
      "",
    )
    .replace(/\s(?:a|roi|thoi|nha|nhe)$/, "");
  if (/^\d{3}$/.test(plain)) return null;
  return readNumber(plain);
}

function years(found: string | undefined): number | null {
  return found === undefined ? null : readNumber(found);
}

function fromClass(folded: string): number | null {
  const grade = years(byClass.exec(folded)?.[1]);
  return grade !== null && grade >= 1 && grade <= 12 ? grade + 5 : null;
}

function fromYear(folded: string, now: number): number | null {
  const year = (byYear.exec(folded) ?? bareYear.exec(folded))?.[1];
  if (year === undefined) return null;
  const age = new Date(now).getUTCFullYear() - Number(year);
  return age < 0 ? null : age;
}

function small(folded: string): number | null {
  const months = years(inMonths.exec(folded)?.[1]);
  if (months !== null) return Math.floor(months / 12);
  if (inDays.test(folded) || newborn.test(folded)) return 0;
  return nursery.test(folded) ? 4 : null;
}
