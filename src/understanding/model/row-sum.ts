import type { Vector } from "./vocabulary.js";

/** The rows of a table of bytes that a message names, each times its weight there, added up. */
export function sumOfRows({ rows, values, length }: Vector, table: Int8Array, width: number): Float32Array {
  const sums = new Float32Array(width);
  const { fround } = Math;
  // Four rows at a time: they lie far apart, and their ways to memory go side by side. Beyond the last all weigh 0.
  for (let i = 0; i < length; i += 4) {
    const a = values[i] ?? 0;
    const b = values[i + 1] ?? 0;
    const c = values[i + 2] ?? 0;
    const d = values[i + 3] ?? 0;
    const atA = (rows[i] ?? 0) * width;
    const atB = (rows[i + 1] ?? 0) * width;
    const atC = (rows[i + 2] ?? 0) * width;
    const atD = (rows[i + 3] ?? 0) * width;
    for (let at = 0; at < width; at++) {
      const two = fround(fround((sums[at] ?? 0) + a * (table[atA + at] ?? 0)) + b * (table[atB + at] ?? 0));
      sums[at] = fround(two + c * (table[atC + at] ?? 0)) + d * (table[atD + at] ?? 0);
    }
  }
  return sums;
}
