import { agrees, marked } from "../text/marks.js";

/** One word of a line: without marks, and as it was meant, with the marks it has. */
export interface Heard {
  readonly word: string;
  readonly written: string;
}

const ones: Readonly<Record<string, number>> = {
  không: 0,
  một: 1,
  mốt: 1,
  hai: 2,
  ba: 3,
  bốn: 4,
  tư: 4,
  năm: 5,
  lăm: 5,
  nhăm: 5,
  sáu: 6,
  bảy: 7,
  bẩy: 7,
  tám: 8,
  chín: 9,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
};
const whole: Readonly<Record<string, number>> = {
  mười: 10,
  mừi: 10,
  muời: 10,
  mườ: 10,
  chục: 10,
  ten: 10,
  eleven: 11,
  twelve: 12,
  thirteen: 13,
  fourteen: 14,
  fifteen: 15,
  sixteen: 16,
  seventeen: 17,
  eighteen: 18,
};
/** Words after "hai", "ba" … that make them tens: "hai lăm" is 25. */
const afterTens = new Set("mot lam nham".split(" "));
/** Number words that are everyday words too ("ba" is father, "sau" after, "nam" year): numbers only beside what is counted. */
const everyday = new Set("khong mot hai ba tu nam sau bay tam chin".split(" "));
const counted = new Set(
  "tuoi t tui gio h tieng phut ngay hom bua tuan thang dem ruoi ruoii lan nam year years yo".split(" "),
);
const opener = new Set("lop thu ngay thang mung mong luc grade class".split(" "));
const isDigits = /^\d+$/;

function numberOf(heard: Heard | undefined, table: Readonly<Record<string, number>>): number | undefined {
  if (heard === undefined) return undefined;
  const exact = table[heard.written];
  if (exact !== undefined) return exact;
  const written = marked(heard.written);
  const found = Object.entries(table).find(([word]) => {
    const meant = marked(word);
    return meant.fold === heard.word && agrees(written, meant);
  });
  return found?.[1];
}

const isTen = (heard: Heard | undefined) => heard?.word === "muoi" || heard?.word === "mui";

/** The words of a line with its number words as digits where they are numbers. */
export function withNumbers(line: readonly Heard[]): string[] {
  const out: string[] = [];
  for (let i = 0; i < line.length; ) {
    const several = compound(line, i);
    if (several !== null) out.push(String(several.value));
    else out.push(single(line, i));
    i += several?.length ?? 1;
  }
  return out;
}

/** Numbers of two or three words, and those of one word that are nothing else. */
function compound(line: readonly Heard[], at: number): { value: number; length: number } | null {
  const first = numberOf(line[at], ones);
  const second = numberOf(line[at + 1], ones);
  const isApproximate = line[at]?.written === "tam";
  if (first !== undefined && first > 1 && isTen(line[at + 1]) && !isApproximate) {
    const last = numberOf(line[at + 2], ones);
    const isDigit = last !== undefined && last > 0 && !isYears(line, at + 2);
    return isDigit ? { value: first * 10 + last, length: 3 } : { value: first * 10, length: 2 };
  }
  if (first !== undefined && first > 1 && second !== undefined && afterTens.has(line[at + 1]?.word ?? ""))
    return line[at + 1]?.written === "một" ? null : { value: first * 10 + second, length: 2 };
  if (line[at]?.word === "ham" && second !== undefined) return { value: 20 + second, length: 2 };
  const ten = numberOf(line[at], whole);
  if (ten === undefined) return line[at]?.word === "muoi" ? teen(line, at, 10) : null;
  return ten === 10 && isTen(line[at]) ? teen(line, at, ten) : { value: ten, length: 1 };
}

function teen(line: readonly Heard[], at: number, ten: number): { value: number; length: number } | null {
  if (line[at]?.written !== "muoi" && numberOf(line[at], whole) === undefined && line[at]?.written !== "mươi")
    return null;
  const last = numberOf(line[at + 1], ones);
  const isDigit = last !== undefined && last > 0 && !isYears(line, at + 1);
  return isDigit ? { value: ten + last, length: 2 } : { value: ten, length: 1 };
}

/** "mười năm" is ten years, unless what is counted comes after it. */
function isYears(line: readonly Heard[], at: number): boolean {
  return line[at]?.word === "nam" && !counted.has(line[at + 1]?.word ?? "") && line[at + 1] !== undefined;
}

function single(line: readonly Heard[], at: number): string {
  const here = line[at];
  const word = here?.word ?? "";
  const value = numberOf(here, ones);
  if (value === undefined || word === "khong") return word;
  const isBare = here?.written === word;
  if (!isBare && word !== "nam") return String(value);
  if (!everyday.has(word)) return String(value);
  return isCounted(line, at) ? String(value) : word;
}

function isCounted(line: readonly Heard[], at: number): boolean {
  const before = line[at - 1]?.word ?? "";
  const after = line[at + 1]?.word ?? "";
  const word = line[at]?.word ?? "";
  if (line.length === 1) return true;
  if (isDigits.test(after)) return false;
  if (word === "nam" && /^(?:nay|ngoai|truoc|sau|roi|kia|qua|toi)$/.test(after)) return false;
  if (opener.has(before))
    return !(word === "nam" && isDigits.test(line[at - 2]?.word ?? "") && before !== "thang");
  if (word === "nam" && (isDigits.test(before) || numberOf(line[at - 1], ones) !== undefined))
    return after === "tuoi";
  if (word === "tu") return false;
  if (word === "sau" && /^(?:ngay|tuan|thang|hom|bua)$/.test(after))
    return /^(?:truoc|roi|nay|qua|tuoi)$/.test(line[at + 2]?.word ?? "");
  if (word === "bay" && after === "gio")
    return (
      /^(?:sang|toi|ruoi|dung|kem|hon)$/.test(line[at + 2]?.word ?? "") ||
      before === "luc" ||
      isDigits.test(line[at + 2]?.word ?? "")
    );
  if (counted.has(after)) return true;
  // "hai ba ngày": the first of two numbers before what is counted.
  const next = numberOf(line[at + 1], ones);
  return (
    next !== undefined &&
    next === (numberOf(line[at], ones) ?? -2) + 1 &&
    counted.has(line[at + 2]?.word ?? "")
  );
}
