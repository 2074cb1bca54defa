import { describe, expect, it } from "vitest";
import type { Features } from "../../src/understanding/model/features.js";
import { featuresOf, withoutPieces } from "../../src/understanding/model/features.js";
import { decodeModels, encodeModels } from "../../src/understanding/model/file.js";
import { joinNetworks, scoreByNetwork } from "../../src/understanding/model/network.js";
import { learnVocabulary } from "../../src/understanding/model/vocabulary.js";
import { expand } from "../../src/understanding/text/views.js";
import { learnNetwork } from "../../src/understanding/training/network-learner.js";
import { packVectors, unpackVectors } from "../../src/understanding/training/packed-vectors.js";

const featuresFor = (first: readonly number[], second: readonly number[]): Features => ({
  hashes: Uint32Array.from([...first, ...second]),
  counts: new Float32Array(first.length + second.length).fill(1),
  ends: [first.length],
});
// "One of the two, but not both" is what no straight line can part.
const messages = [featuresFor([1], []), featuresFor([], [2]), featuresFor([1], [2]), featuresFor([], [])];
const isOneOnly = [1, 1, 0, 0];
const options = { units: 32, rounds: 600, rate: 0.05, featuresSeen: 1, unitsHeard: 1 };
const vocabulary = learnVocabulary(messages, 1);
const truth = {
  has: Uint8Array.from(isOneOnly.flatMap((one) => [one, 1 - one])),
  weights: Float32Array.of(1, 1),
};
const vectors = messages.map((message) => vocabulary.vector(message));
const task = { messages: packVectors(vectors), truth, features: vocabulary.size };
const learn = (seed: number) => learnNetwork({ ...task, options: { ...options, seed } });
const joined = (...seeds: number[]) => joinNetworks(["one", "other"], vocabulary, seeds.map(learn));

describe("a network", () => {
  it("learns what features mean together, for each label", () => {
    const network = joined(1, 2);
    const said = messages.map((message) => [...scoreByNetwork(network, message)].map((score) => score > 0));
    expect(said).toEqual(isOneOnly.map((one) => [one === 1, one === 0]));
  });

  it("says on average what its parts say", () => {
    const [first, second, both] = [joined(1), joined(2), joined(1, 2)];
    for (const message of messages) {
      const [a = 0, b = 0, mean = 0] = [first, second, both].map((net) => scoreByNetwork(net, message)[0]);
      expect(mean).toBeCloseTo((a + b) / 2, 3);
    }
  });

  it("is the same for the same seed and another for another", () => {
    expect(learn(5)).toEqual(learn(5));
    expect(learn(5)).not.toEqual(learn(6));
  });

  it("sees the same messages when they lie one after the other", () => {
    const seen = unpackVectors(packVectors(vectors));
    const plain = vectors.map(({ rows, values, length }) => ({
      rows: rows.subarray(0, length),
      values: values.subarray(0, length),
      length,
    }));
    expect(seen).toEqual(plain);
  });

  it("comes back from its file as it was", () => {
    const network = joined(3);
    const { networks } = decodeModels(encodeModels({ head: {}, models: {}, networks: { network } }));
    const again = networks["network"] ?? network;
    expect(again).not.toBe(network);
    for (const message of messages)
      expect(scoreByNetwork(again, message)).toEqual(scoreByNetwork(network, message));
  });

  it("says the same of a message of which it knows nothing, whatever stands in it", () => {
    const network = joined(1);
    expect(scoreByNetwork(network, featuresFor([77], []))).toEqual(
      scoreByNetwork(network, featuresFor([78], [79])),
    );
  });
});

it("features without pieces of letters are those of words, marks and kinds, block by block", () => {
  const all = featuresOf(expand("bố đánh em"), ["father"]);
  const words = withoutPieces(all);
  expect([...words.hashes]).toEqual([...all.hashes.slice(0, all.ends[2])]);
  expect(words.ends).toEqual(all.ends.slice(0, 2));
  expect(words.hashes.length).toBeLessThan(all.hashes.length);
});
