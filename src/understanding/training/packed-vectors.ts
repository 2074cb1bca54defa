import type { Vector } from "../model/vocabulary.js";

/** Messages one after the other in memory that threads share: sent to a thread nothing is copied. */
export interface PackedVectors {
  /** Where each message begins, and where the last one ends. */
  readonly begins: Int32Array;
  readonly rows: Int32Array;
  readonly values: Float32Array;
}

/** Lays messages one after the other. */
export function packVectors(vectors: readonly Vector[]): PackedVectors {
  const size = vectors.reduce((sum, { length }) => sum + length, 0);
  const begins = new Int32Array(shared(vectors.length + 1));
  const rows = new Int32Array(shared(size));
  const values = new Float32Array(shared(size));
  let at = 0;
  vectors.forEach((vector, message) => {
    rows.set(vector.rows.subarray(0, vector.length), at);
    values.set(vector.values.subarray(0, vector.length), at);
    at += vector.length;
    begins[message + 1] = at;
  });
  return { begins, rows, values };
}

/** The messages again, in the same memory. */
export function unpackVectors({ begins, rows, values }: PackedVectors): Vector[] {
  return Array.from(begins.subarray(1), (end, message) => {
    const begin = begins[message] ?? 0;
    return { rows: rows.subarray(begin, end), values: values.subarray(begin, end), length: end - begin };
  });
}

function shared(numbers: number): SharedArrayBuffer {
  return new SharedArrayBuffer(numbers * 4);
}
