/** One written syllable, taken apart once so that comparing it is cheap. */
export interface Marked {
  readonly text: string;
  /** Lower case without any diacritic, đ as d. */
  readonly fold: string;
  /** Lower case without the tone, but with ă â ê ô ơ ư đ. */
  readonly shape: string;
  /** The tone as one letter, "" for level; hỏi and ngã are one, since many people write them alike. */
  readonly tone: string;
  /** The tone as written: the combining mark, hỏi and ngã apart. */
  readonly mark: string;
}

const toneOf: Record<string, string> = {
  "\u0300": "f",
  "\u0301": "s",
  "\u0303": "r",
  "\u0309": "r",
  "\u0323": "j",
};
const toneMarks = /[\u0300\u0301\u0303\u0309\u0323]/g;
const allMarks = /[\u0300-\u036f]/g;
const plainWord = /^[\x20-\x7e]*$/;

/** The text in lower case without diacritics, đ as d. Keeps the length of composed Vietnamese text. */
export function foldText(text: string): string {
  const lower = text.toLowerCase();
  if (plainWord.test(lower)) return lower;
  return lower.normalize("NFD").replace(allMarks, "").replace(/đ/g, "d").normalize("NFC");
}

/** Takes one lower-case word apart. */
export function marked(word: string): Marked {
  if (plainWord.test(word)) return { text: word, fold: word, shape: word, tone: "", mark: "" };
  const apart = word.normalize("NFD");
  const mark = apart.match(toneMarks)?.[0] ?? "";
  const tone = toneOf[mark] ?? "";
  const shape = apart.replace(toneMarks, "").normalize("NFC");
  return { text: word, fold: foldText(word), shape, tone, mark };
}

/**
 * True if `written` can stand for `meant` (same fold): every mark that was written is right,
 * marks may be missing.
 */
export function agrees(written: Marked, meant: Marked): boolean {
  if (written.tone !== "" && written.tone !== meant.tone) return false;
  if (written.shape === meant.shape || written.shape === written.fold) return true;
  for (let i = 0; i < written.shape.length; i++) {
    const letter = written.shape[i];
    if (letter !== meant.shape[i] && letter !== written.fold[i]) return false;
  }
  return true;
}

/** True if `written` carries all marks of `meant`. */
export function isExact(written: Marked, meant: Marked): boolean {
  return written.shape === meant.shape && written.mark === meant.mark;
}
