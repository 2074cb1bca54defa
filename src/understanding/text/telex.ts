const toneMark: Record<string, string> = { s: "\u0301", f: "\u0300", r: "\u0309", x: "\u0303", j: "\u0323" };
const vniTone: Record<string, string> = { "1": "s", "2": "f", "3": "r", "4": "x", "5": "j" };
const shapes: Record<string, string> = { aa: "â", aw: "ă", ee: "ê", oo: "ô", ow: "ơ", uw: "ư", dd: "đ" };
const vowels = "aăâeêioôơuưy";

/** A word typed with Telex keys left over ("ddanhs", "cuwus"), put together; null if there are none. */
export function readTelex(word: string): string | null {
  const { letters, tone } = takeTone(word);
  const shaped = shape(letters);
  if (shaped === word) return null;
  return tone === "" ? shaped : withTone(shaped, tone);
}

/** A word typed with VNI keys left over ("d9anh1"), put together; null if there are none. */
export function readVni(word: string): string | null {
  if (!/^[a-z]+[1-9][a-z1-9]*$/.test(word)) return null;
  let keys = "";
  for (const char of word) keys += vniKey(char, keys);
  return readTelex(keys);
}

function vniKey(char: string, before: string): string {
  const tone = vniTone[char];
  if (tone !== undefined) return tone;
  if (char === "6") return before.match(/[aeo](?=[a-z]*$)/)?.[0] ?? "";
  if (char === "7" || char === "8") return "w";
  return char === "9" ? "d" : char;
}

/** Telex tones may stand anywhere after the first vowel; only the last one counts. */
function takeTone(word: string): { letters: string; tone: string } {
  let letters = "";
  let tone = "";
  let seenVowel = false;
  for (const char of word) {
    if (seenVowel && toneMark[char] !== undefined) tone = char;
    else letters += char;
    if ("aeiouyw".includes(char)) seenVowel = true;
  }
  return { letters, tone };
}

function shape(letters: string): string {
  let out = letters.replace(/^(d)([a-z]*)d$/, "dd$2");
  out = out.replace(/(aa|aw|ee|oo|ow|uw|dd)/g, (pair) => shapes[pair] ?? pair);
  out = out.replace(/uow|ươw|uơ/g, "ươ");
  // A shape key typed at the end: "duongw", "chete", "camw".
  out = out.replace(/uo([a-z]*)w$/, "ươ$1").replace(/([aou])([a-z]*)w$/, (_, v: string, rest: string) => {
    return (shapes[`${v}w`] ?? v) + rest;
  });
  out = out.replace(/([aeo])([a-z]+)\1$/, (_, v: string, rest: string) => (shapes[v + v] ?? v) + rest);
  return out.replace(/w/g, "ư");
}

function withTone(word: string, tone: string): string {
  const places = [...word].map((char, i) => (vowels.includes(char) ? i : -1)).filter((i) => i >= 0);
  const shaped = places.findLast((i) => "ăâêôơư".includes(word[i] ?? ""));
  const at = shaped ?? places.at(places.length > 1 && places.at(-1) === word.length - 1 ? -2 : -1);
  if (at === undefined) return word;
  return (word.slice(0, at + 1) + (toneMark[tone] ?? "") + word.slice(at + 1)).normalize("NFC");
}
