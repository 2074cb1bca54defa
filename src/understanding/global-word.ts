import { everywhereWords, surroundings } from "./lexicon/everywhere-words.js";
import { makeWholeList } from "./whole.js";

/** Words that mean the same at every step of every talk. */
export type GlobalWord =
  | "back"
  | "skip"
  | "repeat"
  | "resume"
  | "stop"
  | "start-over"
  | "person"
  | "emergency"
  | "hide"
  | "menu"
  | "help"
  | "english"
  | "vietnamese"
  | "delete";

/**
 * The word that hides the talk at once: two syllables that look like chat about breakfast to whoever reads over a
 * shoulder, that nobody answers to a question of ours, and that a child can remember.
 */
export const hideWord = "bánh mì";

/** What says "pass this by" beside a feeling: "khó quá bỏ qua đi", "em ngại nói câu này". */
const passesBy = /b[oỏ] |câu|cau|cho|skip|next|pass|sau|n[oó]i|tr[aả]|k[eể]/iu;

const words = makeWholeList<GlobalWord>(everywhereWords, surroundings);

/** "Dạ?" is "what was that?", "dạ" is yes. */
const asksBack = /^\s*d[ạa]\s*\?+\s*$/iu;

/** "Em sợ quá" tells a feeling, and is no "qua" (pass this by). */
const feels =
  /(?:s[ơợo]|m[eệ]t|ng[aạ]i|ch[aá]n|b[aậâ]n|lo|run|bu[oồ]n|bu[oồ]n ng[uủ]|x[aấ]u h[oổ]|m[aắ]c c[oỡ]|[dđ]au(?: [dđ][aầ]u)?)\s+qu?w?[aá](?=$|[^\p{L}])/iu;

/** The word that works everywhere, if the whole message is one; a sentence that only contains it is none. */
export function readGlobalWord(text: string): GlobalWord | null {
  if (asksBack.test(text.slice(0, 20))) return "repeat";
  const word = words.find(text);
  return word === "skip" && feels.test(text.normalize("NFC")) && !passesBy.test(text) ? null : word;
}
