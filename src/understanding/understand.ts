import type { DangerFinding } from "../model/danger.js";
import { findDangerIn } from "./danger/detector.js";
import { readGlobalWord } from "./global-word.js";

export { type AnswerValueLike, type Asked, readAnswer } from "./answers/answer.js";
export { type GlobalWord, hideWord, readGlobalWord } from "./global-word.js";
export { type Intent, readIntent } from "./intent.js";
export { hearLanguage } from "./language.js";
export { isQuestion } from "./question.js";
export { type HeardVoice, hearVoice } from "./voice.js";
export { readYesNo } from "./yes-no.js";

/**
 * Looks for danger in any string, of any length, without ever throwing: what it is, how urgent, whom it is about, and
 * which words show it. A bare cry for help ("cuu e voi") is P0 of kind `hidden-disclosure`: nothing else is known yet.
 */
export function findDanger(text: string): DangerFinding {
  return findDangerIn(text);
}

/** True if the whole message means "stop" ("thôi", "đùa thôi", "quên đi"). */
export function readStop(text: string): boolean {
  return readGlobalWord(text) === "stop";
}
