import { foldText } from "../text/marks.js";

/** Kinds of units, old and new, from the largest. */
export type UnitKind =
  | "tinh"
  | "thanh pho"
  | "thi xa"
  | "huyen"
  | "quan"
  | "thi tran"
  | "phuong"
  | "xa"
  | "dac khu";

/** 0: province, 1: district, 2: commune. */
export type Level = 0 | 1 | 2;

const kinds: readonly (readonly [prefix: string, kind: UnitKind])[] = [
  ["Tỉnh ", "tinh"],
  ["Thành phố ", "thanh pho"],
  ["Thị xã ", "thi xa"],
  ["Huyện ", "huyen"],
  ["Quận ", "quan"],
  ["Thị trấn ", "thi tran"],
  ["Phường ", "phuong"],
  ["Xã ", "xa"],
  ["Đặc khu ", "dac khu"],
];

/** A full name taken apart: "Phường Vũng Tàu" is a phuong called "Vũng Tàu"; kind undefined if there is none. */
export function kindOf(name: string): { kind: UnitKind | undefined; bare: string } {
  const found = kinds.find(([prefix]) => name.startsWith(prefix));
  return found === undefined
    ? { kind: undefined, bare: name }
    : { kind: found[1], bare: name.slice(found[0].length) };
}

const openOnsets = /([oO])([aeàáảãạèéẻẽẹ])$|(?<![qQ])([uU])([yỳýỷỹỵ])$/u;
const tones = /[\u0300\u0301\u0303\u0309\u0323]/;

/** "Hoà" as "Hòa", "Thuỷ" as "Thủy": the way the name is written in most official lists. */
function oldToneStyle(word: string): string {
  return word.replace(openOnsets, (pair) => {
    const [first = "", second = ""] = pair.normalize("NFC");
    const apart = second.normalize("NFD");
    const tone = apart.match(tones)?.[0] ?? "";
    return (first + tone).normalize("NFC") + apart.replace(tones, "").normalize("NFC");
  });
}

const capital = (words: string) => words.slice(0, 1) + words.slice(1).toLowerCase();

/** A name as we write it: composed, single spaces, one kind of apostrophe, one style of tone marks, kind in normal case. */
export function tidyName(name: string): string {
  const clean = name.normalize("NFC").replace(/\s+/g, " ").replace(/[’‘ʼ]/g, "'").replace(/' /g, "'").trim();
  const { kind, bare } = kindOf(clean.replace(/^(?:Thị Trấn|Thị Xã|Thành Phố)(?= )/u, capital));
  const words = bare
    .split(" ")
    .map(oldToneStyle)
    .map((word) => word.slice(0, 1).toUpperCase() + word.slice(1));
  return `${kinds.find(([, one]) => one === kind)?.[0] ?? ""}${words.join(" ")}`;
}

/** The key of a name: folded words and numbers with one space between, apostrophes gone. */
export function keyOf(name: string): string {
  return (foldText(name.replace(/['’]/g, "")).match(/[a-z]+|\d+/g) ?? [])
    .map((word) => (/^\d/.test(word) ? word.replace(/^0+(?=\d)/, "") : word))
    .join(" ");
}

/** The words of a name in lower case with their marks, one for each word of its key. */
export function wordsOf(name: string): string[] {
  return (
    name
      .toLowerCase()
      .normalize("NFC")
      .replace(/['’]/g, "")
      .match(/\p{L}+|\d+/gu) ?? []
  );
}
