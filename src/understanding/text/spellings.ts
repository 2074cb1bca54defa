import { clearShort, doubtfulShort } from "../lexicon/teencode.js";
import { foldText } from "./marks.js";
import { isSyllable } from "./syllable.js";
import { readTelex, readVni } from "./telex.js";

const leet: Record<string, string> = { "0": "o", "1": "i", "3": "e", "4": "a", "5": "s", "7": "t" };

/** What one written word may be: alternatives, each of one or more words. The first is the likeliest. */
export type Spellings = readonly (readonly string[])[];

function isWord(text: string): boolean {
  return isSyllable(foldText(text));
}

/** "cứuuuu" → "cứu" and "cưuu": runs of a letter made shorter. */
function squeezed(word: string): string[] {
  const toTwo = word.replace(/(.)\1{2,}/g, "$1$1");
  const toOne = word.replace(/(.)\1+/g, "$1");
  const last = toOne.at(-1) ?? "";
  // "ứu" + "uuu" and "quáa": the last vowel drawn out without its mark.
  const tail = word.replace(/(.)\1*$/, "");
  const drawn = foldText(tail).at(-1) === foldText(last) ? [tail] : [];
  return [toOne, toTwo, ...drawn];
}

/** Letters that chat writes for others, by place in the word. */
function respelt(word: string): string[] {
  const swaps: readonly [RegExp, string][] = [
    [/^f/, "ph"],
    [/^j/, "gi"],
    [/^dz/, "d"],
    [/^z/, "d"],
    [/^z/, "gi"],
    [/^w/, "qu"],
    [/^k(?=[aouăâôơưáàảãạóòỏõọúùủũụ])/, "c"],
    [/k$/, "ch"],
    [/k$/, "c"],
    [/([^n])g$/, "$1ng"],
    [/([^n])h$/, "$1nh"],
    [/j$/, "i"],
    [/s$/, ""],
  ];
  return swaps.filter(([from]) => from.test(word)).map(([from, to]) => word.replace(from, to));
}

function unleeted(word: string): string[] {
  if (!/[0-9]/.test(word) || !/\p{L}/u.test(word)) return [];
  const vni = readVni(word);
  const letters = word.replace(/[013457]/g, (digit) => leet[digit] ?? digit);
  return vni === null ? [letters] : [letters, vni];
}

function short(word: string): Spellings {
  const clear = clearShort.get(word) ?? [];
  return clear.map((long) => long.split(" "));
}

/** The readings of a word, from a list of ours or by rule; only itself when it is plain or not understood. */
export function spellings(word: string): Spellings {
  const itself = [word];
  const listed = short(word);
  const doubtful = (doubtfulShort.get(word) ?? []).map((long) => [long]);
  if (isWord(word)) return [itself, ...listed, ...doubtful];
  if (listed.length > 0) return listed;
  if (doubtful.length > 0) return [...doubtful, itself];
  return [...byRule(word), itself];
}

function byRule(word: string): Spellings {
  const telex = readTelex(word);
  const first = [...squeezed(word), ...(telex === null ? [] : [telex]), ...unleeted(word), ...respelt(word)];
  const second = first
    .filter((guess) => !isWord(guess))
    .flatMap((guess) => [readTelex(guess) ?? guess, ...squeezed(guess)]);
  const found: (readonly string[])[] = [];
  const seen = new Set([word]);
  for (const guess of [...first, ...second]) {
    if (seen.has(guess)) continue;
    seen.add(guess);
    const listed = short(guess);
    if (listed.length > 0) found.push(...listed);
    else if (isWord(guess)) found.push([guess], ...(doubtfulShort.get(guess) ?? []).map((long) => [long]));
  }
  return found.slice(0, 4);
}

/** True if nothing but the word itself is known of it and it is no Vietnamese syllable. */
export function isStrange(word: string, readings: Spellings): boolean {
  return readings.length === 1 && readings[0]?.[0] === word && !isWord(word);
}
