import type { FullNetwork } from "../model/network.js";
import { createRandom } from "../model/svm.js";
import type { Vector } from "../model/vocabulary.js";
import { type PackedVectors, unpackVectors } from "./packed-vectors.js";

/** How a network is learned. */
export interface NetworkOptions {
  readonly units: number;
  /** How often all messages are looked at. */
  readonly rounds: number;
  /** How far one message moves the network at the beginning; at the end hardly at all. */
  readonly rate: number;
  /** The share of a message's features that is seen each time, so that it is known by any half of its words. */
  readonly featuresSeen: number;
  /** The share of the units that speak each time, so that none is relied on alone. */
  readonly unitsHeard: number;
  readonly seed: number;
}

/** What is right for each message. */
export interface Truth {
  /** `messages × labels`: 1 where the message has the label. */
  readonly has: Uint8Array;
  /** How much each label counts. */
  readonly weights: Float32Array;
}

/** All that a network is learned from, as it can be sent to a thread. */
export interface NetworkTask {
  readonly messages: PackedVectors;
  readonly truth: Truth;
  /** How many features there are. */
  readonly features: number;
  readonly options: NetworkOptions;
}

/** Learns the networks of several tasks, in their order. */
export type NetworkSchool = (tasks: readonly NetworkTask[]) => Promise<readonly FullNetwork[]>;

/**
 * Learns a network with one hidden layer for all labels together: stochastic gradient descent on the log loss, step by
 * step smaller for what has moved much (Adagrad: Duchi and others, 2011; one sum for each feature), with dropout
 * (Srivastava and others, 2014). The same seed gives the same network.
 */
export function learnNetwork({ messages: packed, truth, features, options }: NetworkTask): FullNetwork {
  const messages = unpackVectors(packed);
  const random = createRandom(options.seed);
  const longest = messages.reduce((most, { length }) => Math.max(most, length), 0);
  const learner = createLearner(features, longest, truth, options, random);
  const order = Int32Array.from(messages, (_, message) => message);
  const steps = messages.length * options.rounds;
  let step = 0;
  for (let round = 0; round < options.rounds; round++) {
    shuffle(order, random);
    for (const message of order) {
      const vector = messages[message];
      if (vector !== undefined) learner.learn(vector, message, options.rate * (1.02 - step / steps));
      step++;
    }
  }
  return learner.network;
}

/** Below this a fault is too small to learn from. */
const negligible = 1e-4;

function createLearner(
  features: number,
  longest: number,
  truth: Truth,
  { units, featuresSeen, unitsHeard }: NetworkOptions,
  random: () => number,
) {
  const network = startOf(features, units, truth.weights.length, random);
  // Sums of the squares of all moves so far.
  const moved = {
    features: new Float32Array(features).fill(1e-6),
    biases: new Float32Array(units).fill(1e-4),
    outputs: new Float32Array(network.outputs.length).fill(1e-4),
    outputBiases: new Float32Array(network.outputBiases.length).fill(1e-4),
  };
  const seen = { rows: new Int32Array(longest), values: new Float32Array(longest), length: 0 };
  const hidden = new Float32Array(units);
  const faults = new Float32Array(units);

  function learn(vector: Vector, message: number, rate: number): void {
    pick(vector, featuresSeen, random, seen);
    hidden.set(network.biases);
    addUp(hidden, network.weights, seen);
    for (let unit = 0; unit < units; unit++) {
      const isHeard = (hidden[unit] ?? 0) > 0 && random() < unitsHeard;
      hidden[unit] = isHeard ? (hidden[unit] ?? 0) / unitsHeard : 0;
    }
    faults.fill(0);
    learnOutputs(message, rate);
    let size = 0;
    for (let unit = 0; unit < units; unit++) {
      const fault = (hidden[unit] ?? 0) > 0 ? (faults[unit] ?? 0) / unitsHeard : 0;
      faults[unit] = fault;
      size += fault * fault;
      if (fault !== 0) move(network.biases, moved.biases, unit, fault, rate);
    }
    if (size > 1e-10) moveFeatures(network.weights, moved.features, seen, faults, size / units, rate);
  }

  function learnOutputs(message: number, rate: number): void {
    const { outputs, outputBiases } = network;
    for (let label = 0; label < outputBiases.length; label++) {
      const from = label * units;
      const sum = (outputBiases[label] ?? 0) + dot(outputs, from, hidden);
      const wanted = truth.has[message * outputBiases.length + label] ?? 0;
      const fault = (1 / (1 + Math.exp(-sum)) - wanted) * (truth.weights[label] ?? 0);
      if (Math.abs(fault) < negligible) continue;
      for (let unit = 0; unit < units; unit++) {
        faults[unit] = (faults[unit] ?? 0) + fault * (outputs[from + unit] ?? 0);
        const voice = hidden[unit] ?? 0;
        if (voice !== 0) move(outputs, moved.outputs, from + unit, fault * voice, rate);
      }
      move(outputBiases, moved.outputBiases, label, fault, rate);
    }
  }

  return { learn, network };
}

function startOf(features: number, units: number, labels: number, random: () => number): FullNetwork {
  // Nearly a bell curve of width 1.
  const drawn = (width: number) => (random() + random() + random() + random() - 2) * Math.sqrt(3) * width;
  return {
    weights: new Float32Array(features * units).map(() => drawn(0.05)),
    biases: new Float32Array(units),
    outputs: new Float32Array(labels * units).map(() => drawn(1 / Math.sqrt(units))),
    outputBiases: new Float32Array(labels),
  };
}

/** Keeps of a message in `seen` a random share of its features, as strong together as all of them. */
function pick(
  { rows, values, length }: Vector,
  share: number,
  random: () => number,
  seen: { rows: Int32Array; values: Float32Array; length: number },
): void {
  let kept = 0;
  for (let i = 0; i < length; i++) {
    if (random() >= share) continue;
    seen.rows[kept] = rows[i] ?? 0;
    seen.values[kept++] = (values[i] ?? 0) / share;
  }
  seen.length = kept;
}

function addUp(sums: Float32Array, weights: Float32Array, { rows, values, length }: Vector): void {
  for (let i = 0; i < length; i++) {
    const from = (rows[i] ?? 0) * sums.length;
    const value = values[i] ?? 0;
    for (let unit = 0; unit < sums.length; unit++)
      sums[unit] = (sums[unit] ?? 0) + value * (weights[from + unit] ?? 0);
  }
}

function dot(weights: Float32Array, from: number, hidden: Float32Array): number {
  let sum = 0;
  for (let unit = 0; unit < hidden.length; unit++) sum += (weights[from + unit] ?? 0) * (hidden[unit] ?? 0);
  return sum;
}

function move(weights: Float32Array, moved: Float32Array, at: number, slope: number, rate: number): void {
  const sum = (moved[at] ?? 0) + slope * slope;
  moved[at] = sum;
  weights[at] = (weights[at] ?? 0) - (rate * slope) / Math.sqrt(sum);
}

function moveFeatures(
  weights: Float32Array,
  moved: Float32Array,
  { rows, values, length }: Vector,
  faults: Float32Array,
  size: number,
  rate: number,
): void {
  for (let i = 0; i < length; i++) {
    const row = rows[i] ?? 0;
    const value = values[i] ?? 0;
    const sum = (moved[row] ?? 0) + size * value * value;
    moved[row] = sum;
    const pace = (rate * value) / Math.sqrt(sum);
    const from = row * faults.length;
    for (let unit = 0; unit < faults.length; unit++)
      weights[from + unit] = (weights[from + unit] ?? 0) - pace * (faults[unit] ?? 0);
  }
}

function shuffle(order: Int32Array, random: () => number): void {
  for (let i = order.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    const kept = order[i] ?? 0;
    order[i] = order[j] ?? 0;
    order[j] = kept;
  }
}
