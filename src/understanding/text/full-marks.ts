import { foldText, type Marked } from "./marks.js";
import { lastOf, remembered } from "./memory.js";
import type { Reading, Token } from "./reading.js";
import { isSyllable, isWholeSyllable } from "./syllable.js";

const isWhole = remembered(4_000, 12, isWholeSyllable);
/** Words that nearly always lack their marks where they are written so. */
const bareForms: ReadonlySet<string> = new Set(
  `toi khong cua dua bi roi cung da di la ma thi me voi vao moi mot dang nguoi no ban cai o co bo gi gio duoc lai
    hoc bao chau minh`.split(/\s+/),
);
/** Everyday words with hỏi or ngã that nobody writes for the rarer word with the other mark: "bảo" is no "bão". */
const neverItsTwin: ReadonlySet<string> = new Set("bảo lỡ cửa nghĩ mở nữa sẽ".split(" "));
/** Shorter sentences do not show how somebody writes. */
const fewest = 4;
/** One word in so many may lack its marks in a message that has all of them. */
const forgetful = 12;

/**
 * The sentences, by their numbers, of somebody who writes with all marks: at least half of the words carry some, and
 * hardly a word cannot stand as it is written. There "danh" is "danh" and no "đánh", and "vui" is not "vùi".
 */
export const sentencesInFull: (reading: Reading) => ReadonlySet<number> = lastOf(
  ({ tokens, accented }: Reading) => {
    const full = new Set<number>();
    if (!accented || !isInFull(tokens)) return full;
    for (let from = 0, to = 0; from < tokens.length; from = to) {
      const number = tokens[from]?.sentence ?? 0;
      while (tokens[to]?.sentence === number) to++;
      if (isInFull(tokens.slice(from, to))) full.add(number);
    }
    return full;
  },
);

function isInFull(tokens: readonly Token[]): boolean {
  if (tokens.length < fewest || tokens.filter(isMarked).length * 2 < tokens.length) return false;
  return tokens.filter(lacksMarks).length * forgetful <= tokens.length;
}

function isMarked({ written }: Token): boolean {
  return foldText(written) !== written;
}

function lacksMarks(token: Token): boolean {
  const { written, forms } = token;
  if (isMarked(token)) return forms[0]?.text === written && !isWhole(written);
  return bareForms.has(written) || (written.length > 2 && isSyllable(written) && !isWhole(written));
}

/** True if a word of somebody who writes with all marks can be the one meant: its own, or one that it is a slip of. */
export function standsFor(written: Marked, meant: Marked): boolean {
  if (written.shape === meant.shape && written.tone === meant.tone)
    return written.mark === meant.mark || !neverItsTwin.has(written.text);
  if (written.guessed === true) return written.mark === "" || written.mark === meant.mark;
  return !isWhole(written.text);
}
