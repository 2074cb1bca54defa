import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Tally } from "../../src/understanding/model/tally.js";
import { remembered } from "../../src/understanding/text/memory.js";

describe("what was worked out for a word", () => {
  it("is the same whatever is remembered of it, and is worked out once while it is asked for again", () => {
    const worked: string[] = [];
    const length = remembered(8, 3, (word) => {
      worked.push(word);
      return word.length;
    });
    for (let rare = 0; rare < 40; rare++) {
      expect(length(`${rare}`)).toBe(`${rare}`.length);
      expect(length("em")).toBe(2);
    }
    expect(worked.filter((word) => word === "em")).toHaveLength(1);
  });

  it("is forgotten for words that nobody asks for again, and never kept for long ones", () => {
    const worked: string[] = [];
    const length = remembered(8, 3, (word) => worked.push(word));
    for (const word of ["a", "b", "c", "d", "e", "f", "g", "h", "i", "a", "long", "long"]) length(word);
    expect(worked.filter((word) => word === "a")).toHaveLength(2);
    expect(worked.filter((word) => word === "long")).toHaveLength(2);
  });
});

const hashes = fc.array(fc.constantFrom(0, 1, -1, 7, 0x7fffffff, 16_384, 32_768, 16_391), { maxLength: 30 });

describe("a tally", () => {
  it("counts each block by itself, in the order in which features first come, message after message", () => {
    const tally = new Tally();
    fc.assert(
      fc.property(fc.array(hashes, { minLength: 1, maxLength: 4 }), (blocks) => {
        blocks.forEach((block, at) => {
          if (at > 0) tally.endBlock();
          for (const hash of block) tally.add(hash);
        });
        const { hashes, counts, ends } = tally.take();
        const all = blocks.map((block) => [...new Set(block)]);
        expect([...hashes]).toEqual(all.flat().map((hash) => hash >>> 0));
        expect(counts).toEqual(
          Float32Array.from(all.flatMap((found, at) => found.map((hash) => countOf(blocks[at] ?? [], hash)))),
        );
        expect(ends).toEqual(all.slice(0, -1).map((_, at) => all.slice(0, at + 1).flat().length));
      }),
    );
  });
});

function countOf(block: readonly number[], hash: number): number {
  return 1 + Math.log(block.filter((one) => one === hash).length);
}
