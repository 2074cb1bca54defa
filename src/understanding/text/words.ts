import { type Glyph, readLetters } from "./letters.js";
import { foldText } from "./marks.js";
import { lastOf } from "./memory.js";
import type { Picture } from "./pictures.js";
import { isSyllable, maybeSyllable } from "./syllable.js";

/** One written word, lower case, with its place in the original and the number of its sentence. */
export interface Word {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly sentence: number;
  /** Set if it stands for a picture or a face. */
  readonly picture?: Picture["sort"];
}

/** Signs that people put between the letters of a word to hide it. */
const hiders = new Set([
  ".",
  "-",
  "_",
  "*",
  "·",
  "~",
  "'",
  "’",
  "`",
  "+",
  "/",
  "\\",
  "|",
  ",",
  ":",
  "\u200b",
]);
const longestHidden = 16;
const longestWord = 48;
/** Letters of the longest syllable ("nghiêng"), and of the longest run of lone letters that is read as one. */
const longestSyllable = 7;
const longestSpelled = 16;

function isWordy(glyph: Glyph | undefined): boolean {
  return glyph !== undefined && (glyph.sort === "letter" || glyph.sort === "digit");
}

/** The words of a message, in order, pictures among them; split letters ("c.ứ.u", "c ứ u") are joined again. */
export const readWords: (text: string) => readonly Word[] = lastOf(wordsIn);

function wordsIn(text: string): readonly Word[] {
  const glyphs = readLetters(text);
  const words: Word[] = [];
  let sentence = 0;
  for (let i = 0; i < glyphs.length; ) {
    const glyph = glyphs[i];
    if (glyph === undefined) break;
    if (isWordy(glyph)) {
      const end = chunkEnd(glyphs, i);
      addChunk(words, glyphs.slice(i, end), sentence);
      i = end;
    } else {
      addPicture(words, glyph, sentence);
      if (glyph.sort === "break" || endsSentence(glyphs, i)) sentence++;
      i++;
    }
  }
  return joinSpelled(words);
}

function addPicture(words: Word[], { picture, start, end }: Glyph, sentence: number): void {
  if (picture !== undefined) words.push({ text: picture.word, start, end, sentence, picture: picture.sort });
}

function endsSentence(glyphs: readonly Glyph[], at: number): boolean {
  return glyphs[at]?.char === "." && !isWordy(glyphs[at + 1]);
}

/** A chunk is letters and digits, with single hiding signs between them. */
function chunkEnd(glyphs: readonly Glyph[], from: number): number {
  let i = from;
  while (i < glyphs.length) {
    if (isWordy(glyphs[i])) i++;
    else if (hiders.has(glyphs[i]?.char ?? "") && isWordy(glyphs[i + 1])) i += 2;
    else break;
  }
  return i;
}

function addChunk(words: Word[], glyphs: readonly Glyph[], sentence: number): void {
  if (glyphs.length <= longestWord && glyphs.every(isWordy)) {
    words.push(toWord(glyphs, sentence));
    return;
  }
  const pieces = split(glyphs);
  const joined = pieces.flat();
  if (pieces.length > 1 && isHidden(pieces, joined)) {
    words.push(toWord(joined, sentence));
    return;
  }
  for (const piece of pieces) {
    for (let i = 0; i < piece.length; i += longestWord)
      words.push(toWord(piece.slice(i, i + longestWord), sentence));
  }
}

function split(glyphs: readonly Glyph[]): Glyph[][] {
  const pieces: Glyph[][] = [[]];
  for (const glyph of glyphs) {
    if (isWordy(glyph)) pieces.at(-1)?.push(glyph);
    else pieces.push([]);
  }
  return pieces;
}

/** Pieces that are no words by themselves but make one together. */
function isHidden(pieces: readonly Glyph[][], joined: readonly Glyph[]): boolean {
  if (joined.length > longestHidden || joined.some((glyph) => glyph.sort === "digit")) return false;
  if (pieces.every((piece) => piece.length === 1)) return pieces.length > 2 || isSyllable(fold(joined));
  const whole = pieces.every((piece) => isSyllable(fold(piece)));
  return !whole && isSyllable(fold(joined));
}

function fold(glyphs: readonly Glyph[]): string {
  return foldText(glyphs.map((glyph) => glyph.char).join(""));
}

function toWord(glyphs: readonly Glyph[], sentence: number): Word {
  const text = glyphs.map((glyph) => glyph.char).join("");
  return { text, start: glyphs[0]?.start ?? 0, end: glyphs.at(-1)?.end ?? 0, sentence };
}

/** Three or more lone letters in a row that spell syllables are words ("c ứ u", "t ự t ử"). */
function joinSpelled(words: readonly Word[]): Word[] {
  const out: Word[] = [];
  for (let i = 0; i < words.length; ) {
    for (const length of spelledLengths(words, i)) {
      const part = words.slice(i, i + length);
      const [first] = part;
      const last = part.at(-1);
      if (first === undefined || last === undefined) return out;
      out.push(length === 1 ? first : { ...first, text: textOf(part), end: last.end });
      i += length;
    }
  }
  return out;
}

function textOf(words: readonly Word[]): string {
  return words.map((word) => word.text).join("");
}

/** How many of the words from here on make the next word or words. */
function spelledLengths(words: readonly Word[], from: number): readonly number[] {
  let run = 0;
  while (run <= longestSpelled && words[from + run]?.text.length === 1) run++;
  if (run < 3) return [1];
  const starts = words[from - 1]?.text.length !== 1;
  if (starts && run <= longestSpelled) {
    const lengths = inSyllables(words.slice(from, from + run));
    if (lengths !== null) return lengths;
  }
  for (let length = Math.min(run, longestSyllable); length >= 3; length--) {
    if (isSyllable(foldText(textOf(words.slice(from, from + length))))) return [length];
  }
  return [1];
}

/** Lone letters taken together as syllables of two letters and more, the first as long as it can be; or null. */
function inSyllables(letters: readonly Word[]): readonly number[] | null {
  const ways: (readonly number[] | null)[] = new Array(letters.length).fill(null);
  ways.push([]);
  for (let start = letters.length - 2; start >= 0; start--) {
    for (let length = Math.min(longestSyllable, letters.length - start); length >= 2; length--) {
      const rest = ways[start + length];
      if (!rest || !maybeSyllable(textOf(letters.slice(start, start + length)))) continue;
      ways[start] = [length, ...rest];
      break;
    }
  }
  return ways[0] ?? null;
}
