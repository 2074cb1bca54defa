import { latinOf } from "./foreign-letters.js";
import { type Face, type Picture, pictures, readFaces } from "./pictures.js";

/** One letter, digit, sign or picture in lower case, with its place in the original (UTF-16 units). */
export interface Glyph {
  char: string;
  readonly start: number;
  end: number;
  readonly sort: "letter" | "digit" | "space" | "break" | "sign" | "picture";
  readonly picture?: Picture;
}

const invisible =
  /\u034f|[\ufe00-\ufe0f]|[\u180b-\u180e]|[\u00ad\u061c\u115f\u1160\u17b4\u17b5\u200c-\u200f\u202a-\u202e\u2060-\u206f\u3164\ufeff\uffa0]|[\u{1f3fb}-\u{1f3ff}]|[\u{e0000}-\u{e0fff}]/u;
/** Stands between words as well as inside them. */
const zeroWidthSpace = "\u200b";
const combining = /[\u0300-\u036f]/;
const letter = /\p{L}/u;
const digit = /\p{Nd}/u;
const space = /\s/;
const breaks = new Set(["\n", "\r", "!", "?", ";", "…"]);

function sortOf(char: string): Glyph["sort"] {
  if (char >= "a" && char <= "z") return "letter";
  if (char >= "0" && char <= "9") return "digit";
  if (breaks.has(char)) return "break";
  if (char === " " || space.test(char)) return "space";
  if (char < "\u0080") return "sign";
  if (letter.test(char)) return "letter";
  return digit.test(char) ? "digit" : "sign";
}

/** True for the composed letters of Vietnamese, which need no second look. */
function isVietnamese(char: string): boolean {
  return (
    (char >= "à" && char <= "ý" && char !== "ð" && char !== "÷") ||
    (char >= "ạ" && char <= "ỹ") ||
    "ăđĩũơư".includes(char)
  );
}

function addMark(glyphs: Glyph[], mark: string, end: number): void {
  const last = glyphs.at(-1);
  if (last === undefined) return;
  const composed = (last.char + mark).normalize("NFC");
  if (composed.length === 1) last.char = composed;
  last.end = end;
}

/**
 * The letters of a message: lower case, composed, without what cannot be seen, look-alike letters replaced,
 * pictures and faces as one glyph each. Any string is taken, lone surrogates too.
 */
export function readLetters(text: string): Glyph[] {
  const glyphs: Glyph[] = [];
  const faces = readFaces(text);
  let face = 0;
  for (let start = 0; start < text.length; ) {
    const known = faces[face];
    if (known?.start === start) {
      addFace(glyphs, known);
      start = known.end;
      face++;
      continue;
    }
    const symbol = symbolAt(text, start);
    addSymbol(glyphs, symbol, start, start + symbol.length);
    start += symbol.length;
  }
  return glyphs;
}

function symbolAt(text: string, at: number): string {
  const char = text[at] ?? "";
  return char < "\ud800" || char > "\udbff" ? char : String.fromCodePoint(text.codePointAt(at) ?? 0);
}

function addFace(glyphs: Glyph[], face: Face): void {
  glyphs.push({ char: " ", start: face.start, end: face.end, sort: "picture", picture: face.picture });
}

function addSymbol(glyphs: Glyph[], symbol: string, start: number, end: number): void {
  const lower = symbol.toLowerCase();
  if (symbol < "\u0080" && symbol !== "@") glyphs.push({ char: lower, start, end, sort: sortOf(lower) });
  else if (lower.length === 1 && isVietnamese(lower))
    glyphs.push({ char: lower, start, end, sort: "letter" });
  else addRareSymbol(glyphs, symbol, start, end);
}

function addRareSymbol(glyphs: Glyph[], symbol: string, start: number, end: number): void {
  if (combining.test(symbol)) return addMark(glyphs, symbol, end);
  if (invisible.test(symbol) || (symbol === zeroWidthSpace && glyphs.at(-1)?.char === symbol)) return;
  const picture = pictures.get(symbol);
  if (picture !== undefined) {
    glyphs.push({ char: " ", start, end, sort: "picture", picture });
    return;
  }
  for (const char of latinOf(symbol)) {
    if (combining.test(char)) addMark(glyphs, char, end);
    else glyphs.push({ char, start, end, sort: sortOf(char) });
  }
}
