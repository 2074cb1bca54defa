import { sentencesInFull } from "./full-marks.js";
import { personMeant } from "./kin.js";
import { foldText, type Marked, marked } from "./marks.js";
import { lastOf, remembered, wordsInUse } from "./memory.js";
import type { Reading, Token } from "./reading.js";
import { isStrange, type Spellings, spellings } from "./spellings.js";
import { noSpeller, type Speller } from "./typos.js";
import { splitAmount } from "./units.js";
import { readWords, type Word } from "./words.js";

export type { Reading, Token } from "./reading.js";

const formsPerToken = 5;
const takenApart = remembered(wordsInUse, 12, marked);

/** Takes a message apart; `speller` knows the words worth looking for behind a slip of the finger. */
export function readTokens(text: string, speller: Speller = noSpeller): Reading {
  const reading = readPlainly(text);
  if (speller === noSpeller || !reading.tokens.some(({ strange }) => strange)) return reading;
  const full = sentencesInFull(reading);
  const tokens = reading.tokens.flatMap((one) =>
    one.strange ? meant(one, speller, full.has(one.sentence)) : [one],
  );
  return { ...reading, tokens, accented: isAccented(tokens) };
}

/** A message taken apart without a speller, which all spellers share. */
const readPlainly = lastOf((text: string): Reading => {
  const words = readWords(text);
  const feelings = words.filter((word) => word.picture === "feeling").flatMap(pictured);
  const spoken = feelings.length === 0 ? words : words.filter((word) => word.picture !== "feeling");
  const tokens = spoken.flatMap((word, i) => toTokens(word, spoken[i - 1], spoken[i + 1]));
  return { text, tokens, feelings, accented: isAccented(tokens) };
});

function isAccented(tokens: readonly Token[]): boolean {
  const withMarks = tokens.filter((token) => foldText(token.written) !== token.written).length;
  return withMarks >= 2 && withMarks * 5 >= tokens.length;
}

function token(word: Word, forms: readonly string[]): Token {
  const { start, end, sentence, text } = word;
  return { start, end, sentence, written: text, forms: formsOf(forms) };
}

function formsOf(words: readonly string[]): readonly Marked[] {
  return [...new Set(words)].slice(0, formsPerToken).map(takenApart);
}

/** The forms of a word that its own spelling tells, where each is one word; else "many". */
const ownForms = remembered(wordsInUse, 12, (word: string): readonly Marked[] | "many" => {
  const readings = spellings(word);
  const length = readings[0]?.length ?? 1;
  return length > 1 || isStrange(word, readings) ? "many" : formsOf(at(readings, 1, 0));
});

function pictured(word: Word): Token[] {
  return word.text.split(" ").map((part) => token(word, [part]));
}

function toTokens(word: Word, previous?: Word, next?: Word): Token[] {
  if (word.picture !== undefined) return pictured(word);
  const amount = splitAmount(word.text);
  if (amount !== null) return split(word, amount);
  const own = ownForms(word.text);
  if (own === "many") return several(word);
  const { text, start, end, sentence } = word;
  const person = personMeant(text, inSentence(word, previous), inSentence(word, next));
  const forms = person === null ? own : [...own, takenApart(person)];
  return [{ start, end, sentence, written: text, forms }];
}

function several(word: Word): Token[] {
  const readings = spellings(word.text);
  if (isStrange(word.text, readings)) return [{ ...token(word, [word.text]), strange: true }];
  const first = readings[0] ?? [word.text];
  return first.map((_, i) => token(word, at(readings, first.length, i)));
}

function inSentence(word: Word, other: Word | undefined): string | undefined {
  return other?.sentence === word.sentence ? other.text : undefined;
}

/** The words at one place of all readings that have so many words. */
function at(readings: Spellings, length: number, place: number): string[] {
  return readings.flatMap((reading) => (reading.length === length ? [reading[place] ?? ""] : []));
}

/** "12t" is two tokens, "12" and "tuổi". */
function split(word: Word, parts: readonly string[]): Token[] {
  const [amount = "", unit] = parts;
  if (unit === undefined) return [token(word, [amount])];
  const [head = ""] = /^(?:\d+|\D+)/.exec(word.text) ?? [];
  const middle = Math.min(word.start + head.length, word.end);
  return [
    token({ ...word, text: head, end: middle }, [amount]),
    token({ ...word, text: word.text.slice(head.length), start: middle }, [unit]),
  ];
}

/** What a speller makes of a strange word. Among words with all their marks a bare one ("kicm") is a name, no slip. */
function meant({ strange: _, ...one }: Token, speller: Speller, inFull: boolean): Token[] {
  const { written } = one;
  const { fold, mark } = takenApart(written);
  const near = inFull && fold === written ? [] : speller.near(fold);
  const parts = near.length === 0 ? speller.parts(fold) : null;
  if (parts === null)
    return [{ ...one, forms: [takenApart(written), ...near.map((word) => guess(word, mark))] }];
  return parts.map((part) => ({ ...one, forms: [guess(part, "")] }));
}

function guess(word: string, mark: string): Marked {
  return { ...takenApart(word), mark, guessed: true };
}
