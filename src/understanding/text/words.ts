import { type Glyph, readLetters } from "./letters.js";
import { foldText } from "./marks.js";
import { isSyllable } from "./syllable.js";

/** One written word, lower case, with its place in the original and the number of its sentence. */
export interface Word {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly sentence: number;
}

/** Signs that people put between the letters of a word to hide it. */
const hiders = new Set([".", "-", "_", "*", "·", "~", "'", "’", "`", "+", "/", "\\", "|", ",", ":"]);
const longestHidden = 16;
const longestWord = 48;

function isWordy(glyph: Glyph | undefined): boolean {
  return glyph !== undefined && (glyph.sort === "letter" || glyph.sort === "digit");
}

/** The words of a message, in order; split letters ("c.ứ.u", "c ứ u") are joined again. */
export function readWords(text: string): Word[] {
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
      if (glyph.sort === "break" || endsSentence(glyphs, i)) sentence++;
      i++;
    }
  }
  return joinSpelled(words);
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

/** Three or more lone letters in a row that spell a syllable are one word. */
function joinSpelled(words: readonly Word[]): Word[] {
  const out: Word[] = [];
  for (let i = 0; i < words.length; ) {
    const length = spelledLength(words, i);
    const first = words[i];
    const last = words[i + length - 1];
    if (first === undefined || last === undefined) break;
    const text = words
      .slice(i, i + length)
      .map((word) => word.text)
      .join("");
    out.push({ text, start: first.start, end: last.end, sentence: first.sentence });
    i += length;
  }
  return out;
}

function spelledLength(words: readonly Word[], from: number): number {
  let run = 0;
  while (run < 7 && words[from + run]?.text.length === 1) run++;
  for (let length = run; length >= 3; length--) {
    const text = words
      .slice(from, from + length)
      .map((word) => word.text)
      .join("");
    if (isSyllable(foldText(text))) return length;
  }
  return 1;
}
