import { agrees, marked } from "../text/marks.js";

/** One word of a line: without marks, and as it was meant, with the marks it has. */
export interface Heard {
  readonly word: string;
  readonly written: string;
}

interface Line extends Heard {
  /** True if the writer uses marks and this word has none: then it is meant bare. */
  readonly accented: boolean;
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
  "tuoi t tui gio h tieng phut ngay hom bua tuan thang dem ruoi lan nam nghin ngan tram year years yo".split(
    " ",
  ),
);
const opener = new Set("lop thu ngay thang mung mong luc grade class".split(" "));
const isDigits = /^\d+$/;

function numberOf(heard: Line | undefined, table: Readonly<Record<string, number>>): number | undefined {
  if (heard === undefined) return undefined;
  const exact = table[heard.written];
  if (exact !== undefined) return exact;
  // Who writes marks writes them on numbers too: "sau" beside "tháng" is "after".
  if (heard.accented) return undefined;
  const written = marked(heard.written);
  const found = Object.entries(table).find(([word]) => {
    const meant = marked(word);
    // "Bây giờ" is no "bẩy giờ" without its tone.
    return word !== "bẩy" && meant.fold === heard.word && agrees(written, meant);
  });
  return found?.[1];
}

const isTen = (heard: Heard | undefined) => heard?.word === "muoi" || heard?.word === "mui";

/** The words of a line with its number words as digits where they are numbers; `hasMarks` if its writer uses marks. */
export function withNumbers(heard: readonly Heard[], hasMarks: boolean): string[] {
  const line = heard.map((one) => ({ ...one, accented: hasMarks && one.written === one.word }));
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
function compound(line: readonly Line[], at: number): { value: number; length: number } | null {
  const first = numberOf(line[at], ones);
  const second = numberOf(line[at + 1], ones);
  const isApproximate = line[at]?.written === "tam";
  // "Chín mười tuổi" is nine or ten, hardly ninety.
  const isRange = first === 9 && isTen(line[at + 1]) && line[at + 1]?.written !== "mươi";
  if (first !== undefined && first > 1 && isTen(line[at + 1]) && !isApproximate && !isRange) {
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

function teen(line: readonly Line[], at: number, ten: number): { value: number; length: number } | null {
  if (line[at]?.written !== "muoi" && numberOf(line[at], whole) === undefined && line[at]?.written !== "mươi")
    return null;
  const last = numberOf(line[at + 1], ones);
  const isDigit = last !== undefined && last > 0 && !isYears(line, at + 1);
  return isDigit ? { value: ten + last, length: 2 } : { value: ten, length: 1 };
}

/** "mười năm" is ten years, unless what is counted comes after it. */
function isYears(line: readonly Line[], at: number): boolean {
  return line[at]?.word === "nam" && !counted.has(line[at + 1]?.word ?? "") && line[at + 1] !== undefined;
}

function single(line: readonly Line[], at: number): string {
  const here = line[at];
  const word = here?.word ?? "";
  const value = numberOf(here, ones);
  if (value === undefined || /^(?:khong|lam|nham)$/.test(word)) return word;
  const isBare = here?.written === word;
  if (!isBare && word !== "nam") return String(value);
  if (!everyday.has(word)) return String(value);
  return isCounted(line, at) ? String(value) : word;
}

/** Whether an everyday word that is also a number is one here, by its neighbours. */
function isCounted(line: readonly Line[], at: number): boolean {
  const [before, word, after, then] = [-1, 0, 1, 2].map((step) => line[at + step]?.word ?? "");
  if (line.length === 1) return true;
  if (isDigits.test(after ?? "") || isOtherWord(line, at)) return false;
  if (opener.has(before ?? "") || counted.has(after ?? "")) return word !== "tu" || opener.has(before ?? "");
  if (word === "chin" && isTen(line[at + 1])) return true;
  // "hai ba ngày": the first of two numbers before what is counted.
  const next = numberOf(line[at + 1], ones);
  return next !== undefined && next === (numberOf(line[at], ones) ?? -2) + 1 && counted.has(then ?? "");
}

/** "Năm nay" is this year, "sau giờ học" after school, "bay gio" now, "thang sau" next month. */
function isOtherWord(line: readonly Line[], at: number): boolean {
  const [two = "", before = "", word = "", after = "", then = ""] = [-2, -1, 0, 1, 2].map(
    (step) => line[at + step]?.word ?? "",
  );
  const isAfterNumber = isDigits.test(before) || numberOf(line[at - 1], ones) !== undefined;
  if (word === "nam") {
    if (/^(?:nay|ngoai|truoc|sau|roi|kia|qua|toi)$/.test(after))
      return !opener.has(before) || isDigits.test(two);
    if (opener.has(before)) return isDigits.test(two) && before !== "thang";
    return isAfterNumber && after !== "tuoi";
  }
  if (word === "bay" && after === "gio")
    return !(
      /^(?:sang|toi|ruoi|dung|kem|hon|\d+)$/.test(then) ||
      (before === "luc" && then === "") ||
      isTen(line[at + 3])
    );
  if (word === "sau" && before === "thang") return !isDigits.test(two);
  if (word === "sau" && before === "thu") return false;
  if (word === "sau" && after === "gio") return /^(?:hoc|lam|tan|ra|choi|com|an|ngu)$/.test(then);
  return (
    word === "sau" &&
    /^(?:ngay|tuan|thang|hom|bua)$/.test(after) &&
    !/^(?:truoc|roi|nay|qua|tuoi)$/.test(then)
  );
}
