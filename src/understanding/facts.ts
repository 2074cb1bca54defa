import { readNumber } from "./answers/numbers.js";
import { readPhone } from "./answers/phone.js";
import { foldText } from "./text/marks.js";

/** What a told story says about the child it is about; only what it says plainly. */
export interface StoryFacts {
  /** Whole years; of several ages the youngest below 18. */
  readonly age?: number;
  readonly sex?: "girl" | "boy";
  /** A telephone number, digits from 0. */
  readonly phone?: string;
}

const word = "(?:mot|hai|ba|bon|tu|nam|lam|sau|bay|tam|chin|muoi)";
const amount = `(\\d{1,2}|${word}(?:\\s${word}){0,2})`;
const inYears = new RegExp(`(?:^|\\s)${amount}\\s?(?:tuoi|t|yo|years? old)(?![a-z0-9])`, "g");
const byClass = new RegExp(`(?:^|\\s)(?:hoc\\s)?lop\\s?${amount}(?![a-z0-9])`, "g");
const byMonth = new RegExp(`(?:^|\\s)${amount}\\s?thang\\stuoi`, "g");
const girl = /(?:^|\s)(?:be gai|con gai|chau gai|em gai|dua con gai|hoc sinh nu|nu sinh)(?=\s|$)/;
const boy =
  /(?:^|\s)(?:be trai|con trai|chau trai|em trai|thang be|dua con trai|hoc sinh nam|nam sinh)(?=\s|$)/;

/** Reads what a story already answers, so that it is not asked again. */
export function readFacts(text: string): StoryFacts {
  const folded = foldText(text.slice(0, 4_000))
    .replace(/[^a-z0-9]+/g, " ")
    .trim();
  const age = youngest(folded);
  const sex = readSex(folded);
  const phone = readPhone(text);
  return {
    ...(age === undefined ? {} : { age }),
    ...(sex === undefined ? {} : { sex }),
    ...(phone === null ? {} : { phone }),
  };
}

function youngest(folded: string): number | undefined {
  const numbers = (pattern: RegExp) =>
    [...folded.matchAll(pattern)].flatMap(([, found]) => readNumber(found ?? "") ?? []);
  const ages = [
    ...numbers(inYears),
    ...numbers(byClass).flatMap((grade) => (grade >= 1 && grade <= 12 ? [grade + 5] : [])),
    ...numbers(byMonth).map((months) => Math.floor(months / 12)),
  ].filter((age) => age < 18);
  return ages.length === 0 ? undefined : Math.min(...ages);
}

/** Only where the words name one of both. */
function readSex(folded: string): StoryFacts["sex"] {
  const isGirl = girl.test(folded);
  const isBoy = boy.test(folded);
  if (isGirl === isBoy) return undefined;
  return isGirl ? "girl" : "boy";
}
