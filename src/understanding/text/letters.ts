/** One letter, digit or sign in lower case, with its place in the original (UTF-16 units). */
export interface Glyph {
  char: string;
  readonly start: number;
  end: number;
  readonly sort: "letter" | "digit" | "space" | "break" | "sign";
}

const invisible = /\u034f|[\ufe00-\ufe0f]|[\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/;
const combining = /[\u0300-\u036f]/;
const letter = /\p{L}/u;
const digit = /\p{Nd}/u;
const space = /\s/;

/** Letters of other scripts that look like Latin ones. */
const lookAlikes = new Map(
  Object.entries({
    а: "a",
    е: "e",
    о: "o",
    р: "p",
    с: "c",
    у: "y",
    х: "x",
    і: "i",
    ј: "j",
    ѕ: "s",
    һ: "h",
    к: "k",
    м: "m",
    т: "t",
    в: "b",
    н: "h",
    α: "a",
    ο: "o",
    ε: "e",
    ι: "i",
    κ: "k",
    ν: "v",
    τ: "t",
    υ: "u",
    ρ: "p",
    ð: "đ",
    ı: "i",
    ɑ: "a",
    ɡ: "g",
    ƌ: "đ",
    "€": "e",
    "@": "a",
  }),
);

/** Pictures that say a word. */
const pictures = new Map([
  ["🆘", "sos"],
  ["🔪", "dao"],
  ["🗡", "dao"],
  ["🩸", "máu"],
  ["😂", "haha"],
  ["🤣", "haha"],
]);

function sortOf(char: string): Glyph["sort"] {
  if (char >= "a" && char <= "z") return "letter";
  if (char >= "0" && char <= "9") return "digit";
  if (char === "\n" || char === "\r" || char === "!" || char === "?" || char === ";" || char === "…")
    return "break";
  if (space.test(char)) return "space";
  if (letter.test(char)) return "letter";
  return digit.test(char) ? "digit" : "sign";
}

function plain(symbol: string): string {
  if (symbol.length === 1 && symbol < "\u0080") return symbol.toLowerCase();
  const lower = symbol.toLowerCase();
  const known = lookAlikes.get(lower);
  if (known !== undefined) return known;
  return lower.normalize("NFKC").toLowerCase().slice(0, 4);
}

function addMark(glyphs: Glyph[], mark: string, end: number): void {
  const last = glyphs.at(-1);
  if (last === undefined) return;
  const composed = (last.char + mark).normalize("NFC");
  if (composed.length === 1) last.char = composed;
  last.end = end;
}

/**
 * The letters of a message: lower case, composed, without what cannot be seen, look-alike letters replaced.
 * Any string is taken, lone surrogates too.
 */
export function readLetters(text: string): Glyph[] {
  const glyphs: Glyph[] = [];
  let start = 0;
  for (const symbol of text) {
    const end = start + symbol.length;
    if (combining.test(symbol)) addMark(glyphs, symbol, end);
    else if (!invisible.test(symbol)) addSymbol(glyphs, symbol, start, end);
    start = end;
  }
  return glyphs;
}

function addSymbol(glyphs: Glyph[], symbol: string, start: number, end: number): void {
  const word = pictures.get(symbol);
  if (word !== undefined) {
    glyphs.push({ char: " ", start, end: start, sort: "space" });
    for (const char of word) glyphs.push({ char, start, end, sort: "letter" });
    glyphs.push({ char: " ", start: end, end, sort: "space" });
    return;
  }
  for (const char of plain(symbol)) {
    if (combining.test(char)) addMark(glyphs, char, end);
    else glyphs.push({ char, start, end, sort: sortOf(char) });
  }
}
