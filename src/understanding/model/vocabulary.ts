import type { Features } from "./features.js";

/** A message as a model sees it: rows of the model and their weights, each block of length 1. */
export interface Vector {
  readonly rows: Int32Array;
  readonly values: Float32Array;
  readonly length: number;
}

/** A place of the table: the hash of a feature, 1 + its row, its weight; the fourth number fills it up to 16 bytes. */
const width = 4;

/** The features a model knows, each with its row and its weight (inverse document frequency). */
export class Vocabulary {
  readonly #mask: number;
  readonly #weights: Float32Array;

  /**
   * `keys` holds the hash of each row, `idf` its weight. `table` holds both once more by the hash, side by side: looking
   * up costs one way to memory instead of three.
   */
  private constructor(
    readonly keys: Uint32Array,
    readonly idf: Float32Array,
    private readonly table: Int32Array,
  ) {
    this.#mask = table.length / width - 1;
    this.#weights = new Float32Array(table.buffer);
  }

  get size(): number {
    return this.keys.length;
  }

  /** Builds the table of known features. */
  static of(keys: Uint32Array, idf: Float32Array): Vocabulary {
    let size = 16;
    while (size < keys.length * 2) size *= 2;
    const table = new Int32Array(size * width);
    const weights = new Float32Array(table.buffer);
    for (let row = 0; row < keys.length; row++) {
      let at = place(keys[row] ?? 0, size - 1);
      while (table[at * width + 1] !== 0) at = (at + 1) & (size - 1);
      table[at * width] = keys[row] ?? 0;
      table[at * width + 1] = row + 1;
      weights[at * width + 2] = idf[row] ?? 0;
    }
    return new Vocabulary(keys, idf, table);
  }

  /** The row of a feature, or -1. */
  row(hash: number): number {
    const found = this.#find(hash);
    return found < 0 ? -1 : (this.table[found + 1] ?? 0) - 1;
  }

  /** Where the table tells of a feature, or -1. */
  #find(hash: number): number {
    const key = hash | 0;
    for (let at = place(hash, this.#mask); ; at = (at + 1) & this.#mask) {
      const found = at * width;
      if (this.table[found + 1] === 0) return -1;
      if (this.table[found] === key) return found;
    }
  }

  /**
   * Looks at the place of each feature once; false if nothing stands at any. These looks wait for nothing, so their ways
   * to memory go side by side, and the search after them finds near by what it would have waited for.
   */
  #glance(hashes: Uint32Array): boolean {
    let seen = 0;
    for (let i = 0; i < hashes.length; i++)
      seen |= this.table[place(hashes[i] ?? 0, this.#mask) * width + 1] ?? 0;
    return seen !== 0;
  }

  /** The vector of a message; features that are not known are left out. */
  vector({ hashes, counts, ends }: Features): Vector {
    const rows = new Int32Array(hashes.length);
    const values = new Float32Array(hashes.length);
    if (!this.#glance(hashes)) return { rows, values, length: 0 };
    const bounds = [0, ...ends, hashes.length];
    let length = 0;
    for (let block = 0; block + 1 < bounds.length; block++) {
      const from = length;
      let square = 0;
      for (let i = bounds[block] ?? 0; i < (bounds[block + 1] ?? 0); i++) {
        const found = this.#find(hashes[i] ?? 0);
        if (found < 0) continue;
        const value = (counts[i] ?? 0) * (this.#weights[found + 2] ?? 0);
        rows[length] = (this.table[found + 1] ?? 0) - 1;
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
