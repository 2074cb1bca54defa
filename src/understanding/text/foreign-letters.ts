/** Letters that look like Latin ones, by the Latin letter they are taken for. Lower case; NFKC comes after them. */
const lookAlikes: Readonly<Record<string, string>> = {
  a: "а α ɑ ᴀ @ 🅰",
  b: "в ʙ ь 🅱",
  c: "с ϲ ᴄ ¢ ©",
  d: "ԁ ᴅ ɗ",
  đ: "ð ƌ ꟈ",
  e: "е ε є ҽ ᴇ € ɛ",
  g: "ɡ ɢ ց",
  h: "н һ ʜ հ",
  i: "і ι ı ɪ ӏ",
  j: "ј ᴊ",
  k: "к κ ᴋ",
  l: "ʟ ⅼ",
  m: "м ᴍ",
  n: "п ɴ ո η",
  o: "о ο ᴏ օ 🅾 ○ ◯",
  p: "р ρ ᴘ 🅿",
  q: "ԛ",
  r: "г ʀ",
  s: "ѕ ꜱ",
  t: "т τ ᴛ",
  u: "υ ᴜ ս",
  v: "ѵ ᴠ",
  w: "ԝ ᴡ ω",
  x: "х ҳ χ",
  y: "у ү ʏ γ",
  z: "ᴢ",
};

const latin = new Map(
  Object.entries(lookAlikes).flatMap(([letter, others]) =>
    others.split(" ").flatMap((other) => (other === "" ? [] : [[other, letter] as const])),
  ),
);
const firstFlagLetter = 0x1f1e6;
const lastFlagLetter = 0x1f1ff;
const firstSquared = 0x1f130;
const lastSquared = 0x1f189;

/**
 * One symbol as Latin letters in lower case: Cyrillic and Greek look-alikes, full-width and mathematical letters,
 * letters in circles, squares and flags. At most four letters come of one symbol.
 */
export function latinOf(symbol: string): string {
  const lower = symbol.toLowerCase();
  const known = latin.get(lower);
  if (known !== undefined) return known;
  const code = symbol.codePointAt(0) ?? 0;
  if (code >= firstFlagLetter && code <= lastFlagLetter) return letterAt(code - firstFlagLetter);
  if (code >= firstSquared && code <= lastSquared) return letterAt((code - firstSquared) % 32);
  const plain = lower.normalize("NFKC").toLowerCase();
  return latin.get(plain) ?? plain.slice(0, 4);
}

function letterAt(place: number): string {
  return place < 26 ? String.fromCharCode(97 + place) : "";
}
