import { foldText } from "../text/marks.js";

/**
 * Spellings of one message as others would have typed it: without marks, with slips of the finger, in short forms.
 * Teaches a model that spelling is not meaning. `random` gives numbers from 0 to 1.
 */
export function spellingsOf(text: string, random: () => number): string[] {
  const bare = foldText(text);
  const variants = [
    slipped(random() < 0.5 ? text : bare, random),
    shortened(random() < 0.5 ? text : bare, random),
  ];
  if (bare !== text.toLowerCase()) variants.push(bare);
  return variants.filter((variant) => variant !== text);
}

const slipsPerWord = 0.18;

/** Letters doubled, dropped, swapped; spaces lost. */
function slipped(text: string, random: () => number): string {
  const words = text.split(" ").map((word) => (random() < slipsPerWord ? slip(word, random) : word));
  const spaces = words.map((_, i) => (i === 0 ? "" : random() < 0.03 ? "" : " "));
  return words.map((word, i) => (spaces[i] ?? "") + word).join("");
}

function slip(word: string, random: () => number): string {
  const letters = [...word];
  if (letters.length < 3) return word;
  const at = 1 + Math.floor(random() * (letters.length - 1));
  const kind = random();
  if (kind < 0.3) letters.splice(at, 1);
  else if (kind < 0.55) letters.splice(at, 0, letters[at] ?? "");
  else if (kind < 0.8) letters.splice(at - 1, 2, letters[at] ?? "", letters[at - 1] ?? "");
  else letters[at] = foldText(letters[at] ?? "");
  return letters.join("");
}

/** Short forms of frequent words, without marks; each is taken with some chance. */
const shortForms: Readonly<Record<string, readonly string[]>> = {
  khong: ["k", "ko", "kh", "hok", "hong", "khum", "hem"],
  duoc: ["dc", "đc", "dk", "đk"],
  biet: ["bt", "bik", "bít"],
  gi: ["j", "gj"],
  roi: ["r", "rùi", "ròi"],
  em: ["e"],
  anh: ["a"],
  chi: ["c"],
  minh: ["mk", "mik", "mih"],
  voi: ["vs", "zới"],
  qua: ["wa", "wá", "qá"],
  nguoi: ["ng", "ngừi"],
  muon: ["mún", "mun"],
  nhu: ["nhu"],
  the: ["thế"],
  bo: ["pố", "bố"],
  me: ["mẹ", "mej"],
  truong: ["trg", "trườg"],
  hoc: ["hc", "hok"],
  bay: ["bay"],
  gio: ["h", "giờ"],
  vay: ["v", "z", "dzậy"],
  nha: ["nhà", "nka"],
  ban: ["bn", "b"],
  toi: ["t", "toy"],
  tao: ["t"],
  may: ["m"],
  luon: ["lun"],
  buon: ["bùn", "bun"],
  chet: ["chít", "chet"],
  danh: ["đáh", "dah"],
  so: ["sợ", "s0"],
  thoi: ["thui", "thoy"],
  nhieu: ["nhìu", "nhiu"],
  noi: ["ns", "nói"],
  lam: ["lm"],
  sao: ["s", "seo"],
  cung: ["cg", "cx", "cũg"],
  dang: ["dag", "đag", "đg"],
  phai: ["fai", "fải", "p"],
  nhung: ["nhg", "nhưg"],
  dau: ["đâu", "dau"],
  day: ["đêy", "day"],
  di: ["đi", "di", "ik"],
  cuu: ["cíu", "ciu", "kiu"],
  giup: ["júp", "giup", "jup"],
  truoc: ["trc", "trk"],
  hom: ["hum", "h"],
  trong: ["trg", "trog"],
  cho: ["cko", "cho"],
  co: ["cs", "có"],
  chong: ["ck"],
  vo: ["vk"],
  yeu: ["iu", "iêu"],
  moi: ["ms", "mọi"],
  ai: ["ai"],
  con: ["kon", "con"],
  hoi: ["hỏi", "hoi"],
  dien: ["đt"],
  thich: ["thík", "thick"],
  xong: ["xog"],
  song: ["sog"],
  mang: ["mạg", "mag"],
  phong: ["fog", "phòg"],
};

const shortChance = 0.6;

function shortened(text: string, random: () => number): string {
  return text
    .split(" ")
    .map((word) => (random() < shortChance ? shortForm(word, random) : word))
    .join(" ");
}

function shortForm(word: string, random: () => number): string {
  const forms = shortForms[foldText(word)];
  if (forms !== undefined) return forms[Math.floor(random() * forms.length)] ?? word;
  const kind = random();
  if (kind < 0.25 && word.endsWith("ng")) return `${word.slice(0, -2)}g`;
  if (kind < 0.4 && word.startsWith("ph")) return `f${word.slice(2)}`;
  if (kind < 0.5 && word.startsWith("gi")) return `j${word.slice(2)}`;
  if (kind < 0.6 && word.startsWith("qu")) return `w${word.slice(2)}`;
  if (kind < 0.7 && word.endsWith("ch")) return `${word.slice(0, -2)}k`;
  if (kind < 0.78 && word.startsWith("c") && !word.startsWith("ch")) return `k${word.slice(1)}`;
  return word;
}
