import { loanWords } from "../lexicon/loan-words.js";
import { clearShort, doubtfulShort } from "../lexicon/teencode.js";
import { foldText } from "./marks.js";
import { remembered, wordsInUse } from "./memory.js";
import { respellings, squeezed } from "./respelling.js";
import { maybeSyllable } from "./syllable.js";

/** What one written word may be: alternatives, each of one or more words. The first is the likeliest. */
export type Spellings = readonly (readonly string[])[];

const mostGuesses = 4;
const mostSecondTries = 3;
/** More than one syllable and its keys can have. */
const manyLetters = /(?:(\p{L})(?!\1)){13}/u;
const digit = /\d/;
const vowel = /[aeiouyw0134]/;
const longestRemembered = 12;

const isWord = remembered(wordsInUse, longestRemembered, maybeSyllable);

function longForms(list: ReadonlyMap<string, readonly string[]>, word: string): Spellings {
  return (list.get(word) ?? []).map((long) => long.split(" "));
}

/** The readings of a word, from a list of ours or by rule; only itself when it is plain or not understood. */
export const spellings: (word: string) => Spellings = remembered(wordsInUse, longestRemembered, read);

function read(word: string): Spellings {
  const itself = [word];
  const listed = longForms(clearShort, word);
  const doubtful = longForms(doubtfulShort, word);
  if (listed.length > 0) return isWord(word) ? [...listed, itself] : listed;
  if (isWord(word)) return [itself, ...doubtful];
  if (doubtful.length > 0) return [...doubtful, itself];
  return loanWords.has(word) ? [itself, ...byRule(word)] : [...byRule(word), itself];
}

function byRule(word: string): Spellings {
  if (manyLetters.test(word)) return [];
  if (!vowel.test(foldText(word))) return squeezed(word).flatMap((guess) => longForms(clearShort, guess));
  const first = respellings(word);
  const second = first
    .filter((guess) => !isWord(guess) && !digit.test(guess))
    .slice(0, mostSecondTries)
    .flatMap(respellings);
  const found: (readonly string[])[] = [];
  const seen = new Set([word]);
  for (const guess of [...first, ...second]) {
    if (found.length >= mostGuesses) break;
    if (seen.has(guess)) continue;
    seen.add(guess);
    const listed = longForms(clearShort, guess);
    if (listed.length > 0) found.push(...listed);
    else if (isWord(guess)) found.push([guess], ...longForms(doubtfulShort, guess));
  }
  return found.slice(0, mostGuesses);
}

/** True if nothing but the word itself is known of it and it is no Vietnamese syllable. */
export function isStrange(word: string, readings: Spellings): boolean {
  return readings.length === 1 && readings[0]?.[0] === word && !isWord(word);
}
