import type { Features } from "./features.js";

/** A message as a model sees it: rows of the model and their weights, each block of length 1. */
export interface Vector {
  readonly rows: Int32Array;
  readonly values: Float32Array;
  readonly length: number;
}

/** The features a model knows, each with its row and its weight (inverse document frequency). */
export class Vocabulary {
  readonly #mask: number;

  /** `slots` holds 1 + row at the place of a hash; `keys` the hash of each row; `idf` the weight of each row. */
  private constructor(
    readonly keys: Uint32Array,
    readonly idf: Float32Array,
    private readonly slots: Int32Array,
  ) {
    this.#mask = slots.length - 1;
  }

  get size(): number {
    return this.keys.length;
  }

  /** Builds the table of known features. */
  static of(keys: Uint32Array, idf: Float32Array): Vocabulary {
    let size = 16;
    while (size < keys.length * 2) size *= 2;
    const slots = new Int32Array(size);
    for (let row = 0; row < keys.length; row++) {
      let at = place(keys[row] ?? 0, size - 1);
      while (slots[at] !== 0) at = (at + 1) & (size - 1);
      slots[at] = row + 1;
    }
    return new Vocabulary(keys, idf, slots);
  }

  /** The row of a feature, or -1. */
  row(hash: number): number {
    for (let at = place(hash, this.#mask); ; at = (at + 1) & this.#mask) {
      const row = (this.slots[at] ?? 0) - 1;
      if (row < 0 || this.keys[row] === hash) return row;
    }
  }

  /** The vector of a message; features that are not known are left out. */
  vector({ hashes, counts, ends }: Features): Vector {
    const rows = new Int32Array(hashes.length);
    const values = new Float32Array(hashes.length);
    const bounds = [0, ...ends, hashes.length];
    let length = 0;
    for (let block = 0; block + 1 < bounds.length; block++) {
      const from = length;
      let square = 0;
      for (let i = bounds[block] ?? 0; i < (bounds[block + 1] ?? 0); i++) {
        const row = this.row(hashes[i] ?? 0);
        if (row < 0) continue;
        const value = (counts[i] ?? 0) * (this.idf[row] ?? 0);
        rows[length] = row;
        values[length++] = value;
        square += value * value;
      }
      const scale = square === 0 ? 0 : 1 / Math.sqrt(square);
      for (let i = from; i < length; i++) values[i] = (values[i] ?? 0) * scale;
    }
    return { rows, values, length };
  }
}

function place(hash: number, mask: number): number {
  return (Math.imul(hash ^ (hash >>> 16), 0x7feb352d) >>> 8) & mask;
}

/** Learns which features there are: all that occur in at least `least` messages. */
export function learnVocabulary(messages: readonly Features[], least: number): Vocabulary {
  const documents = new Map<number, number>();
  for (const { hashes } of messages) {
    for (const hash of hashes) documents.set(hash, (documents.get(hash) ?? 0) + 1);
  }
  const kept = [...documents].filter(([, count]) => count >= least).sort(([a], [b]) => a - b);
  const idf = kept.map(([, count]) => 1 + Math.log((1 + messages.length) / (1 + count)));
  return Vocabulary.of(
    Uint32Array.from(kept, ([hash]) => hash),
    Float32Array.from(idf),
  );
}
