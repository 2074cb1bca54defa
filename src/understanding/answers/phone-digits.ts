import { foldText } from "../text/marks.js";
import { expand } from "../text/views.js";
import { readNumber } from "./numbers.js";

/** A run of digits as it was written, in groups. */
export interface DigitRun {
  /** Digits written together; the first may begin with "+". */
  readonly groups: readonly string[];
  /** Folded words before the run and after it, a few of each. */
  readonly before: string;
  readonly after: string;
}

const longest = 400;
const pieces = /[\p{L}\p{M}\p{N}]+|[^\s\p{L}\p{M}\p{N}]|\n/gu;
/** Signs that people put between the digits of one number. */
const between = new Set([".", "-", "–", "—", "_", "(", ")", "·", "*", "~", "'", '"', "\\", "|", "•"]);
/** Signs that part two numbers as often as the digits of one. */
const partsOfList = new Set([",", "\n", "/", ";"]);
/** Enough digits for a whole number of Viet Nam. */
const wholeNumber = /^(?:(?:00)?84|0)(?:[35789]\d{8}|2\d{9})$/;
const betweenWords = new Set("cham gach ngang tiep phay roi den cach va la".split(" "));
/** The letter o is typed for 0, l and i for 1, where digits stand around. */
const likeDigits: Readonly<Record<string, string>> = { o: "0", ô: "0", l: "1", i: "1", q: "9" };
const zeros = /^[oô0]+$/;

interface Digits {
  readonly digits: string;
  /** Set if they were written as words. */
  readonly isSpelled?: true;
}
type Piece = Digits | { readonly word: string } | { readonly sign: string };

/** All runs of digits of a message, digits spelled as words among them ("không chín", "ba số không"). */
export function digitRuns(text: string): DigitRun[] {
  const plain = text
    .slice(0, longest)
    .normalize("NFKC")
    .replace(/[\ufe0f\u20e3\p{Cf}]/gu, "")
    .toLowerCase();
  const hasMarks = foldText(plain) !== plain;
  const found = [...plain.matchAll(pieces)].flatMap(([piece]) => toPieces(piece, hasMarks));
  return toRuns(repeated(joinedTens(found)));
}

function toPieces(piece: string, hasMarks: boolean): Piece[] {
  if (/^\d+$/.test(piece)) return [{ digits: piece }];
  if (!/[\p{L}\p{N}]/u.test(piece)) return [{ sign: piece }];
  if (/\d/.test(piece)) return mixed(piece);
  if (piece === "tk" || piece === "a") return [{ word: piece === "a" ? "a" : "stk" }];
  if (zeros.test(piece)) return [{ digits: "0".repeat(piece.length) }];
  return expand(piece)
    .expanded.split(" ")
    .map((word) => spelledDigit(word, hasMarks));
}

/** "o9ooo12345", "o9oo0l2", "sđt0900": letters like digits are digits, others part the piece. */
function mixed(piece: string): Piece[] {
  const alike = piece.replace(/[oôliq]/g, (letter) => likeDigits[letter] ?? letter);
  if (/^\d{3,}$/.test(alike)) return [{ digits: alike }];
  return (piece.match(/\d[\doô]*|[^\d]+/gu) ?? []).map((part) =>
    /^\d/.test(part) ? { digits: part.replace(/[oô]/g, "0") } : { word: foldText(part) },
  );
}

const spelled: Readonly<Record<string, string>> = {
  khong: "0",
  hong: "0",
  linh: "0",
  le: "0",
  mot: "1",
  mốt: "1",
  lam: "5",
};
const wronglyMarked =
  /^(?:bà|bá|bả|bã|bạ|nằm|nấm|sâu|sàu|tự|từ|tứ|tầm|tạm|tấm|tâm|bây|hại|hãi|hải|làm|lắm|lên|lẽ|lệ|nhầm|nhắm|một lần)$/u;

/** A word that names one digit. Who writes marks writes them on numbers too. */
function spelledDigit(word: string, hasMarks: boolean): Piece {
  const folded = foldText(word);
  if (hasMarks && wronglyMarked.test(word)) return { word: folded };
  const number = spelled[folded] ?? readNumber(folded);
  if (folded === "muoi" || number === null || Number(number) > 9) return { word: folded };
  return { digits: String(number), isSpelled: true };
}

/** "Chín mươi hai" is 92, "mười hai" 12, "hai mươi" 20. */
function joinedTens(found: readonly Piece[]): Piece[] {
  const out: Piece[] = [];
  for (const [i, piece] of found.entries()) {
    const isTens = "word" in piece && piece.word === "muoi";
    if (!isTens) {
      out.push(piece);
      continue;
    }
    const last = found[i - 1];
    const next = found[i + 1];
    const isAfter = last !== undefined && "digits" in last && /^[2-9]$/.test(last.digits);
    const isBefore = next !== undefined && "digits" in next && /^[1-9]$/.test(next.digits);
    if (isAfter && isBefore) continue;
    out.push({ digits: isAfter ? "0" : isBefore ? "1" : "10" });
  }
  return out;
}

/** "Ba số không" is 000. */
function repeated(found: readonly Piece[]): Piece[] {
  const out: Piece[] = [];
  for (let i = 0; i < found.length; i++) {
    const [count, so, digit] = [found[i], found[i + 1], found[i + 2]];
    const isRepeat =
      count !== undefined &&
      "digits" in count &&
      /^[2-8]$/.test(count.digits) &&
      so !== undefined &&
      "word" in so &&
      so.word === "so" &&
      digit !== undefined &&
      "digits" in digit &&
      digit.digits.length === 1;
    if (isRepeat) out.push({ digits: digit.digits.repeat(Number(count.digits)), isSpelled: true });
    else if (count !== undefined) out.push(count);
    if (isRepeat) i += 2;
  }
  return out;
}

function toRuns(found: readonly Piece[]): DigitRun[] {
  const runs: DigitRun[] = [];
  for (let i = 0; i < found.length; ) {
    const piece = found[i];
    if (piece === undefined || !("digits" in piece)) {
      i++;
      continue;
    }
    const { groups, end } = runFrom(found, i, piece);
    const plus = isPlus(found[i - 1]) ? "+" : "";
    runs.push({
      groups: [plus + (groups[0] ?? ""), ...groups.slice(1)],
      before: wordsOf(found.slice(Math.max(0, i - 6), i)),
      after: wordsOf(found.slice(end, end + 4)),
    });
    i = end;
  }
  return runs;
}

function runFrom(
  found: readonly Piece[],
  start: number,
  first: Digits,
): { groups: readonly string[]; end: number } {
  const groups = [first.digits];
  let end = start + 1;
  let isAllSpelled = first.isSpelled === true;
  for (let at = end; at < found.length; at++) {
    const next = found[at];
    if (next === undefined || !isInside(next, found[at - 1], found[at + 1])) break;
    if (!("digits" in next)) continue;
    const isSpelled = next.isSpelled === true;
    const joined = groups.join("");
    // "ba 0900 …" is father's number, "ba" no part of it.
    if (isAllSpelled && !isSpelled && (joined[0] !== "0" || next.digits.length >= 9)) break;
    if (wholeNumber.test(joined) && isOtherNumber(found, at, isSpelled !== isAllSpelled)) break;
    groups.push(next.digits);
    isAllSpelled &&= isSpelled;
    end = at + 1;
  }
  return { groups, end };
}

/** A number that begins after a whole one: in another way of writing, after a comma, or of something counted. */
function isOtherNumber(found: readonly Piece[], at: number, isOtherWay: boolean): boolean {
  const last = found[at - 1];
  const next = found[at + 1];
  const isParted = last !== undefined && "sign" in last && partsOfList.has(last.sign);
  return isOtherWay || isParted || (next !== undefined && "word" in next && !betweenWords.has(next.word));
}

function isPlus(piece: Piece | undefined): boolean {
  return piece !== undefined && "sign" in piece && piece.sign === "+";
}

function isInside(piece: Piece, last: Piece | undefined, next: Piece | undefined): boolean {
  if ("digits" in piece) return true;
  if ("word" in piece) return betweenWords.has(piece.word);
  if (piece.sign === "/")
    return [last, next].every((side) => side !== undefined && "digits" in side && side.digits.length > 2);
  return between.has(piece.sign) || partsOfList.has(piece.sign);
}

function wordsOf(found: readonly Piece[]): string {
  return found
    .map((piece) => ("word" in piece ? piece.word : "sign" in piece ? piece.sign : piece.digits))
    .join(" ");
}
