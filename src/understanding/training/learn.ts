import { createHash } from "node:crypto";
import type { Learned } from "../learned.js";
import type { WordClassLists } from "../model/word-classes.js";
import type { LabelledPhrasing, Phrasings } from "../phrasings/loader.js";
import type { Part } from "../phrasings/schema.js";
import { documentsOf, learnAnswers, tuneAnswers } from "./answer-training.js";
import { learnDanger, tuneDanger } from "./danger-training.js";
import type { Thresholds } from "./thresholds.js";

/** Everything there is to learn from. */
export interface Lessons {
  readonly phrasings: Phrasings;
  /** The questions that stand with the answers themselves. */
  readonly questions: readonly LabelledPhrasing[];
  /** Those among them that tell of no danger. */
  readonly calm: readonly string[];
  readonly classes: WordClassLists;
}

/**
 * Learns from all phrasings but the blind ones, with thresholds that were chosen before. The same phrasings give the
 * same models, byte for byte.
 */
export function learn(lessons: Lessons, thresholds: Thresholds): Learned {
  const { phrasings, questions, calm, classes } = lessons;
  const { danger, everyday } = phrasings;
  const asked = [...questions, ...phrasings.labelled];
  return {
    version: versionOf([lessons, thresholds]),
    classes,
    danger: { model: learnDanger({ danger, everyday, calm, classes }), thresholds: thresholds.danger },
    answers: {
      model: learnAnswers(asked, everyday),
      documents: documentsOf(asked),
      thresholds: thresholds.answers,
    },
  };
}

/** Chooses the thresholds: learns from the training part alone and looks at the development part. */
export function tune({ phrasings, questions, calm, classes }: Lessons): Thresholds {
  const of = (part: Part) => {
    const isPart = (one: { readonly part: Part }) => one.part === part;
    const { danger, everyday, labelled } = phrasings;
    return {
      danger: danger.filter(isPart),
      everyday: everyday.filter(isPart),
      labelled: labelled.filter(isPart),
      classes,
    };
  };
  const train = of("train");
  const development = of("development");
  const asked = [...questions, ...train.labelled];
  return {
    danger: tuneDanger(learnDanger({ ...train, calm }), development),
    answers: tuneAnswers(learnAnswers(asked, train.everyday), documentsOf(asked), development.everyday),
  };
}

function versionOf(data: unknown): string {
  return createHash("sha256").update(JSON.stringify(data)).digest("hex").slice(0, 8);
}
