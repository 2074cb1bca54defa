import { type Chance, oneOf } from "./chance.js";
import { longestEntry, shortForms } from "./teencode-words.js";

/** So many of the words with a short form are written so. */
const shortened = 0.45;
/** Spelling by ear ("bùn", "thík") is rarer than the short forms everybody knows. */
const byEar = 0.18;
/** How many of the remaining marks a writer leaves out: some none, some all. */
const carelessness = [0, 0.3, 0.6, 1] as const;
const anyMark = /\p{M}/gu;

/** Spellings by ear over a syllable taken apart: letters, then their marks, the tone last. */
const hearing: readonly (readonly [RegExp, string])[] = [
  [/^ph/, "f"],
  [/^qu(?=[aey])/, "w"],
  [/^gi(?=[aeou])/, "j"],
  [/^d(?=[aeiou])/, "z"],
  [/^v/, "z"],
  [/^c(?=[aou])/, "k"],
  [/nh$/, "h"],
  [/ng$/, "g"],
  [/ch$/, "k"],
  [/ie\u0302/, "i"],
  [/uo\u0302/, "u"],
  [/o\u0302([\u0300\u0301\u0303\u0309\u0323]?)i$/, "u$1i"],
];

/** The text as teenagers write to each other: short forms, spelling by ear, marks partly left out. */
export function inTeencode(text: string, chance: Chance): string {
  const lower = chance() < 0.8 ? text.toLowerCase() : text;
  const careless = oneOf(carelessness, chance) ?? 0;
  const pieces = lower.normalize("NFC").split(/([\p{L}\p{M}]+)/u);
  let written = "";
  for (let at = 0; at < pieces.length; ) {
    const short = at % 2 === 1 ? shortFormAt(pieces, at, chance) : undefined;
    written += short?.text ?? respelt(pieces[at] ?? "", careless, chance);
    at += short?.pieces ?? 1;
  }
  return chance() < 0.5 ? written.replace(/[.,](?=\s|$)/g, "") : written;
}

/** The longest run of words from here that has short forms, if one of them is taken. */
function shortFormAt(
  pieces: readonly string[],
  at: number,
  chance: Chance,
): { text: string; pieces: number } | undefined {
  for (let words = longestEntry; words > 0; words--) {
    const run = pieces.slice(at, at + words * 2 - 1);
    const forms = shortForms.get(run.join("").toLowerCase());
    if (forms === undefined) continue;
    if (chance() >= shortened) return undefined;
    const text = oneOf(forms, chance);
    return text === undefined ? undefined : { text, pieces: run.length };
  }
  return undefined;
}

function respelt(piece: string, careless: number, chance: Chance): string {
  const heard = chance() < byEar ? spellByEar(piece, chance) : piece;
  if (chance() >= careless) return heard;
  return heard.normalize("NFD").replace(anyMark, "").replaceAll("đ", "d").replaceAll("Đ", "D");
}

function spellByEar(word: string, chance: Chance): string {
  const apart = word.normalize("NFD");
  const fitting = hearing.filter(([sound]) => sound.test(apart));
  const rule = oneOf(fitting, chance);
  return rule === undefined ? word : apart.replace(rule[0], rule[1]).normalize("NFC");
}
