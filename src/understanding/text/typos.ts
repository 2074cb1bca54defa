import { remembered } from "./memory.js";
import { isSyllable } from "./syllable.js";

/** Finds the known words that a misspelt one may stand for. */
export interface Speller {
  /** Known words (folded) one slip away: a letter too many, too few, wrong, or two swapped. At most three. */
  near(fold: string): readonly string[];
  /** The known words (folded) that a run-together one consists of, or null. */
  parts(fold: string): readonly string[] | null;
}

const shortest = 3;
const longest = 10;
const longestRun = 28;
/** Several lists look up the same slips, and some slips come again and again. */
const strangeWords = 4_000;

function without(word: string): string[] {
  return Array.from({ length: word.length }, (_, i) => word.slice(0, i) + word.slice(i + 1));
}

/** Knows no words: nothing is taken for a slip. */
export const noSpeller: Speller = { near: () => [], parts: () => null };

/** Makes a speller for a list of known words (folded); looking up costs the same for any list. */
export function makeSpeller(known: ReadonlySet<string>): Speller {
  const index = new Map<string, string[]>();
  for (const word of known) {
    if (word.length < shortest || word.length > longest) continue;
    for (const key of [word, ...without(word)]) index.set(key, [...(index.get(key) ?? []), word]);
  }
  return {
    near: remembered(strangeWords, longest, (fold) => near(fold, index)),
    parts: remembered(strangeWords, longest, (fold) => parts(fold, known)),
  };
}

function near(fold: string, index: ReadonlyMap<string, readonly string[]>): readonly string[] {
  if (fold.length < shortest || fold.length > longest) return [];
  const found = new Set<string>();
  for (const key of [fold, ...without(fold)]) {
    for (const word of index.get(key) ?? []) if (oneSlip(fold, word)) found.add(word);
  }
  return [...found].slice(0, 3);
}

/** True if the words begin alike and one slip parts them. */
export function oneSlip(written: string, word: string): boolean {
  const swappedStart = written[0] === word[1] && written[1] === word[0];
  if (written[0] !== word[0] && !swappedStart) return false;
  let head = 0;
  while (head < written.length && written[head] === word[head]) head++;
  const rest = written.slice(head);
  const meant = word.slice(head);
  if (rest.slice(1) === meant || rest === meant.slice(1)) return true;
  if (rest.slice(1) === meant.slice(1)) return rest.length > 0 && written.length > shortest;
  return rest[0] === meant[1] && rest[1] === meant[0] && rest.slice(2) === meant.slice(2);
}

function parts(fold: string, known: ReadonlySet<string>): readonly string[] | null {
  if (fold.length < 5 || fold.length > longestRun) return null;
  // best[i]: the fewest words that make the first i letters.
  const best: (readonly string[] | undefined)[] = [[]];
  for (let end = 2; end <= fold.length; end++) {
    for (let start = Math.max(0, end - 7); start <= end - 2; start++) {
      const before = best[start];
      const piece = fold.slice(start, end);
      if (before === undefined || !known.has(piece) || !isSyllable(piece)) continue;
      const now = best[end];
      if (now === undefined || before.length + 1 < now.length) best[end] = [...before, piece];
    }
  }
  return best[fold.length] ?? null;
}
