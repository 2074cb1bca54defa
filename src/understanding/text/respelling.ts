import { foldText } from "./marks.js";
import { readTelex, readVni } from "./telex.js";

const leet: Record<string, string> = { "0": "o", "1": "i", "3": "e", "4": "a", "5": "s", "7": "t", "8": "b" };
/** Longer words are no misspelt syllable. */
const longest = 16;

/** Letters that chat and learners write for others, by place in the word. */
const swaps: readonly (readonly [RegExp, string])[] = [
  [/^f/, "ph"],
  [/^j/, "gi"],
  [/^dz/, "d"],
  [/^dz/, "gi"],
  [/^z/, "d"],
  [/^z/, "gi"],
  [/^w/, "qu"],
  [/^q(?!u)/, "qu"],
  [/^k(?=[aouăâôơưáàảãạóòỏõọúùủũụắằẳẵặấầẩẫậốồổỗộớờởỡợứừửữự])/, "c"],
  [/^c(?=[eêiyéèẻẽẹíìỉĩịếềểễệ])/, "k"],
  [/^ng(?=[eêiéèẻẽẹíìỉĩịếềểễệ])/, "ngh"],
  [/^g(?=[eêéèẻẽẹếềểễệ])/, "gh"],
  [/^ngh(?=[aăâoôơuưáàảãạóòỏõọúùủũụ])/, "ng"],
  [/^gh(?=[aăâoôơuưáàảãạóòỏõọúùủũụ])/, "g"],
  [/^p(?!h)/, "b"],
  [/^ck/, "ch"],
  [/^nk/, "nh"],
  [/^tk/, "th"],
  [/yk$/, "ich"],
  [/k$/, "ch"],
  [/k$/, "c"],
  [/([^n])g$/, "$1ng"],
  [/([^ncgkpt])h$/, "$1nh"],
  [/j$/, "i"],
  [/([oôơuưóòỏõọốồổỗộớờởỡợ])y$/, "$1i"],
  [/([aăâáàạấầậ])w$/, "$1u"],
  [/w/, "ư"],
  [/^ie/, "ye"],
  [/^iê/, "yê"],
  [/coa/, "co"],
  [/oá$/, "ó"],
  [/s$/, ""],
];

/** "cứuuuu" → "cứu" and "cưuu": runs of a letter made shorter. */
export function squeezed(word: string): string[] {
  if (!/(.)\1/.test(word)) return drawn(word);
  return [word.replace(/(.)\1+/g, "$1"), word.replace(/(.)\1{2,}/g, "$1$1"), ...drawn(word)];
}

/** "quáa", "cứuu": the last vowel drawn out without its mark. */
function drawn(word: string): string[] {
  const last = word.at(-1) ?? "";
  const tail = word.replace(/(.)\1*$/, "");
  return foldText(tail).at(-1) === foldText(last) && tail.at(-1) !== last ? [tail] : [];
}

function unleeted(word: string): string[] {
  if (!/[0-9]/.test(word) || !/\p{L}/u.test(word)) return [];
  const vni = readVni(word);
  const letters = word.replace(/[0134578]/g, (digit) => leet[digit] ?? digit);
  return vni === null ? [letters] : [vni, letters];
}

function swapped(word: string): string[] {
  return swaps.flatMap(([from, to]) => (from.test(word) ? [word.replace(from, to)] : []));
}

/**
 * What a word may have been before chat, slips and keyboards changed it, likeliest first: repeats made shorter,
 * Telex and VNI keys put together, digits as letters, letters written for others. Most guesses are no words.
 */
export function respellings(word: string): readonly string[] {
  const short = squeezed(word);
  if (word.length > longest) return short.filter((guess) => guess.length <= longest);
  const telex = readTelex(word);
  const keys = telex === null ? [] : [telex];
  // No word doubles d; "coon" is rather "con" with a slip than "côn".
  const once = word.includes("dd") ? [...keys, ...short] : [...short, ...keys];
  return [...once, ...unleeted(word), ...swapped(word)];
}

/** A word with each drawn-out letter once: "cứuuuu" → "cứu", "quáaaa" → "quá". Two of a kind stay ("xoong"). */
export function withoutRepeats(word: string): string {
  if (!/(.)\1\1/.test(word)) return word;
  const once = word.replace(/(.)\1{2,}/g, "$1");
  return drawn(once)[0] ?? once;
}
