/**
 * What a linear model sees of a message: hashed words, words with their marks, kinds of words, and pieces of letters,
 * each with how often it occurs. The blocks lie one after the other; a model brings each to length 1 by itself.
 */
export interface Features {
  readonly hashes: Uint32Array;
  readonly counts: Float32Array;
  /** Where each block but the last ends. */
  readonly ends: readonly number[];
}

/** More than the limits on the words and letters of a message let it have; what came beyond it would not be counted. */
const most = 8_192;
const mask = 2 * most - 1;

/**
 * Counts the features of one message after the other, each block by itself, in the order in which they first come.
 * The memory is the same for all messages: every one of them has hundreds of features, and none outlives its counting.
 */
export class Tally {
  readonly #hashes = new Int32Array(most);
  readonly #counts = new Uint32Array(most);
  /** By hash, 1 + where the feature stands above; 0 is free. */
  readonly #places = new Uint16Array(mask + 1);
  readonly #ends: number[] = [];
  #size = 0;
  #blockStart = 0;

  /** Counts a feature once more; its hash has 32 bits, the first of them the sign. */
  add(hash: number): void {
    let at = (hash ^ (hash >>> 15)) & mask;
    for (let place = this.#places[at] ?? 0; place !== 0; place = this.#places[at] ?? 0) {
      if (place > this.#blockStart && this.#hashes[place - 1] === hash) {
        this.#counts[place - 1] = (this.#counts[place - 1] ?? 0) + 1;
        return;
      }
      at = (at + 1) & mask;
    }
    if (this.#size === most) return;
    this.#hashes[this.#size] = hash;
    this.#counts[this.#size++] = 1;
    this.#places[at] = this.#size;
  }

  /** What comes from here on is counted by itself. */
  endBlock(): void {
    this.#ends.push(this.#size);
    this.#blockStart = this.#size;
  }

  /** The features of the message, whose last block ends here; the next message begins. */
  take(): Features {
    const hashes = new Uint32Array(this.#hashes.subarray(0, this.#size));
    const counts = new Float32Array(this.#size);
    for (let i = 0; i < counts.length; i++) {
      const count = this.#counts[i] ?? 1;
      counts[i] = count === 1 ? 1 : 1 + Math.log(count);
    }
    const ends = this.#ends.splice(0);
    this.#places.fill(0);
    this.#size = 0;
    this.#blockStart = 0;
    return { hashes, counts, ends };
  }
}
