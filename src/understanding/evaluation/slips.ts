import { type Chance, oneOf } from "./chance.js";

const wordsPerSlip = 6;
/** From so many words on a message has one slip at least. */
const surelySlips = 4;
const rows = ["qwertyuiop", "asdfghjkl", "zxcvbnm"] as const;
const tones = ["\u0300", "\u0301", "\u0303", "\u0309", "\u0323"] as const;
const toneMark = /[\u0300\u0301\u0303\u0309\u0323]/;
const hook = "\u0309";
const tilde = "\u0303";

/** Of one word makes the same with one slip, or nothing where the slip does not fit. */
type Slip = (word: string, chance: Chance) => string | undefined;

/** The slips with how often they happen, in parts of 100; what is left is a missing space. */
const slips: readonly (readonly [number, Slip])[] = [
  [24, neighbourKey],
  [14, droppedLetter],
  [10, doubledLetter],
  [14, swappedLetters],
  [18, wrongTone],
  [10, telexLeftOver],
];

/** The text as hasty thumbs type it: about one slip in six words. */
export function withSlips(text: string, chance: Chance): string {
  const pieces = text.normalize("NFC").split(/([\p{L}\p{M}]+)/u);
  const words = pieces.flatMap((piece, i) => (i % 2 === 1 && piece.length > 1 ? [i] : []));
  const usual = Math.floor(words.length / wordsPerSlip + chance());
  let open = words.length >= surelySlips ? Math.max(1, usual) : usual;
  while (open > 0 && words.length > 0) {
    const [at = 0] = words.splice(Math.floor(chance() * words.length), 1);
    if (slipAt(pieces, at, chance)) open--;
  }
  return pieces.join("");
}

function slipAt(pieces: string[], at: number, chance: Chance): boolean {
  const word = pieces[at] ?? "";
  const slip = drawSlip(chance);
  if (slip === undefined && pieces[at + 1] === " " && pieces[at + 2] !== undefined) {
    pieces[at + 1] = "";
    return true;
  }
  const slipped = (slip ?? swappedLetters)(word, chance) ?? neighbourKey(word, chance);
  if (slipped === undefined || slipped === word) return false;
  pieces[at] = slipped;
  return true;
}

function drawSlip(chance: Chance): Slip | undefined {
  let left = chance() * 100;
  return slips.find(([share]) => {
    left -= share;
    return left < 0;
  })?.[1];
}

function neighbourKey(word: string, chance: Chance): string | undefined {
  const at = Math.floor(chance() * word.length);
  const key = oneOf(neighboursOf(word[at] ?? ""), chance);
  return key === undefined ? undefined : word.slice(0, at) + key + word.slice(at + 1);
}

/** The keys around a key of a phone's letter field; none for a letter with a mark, which is two or three strokes. */
function neighboursOf(letter: string): string[] {
  const row = rows.findIndex((keys) => letter !== "" && keys.includes(letter));
  const at = rows[row]?.indexOf(letter) ?? -1;
  if (at < 0) return [];
  const around = [
    [row, at - 1],
    [row, at + 1],
    [row - 1, at],
    [row - 1, at + 1],
    [row + 1, at - 1],
    [row + 1, at],
  ] as const;
  return around.flatMap(([r, i]) => rows[r]?.[i] ?? []);
}

function droppedLetter(word: string, chance: Chance): string | undefined {
  if (word.length < 3) return undefined;
  const at = 1 + Math.floor(chance() * (word.length - 1));
  return word.slice(0, at) + word.slice(at + 1);
}

function doubledLetter(word: string, chance: Chance): string {
  const at = Math.floor(chance() * word.length);
  return word.slice(0, at + 1) + word.slice(at);
}

function swappedLetters(word: string, chance: Chance): string | undefined {
  const at = Math.floor(chance() * (word.length - 1));
  const [first = "", second = ""] = [word[at], word[at + 1]];
  return first === second ? undefined : word.slice(0, at) + second + first + word.slice(at + 2);
}

/** The tone is forgotten, or another: hỏi and ngã are mixed up most. */
function wrongTone(word: string, chance: Chance): string | undefined {
  const apart = word.normalize("NFD");
  const mark = toneMark.exec(apart)?.[0];
  if (mark === undefined) return undefined;
  const twin = mark === hook ? tilde : mark === tilde ? hook : undefined;
  const others = tones.filter((tone) => tone !== mark);
  const instead = chance() < 0.4 ? "" : twin !== undefined && chance() < 0.7 ? twin : oneOf(others, chance);
  return apart.replace(mark, instead ?? "").normalize("NFC");
}

const telexTones: Readonly<Record<string, string>> = {
  "\u0300": "f",
  "\u0301": "s",
  "\u0303": "x",
  "\u0309": "r",
  "\u0323": "j",
};
const telexShapes: readonly (readonly [RegExp, string])[] = [
  [/([aeo])\u0302/g, "$1$1"],
  [/([aou])(?:\u0306|\u031b)/g, "$1w"],
  [/đ/g, "dd"],
];

/** The keys of a Telex keyboard that did not become marks: all of them, the tone alone, or only the đ. */
function telexLeftOver(word: string, chance: Chance): string | undefined {
  const apart = word.toLowerCase().normalize("NFD");
  const mark = toneMark.exec(apart)?.[0];
  const toneless = apart.replace(toneMark, "");
  const key = telexTones[mark ?? ""] ?? "";
  const kind = chance();
  if (kind < 0.5)
    return telexShapes.reduce((text, [shape, keys]) => text.replace(shape, keys), toneless) + key;
  if (kind < 0.8 && mark !== undefined) return toneless.normalize("NFC") + key;
  return word.includes("đ") ? word.replace("đ", "dd") : undefined;
}
