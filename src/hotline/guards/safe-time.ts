import { folded } from "./folding.js";

/** Whether now lies within the hours a person called safe; `unclear`: their words name no hours. */
export type SafeNow = "within" | "outside" | "unclear";

/** Hours of a day, `from` included, `to` not; over midnight when `to` is smaller. */
interface Hours {
  readonly from: number;
  readonly to: number;
}

const dayParts: readonly (readonly [RegExp, Hours])[] = [
  [/\bgio ra choi\b/, { from: 8.5, to: 10 }],
  [/\b(?:buoi )?sang\b/, { from: 6, to: 11 }],
  [/\b(?:buoi )?trua\b/, { from: 11, to: 13.5 }],
  [/\b(?:buoi )?chieu\b/, { from: 13, to: 18 }],
  [/\b(?:buoi )?toi\b/, { from: 18, to: 22 }],
  [/\b(?:khuya|dem)\b/, { from: 22, to: 5 }],
];

const hourWords = String.raw`(\d{1,2})\s*(?:gio|h|g|:)\s*(\d{2}|ruoi)?\s*(sang|trua|chieu|toi|dem|khuya)?`;
const between = new RegExp(String.raw`(?:tu )?\b${hourWords}\s*(?:den|toi|-|–)\s*${hourWords}`);
const after = new RegExp(String.raw`\b(?:sau|tu)\s*(?:khoang )?${hourWords}`);
const before = new RegExp(String.raw`\btruoc\s*(?:khoang )?${hourWords}`);
const about = new RegExp(String.raw`\b(?:luc |khoang )?${hourWords}`);
const always = /\b(?:luc nao|gio nao|khi nao|moi luc|any ?time)\b/;

/** Reads "sau 21 giờ", "từ 7h đến 9h tối", "buổi trưa"; `now` in milliseconds UTC, hours in Viet Nam. */
export function safeNow(words: string | null, now: number): SafeNow {
  if (words === null || words.trim() === "") return "unclear";
  const said = folded(words);
  if (always.test(said)) return "within";
  const hours = hoursIn(said);
  if (hours === null) return "unclear";
  return contains(hours, hourInVietnam(now)) ? "within" : "outside";
}

function hoursIn(said: string): Hours | null {
  const pair = between.exec(said);
  if (pair) return pairOf(pair);
  const late = after.exec(said);
  if (late) return { from: hourOf(late, 1), to: 24 };
  const early = before.exec(said);
  if (early) return { from: 5, to: hourOf(early, 1) };
  const one = about.exec(said);
  if (one) return { from: hourOf(one, 1) - 0.5, to: hourOf(one, 1) + 1 };
  return dayParts.find(([pattern]) => pattern.test(said))?.[1] ?? null;
}

/** "7h đến 9h tối": the part of the day said once counts for both. */
function pairOf(match: RegExpExecArray): Hours {
  const part = match[3] ?? match[6];
  return { from: hour(match[1], match[2], part), to: hour(match[4], match[5], match[6] ?? part) };
}

function hourOf(match: RegExpExecArray, first: number): number {
  return hour(match[first], match[first + 1], match[first + 2]);
}

function hour(hours: string | undefined, minutes: string | undefined, part: string | undefined): number {
  const said = Number(hours) + (minutes === "ruoi" ? 0.5 : Number(minutes ?? 0) / 60);
  const later = part === "chieu" || part === "toi" || ((part === "dem" || part === "khuya") && said >= 8);
  return later && said < 12 ? said + 12 : said % 24;
}

function contains({ from, to }: Hours, at: number): boolean {
  return from <= to ? at >= from && at < to : at >= from || at < to;
}

const zoneHours = 7;

function hourInVietnam(now: number): number {
  return (((now / 3_600_000 + zoneHours) % 24) + 24) % 24;
}
