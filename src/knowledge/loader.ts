import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import {
  type ContentFault,
  type ContentPath,
  contentFault,
  readYaml,
  schemaFaults,
  type YamlSource,
} from "../infra/yaml-source.js";
import { type Entry, entrySchema } from "./schema.js";

/** An entry with the file it stands in. */
export interface EntryFile {
  readonly entry: Entry;
  readonly source: YamlSource;
}

/** All entries of a folder in the order of their names, and everything that is wrong in their files. */
export interface LoadedKnowledge {
  readonly entries: readonly Entry[];
  readonly files: readonly EntryFile[];
  readonly faults: readonly ContentFault[];
}

/** Reads `<folder>/<id>.yaml`; folders inside hold phrasings and places, no entries. */
export function loadKnowledge(folder: string): LoadedKnowledge {
  if (!existsSync(folder)) {
    return {
      entries: [],
      files: [],
      faults: [contentFault(folder, 1, "There is no folder of answers here.")],
    };
  }
  const names = readdirSync(folder).filter((name) => name.endsWith(".yaml"));
  const read = names
    .toSorted()
    .map((name) => readEntry(readYaml(join(folder, name), `knowledge/${name}`), name));
  const files = read.flatMap(({ file }) => file ?? []);
  return { files, entries: files.map(({ entry }) => entry), faults: read.flatMap(({ faults }) => faults) };
}

function readEntry(source: YamlSource, name: string): { file?: EntryFile; faults: readonly ContentFault[] } {
  if (source.faults.length > 0) return { faults: source.faults };
  const parsed = entrySchema.safeParse(source.value);
  if (!parsed.success) return { faults: schemaFaults(source, parsed.error, expected) };
  const entry = parsed.data;
  if (name !== `${entry.id}.yaml`)
    return {
      faults: [source.faultAt(["id"], `id: the entry is ${entry.id}; name the file ${entry.id}.yaml.`)],
    };
  return { file: { entry, source }, faults: [] };
}

function expected(path: ContentPath): string | undefined {
  return path.includes("actions") ? "must be { call }, { flow } or { lesson }" : undefined;
}
