import { decisiveLabels } from "../danger/danger-model.js";
import { dangerLabels } from "../danger/rating.js";
import { type Features, withoutPieces } from "../model/features.js";
import { joinNetworks, type Network } from "../model/network.js";
import { learnVocabulary } from "../model/vocabulary.js";
import type { Example } from "./examples.js";
import type { NetworkSchool, Truth } from "./network-learner.js";
import { packVectors } from "./packed-vectors.js";

const leastOccurrences = 3;
const learning = { units: 32, rounds: 6, rate: 0.03, featuresSeen: 0.45, unitsHeard: 0.8 };
/** Several small networks that begin differently are right more often together. */
const seeds = [7, 8, 9];

/** Kinds and persons are not asked of the network, but teach it what words mean. */
const besideWeight = 0.3;

/** Learns the network of the danger model, over whole words and kinds of words, from examples and their features. */
export async function learnDangerNetwork(
  examples: readonly Example[],
  features: readonly Features[],
  school: NetworkSchool,
): Promise<Network> {
  const words = features.map(withoutPieces);
  const vocabulary = learnVocabulary(words, leastOccurrences);
  const messages = packVectors(words.map((one) => vocabulary.vector(one)));
  const task = { messages, truth: truthOf(examples), features: vocabulary.size };
  const parts = await school(seeds.map((seed) => ({ ...task, options: { ...learning, seed } })));
  return joinNetworks(dangerLabels, vocabulary, parts);
}

function truthOf(examples: readonly Example[]): Truth {
  const has = Uint8Array.from(
    examples.flatMap(({ labels }) => dangerLabels.map((label) => (labels.has(label) ? 1 : 0))),
  );
  const weights = dangerLabels.map((label) => (decisiveLabels.has(label) ? 1 : besideWeight));
  return { has, weights: Float32Array.from(weights) };
}
