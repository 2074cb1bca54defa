import type { Vector } from "./vocabulary.js";

/** How a line is learned. */
export interface SvmOptions {
  /** Weight of an example on the side of "yes" and of "no". */
  readonly costs: readonly [no: number, yes: number];
  readonly seed: number;
  readonly mostRounds?: number;
}

/** A line: weights of the features and where it lies. */
export interface Line {
  readonly weights: Float32Array;
  readonly bias: number;
}

const tolerance = 0.1;
/** An example that was on the right side this many rounds in a row is left out until the end. */
const patience = 2;

/**
 * Learns an L2-regularised L2-loss linear support vector machine by dual coordinate descent
 * (Hsieh and others, 2008). The same seed gives the same line.
 */
export function learnLine(
  examples: readonly Vector[],
  isYes: (example: number) => boolean,
  features: number,
  options: SvmOptions,
): Line {
  const weights = new Float32Array(features);
  const alphas = new Float64Array(examples.length);
  const calm = new Uint8Array(examples.length);
  const sides = Float64Array.from(examples, (_, example) => (isYes(example) ? 1 : -1));
  const softness = options.costs.map((cost) => 0.5 / cost);
  let bias = 0;
  const random = createRandom(options.seed);
  let order = Int32Array.from(examples, (_, example) => example);
  for (let round = 0; round < (options.mostRounds ?? 14); round++) {
    shuffle(order, random);
    let worst = 0;
    for (const example of order) {
      const vector = examples[example];
      if (vector === undefined) continue;
      const side = sides[example] ?? 0;
      const soft = softness[side > 0 ? 1 : 0] ?? 0;
      const alpha = alphas[example] ?? 0;
      const gradient = side * (dot(weights, vector) + bias) - 1 + soft * alpha;
      const projected = alpha === 0 ? Math.min(gradient, 0) : gradient;
      calm[example] = alpha === 0 && gradient > 0 ? (calm[example] ?? 0) + 1 : 0;
      if (projected === 0) continue;
      worst = Math.max(worst, Math.abs(projected));
      // Each of up to three blocks has length 1, and so has the place of the line.
      const next = Math.max(alpha - gradient / (norm(vector) + 1 + soft), 0);
      const change = (next - alpha) * side;
      alphas[example] = next;
      bias += change;
      for (let i = 0; i < vector.length; i++) {
        const row = vector.rows[i] ?? 0;
        weights[row] = (weights[row] ?? 0) + change * (vector.values[i] ?? 0);
      }
    }
    if (worst < tolerance && order.length === examples.length) break;
    order =
      worst < tolerance || round % 8 === 7
        ? all(examples, calm)
        : order.filter((one) => (calm[one] ?? 0) < patience);
  }
  return { weights, bias };
}

function all(examples: readonly Vector[], calm: Uint8Array): Int32Array<ArrayBuffer> {
  calm.fill(0);
  return Int32Array.from(examples, (_, example) => example);
}

function dot(weights: Float32Array, { rows, values, length }: Vector): number {
  let sum = 0;
  for (let i = 0; i < length; i++) sum += (weights[rows[i] ?? 0] ?? 0) * (values[i] ?? 0);
  return sum;
}

function norm({ values, length }: Vector): number {
  let sum = 0;
  for (let i = 0; i < length; i++) sum += (values[i] ?? 0) ** 2;
  return sum;
}

/** A row of numbers from 0 to 1 that is the same for the same seed (mulberry32). */
export function createRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

function shuffle(order: Int32Array, random: () => number): void {
  for (let i = order.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    const kept = order[i] ?? 0;
    order[i] = order[j] ?? 0;
    order[j] = kept;
  }
}
