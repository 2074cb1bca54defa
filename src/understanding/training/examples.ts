import { type Features, featuresOf } from "../model/features.js";
import { type LinearModel, quantised } from "../model/linear.js";
import { createRandom, type Line, learnLine } from "../model/svm.js";
import { learnVocabulary, type Vector, type Vocabulary } from "../model/vocabulary.js";
import { expand } from "../text/views.js";
import { spellingsOf } from "./noise.js";

/** One message with its labels. */
export interface Example {
  readonly text: string;
  readonly labels: ReadonlySet<string>;
  /** Another spelling of a message without labels: only some labels learn from it. */
  readonly spare?: boolean;
}

/** How a model is learned: cost of a missed "yes", and how often a feature must occur. */
export interface Learning {
  readonly labels: readonly string[];
  readonly cost: number;
  readonly yesCost: number;
  readonly leastOccurrences: number;
  readonly seed: number;
  /** Labels that also learn from spare examples; by default all. */
  readonly thorough?: ReadonlySet<string>;
}

/** Adds to each message its other spellings. */
export function withSpellings(examples: readonly Example[], seed: number): Example[] {
  const random = createRandom(seed);
  return examples.flatMap((example) => [
    example,
    ...spellingsOf(example.text, random).map((text) => ({
      ...example,
      text,
      spare: example.labels.size === 0,
    })),
  ]);
}

/** Learns one line per label. The same examples and seed give the same model; `read` is how it sees a message. */
export function learnModel(
  examples: readonly Example[],
  learning: Learning,
  read: (text: string) => Features = (text) => featuresOf(expand(text)),
): LinearModel {
  return learnLines(
    examples,
    examples.map(({ text }) => read(text)),
    learning,
  );
}

/** The same for examples whose features are known. */
export function learnLines(
  examples: readonly Example[],
  features: readonly Features[],
  learning: Learning,
): LinearModel {
  const vocabulary = learnVocabulary(features, learning.leastOccurrences);
  const vectors = features.map((one) => vocabulary.vector(one));
  const lines = learning.labels.map((label) => learnLabel(label, examples, vectors, vocabulary, learning));
  return quantised(learning.labels, vocabulary, lines);
}

function learnLabel(
  label: string,
  examples: readonly Example[],
  vectors: readonly Vector[],
  vocabulary: Vocabulary,
  { cost, yesCost, seed, thorough }: Learning,
): Line {
  const isThorough = thorough?.has(label) ?? true;
  const used = examples.flatMap((example, index) => {
    const vector = vectors[index];
    return vector === undefined || (example.spare && !isThorough) ? [] : [{ example, vector }];
  });
  return learnLine(
    used.map(({ vector }) => vector),
    (index) => used[index]?.example.labels.has(label) ?? false,
    vocabulary.size,
    { costs: [cost, yesCost], seed },
  );
}
