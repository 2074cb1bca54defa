import { agrees, type Marked, marked } from "../text/marks.js";
import type { Token } from "./tokens.js";
import type { Level, UnitKind } from "./unit-name.js";

/** A word before a name that says what kind of unit follows. */
export interface Prefix {
  readonly kinds: readonly UnitKind[];
  readonly level: Level | undefined;
  /** How many words it has. */
  readonly length: number;
  /** True if the word is written so that it can mean nothing else. */
  readonly sure: boolean;
}

type Entry = readonly [words: string, kinds: readonly UnitKind[], level: Level | undefined];

const entries: readonly Entry[] = [
  ["tỉnh", ["tinh"], 0],
  ["thành phố", ["thanh pho"], undefined],
  ["tp", ["thanh pho"], undefined],
  ["t p", ["thanh pho"], undefined],
  ["tphố", ["thanh pho"], undefined],
  ["thị xã", ["thi xa"], 1],
  ["tx", ["thi xa"], 1],
  ["t x", ["thi xa"], 1],
  ["huyện", ["huyen"], 1],
  ["h", ["huyen"], 1],
  ["quận", ["quan"], 1],
  ["q", ["quan"], 1],
  ["thị trấn", ["thi tran"], 2],
  ["tt", ["thi tran"], 2],
  ["t t", ["thi tran"], 2],
  ["phường", ["phuong"], 2],
  ["phg", ["phuong"], 2],
  ["ph", ["phuong"], 2],
  ["p", ["phuong"], 2],
  ["f", ["phuong"], 2],
  ["xã", ["xa"], 2],
  ["x", ["xa"], 2],
  ["đặc khu", ["dac khu"], 2],
];

interface Known {
  readonly words: readonly Marked[];
  readonly kinds: readonly UnitKind[];
  readonly level: Level | undefined;
}

const byFirst = new Map<string, Known[]>();
for (const [words, kinds, level] of entries) {
  const known = { words: words.split(" ").map(marked), kinds, level };
  const first = known.words[0]?.fold ?? "";
  byFirst.set(
    first,
    [...(byFirst.get(first) ?? []), known].toSorted((a, b) => b.words.length - a.words.length),
  );
}

/** The kind of unit that the word at a place announces. */
export function prefixAt(tokens: readonly Token[], at: number): Prefix | undefined {
  const found = byFirst.get(tokens[at]?.fold ?? "")?.find(({ words }) => isWritten(tokens, at, words));
  if (found === undefined) return undefined;
  const { kinds, level, words } = found;
  const sure = words.every((word, i) => word.fold.length > 3 && tokens[at + i]?.marks.text === word.text);
  return { kinds, level, length: words.length, sure };
}

function isWritten(tokens: readonly Token[], at: number, words: readonly Marked[]): boolean {
  return words.every((word, i) => {
    const token = tokens[at + i];
    return token !== undefined && token.fold === word.fold && agrees(token.marks, word);
  });
}

function phrases(text: string): ReadonlySet<string> {
  return new Set(text.trim().split(/\s*,\s*/));
}

/** Words after which stands the name of a street, a school or another spot, not of a unit. */
const spots =
  phrases(`đường, phố, hẻm, ngõ, ngách, ấp, thôn, xóm, bản, buôn, khóm, tổ, khu phố, kp, số nhà, đại lộ, quốc lộ,
  trường, tiểu học, mầm non, thcs, thpt, th, cấp 1, cấp 2, cấp 3, chợ, bệnh viện, bv, cầu, ngã ba, ngã tư, công viên, siêu thị,
  khách sạn, chùa, nhà thờ, công ty, cty, sân bay, bến xe, ga, hồ, sông, núi, biển, chung cư, khu dân cư, quán, tiệm, cửa hàng,
  lớp, cô giáo, d, đg, đ`);

/** Words before the name of a person. */
const persons = phrases("chú, cô, bác, anh, chị, thầy, ông, bà, dì, cậu, mợ, thím, tên, bạn, bé, họ, mẹ, má");

/** Words after which the name of a place is sure to follow. */
const places = phrases("ở, tại, quê, thuộc, quê ở, quê quán, địa chỉ, in, live in, living in, located in");

/** Words after which a large place often follows. */
const directions = phrases(
  "từ, về, vào, ra, ngoài, trong, dưới, trên, đến, tới, lên, xuống, qua, sang, gần, bên, người, dân",
);

/** Words that may surround an address without changing it. */
const fillers =
  phrases(`em, con, cháu, mình, tôi, tui, tớ, chau, bạn, ở, tại, nhà, là, thuộc, dạ, vâng, ạ, à, ơi, nha, nhé, nhe, nè,
  đây, đó, kia, bên, đang, sống, quê, quê quán, về, từ, chị, anh, cô, chú, bố, mẹ, ba, má, bé, nó, chúng, địa, chỉ, nơi, khu, vực,
  vn, việt, nam, cũ, mới, trước, nay, giờ, hiện, tại, thì, bây, này, cái, gọi, tên, e, c, mk, o, ơ, của, số, học, làm, trọ, thuê,
  hồi, xưa, trường, vẫn, còn, sinh, ra, cư, trú, tạm, thường, vùng, miền, đất, trong, ngoài, dưới, trên, gần, city, province, and, và`);

const filler = new Set([...fillers].flatMap((word) => [word, marked(word).fold]));

const sets = { spots, persons, places, directions };
const byFold = new Map(
  Object.entries(sets).map(([name, words]) => [
    name,
    new Map(
      [...words].map((word) => [
        word
          .split(" ")
          .map((one) => marked(one).fold)
          .join(" "),
        word.split(" ").map(marked),
      ]),
    ),
  ]),
);

/** True if one of the words of a set ends right before a place in the text. */
export function precededBy(set: keyof typeof sets, tokens: readonly Token[], at: number): boolean {
  return [1, 2].some((length) => {
    const before = tokens.slice(Math.max(0, at - length), at);
    if (before.length < length || before.some((token) => token.segment !== tokens[at]?.segment)) return false;
    const words = byFold.get(set)?.get(before.map((token) => token.fold).join(" "));
    return words?.every((word, i) => {
      const token = before[i];
      return token !== undefined && agrees(token.marks, word);
    });
  });
}

/** True for a word that may surround an address without changing it. */
export function isFiller(token: Token): boolean {
  return (
    token.number ||
    filler.has(token.marks.text) ||
    (token.marks.text === token.fold && filler.has(token.fold))
  );
}
