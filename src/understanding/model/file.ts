import type { LinearModel } from "./linear.js";
import type { Network } from "./network.js";
import { Vocabulary } from "./vocabulary.js";

/** Everything that was learned, by name, as it stands in one file: a JSON head, then the numbers. */
export interface ModelFile {
  readonly head: Readonly<Record<string, unknown>>;
  readonly models: Readonly<Record<string, LinearModel>>;
  readonly networks: Readonly<Record<string, Network>>;
}

interface Part {
  readonly name: string;
  readonly labels: readonly string[];
  readonly features: number;
  /** Hidden units of a network; absent for lines. */
  readonly units?: number;
}

type Numbers = Uint32Array | Float32Array | Int8Array;

/** Writes the models as bytes. */
export function encodeModels({ head, models, networks }: ModelFile): Uint8Array {
  const parts = [
    ...Object.entries(models).map(([name, model]): Part => partOf(name, model)),
    ...Object.entries(networks).map(([name, net]): Part => ({ ...partOf(name, net), units: net.units })),
  ];
  const json = Buffer.from(JSON.stringify({ head, parts }));
  const length = Buffer.alloc(4);
  length.writeUInt32LE(json.length);
  const numbers = [
    ...Object.values(models).flatMap(numbersOfLines),
    ...Object.values(networks).flatMap(numbersOfNetwork),
  ];
  return Buffer.concat([length, json, ...numbers.map(bytesOf)]);
}

function partOf(name: string, { labels, vocabulary }: LinearModel | Network): Part {
  return { name, labels, features: vocabulary.size };
}

function numbersOfLines({ vocabulary, weights, scales, biases }: LinearModel): Numbers[] {
  return [vocabulary.keys, vocabulary.idf, weights, scales, biases];
}

function numbersOfNetwork(network: Network): Numbers[] {
  const { vocabulary, weights, scales, biases, outputs, outputBiases } = network;
  return [vocabulary.keys, vocabulary.idf, weights, scales, biases, outputs, outputBiases];
}

function bytesOf(numbers: Numbers): Uint8Array {
  return new Uint8Array(numbers.buffer, numbers.byteOffset, numbers.byteLength);
}

/** Reads what `encodeModels` wrote. */
export function decodeModels(bytes: Uint8Array): ModelFile {
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let at = 4 + view.readUInt32LE(0);
  // Written by encodeModels above.
  const { head, parts } = JSON.parse(view.toString("utf8", 4, at)) as {
    head: Record<string, unknown>;
    parts: readonly Part[];
  };
  const take = (length: number) => {
    const part = new Uint8Array(bytes.slice(at, at + length)).buffer;
    at += length;
    return part;
  };
  const models: Record<string, LinearModel> = {};
  const networks: Record<string, Network> = {};
  for (const part of parts) {
    if (part.units === undefined) models[part.name] = linesFrom(part, take);
    else networks[part.name] = networkFrom(part, part.units, take);
  }
  return { head, models, networks };
}

/** Takes the next so many bytes of the file. */
type Take = (length: number) => ArrayBuffer;

function linesFrom({ labels, features }: Part, take: Take): LinearModel {
  const vocabulary = vocabularyFrom(features, take);
  const weights = new Int8Array(take(features * labels.length));
  const scales = floatsFrom(labels.length, take);
  return { labels, vocabulary, weights, scales, biases: floatsFrom(labels.length, take) };
}

function networkFrom({ labels, features }: Part, units: number, take: Take): Network {
  const vocabulary = vocabularyFrom(features, take);
  const weights = new Int8Array(take(features * units));
  const scales = floatsFrom(units, take);
  const biases = floatsFrom(units, take);
  const outputs = floatsFrom(labels.length * units, take);
  const outputBiases = floatsFrom(labels.length, take);
  return { labels, vocabulary, units, weights, scales, biases, outputs, outputBiases };
}

function vocabularyFrom(features: number, take: Take): Vocabulary {
  const keys = new Uint32Array(take(features * 4));
  return Vocabulary.of(keys, floatsFrom(features, take));
}

function floatsFrom(count: number, take: Take): Float32Array {
  return new Float32Array(take(count * 4));
}
