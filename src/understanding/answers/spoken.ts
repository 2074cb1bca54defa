import { foldText } from "../text/marks.js";
import { remembered } from "../text/memory.js";
import { expand } from "../text/views.js";
import { type Heard, withNumbers } from "./spoken-numbers.js";

const longest = 400;
const runs = /[\p{L}\p{M}\p{N}]+|[^\s\p{L}\p{M}\p{N}]|\n/gu;
/** Signs that are read; all others (faces, hearts) say nothing about a number. */
const signs: Readonly<Record<string, string>> = {
  "–": "-",
  "—": "-",
  "~": "-",
  "→": "-",
  "\n": ",",
  "…": ",",
};
const readSigns = new Set("/.-:,;?!'+()%$".split(""));
/** Short forms that mean something else where numbers are asked for. */
const shortHere: Readonly<Record<string, string>> = {
  a: "ạ",
  sn: "sinh",
  ns: "sinh",
  m: "m",
  wa: "qua",
  qa: "qua",
  oa: "qua",
  ngyà: "ngày",
  trc: "trước",
  tr: "trước",
  hn: "hôm nay",
  hổm: "hổm",
  hum: "hôm",
  bựa: "bữa",
  tết: "tết",
  kìa: "kìa",
  kỉa: "kìa",
  kiaf: "kìa",
  zk: "vợ",
  last: "last",
  this: "this",
  just: "just",
  way: "qua",
  night: "night",
  tuooi: "tuổi",
  tuoit: "tuổi",
};
/** "8 tui" is eight years; "ba tui", "hai tui" are people. */
const beforeYears = /^(?:\d+|muoi|lam|bon|tam|chin)$/;
/** Letters that stand for a unit behind a number: "12 t", "8 h", "8 g", "30 p". */
const unitLetters = new Set("t h g p k m d đ kg cm km".split(" "));

/**
 * A message as one line in which numbers can be looked for: words without marks parted by one space, short forms and
 * Telex leftovers put together, number words as digits as far as their marks and neighbours tell ("mười hai" is 12,
 * "tầm" is no 8, "ba em" stays), signs of dates and times as words of their own. "12t" is "12 t"; "t7" and "l5" stay.
 * "kìa", which only its mark tells from "kia", is "kiaf". Only the first 400 UTF-16 units are read.
 */
export function spoken(text: string): string {
  const plain = text
    .slice(0, longest)
    .normalize("NFKC")
    .replace(/[\ufe0f\u20e3\p{Cf}]/gu, "")
    .replace(/(?<![\p{L}\p{N}])([tT])\. ?(?=[2-7](?!\d))/gu, "$1");
  const heard: Heard[] = [];
  for (const [run] of plain.toLowerCase().matchAll(runs)) hear(heard, run);
  return withNumbers(heard, foldText(plain) !== plain.toLowerCase()).join(" ");
}

function hear(heard: Heard[], run: string): void {
  const sign = signs[run] ?? run;
  if (readSigns.has(sign)) {
    heard.push({ word: sign, written: sign });
    return;
  }
  if (!/[\p{L}\p{N}]/u.test(run)) return;
  for (const part of parted(run)) heard.push(...heardPart(part, heard.at(-1), heard.at(-2)));
}

/** Letters and digits run together, taken apart; digits inside a word that belong to it stay ("tu0i", "muo6i2"). */
function parted(run: string): readonly string[] {
  if (!/\d/.test(run)) return [run];
  if (/^\d+[oô]+$/.test(run)) return [run.replace(/[oô]/g, "0")];
  const [, amount = "", rest = ""] = /^(\d*)(.*)$/su.exec(run) ?? [];
  const head = amount === "" ? [] : [amount];
  if (rest === "") return head;
  if (/^(?:t|l|q)\d+$/.test(rest)) return [...head, rest];
  if (
    /^\p{L}{2,}\d|^\p{L}+\d\p{L}/u.test(rest) &&
    !/^(?:sn|ns|lop|lớp|ngay|ngày|thu|thứ|th|thang|tháng|nam|năm|mung|mùng|gio|giờ|luc|lúc|tầm|tam)\d/.test(
      rest,
    )
  ) {
    const meant = expand(rest).expanded;
    if (!/\d/.test(meant)) return [...head, meant];
  }
  return [...head, ...(rest.match(/\d+|\D+/gu) ?? [])];
}

function heardPart(part: string, previous: Heard | undefined, first: Heard | undefined): readonly Heard[] {
  if (/^\d+$/.test(part)) return [{ word: part, written: part }];
  const isUnit = previous !== undefined && /^\d+$/.test(previous.word) && unitLetters.has(part);
  if (isUnit || /^[tlq]\d+$/.test(part)) return [{ word: foldText(part), written: part }];
  if (/^t[uủ]i$/.test(part) && (beforeYears.test(previous?.word ?? "") || first?.word === "muoi"))
    return wordsOf("tuổi");
  return wordsOf(part);
}

const wordsOf = remembered(2_000, 12, (part): readonly Heard[] => {
  const meant = shortHere[part] ?? expand(part).expanded;
  return meant.split(" ").map((written) => ({
    word: written === "kìa" ? "kiaf" : foldText(shortHere[written] ?? written),
    written,
  }));
});
