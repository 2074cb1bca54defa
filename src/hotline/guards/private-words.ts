import { folded, spaced } from "./folding.js";

/** Something in an answer that should not stand in a chat that other eyes may read. */
export type PrivateFind = { readonly kind: "phone" | "name"; readonly text: string };

/** Numbers that everybody knows, and free lines: no private ones. */
const publicNumber = /^(?:11[1-5]|1[89]00\d{4,6})$/;
const digits = /(?:\+?84|0)(?:[\s.\-()]*\d){8,10}(?!\d)/g;

const families = [
  ...["Nguyễn", "Trần", "Lê", "Phạm", "Hoàng", "Huỳnh", "Phan", "Vũ", "Võ", "Đặng", "Bùi", "Đỗ", "Hồ", "Ngô"],
  ...[
    "Dương",
    "Lý",
    "Đinh",
    "Trịnh",
    "Đào",
    "Mai",
    "Lương",
    "Vương",
    "Trương",
    "Hà",
    "Lâm",
    "Tạ",
    "Cao",
    "Châu",
  ],
  ...["Thái", "Quách", "Đoàn", "Tô", "Lưu", "Phùng", "Hứa", "Nông", "Lò", "Giàng", "Vàng", "Sùng", "Quàng"],
  ...[
    "Thào",
    "Lường",
    "Cầm",
    "Bế",
    "Triệu",
    "Chu",
    "La",
    "Hầu",
    "Y",
    "H'",
    "K'",
    "Thạch",
    "Kim",
    "Sơn",
    "Danh",
  ],
] as const;
const familyNames = new Set<string>(families.map((family) => family.normalize("NFC")));
const familyFolded = new Set(families.map((family) => folded(family)));

/** Family names that are also common words begin a name only with two more words behind them. */
const alsoWords = new Set([
  "Mai",
  "Hà",
  "Cao",
  "Châu",
  "Vàng",
  "La",
  "Kim",
  "Sơn",
  "Danh",
  "Y",
  "Hồ",
  "Cầm",
  "Bế",
  "Lò",
  "Chu",
]);

const capital = /^\p{Lu}\p{L}*$/u;

/** Phone numbers and full names in what is about to be sent. `told`: words in which the person may have given a name. */
export function privateWords(text: string, told: readonly string[] = []): readonly PrivateFind[] {
  const names = [...new Set([...fullNames(text), ...toldAgain(text, told)])];
  return [
    ...phonesIn(text).map((found) => ({ kind: "phone" as const, text: found })),
    ...names.map((found) => ({ kind: "name" as const, text: found })),
  ];
}

/** Phone numbers of private persons in a text, as they are written there. */
export function phonesIn(text: string): readonly string[] {
  const found = [...text.matchAll(digits)].map(([match]) => match.trim());
  return found.filter((match) => !publicNumber.test(match.replace(/\D/g, "")));
}

/** A family name and one to three words behind it, all with a capital. */
function fullNames(text: string): readonly string[] {
  const words = text
    .normalize("NFC")
    .split(/\s+/)
    .map((word) => word.replace(/[^\p{L}']/gu, ""));
  return words.flatMap((word, place) => {
    if (!familyNames.has(word)) return [];
    const rest = words.slice(place + 1, place + 4);
    const end = rest.findIndex((one) => !capital.test(one));
    const given = end < 0 ? rest : rest.slice(0, end);
    const least = alsoWords.has(word) ? 2 : 1;
    return given.length >= least ? [[word, ...given].join(" ")] : [];
  });
}

/** Names the person gave, in capitals or after "tên", that stand in the text in any spelling. */
function toldAgain(text: string, told: readonly string[]): readonly string[] {
  const said = folded(spaced(text));
  const known = told.flatMap((words) => [...fullNames(words), ...namedBareWords(words)]);
  return known.filter((name) => said.includes(folded(spaced(name))));
}

/** Words behind which somebody says a name: "em tên …", "bé …", "bạn … lớp em". */
const beforeName: ReadonlySet<string> = new Set(["ten", "la", "be", "chau", "con", "em", "ban", "minh"]);

/** "em ten nguyen thi lan": a family name behind such a word, with two and three words behind it. */
function namedBareWords(words: string): readonly string[] {
  const bare = folded(spaced(words)).trim().split(" ");
  return bare.flatMap((word, place) => {
    if (!familyFolded.has(word) || !beforeName.has(bare[place - 1] ?? "")) return [];
    // Nobody knows where a name without capitals ends.
    return [3, 4].flatMap((length) => {
      const name = bare.slice(place, place + length);
      return name.length === length ? [name.join(" ")] : [];
    });
  });
}
