import { readFileSync } from "node:fs";
import { Fault } from "../infra/fault.js";
import type { DangerModel } from "./danger/danger-model.js";
import type { DangerThresholds } from "./danger/rating.js";
import { decodeModels, encodeModels } from "./model/file.js";
import type { LinearModel } from "./model/linear.js";
import type { WordClassLists } from "./model/word-classes.js";
import type { SearchDocument, SearchThresholds } from "./search/answer-search.js";

/** Everything that was learned from the phrasings, as one file holds it. */
export interface Learned {
  /** Changes with the phrasings; stands in every finding. */
  readonly version: string;
  /** Words of one kind, as the danger model sees them. */
  readonly classes: WordClassLists;
  readonly danger: { readonly model: DangerModel; readonly thresholds: DangerThresholds };
  readonly answers: {
    readonly model: LinearModel;
    readonly documents: readonly SearchDocument[];
    readonly thresholds: SearchThresholds;
  };
}

/** The bytes of the file. */
export function encodeLearned({ version, classes, danger, answers }: Learned): Uint8Array {
  return encodeModels({
    head: {
      version,
      classes,
      dangerThresholds: danger.thresholds,
      answerThresholds: answers.thresholds,
      documents: answers.documents.map(({ label, words }) => [label, words.join(" ")]),
    },
    models: { danger: danger.model.lines, answers: answers.model },
    networks: { danger: danger.model.network },
  });
}

/** Reads what `npm run build` learned; throws a `Fault` that says what to do where it is missing or torn. */
export function readLearned(path: string): Learned {
  let bytes: Uint8Array;
  try {
    bytes = readFileSync(path);
  } catch {
    throw new Fault(
      "no-models",
      `${path} is missing: the bot has not learned its phrasings yet. Run: npm run build`,
    );
  }
  const { head, models, networks } = decodeModels(bytes);
  const { danger: lines, answers } = models;
  const { danger: network } = networks;
  if (lines === undefined || answers === undefined || network === undefined)
    throw new Fault("no-models", `${path} is not what this version needs. Run: npm run build`);
  // Written by encodeLearned above.
  const known = head as unknown as {
    version: string;
    classes: WordClassLists;
    dangerThresholds: DangerThresholds;
    answerThresholds: SearchThresholds;
    documents: readonly [string, string][];
  };
  const documents = known.documents.map(([label, words]) => ({ label, words: words.split(" ") }));
  return {
    version: known.version,
    classes: known.classes,
    danger: { model: { lines, network }, thresholds: known.dangerThresholds },
    answers: { model: answers, documents, thresholds: known.answerThresholds },
  };
}
