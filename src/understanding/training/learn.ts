import { createHash } from "node:crypto";
import type { Learned } from "../learned.js";
import type { WordClassLists } from "../model/word-classes.js";
import type { LabelledPhrasing, Phrasings } from "../phrasings/loader.js";
import { learnAnswers } from "./answer-training.js";
import { learnDanger } from "./danger-training.js";

/**
 * Learns everything from the phrasings. `questions` are those of the answers themselves, `calm` those
 * among them that tell of no danger. The same phrasings give the
 * same models, byte for byte.
 */
export function learn(
  phrasings: Phrasings,
  questions: readonly LabelledPhrasing[],
  calm: readonly string[],
  classes: WordClassLists,
): Learned {
  const labelled = [...questions, ...phrasings.labelled];
  return {
    version: versionOf([phrasings.danger, phrasings.everyday, labelled, classes]),
    classes,
    danger: learnDanger(phrasings, calm, classes),
    answers: learnAnswers(labelled, phrasings.everyday),
  };
}

function versionOf(data: unknown): string {
  return createHash("sha256").update(JSON.stringify(data)).digest("hex").slice(0, 8);
}
