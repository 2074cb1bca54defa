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

const words = makeWholeList<GlobalWord>(everywhereWords, surroundings);

/** "Dạ?" is "what was that?", "dạ" is yes. */
const asksBack = /^\s*d[ạa]\s*\?+\s*$/iu;

/** The word that works everywhere, if the whole message is one; a sentence that only contains it is none. */
export function readGlobalWord(text: string): GlobalWord | null {
  return asksBack.test(text.slice(0, 20)) ? "repeat" : words.find(text);
}
