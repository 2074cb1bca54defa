const toneMark: Record<string, string> = { s: "\u0301", f: "\u0300", r: "\u0309", x: "\u0303", j: "\u0323" };
const vniTone: Record<string, string> = { "1": "s", "2": "f", "3": "r", "4": "x", "5": "j" };
const shapes: Record<string, string> = {
  aa: "â",
  aw: "ă",
  ee: "ê",
  oo: "ô",
  ow: "ơ",
  uw: "ư",
  ưw: "ư",
  ơw: "ơ",
  âa: "â",
  êe: "ê",
  ôo: "ô",
  dd: "đ",
  đd: "đ",
};
const bareVowel = /[aăâeêioôơuưyw]/;
const anyTone = /[\u0300\u0301\u0303\u0309\u0323]/;
const bareTail = /^[a-zăâđêôơư]+$/;

/** A word typed with Telex keys left over ("ddanhs", "cuwus", "chêts"), put together; null if there are none. */
export function readTelex(word: string): string | null {
  const { letters, tone } = takeTone(word);
  const shaped = shape(letters);
  if (shaped === word) return null;
  return tone === "" ? shaped : withTone(shaped, tone);
}

/** A word typed with VNI keys left over ("d9anh1", "muo6n1"), put together; null if there are none. */
export function readVni(word: string): string | null {
  if (!/^\p{L}+[1-9][\p{L}1-9]*$/u.test(word)) return null;
  let keys = "";
  for (const char of word) keys = withVniKey(keys, char);
  return readTelex(keys) ?? keys;
}

/** VNI keys belong to what stands before them: 6 to the last of a, e, o; 7 to the last o, u; 8 to the last a. */
function withVniKey(keys: string, char: string): string {
  const tone = vniTone[char];
  if (tone !== undefined) return keys + tone;
  if (char === "6") return keys.replace(/([aeo])(?=[^aeo]*$)/, "$1$1");
  if (char === "7") return keys.replace(/uo(?=[^ou]*$)/, "ươ").replace(/([ou])(?=[^ou]*$)/, "$1w");
  if (char === "8") return keys.replace(/a(?=[^a]*$)/, "aw");
  if (char === "9") return keys.replace(/d(?=[^d]*$)/, "dd");
  return keys + char;
}

/** Telex tones may stand anywhere after the first vowel; only the last one counts. A tone in the word itself stays. */
function takeTone(word: string): { letters: string; tone: string } {
  if (!bareTail.test(word) && anyTone.test(word.normalize("NFD"))) return { letters: word, tone: "" };
  let letters = "";
  let tone = "";
  let seenVowel = false;
  for (const char of word) {
    if (seenVowel && toneMark[char] !== undefined) tone = char;
    else letters += char;
    if (bareVowel.test(char)) seenVowel = true;
  }
  return { letters, tone };
}

function shape(letters: string): string {
  let out = letters.replace(/^(d)(.*)d$/, "dd$2");
  out = out.replace(/(aa|aw|ee|oo|ow|uw|dd|ưw|ơw|âa|êe|ôo|đd)/g, (pair) => shapes[pair] ?? pair);
  out = out.replace(/uow|ươw|uơ(?!$)|ưo(?!$)/g, "ươ");
  // A shape key typed at the end: "duongw", "chete", "camw".
  out = out.replace(/uo([a-z]*)w$/, "ươ$1").replace(/([aou])([a-z]*)w$/, (_, v: string, rest: string) => {
    return (shapes[`${v}w`] ?? v) + rest;
  });
  out = out.replace(/([aeo])([a-z]+)\1$/, (_, v: string, rest: string) => (shapes[v + v] ?? v) + rest);
  return out.replace(/w/g, "ư");
}

/** Puts the tone over the vowel that carries it: the marked one, else the one before a final consonant, else the first. */
function withTone(word: string, tone: string): string {
  const from = /^(?:qu|gi(?=[aăâeêioôơuưy]))/.test(word) ? 2 : 0;
  const places = [...word].flatMap((char, i) => (i >= from && bareVowel.test(char) ? [i] : []));
  const marked = places.findLast((i) => "ăâêôơư".includes(word[i] ?? ""));
  const open = places.length > 1 && places.at(-1) === word.length - 1;
  const at = marked ?? places.at(open ? -2 : -1) ?? (from > 0 ? 1 : undefined);
  if (at === undefined) return word;
  return (word.slice(0, at + 1) + (toneMark[tone] ?? "") + word.slice(at + 1)).normalize("NFC");
}
