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
  /** True for letters guessed behind a slip: only `mark`, where there is one, was written. */
  readonly guessed?: true;
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
/** Letters up to here fold one by one, without looking at their neighbours; found when first met. */
const lastLetter = 0x1eff;
const folds: (string | undefined)[] = new Array(lastLetter + 1).fill(undefined);

/** The fold of one UTF-16 unit, "" where it cannot be folded alone. */
function foldUnit(code: number): string {
  if (code > lastLetter) return "";
  const known = folds[code];
  if (known !== undefined) return known;
  const alone = code < 0x250 || code >= 0x1e00;
  const fold = alone ? foldSlowly(String.fromCharCode(code).toLowerCase()) : "";
  return keep(code, fold.length === 1 ? fold : "");
}

function keep(code: number, fold: string): string {
  folds[code] = fold;
  return fold;
}

function foldSlowly(lower: string): string {
  return lower.normalize("NFD").replace(allMarks, "").replace(/đ/g, "d").normalize("NFC");
}

/** The text in lower case without diacritics, đ as d. Keeps the length of composed Vietnamese text. */
export function foldText(text: string): string {
  let folded = "";
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    const fold = folds[code] ?? foldUnit(code);
    if (fold === "") return foldSlowly(text.toLowerCase());
    folded += fold;
  }
  return folded;
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

/** True if the written letters can stand for this shape (same fold): marks may be missing, none may be wrong. */
export function fitsShape(written: Marked, shape: string): boolean {
  if (written.shape === shape || written.shape === written.fold) return true;
  for (let i = 0; i < written.shape.length; i++) {
    const letter = written.shape[i];
    if (letter !== shape[i] && letter !== written.fold[i]) return false;
  }
  return true;
}

/**
 * True if `written` can stand for `meant` (same fold): every mark that was written is right,
 * marks may be missing.
 */
export function agrees(written: Marked, meant: Marked): boolean {
  return (written.tone === "" || written.tone === meant.tone) && fitsShape(written, meant.shape);
}

/** True if `written` carries all marks of `meant`. */
export function isExact(written: Marked, meant: Marked): boolean {
  return written.shape === meant.shape && written.mark === meant.mark;
}
