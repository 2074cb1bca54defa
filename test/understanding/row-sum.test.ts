import fc from "fast-check";
import { expect, test } from "vitest";
import { sumOfRows } from "../../src/understanding/model/row-sum.js";

const width = 5;
const table = Int8Array.from({ length: 40 * width }, (_none, at) => ((at * 37) % 255) - 127);
const named = fc.array(fc.tuple(fc.nat(39), fc.float({ min: 0, max: 4, noNaN: true })), { maxLength: 13 });

/** Row after row, each sum kept in 32 bits. */
function oneByOne(rows: readonly (readonly [number, number])[]): Float32Array {
  const sums = new Float32Array(width);
  for (const [row, value] of rows)
    for (let at = 0; at < width; at++)
      sums[at] = (sums[at] ?? 0) + Math.fround(value) * (table[row * width + at] ?? 0);
  return sums;
}

test("four rows at a time give the same to the last bit as one after the other", () => {
  fc.assert(
    fc.property(named, fc.nat(3), (named, unused) => {
      // Features that a model does not know leave places behind the last.
      const rows = Int32Array.from([...named.map(([row]) => row), ...new Array(unused).fill(0)]);
      const values = Float32Array.from([...named.map(([, value]) => value), ...new Array(unused).fill(0)]);
      expect(sumOfRows({ rows, values, length: named.length }, table, width)).toEqual(oneByOne(named));
    }),
  );
});
