import type { Views } from "../text/views.js";

/**
 * What a linear model sees of a message: hashed words, words with their marks, kinds of words, and pieces of letters,
 * each with how often it occurs. The blocks lie one after the other; a model brings each to length 1 by itself.
 */
export interface Features {
  readonly hashes: Uint32Array;
  readonly counts: Float32Array;
  /** Where each block but the last ends. */
  readonly ends: readonly number[];
}

/** Longer messages are told by their beginning and their end. */
const mostWords = 240;
const mostLetters = 1_200;
const shortestPiece = 3;
const longestPiece = 4;

/** The features of a message in its views, with the names of the kinds of words in it, in their order. */
export function featuresOf(views: Views, kinds: readonly string[] = []): Features {
  const folded = wordsOf(views.folded);
  const expanded = wordsOf(views.expandedFolded);
  const words = new Map<number, number>();
  addWords(words, folded, 1);
  if (views.expandedFolded !== views.folded) addWords(words, expanded, 1);
  const marks = new Map<number, number>();
  addMarked(marks, wordsOf(views.expanded));
  const named = new Map<number, number>();
  addKinds(named, kinds);
  const pieces = new Map<number, number>();
  addPieces(pieces, ends(views.expandedFolded));
  return joined([words, marks, named, pieces]);
}

/** The same without the pieces of letters, which are the last block. */
export function withoutPieces({ hashes, counts, ends }: Features): Features {
  const end = ends.at(-1) ?? hashes.length;
  return { hashes: hashes.subarray(0, end), counts: counts.subarray(0, end), ends: ends.slice(0, -1) };
}

function joined(blocks: readonly Map<number, number>[]): Features {
  const size = blocks.reduce((sum, block) => sum + block.size, 0);
  const hashes = new Uint32Array(size);
  const counts = new Float32Array(size);
  const ends: number[] = [];
  let at = 0;
  for (const block of blocks) {
    for (const [hash, count] of block) {
      hashes[at] = hash;
      counts[at] = 1 + Math.log(count);
      at++;
    }
    ends.push(at);
  }
  return { hashes, counts, ends: ends.slice(0, -1) };
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
function addWords(block: Map<number, number>, words: readonly string[], salt: number): void {
  let before = hashText("^", salt);
  for (const word of words) {
    const hash = hashText(word, salt);
    add(block, hash);
    add(block, mix(before, hash));
    before = hash;
  }
  add(block, mix(before, hashText("$", salt)));
}

/** Words that carry marks, alone and with a neighbour: "tự tử" is not "từ từ". */
function addMarked(block: Map<number, number>, words: readonly string[]): void {
  let before = 0;
  let beforeMarked = false;
  for (const word of words) {
    const hash = hashText(word, 2);
    const isMarked = hasMarks(word);
    if (isMarked) add(block, hash);
    if (before !== 0 && (isMarked || beforeMarked)) add(block, mix(before, hash));
    before = hash;
    beforeMarked = isMarked;
  }
}

/** So far apart two kinds of words may stand to belong together. */
const reach = 4;
const mostKinds = 120;

/** Kinds of words, alone, and each with those that follow: father – hit – self. */
function addKinds(block: Map<number, number>, kinds: readonly string[]): void {
  const first = kinds.slice(0, mostKinds);
  first.forEach((kind, at) => {
    const hash = hashText(kind, 4);
    add(block, hash);
    first.slice(at + 1, at + 1 + reach).forEach((next, distance) => {
      add(block, mix(hash, hashText(next, distance === 0 ? 5 : 6)));
    });
  });
}

function hasMarks(word: string): boolean {
  for (let i = 0; i < word.length; i++) if (word.charCodeAt(i) > 127) return true;
  return false;
}

/** Pieces of three and four letters, with the spaces around words. */
function addPieces(block: Map<number, number>, text: string): void {
  const padded = ` ${text} `;
  for (let from = 0; from < padded.length; from++) {
    let hash = hashSeed(3);
    for (let length = 1; length <= longestPiece && from + length <= padded.length; length++) {
      hash = step(hash, padded.charCodeAt(from + length - 1));
      if (length >= shortestPiece) add(block, hash >>> 0);
    }
  }
}

function add(block: Map<number, number>, hash: number): void {
  block.set(hash, (block.get(hash) ?? 0) + 1);
}

// FNV-1a over UTF-16 units.
function hashSeed(salt: number): number {
  return (0x811c9dc5 ^ Math.imul(salt, 0x9e3779b1)) | 0;
}

function step(hash: number, unit: number): number {
  return Math.imul(hash ^ unit, 0x01000193);
}

function hashText(text: string, salt: number): number {
  let hash = hashSeed(salt);
  for (let i = 0; i < text.length; i++) hash = step(hash, text.charCodeAt(i));
  return hash >>> 0;
}

function mix(a: number, b: number): number {
  return (Math.imul(a ^ (b >>> 15), 0x85ebca6b) ^ Math.imul(b, 0xc2b2ae35)) >>> 0;
}
