import { readLetters } from "../text/letters.js";
import { type Marked, marked } from "../text/marks.js";

/** One word or number of an address. */
export interface Token {
  readonly fold: string;
  readonly marks: Marked;
  readonly number: boolean;
  /** Counts the parts between commas, line ends, colons, dashes and full stops. */
  readonly segment: number;
  /** The number goes on behind a stroke: "12/5" is a house, never a unit. */
  readonly house: boolean;
}

const mostLetters = 600;
const mostTokens = 80;
const breaks = new Set([",", ";", ":", "(", ")", "[", "]", "|", "–", "—", "\n"]);
const apostrophes = new Set(["'", "’", "‘", "`"]);

/** The words and numbers of a text, letters and digits apart: "Q1" is q and 1. Reads at most 80 words. */
export function readTokens(text: string): Token[] {
  const glyphs = readLetters(text.slice(0, mostLetters));
  const tokens: Token[] = [];
  let segment = 0;
  for (let at = 0; at < glyphs.length && tokens.length < mostTokens; ) {
    const { sort, char } = glyphs[at] ?? { sort: "space", char: " " };
    if (sort !== "letter" && sort !== "digit") {
      if (sort === "break" || breaks.has(char) || endsSentence(glyphs, at, tokens.at(-1))) segment++;
      at++;
      continue;
    }
    let end = at;
    let word = "";
    for (; end < glyphs.length; end++) {
      const glyph = glyphs[end];
      if (glyph?.sort === sort) word += glyph.char;
      else if (!(sort === "letter" && apostrophes.has(glyph?.char ?? "") && glyphs[end + 1]?.sort === sort))
        break;
    }
    const stroke = glyphs[at - 1]?.char === "/" || glyphs[end]?.char === "/";
    for (const part of apart(word)) tokens.push(token(part, sort === "digit", segment, stroke));
    at = end;
  }
  return tokens;
}

/** No word begins with tp: "tpvungtau" is tp and vungtau. */
function apart(word: string): readonly string[] {
  return word.length > 4 && word.startsWith("tp") ? ["tp", word.slice(2)] : [word];
}

/** A full stop ends a part, but not after a short form: "p. 5", "tp. Huế". */
function endsSentence(glyphs: readonly { char: string; sort: string }[], at: number, last?: Token): boolean {
  if (glyphs[at]?.char !== ".") return false;
  const next = glyphs[at + 1];
  if (next !== undefined && next.sort !== "space") return false;
  return last !== undefined && (last.number || last.fold.length > 2);
}

function token(word: string, number: boolean, segment: number, stroke: boolean): Token {
  const text = number ? word.replace(/^0+(?=\d)/, "") : word;
  const marks = marked(text);
  return { fold: marks.fold, marks, number, segment, house: number && stroke };
}
