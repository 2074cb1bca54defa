import { createRandom } from "../model/svm.js";
import { foldText } from "../text/marks.js";
import type { Example } from "./examples.js";

const fewestWords = 2;
const mostWords = 17;
const longestPiece = 4;
/** So often they are typed without marks. */
const shareBare = 0.45;

/**
 * Pieces of harmless messages (one to four words) in a new order: what talk of other things is made of. A model that
 * learns from whole messages alone takes talk of a field it has never met for a danger, since nobody told it that
 * common words are harmless in any company. `count` examples; the same seed gives the same ones.
 */
export function backgroundOf(harmless: readonly Example[], count: number, seed: number): Example[] {
  const random = createRandom(seed);
  const pieces = harmless.flatMap(({ text }) => piecesOf(text.split(/\s+/), random));
  if (pieces.length === 0) return [];
  return Array.from({ length: count }, () => {
    const words = drawn(pieces, random).join(" ");
    const text = random() < shareBare ? foldText(words) : words;
    return { text, labels: new Set<string>(), spare: true };
  });
}

function piecesOf(words: readonly string[], random: () => number): string[][] {
  const pieces: string[][] = [];
  for (let from = 0; from < words.length; ) {
    const length = 1 + Math.floor(random() * longestPiece);
    pieces.push(words.slice(from, from + length));
    from += length;
  }
  return pieces;
}

function drawn(pieces: readonly (readonly string[])[], random: () => number): string[] {
  const wanted = fewestWords + Math.floor(random() * (mostWords - fewestWords + 1));
  const words: string[] = [];
  while (words.length < wanted) words.push(...(pieces[Math.floor(random() * pieces.length)] ?? []));
  return words;
}
