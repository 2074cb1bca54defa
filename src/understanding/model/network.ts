import type { Features } from "./features.js";
import { sumOfRows } from "./row-sum.js";
import type { Vocabulary } from "./vocabulary.js";

/**
 * A small network: the features of a message are added up in hidden units, those units that are above 0 speak for and
 * against each label. Unlike a line it learns what features mean together ("bị" and "dượng"), and what it learned for
 * one label helps the others. The weights of the features are kept as bytes, all units of one feature side by side.
 */
export interface Network {
  readonly labels: readonly string[];
  readonly vocabulary: Vocabulary;
  readonly units: number;
  /** `features × units`. */
  readonly weights: Int8Array;
  /** What one step of a weight is worth, by unit. */
  readonly scales: Float32Array;
  readonly biases: Float32Array;
  /** `labels × units`. */
  readonly outputs: Float32Array;
  readonly outputBiases: Float32Array;
}

/** A network with full weights, as it was learned. */
export interface FullNetwork {
  readonly weights: Float32Array;
  readonly biases: Float32Array;
  readonly outputs: Float32Array;
  readonly outputBiases: Float32Array;
}

/** How clearly a message has each label, in the order of `labels`: log odds, above 0 more yes than no. */
export function scoreByNetwork(network: Network, features: Features): Float32Array {
  const hidden = hiddenOf(network, features);
  return network.outputBiases.map((_bias, label) => outputOf(network, hidden, label));
}

/** The hidden units of a message, from which `outputOf` tells each label. */
export function hiddenOf(network: Network, features: Features): Float32Array {
  const { vocabulary, weights, scales, biases, units } = network;
  const hidden = sumOfRows(vocabulary.vector(features), weights, units);
  for (let unit = 0; unit < units; unit++)
    hidden[unit] = Math.max(0, (hidden[unit] ?? 0) * (scales[unit] ?? 0) + (biases[unit] ?? 0));
  return hidden;
}

/** How clearly a message of these hidden units has the `label`-th label: log odds. */
export function outputOf(
  { outputs, outputBiases, units }: Network,
  hidden: Float32Array,
  label: number,
): number {
  let sum = outputBiases[label] ?? 0;
  for (let unit = 0; unit < units; unit++) sum += (outputs[label * units + unit] ?? 0) * (hidden[unit] ?? 0);
  return Math.fround(sum);
}

/** Makes one network of several that were learned apart: it says what they say on average, which is right more often. */
export function joinNetworks(
  labels: readonly string[],
  vocabulary: Vocabulary,
  parts: readonly FullNetwork[],
): Network {
  const each = parts[0]?.biases.length ?? 0;
  const units = each * parts.length;
  const weights = new Int8Array(vocabulary.size * units);
  const scales = new Float32Array(units);
  const outputs = new Float32Array(labels.length * units);
  const outputBiases = new Float32Array(labels.length);
  parts.forEach((part, at) => {
    for (let own = 0; own < each; own++) scales[at * each + own] = stepOf(part.weights, own, each);
    part.weights.forEach((weight, i) => {
      const unit = at * each + (i % each);
      weights[Math.floor(i / each) * units + unit] = Math.round(weight / (scales[unit] ?? 1));
    });
    part.outputs.forEach((weight, i) => {
      outputs[Math.floor(i / each) * units + at * each + (i % each)] = weight / parts.length;
    });
    part.outputBiases.forEach((bias, label) => {
      outputBiases[label] = (outputBiases[label] ?? 0) + bias / parts.length;
    });
  });
  const biases = Float32Array.from(parts.flatMap((part) => [...part.biases]));
  return { labels, vocabulary, units, weights, scales, biases, outputs, outputBiases };
}

function stepOf(weights: Float32Array, unit: number, units: number): number {
  let largest = 1e-9;
  for (let i = unit; i < weights.length; i += units) largest = Math.max(largest, Math.abs(weights[i] ?? 0));
  return largest / 127;
}
