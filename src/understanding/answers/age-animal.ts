import { foldText } from "../text/marks.js";

/** The twelve animals, the year of the rat first: 2020. */
const animals: readonly (readonly string[])[] = [
  ["chuột", "tý", "tí", "chuot"],
  ["trâu", "sửu", "trau"],
  ["cọp", "hổ", "dần", "hùm", "cop"],
  ["mèo", "mẹo", "mão", "meo"],
  ["rồng", "thìn", "rong"],
  ["rắn", "tỵ", "tị", "ran"],
  ["ngựa", "ngọ", "ngua"],
  ["dê", "mùi"],
  ["khỉ", "thân", "khi"],
  ["gà", "dậu", "ga"],
  ["chó", "tuất"],
  ["heo", "lợn", "hợi", "lon"],
];
const yearOfRat = 2020;
/** Who writes here and says so is at least this old. */
const youngest = 6;

const said = /(?:^|\s)(?:tuổi|tuoi) (?:(?:con|năm|nam) )?(\p{L}+)/iu;

/** The age that "em tuổi con chuột" tells of a child in a year, whole years of 6 to 17; null where it tells none. */
export function ageByAnimal(text: string, year: number): number | null {
  const word = said.exec(text.normalize("NFC").toLowerCase())?.[1];
  if (word === undefined) return null;
  const isPlain = word === foldText(word);
  const at = animals.findIndex((names) =>
    names.some((one) => one === word || (isPlain && foldText(one) === word && one.length > 2)),
  );
  if (at < 0) return null;
  const age = (((year - yearOfRat - at) % 12) + 12) % 12;
  return age < youngest ? age + 12 : age;
}
