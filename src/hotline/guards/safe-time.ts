import { folded } from "./folding.js";

/** Whether now lies within the hours a person called safe; `unclear`: their words say more or less than hours. */
export type SafeNow = "within" | "outside" | "unclear";

/** Hours of a day, `from` included, `to` not; over midnight when `to` is smaller. */
interface Hours {
  readonly from: number;
  readonly to: number;
}

/** What a time of day may mean; only where all of them agree something is known. */
type Readings = readonly Hours[];

/** "toi" without a tone mark is the evening, but after such a word it is "me" or "my". */
const dayParts: readonly (readonly [string, Hours])[] = [
  ["gio ra choi", { from: 8.5, to: 10 }],
  ["(?:buoi )?sang", { from: 6, to: 11 }],
  ["(?:buoi )?trua", { from: 11, to: 13.5 }],
  ["(?:buoi )?chieu", { from: 13, to: 18 }],
  ["(?:buoi |ban |(?<!(?:nhan|goi|viet|tin|lac|con|chau|em|anh|chi) ))toi", { from: 18, to: 22 }],
  ["(?:buoi |ban )?(?:khuya|dem)", { from: 22, to: 5 }],
];
const partWords = dayParts.map(([words]) => words).join("|");
const parts = new RegExp(String.raw`\b(?:${partWords})(?:\s*(?:,|/|va|hay|hoac)\s*(?:${partWords}))*\b`);

const hourWords = String.raw`(\d{1,2})\s*(?:gio|h|g|:)\s*(\d{2}|ruoi)?\s*(sang|trua|chieu|toi|dem|khuya)?\b`;
const between = new RegExp(String.raw`(?:\btu )?\b${hourWords}\s*(?:den|toi|-|–)\s*${hourWords}`);
const after = new RegExp(String.raw`\b(?:sau|tu)\s*(?:khoang |tam )?${hourWords}(?:\s*tro di)?`);
const before = new RegExp(String.raw`\btruoc\s*(?:khoang |tam )?${hourWords}`);
const about = new RegExp(String.raw`\b(?:luc |khoang |tam |gan )*${hourWords}`);
const always = /\b(?:(?:bat ky |bat cu )?(?:luc nao|gio nao|khi nao)|moi luc|ca ngay|any ?time)(?: cung)?\b/;

/**
 * Words beside the hours that leave their meaning as it is. Whatever else stands there, a "không", an "except", a
 * person who comes home, another day, may turn the hours round: then nobody knows.
 */
const plain = new Set(
  [
    "a ah da vang u uh oh nha nhe nhen nghen nhi la thi luc khoang tam gio buoi moi ngay hang trong",
    "nhan tin goi viet lai lien lac di anh chi em con chau giup va hoac hay cung",
    "duoc dc ok okay oke an toan nhat tien hon at is fine",
  ].flatMap((words) => words.split(" ")),
);
/** Beside letters and digits; a question mark or a picture changes what is said. */
const onlyWords = /^[\p{L}\p{N}\s.,;:!~()/–-]*$/u;

/**
 * Reads "sau 21 giờ", "từ 7h đến 9h tối", "buổi trưa"; `now` in milliseconds UTC, hours in Viet Nam. `within` and
 * `outside` are said only where every word is understood and the hours can mean but one thing.
 */
export function safeNow(words: string | null, now: number): SafeNow {
  const read = words === null ? null : readingsIn(written(words));
  if (read === null) return "unclear";
  const at = hourInVietnam(now);
  const found = new Set(read.map((hours) => contains(hours, at)));
  if (found.size !== 1) return "unclear";
  return found.has(true) ? "within" : "outside";
}

/** Folded, with "tôi" and "tới" kept from becoming the evening where they are written with their marks. */
function written(words: string): string {
  const kept = words
    .normalize("NFC")
    .toLowerCase()
    .replace(/(?<!\p{L})tôi(?!\p{L})/gu, "minh")
    .replace(/(?<!\p{L})tới(?!\p{L})/gu, "den");
  return folded(kept);
}

/** Null: there are no hours in it, or there is more than hours in it. */
function readingsIn(said: string): Readings | null {
  const found = firstOf(said);
  if (found === null) return null;
  const rest = said.replace(found.match[0], " ");
  const more = rest.match(/[\p{L}\p{N}]+/gu) ?? [];
  return onlyWords.test(rest) && more.every((word) => plain.has(word)) ? found.readings : null;
}

function firstOf(said: string): { readonly match: RegExpExecArray; readonly readings: Readings } | null {
  for (const [pattern, read] of ways) {
    const match = pattern.exec(said);
    if (match !== null) return { match, readings: read(match) };
  }
  return null;
}

const ways: readonly (readonly [RegExp, (match: RegExpExecArray) => Readings])[] = [
  [always, () => [{ from: 0, to: 24 }]],
  [between, pairOf],
  [after, (match) => hoursOf(match, 1).flatMap(from)],
  [before, (match) => hoursOf(match, 1).flatMap(until)],
  [about, (match) => hoursOf(match, 1).map((hour) => ({ from: hour - 0.5, to: hour + 1 }))],
  [parts, (match) => partsOf(match[0])],
];

/** "sau 8 giờ sáng" may end before the night; what begins in the night ends with it. */
function from(hour: number): Readings {
  if (hour < 5) return [{ from: hour, to: 5 }];
  const all = { from: hour, to: 24 };
  return hour < 12 ? [all, { from: hour, to: 18 }] : [all];
}

/** "trước 9 giờ tối" may mean the evening alone. */
function until(hour: number): Readings {
  const all = { from: 5, to: hour };
  return hour > 18 ? [all, { from: 17, to: hour }] : [all];
}

/** Each part of the day that is named: outside of all of them is sure, inside only where one stands alone. */
function partsOf(said: string): Readings {
  const named = said.split(/\s*(?:,|\/|\bva\b|\bhay\b|\bhoac\b)\s*/);
  return named.flatMap(
    (words) => dayParts.find(([part]) => new RegExp(String.raw`\b(?:${part})$`).test(words))?.[1] ?? [],
  );
}

/** "7h đến 9h tối": the part of the day said once may count for both; nobody means more than twelve hours then. */
function pairOf(match: RegExpExecArray): Readings {
  const explicit = [match[3], match[6]].every((part) => part !== undefined);
  const pairs = hoursOf(match, 1).flatMap((from) => hoursOf(match, 4).map((to) => ({ from, to })));
  return explicit ? pairs : pairs.filter(({ from, to }) => (to - from + 24) % 24 <= 12);
}

/** The hours from 0 to 24 that a match can mean: two while its half of the day is not said, none for a slip. */
function hoursOf(match: RegExpExecArray, first: number): readonly number[] {
  const [said, minutes, part] = [Number(match[first]), match[first + 1], match[first + 2]];
  const more = minutes === "ruoi" ? 0.5 : Number(minutes ?? 0) / 60;
  if (said > 24) return [];
  return halves(said, part).map((hour) => (hour + more) % 24);
}

function halves(said: number, part: string | undefined): readonly number[] {
  if (said === 0 || said > 12) return [said % 24];
  const [early, late] = [said % 12, (said % 12) + 12];
  if (part === undefined) return [early, late];
  if (part === "trua") return [said < 10 ? late : said];
  if (part === "dem" || part === "khuya") return [said < 8 || said === 12 ? early : late];
  return [part === "sang" ? early : late];
}

function contains({ from, to }: Hours, at: number): boolean {
  return from <= to ? at >= from && at < to : at >= from || at < to;
}

const zoneHours = 7;

function hourInVietnam(now: number): number {
  return (((now / 3_600_000 + zoneHours) % 24) + 24) % 24;
}
