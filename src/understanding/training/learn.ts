import { createHash } from "node:crypto";
import type { Learned } from "../learned.js";
import type { WordClassLists } from "../model/word-classes.js";
import type { LabelledPhrasing, Phrasings } from "../phrasings/loader.js";
import type { Part } from "../phrasings/schema.js";
import { documentsOf, learnAnswers, tuneAnswers } from "./answer-training.js";
import { learnDanger, tuneDanger } from "./danger-training.js";
import type { NetworkSchool } from "./network-learner.js";
import type { Thresholds } from "./thresholds.js";

/** Everything there is to learn from. */
export interface Lessons {
  readonly phrasings: Phrasings;
  /** The questions that stand with the answers themselves. */
  readonly questions: readonly LabelledPhrasing[];
  /** Labels of what nobody asks for while in danger. */
  readonly calm: ReadonlySet<string>;
  readonly classes: WordClassLists;
}

/**
 * Learns from all phrasings but the blind ones, with thresholds that were chosen before. The same phrasings give the
 * same models, byte for byte.
 */
export async function learn(
  lessons: Lessons,
  thresholds: Thresholds,
  school: NetworkSchool,
): Promise<Learned> {
  const { phrasings, questions, calm, classes } = lessons;
  const { danger, everyday } = phrasings;
  const asked = [...questions, ...phrasings.labelled];
  const model = learnDanger({ danger, everyday, calm: textsOf(asked, calm), classes }, school);
  const answers = learnAnswers(asked, everyday);
  return {
    version: versionOf([{ ...lessons, calm: [...calm] }, thresholds]),
    classes,
    danger: { model: await model, thresholds: thresholds.danger },
    answers: {
      model: answers,
      documents: documentsOf(asked),
      thresholds: thresholds.answers,
    },
  };
}

/** Chooses the thresholds: learns from the training part alone and looks at the development part. */
export async function tune(
  { phrasings, questions, calm, classes }: Lessons,
  school: NetworkSchool,
): Promise<Thresholds> {
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
  const model = learnDanger({ ...train, calm: textsOf(asked, calm) }, school);
  const answers = learnAnswers(asked, train.everyday);
  return {
    danger: tuneDanger(await model, development),
    answers: tuneAnswers(answers, documentsOf(asked), development.everyday),
  };
}

function textsOf(asked: readonly LabelledPhrasing[], labels: ReadonlySet<string>): readonly string[] {
  return asked.filter(({ label }) => labels.has(label)).map(({ text }) => text);
}

function versionOf(data: unknown): string {
  return createHash("sha256").update(JSON.stringify(data)).digest("hex").slice(0, 8);
}
