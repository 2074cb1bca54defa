import { remembered } from "../text/memory.js";
import type { Views } from "../text/views.js";
import { type Features, Tally } from "./tally.js";

export type { Features } from "./tally.js";

const tally = new Tally();

/** Longer messages are told by their beginning and their end. */
const mostWords = 240;
const mostLetters = 1_200;
const shortestPiece = 3;
const longestPiece = 4;

/** The features of a message in its views, with the names of the kinds of words in it, in their order. */
export function featuresOf(views: Views, kinds: readonly string[] = []): Features {
  addWords(wordsOf(views.folded));
  if (views.expandedFolded !== views.folded) addWords(wordsOf(views.expandedFolded));
  tally.endBlock();
  addMarked(wordsOf(views.expanded));
  tally.endBlock();
  addKinds(kinds);
  tally.endBlock();
  addPieces(ends(views.expandedFolded));
  return tally.take();
}

/** The same without the pieces of letters, which are the last block. */
export function withoutPieces({ hashes, counts, ends }: Features): Features {
  const end = ends.at(-1) ?? hashes.length;
  return { hashes: hashes.subarray(0, end), counts: counts.subarray(0, end), ends: ends.slice(0, -1) };
}

function wordsOf(view: string): string[] {
  const words = view.split(" ").filter((word) => word !== "");
  return words.length <= mostWords
    ? words
    : [...words.slice(0, mostWords / 2), ...words.slice(-mostWords / 2)];
}

function ends(view: string): string {
  return view.length <= mostLetters
    ? view
    : `${view.slice(0, mostLetters / 2)} ${view.slice(-mostLetters / 2)}`;
}

/** Words and pairs of words. */
function addWords(words: readonly string[]): void {
  let before = hashText("^", 1);
  for (const word of words) {
    const hash = hashText(word, 1);
    tally.add(hash);
    tally.add(mix(before, hash));
    before = hash;
  }
  tally.add(mix(before, hashText("$", 1)));
}

/** Words that carry marks, alone and with a neighbour: "tự tử" is not "từ từ". */
function addMarked(words: readonly string[]): void {
  let before = 0;
  let beforeMarked = false;
  for (const word of words) {
    const hash = hashText(word, 2);
    const isMarked = hasMarks(word);
    if (isMarked) tally.add(hash);
    if (before !== 0 && (isMarked || beforeMarked)) tally.add(mix(before, hash));
    before = hash;
    beforeMarked = isMarked;
  }
}

/** So far apart two kinds of words may stand to belong together. */
const reach = 4;
const mostKinds = 120;

/** Kinds of words, alone, and each with those that follow: father – hit – self. */
function addKinds(kinds: readonly string[]): void {
  const first = kinds.slice(0, mostKinds).map(hashesOfKind);
  first.forEach(({ alone }, at) => {
    tally.add(alone);
    for (let next = at + 1; next <= at + reach; next++) {
      const other = first[next];
      if (other !== undefined) tally.add(mix(alone, next === at + 1 ? other.beside : other.behind));
    }
  });
}

/** A kind of words by itself, right behind another, and further behind one. */
interface KindHashes {
  readonly alone: number;
  readonly beside: number;
  readonly behind: number;
}

/** There are a few hundred kinds; each stands in many messages. */
const hashesOfKind = remembered(
  2_000,
  80,
  (kind): KindHashes => ({ alone: hashText(kind, 4), beside: hashText(kind, 5), behind: hashText(kind, 6) }),
);

function hasMarks(word: string): boolean {
  for (let i = 0; i < word.length; i++) if (word.charCodeAt(i) > 127) return true;
  return false;
}

/** Pieces of three and four letters, with the spaces around words. */
function addPieces(text: string): void {
  const padded = ` ${text} `;
  for (let from = 0; from < padded.length; from++) {
    let hash = hashSeed(3);
    for (let length = 1; length <= longestPiece && from + length <= padded.length; length++) {
      hash = step(hash, padded.charCodeAt(from + length - 1));
      if (length >= shortestPiece) tally.add(hash);
    }
  }
}

// FNV-1a over UTF-16 units, in whole numbers with a sign: larger ones cost memory of their own.
function hashSeed(salt: number): number {
  return (0x811c9dc5 ^ Math.imul(salt, 0x9e3779b1)) | 0;
}

function step(hash: number, unit: number): number {
  return Math.imul(hash ^ unit, 0x01000193);
}

function hashText(text: string, salt: number): number {
  let hash = hashSeed(salt);
  for (let i = 0; i < text.length; i++) hash = step(hash, text.charCodeAt(i));
  return hash;
}

function mix(a: number, b: number): number {
  return Math.imul(a ^ (b >>> 15), 0x85ebca6b) ^ Math.imul(b, 0xc2b2ae35);
}
