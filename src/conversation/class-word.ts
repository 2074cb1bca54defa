/** Where the link of a class leads, and which class it was given to. */
export interface ClassLink {
  /** The word as it stands in the lesson: `duoi-nuoc`. */
  readonly word: string;
  /** The number of the class, four digits; null: the link has none. */
  readonly group: string | null;
}

/** The word before the name of a class, and the number behind: "lớp đuối nước 4827", "lop-duoi-nuoc", "LOP DUOI NUOC". */
const form = /^lop[ -]+([a-z0-9]+(?:[ -]+[a-z0-9]+){0,5}?)(?:[ -]+([1-9]\d{3}))?$/;

/** What a link (`lop-duoi-nuoc-4827`) or a whole message says of a class; null if it says nothing. "lớp 5" is a grade. */
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
  return word === undefined || /^\d/.test(word) ? null : { word, group };
}
