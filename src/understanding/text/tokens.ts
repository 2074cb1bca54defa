import { foldText, type Marked, marked } from "./marks.js";
import { isStrange, type Spellings, spellings } from "./spellings.js";
import type { Speller } from "./typos.js";
import { readWords, type Word } from "./words.js";

/** One word as it is understood, with its place in the original text (UTF-16 units). */
export interface Token {
  readonly start: number;
  readonly end: number;
  /** As written, lower case. */
  readonly written: string;
  /** What it may mean, likeliest first; digits stand as they are. */
  readonly forms: readonly Marked[];
  readonly sentence: number;
}

/** A message taken apart. */
export interface Reading {
  readonly text: string;
  readonly tokens: readonly Token[];
  /** True if the writer uses diacritics: then a bare word is meant bare. */
  readonly accented: boolean;
}

const formsPerToken = 5;
const units = /^(\d+)(tuổi|tuoi|t|h|g|p|ph|k|tr|m|đ|kg|giờ|gio|phút|ngày|năm|lần|tiếng|tieng)$/;
const unitWords: Record<string, string> = {
  t: "tuổi",
  h: "giờ",
  g: "giờ",
  k: "nghìn",
  tr: "triệu",
  p: "phút",
  ph: "phút",
};

/** Takes a message apart; `speller` knows the words worth looking for behind a slip of the finger. */
export function readTokens(text: string, speller: Speller): Reading {
  const tokens = readWords(text).flatMap((word) => toTokens(word, speller));
  return { text, tokens, accented: isAccented(tokens) };
}

function isAccented(tokens: readonly Token[]): boolean {
  const withMarks = tokens.filter((token) => foldText(token.written) !== token.written).length;
  return withMarks >= 2 && withMarks * 5 >= tokens.length;
}

function token(word: Word, forms: readonly string[]): Token {
  const { start, end, sentence, text } = word;
  return { start, end, sentence, written: text, forms: forms.slice(0, formsPerToken).map(marked) };
}

function toTokens(word: Word, speller: Speller): Token[] {
  if (/^\d+$/.test(word.text)) return [token(word, [word.text])];
  const amount = units.exec(word.text);
  if (amount !== null && word.text !== "3m")
    return split(word, amount[1] ?? "", unitWords[amount[2] ?? ""] ?? amount[2] ?? "");
  const readings = spellings(word.text);
  if (isStrange(word.text, readings)) return strange(word, speller);
  const first = readings[0] ?? [word.text];
  if (first.length > 1) return first.map((part) => token(word, [part]));
  return [token(word, singles(readings))];
}

function singles(readings: Spellings): string[] {
  return readings.filter((reading) => reading.length === 1).map((reading) => reading[0] ?? "");
}

function split(word: Word, amount: string, unit: string): Token[] {
  const middle = word.start + amount.length;
  return [token({ ...word, text: amount, end: middle }, [amount]), token({ ...word, start: middle }, [unit])];
}

function strange(word: Word, speller: Speller): Token[] {
  const fold = foldText(word.text);
  const near = speller.near(fold);
  const parts = near.length === 0 ? speller.parts(fold) : null;
  if (parts === null) return [token(word, [word.text, ...near])];
  return parts.map((part) => token(word, [part]));
}
