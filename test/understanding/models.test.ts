import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createBm25 } from "../../src/understanding/model/bm25.js";
import { featuresOf } from "../../src/understanding/model/features.js";
import { decodeModels, encodeModels } from "../../src/understanding/model/file.js";
import { score } from "../../src/understanding/model/linear.js";
import { createRandom, learnLine } from "../../src/understanding/model/svm.js";
import { Vocabulary } from "../../src/understanding/model/vocabulary.js";
import { expand } from "../../src/understanding/text/views.js";
import { type Example, learnModel, withSpellings } from "../../src/understanding/training/examples.js";

const weather = [
  "trời mưa to quá",
  "hôm nay nắng đẹp",
  "mưa suốt từ sáng",
  "nắng nóng ghê",
  "gió mưa lạnh lắm",
];
const football = [
  "đội em đá thắng rồi",
  "ai đá bóng không",
  "trận bóng tối qua hay ghê",
  "thua trận bóng buồn quá",
];
const examples: Example[] = [
  ...weather.map((text) => ({ text, labels: new Set(["weather"]) })),
  ...football.map((text) => ({ text, labels: new Set(["football"]) })),
];
const learning = { labels: ["football", "weather"], cost: 1, yesCost: 2, leastOccurrences: 1, seed: 7 };
const read = (text: string) => featuresOf(expand(text));

describe("a learned model", () => {
  it("knows again what it has learned, with and without marks", () => {
    const model = learnModel(examples, learning);
    for (const text of ["mưa quá trời", "mua qua", "nang qua"]) {
      const [ball = 0, sky = 0] = score(model, read(text));
      expect([text, sky > ball]).toEqual([text, true]);
    }
    const [ball = 0, sky = 0] = score(model, read("tran bong hay qua"));
    expect(ball).toBeGreaterThan(sky);
  });

  it("is the same, byte for byte, for the same examples and seed", () => {
    const bytes = () =>
      encodeModels({
        head: {},
        models: { a: learnModel(withSpellings(examples, 3), learning) },
        networks: {},
      });
    expect(Buffer.from(bytes()).equals(bytes())).toBe(true);
  });

  it("comes back from its file as it was", () => {
    const model = learnModel(examples, learning);
    const { head, models } = decodeModels(
      encodeModels({ head: { one: "một" }, models: { model }, networks: {} }),
    );
    expect(head).toEqual({ one: "một" });
    const again = models["model"] ?? model;
    expect([again === model, again.labels]).toEqual([false, model.labels]);
    expect(score(again, read("mưa bóng"))).toEqual(score(model, read("mưa bóng")));
  });
});

describe("a learned line", () => {
  it("parts what can be parted", () => {
    const vector = (row: number) => ({ rows: Int32Array.of(row), values: Float32Array.of(1), length: 1 });
    const line = learnLine([vector(0), vector(1), vector(0), vector(1)], (one) => one % 2 === 0, 2, {
      costs: [1, 1],
      seed: 1,
    });
    expect((line.weights[0] ?? 0) + line.bias).toBeGreaterThan(0.5);
    expect((line.weights[1] ?? 0) + line.bias).toBeLessThan(-0.5);
  });

  it("draws the same random numbers for the same seed, all from 0 to 1", () => {
    const draw = (seed: number) => Array.from({ length: 100 }, createRandom(seed));
    expect(draw(5)).toEqual(draw(5));
    expect(draw(5)).not.toEqual(draw(6));
    expect(draw(5).every((number) => number >= 0 && number < 1)).toBe(true);
  });
});

describe("features", () => {
  it("tell tự tử from từ từ, and are the same for both without marks", () => {
    expect([...read("tự tử").hashes]).not.toEqual([...read("từ từ").hashes]);
    expect([...read("tu tu").hashes]).toEqual([...read("TU  TU!").hashes]);
  });

  it("stay bounded and finite whatever is written", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 3_000 }), (text) => {
        const { hashes, counts, ends } = read(text);
        expect(hashes.length).toBe(counts.length);
        expect(hashes.length).toBeLessThan(12_000);
        expect([...ends, hashes.length].every((end, block, all) => end >= (all[block - 1] ?? 0))).toBe(true);
        expect(counts.every(Number.isFinite)).toBe(true);
      }),
      { numRuns: 200 },
    );
  });
});

it("a vocabulary finds each of its features and no other", () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.nat(2 ** 32 - 1), { maxLength: 300 }),
      fc.nat(2 ** 32 - 1),
      (keys, other) => {
        const vocabulary = Vocabulary.of(Uint32Array.from(keys), new Float32Array(keys.length).fill(1));
        keys.forEach((key, row) => {
          expect(vocabulary.row(key)).toBe(row);
        });
        expect(vocabulary.row(other)).toBe(keys.indexOf(other));
      },
    ),
    { numRuns: 100 },
  );
});

it("ranking by words puts the label with the rarest shared words first", () => {
  const words = (text: string) => text.split(" ");
  const bm25 = createBm25([
    { label: "water", words: words("lam gi khi thay ban duoi nuoc") },
    { label: "fire", words: words("lam gi khi thay chay nha") },
  ]);
  const rank = bm25.rank(words("ban em duoi nuoc"));
  expect(rank.get("water") ?? 0).toBeGreaterThan(rank.get("fire") ?? 0);
  expect(bm25.rank(words("xyz")).size).toBe(0);
});
