import type { Features } from "./features.js";
import { sumOfRows } from "./row-sum.js";
import type { Vocabulary } from "./vocabulary.js";

/**
 * One straight line per label between the messages that have it and those that have not. Weights are kept as bytes,
 * all labels of one feature side by side.
 */
export interface LinearModel {
  readonly labels: readonly string[];
  readonly vocabulary: Vocabulary;
  /** `features × labels`. */
  readonly weights: Int8Array;
  /** What one step of a weight is worth, by label. */
  readonly scales: Float32Array;
  readonly biases: Float32Array;
}

/** How clearly a message has each label, in the order of `labels`: above 0 more yes than no. */
export function score(model: LinearModel, features: Features): Float32Array {
  const { vocabulary, weights, scales, biases } = model;
  const scores = sumOfRows(vocabulary.vector(features), weights, biases.length);
  for (let label = 0; label < biases.length; label++) {
    scores[label] = (scores[label] ?? 0) * (scales[label] ?? 0) + (biases[label] ?? 0);
  }
  return scores;
}

/** Makes a model of full weights, one array per label. */
export function quantised(
  labels: readonly string[],
  vocabulary: Vocabulary,
  lines: readonly { readonly weights: Float32Array; readonly bias: number }[],
): LinearModel {
  const weights = new Int8Array(vocabulary.size * labels.length);
  const scales = new Float32Array(labels.length);
  lines.forEach((line, label) => {
    const largest = line.weights.reduce((most, weight) => Math.max(most, Math.abs(weight)), 1e-9);
    scales[label] = largest / 127;
    line.weights.forEach((weight, row) => {
      weights[row * labels.length + label] = Math.round((weight / largest) * 127);
    });
  });
  return { labels, vocabulary, weights, scales, biases: Float32Array.from(lines, ({ bias }) => bias) };
}
