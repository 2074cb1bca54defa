import { agrees, foldText, marked } from "./text/marks.js";
import { readTokens } from "./text/tokens.js";

/** How a writer speaks of itself; nothing where the words do not tell. */
export interface HeardVoice {
  readonly voice?: "child" | "adult";
  readonly pronoun?: "em" | "con" | "cháu";
}

const adult =
  /(?:^|\s)(?:toi la|tui la phu huynh|(?:con|chau|be|con gai|con trai|be gai|be trai) (?:nha )?(?:toi|tui|minh|chi|anh)|(?:con|chau|be) (?:gai|trai) (?:toi|em|minh|nha em)|be nha (?:em|minh|toi|chi)|chau nha (?:toi|minh|em|chi)|(?:bo|ba|me|ma) (?:no|chau|be)|vo (?:toi|em)|chong (?:toi|em)|hoc sinh (?:toi|em|cua toi)|phu huynh|me bim|hang xom nha toi|nha toi|con toi|lop toi|trong ban|my (?:son|daughter|child|kid|kids|wife|husband))(?=\s|$)/;
const toi = /(?:^|\s)(?:tôi|anh chị|chị là|anh là)(?=\s|$)/;
const schoolChild =
  /(?:^|\s)(?:(?:em|con|chau|e) (?:hoc|dang hoc|moi hoc|la hoc sinh)(?: lop)? (?:lop )?\d{1,2}|(?:em|con|chau|e) (?:nam nay |moi |duoc |tròn )?\d{1,2} tuoi|(?:ba|bo|me|ma|duong|ong|thay|co|anh|di|chu|bac|ba me|bo me) (?:cua )?(?:con|em|chau) )/;

/** Hears whether a child or an adult writes, and which word a child uses for itself. Says nothing when in doubt. */
export function hearVoice(text: string): HeardVoice {
  const tokens = readTokens(text.slice(0, 2_000)).tokens;
  const words = tokens.map((token) => (token.written === "e" ? "em" : (token.forms[0]?.text ?? "")));
  // "con toi nao cung" is "con, tối nào cũng", not "con tôi".
  const folded = foldText(words.join(" ")).replace(
    /(^|\s)toi (?=(?:nao|nay|qua|hom|mai|den|ve)(?:\s|$))/g,
    "$1dem ",
  );
  if (adult.test(folded) || toi.test(words.join(" ")) || isBareToi(folded)) return { voice: "adult" };
  const pronoun = pronounOf(words);
  const child =
    pronoun === "con" ||
    pronoun === "cháu" ||
    schoolChild.test(`${folded} `) ||
    criesForFamily(folded, pronoun);
  return { ...(child ? { voice: "child" as const } : {}), ...(pronoun === null ? {} : { pronoun }) };
}

/** "cứu em với, ba đang đánh mẹ": who says "em" and names parents bare, in the same breath as blows or a cry, is a child. */
function criesForFamily(folded: string, pronoun: string | null): boolean {
  if (pronoun !== "em") return false;
  const family = /(?:^|\s)(?:ba|bo|me|ma|cha|duong|me ke|di ghe|ong noi|ba noi|ong ngoai|ba ngoai)(?=\s|$)/;
  return (
    family.test(folded) && /(?:^|\s)(?:cuu|danh|danh nhau|chui|so|mang|quat|duoi|tron)(?=\s|$)/.test(folded)
  );
}

/** "toi" without marks is also "tối" and "tới": only before a verb of speaking of oneself it is "tôi". */
function isBareToi(folded: string): boolean {
  return (
    /^(?:da |vang |cho |chao )?toi (?:la|muon|co|can|dang|thay|vua|lo|so|hoi|xin|khong|nghi|phai)\b/.test(
      folded,
    ) || /\b(?:chong|vo|con|chau|cho|cua) toi\b/.test(folded)
  );
}

const countable = [
  "chó",
  "mèo",
  "vật",
  "dao",
  "gà",
  "heo",
  "bò",
  "cá",
  "chim",
  "đường",
  "gái",
  "trai",
  "số",
  "sông",
  "bé",
  "nhỏ",
  "người",
  "trâu",
  "vịt",
  "gấu",
  "tôi",
  "mình",
].map(marked);

/** The word that stands for the writer: first in the message or its commonest, never "con" before a thing or an animal. */
function pronounOf(words: readonly string[]): "em" | "con" | "cháu" | null {
  const counts = { con: 0, cháu: 0, em: 0 };
  const folds = words.map(foldText);
  words.forEach((word, i) => {
    const fold = folds[i];
    const next = folds[i + 1] ?? "";
    const previous = folds[i - 1] ?? "";
    if (
      fold === "con" &&
      isPlain(word, "con") &&
      !isCountable(words[i + 1] ?? "") &&
      !["hai", "dua", "cac", "hoi"].includes(previous)
    )
      counts.con++;
    if (fold === "chau" && isPlain(word, "cháu") && !["be", "nho"].includes(next)) counts.cháu++;
    if (fold === "em" && isPlain(word, "em") && !["be", "trai", "gai", "ho"].includes(next)) counts.em++;
  });
  const best = (["con", "cháu", "em"] as const).reduce((a, b) => (counts[b] > counts[a] ? b : a));
  return counts[best] === 0 ? null : best;
}

function isCountable(word: string): boolean {
  const written = marked(word);
  return countable.some((meant) => meant.fold === written.fold && agrees(written, meant));
}

function isPlain(word: string, meant: string): boolean {
  return word === meant || word === foldText(meant);
}
