/** The word before the name of a class: "lớp đuối nước", "lop-duoi-nuoc", "LOP DUOI NUOC". */
const form = /^lop[ -]+([a-z0-9]+(?:[ -]+[a-z0-9]+){0,5})$/;

/**
 * The class word of a link (`lop-duoi-nuoc`) or of a whole message, as it stands in the lesson (`duoi-nuoc`); null if
 * it is none. "lớp 5" is a grade.
 */
export function readClassWord(text: string): string | null {
  if (text.length > 80) return null;
  const plain = text
    .trim()
    .toLowerCase()
    .normalize("NFD")
    .replace(/[\u0300-\u036f]/g, "")
    .replaceAll("đ", "d");
  const word = form.exec(plain)?.[1]?.replace(/[ -]+/g, "-");
  return word === undefined || /^\d/.test(word) ? null : word;
}
