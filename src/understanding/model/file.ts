import type { LinearModel } from "./linear.js";
import { Vocabulary } from "./vocabulary.js";

/** Everything that was learned, by name, as it stands in one file: a JSON head, then the numbers. */
export interface ModelFile {
  readonly head: Readonly<Record<string, unknown>>;
  readonly models: Readonly<Record<string, LinearModel>>;
}

interface Part {
  readonly name: string;
  readonly labels: readonly string[];
  readonly features: number;
}

/** Writes the models as bytes. */
export function encodeModels({ head, models }: ModelFile): Uint8Array {
  const entries = Object.entries(models);
  const parts: Part[] = entries.map(([name, { labels, vocabulary }]) => ({
    name,
    labels,
    features: vocabulary.size,
  }));
  const json = Buffer.from(JSON.stringify({ head, parts }));
  const length = Buffer.alloc(4);
  length.writeUInt32LE(json.length);
  const numbers = entries.flatMap(([, { vocabulary, weights, scales, biases }]) =>
    [vocabulary.keys, vocabulary.idf, weights, scales, biases].map(bytesOf),
  );
  return Buffer.concat([length, json, ...numbers]);
}

function bytesOf(numbers: Uint32Array | Float32Array | Int8Array): Uint8Array {
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
  const models = parts.map(({ name, labels, features }): [string, LinearModel] => {
    const keys = new Uint32Array(take(features * 4));
    const idf = new Float32Array(take(features * 4));
    const weights = new Int8Array(take(features * labels.length));
    const scales = new Float32Array(take(labels.length * 4));
    const biases = new Float32Array(take(labels.length * 4));
    return [name, { labels, vocabulary: Vocabulary.of(keys, idf), weights, scales, biases }];
  });
  return { head, models: Object.fromEntries(models) };
}
