/** Where the link of a class leads, and which class it was given to. */
export interface ClassLink {
  /** The word as it stands in the lesson: `duoi-nuoc`. */
  readonly word: string;
  /** The number of the class, four digits; null: the link has none. */
  readonly group: string | null;
}

/** The word before the name of a class, and the number behind: "lớp đuối nước 4827", "lop-duoi-nuoc", "LOP DUOI NUOC". */
const form = /^lop[ -]+([a-z0-9]+(?:[ -]+[a-z0-9]+){0,5}?)(?:[ -]+([1-9]\d{3}))?$/;

/** Groups of a nursery, and classes told in words: nobody's lesson. */
const nursery =
  /^(?:mam|choi|la|mam non|mau giao|nha tre|nhom tre|be|nho|lon|mot|hai|ba|bon|nam|sau|bay|tam|chin|muoi|muoi mot|muoi hai|muoi lam|chuyen|hoc them|hoc)(?: [a-z]| \d{1,2}| roi| a| ban)*$/;

/** What a link (`lop-duoi-nuoc-4827`) or a whole message says of a class; null if it says nothing. "lớp 5" is a grade, "lớp lá" a nursery. */
export function readClassWord(text: string): ClassLink | null {
  if (text.length > 80) return null;
  const plain = text
    .trim()
    .toLowerCase()
    .normalize("NFD")
    .replace(/[\u0300-\u036f]/g, "")
    .replaceAll("đ", "d");
  const [, words, group = null] = form.exec(plain) ?? [];
  const word = words?.replace(/[ -]+/g, "-");
  const isOther = words === undefined || /^\d/.test(words) || nursery.test(words.replace(/[ -]+/g, " "));
  return isOther || word === undefined ? null : { word, group };
}
