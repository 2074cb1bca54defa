import { z } from "zod";
import { Fault } from "../../infra/fault.js";
import { readYaml, schemaFaults } from "../../infra/yaml-source.js";
import { foldText } from "../text/marks.js";

/** Kinds of words by name: the words of each, with all marks, several words with spaces. */
export type WordClassLists = Readonly<Record<string, readonly string[]>>;

/** Finds the kinds of the words of a message. */
export interface WordClasses {
  /** The names of the kinds that occur, in the order of the words; unknown words are left out. */
  find(words: readonly string[]): readonly string[];
}

/** A place in the tree of phrases: the words that lead on, and the kind of the phrase that ends here. */
interface Node {
  readonly next: Map<string, Node>;
  kind?: string;
}

/**
 * Word classes over lists. A message word with marks is compared with its marks, one without marks without them, where
 * only one list fits.
 */
export function createWordClasses(lists: WordClassLists): WordClasses {
  const byMarks = new Map<string, string>();
  const byFold = new Map<string, string>();
  for (const [name, words] of Object.entries(lists)) {
    for (const word of words) {
      byMarks.set(word, name);
      const fold = foldText(word);
      const other = byFold.get(fold);
      byFold.set(fold, other === undefined || other === name ? name : several);
    }
  }
  // What is written goes before what is only meant.
  const root = treeOf(new Map([...byFold, ...byMarks]));
  return { find: (words) => findIn(words, root) };
}

/** Stands for words that mean different things without their marks. */
const several = "";

function treeOf(phrases: ReadonlyMap<string, string>): Node {
  const root: Node = { next: new Map() };
  for (const [phrase, kind] of phrases) {
    if (kind === several) continue;
    let node = root;
    for (const word of phrase.split(" ")) {
      const next = node.next.get(word) ?? { next: new Map() };
      node.next.set(word, next);
      node = next;
    }
    node.kind = kind;
  }
  return root;
}

/** Of the phrases that begin at a word the longest counts. */
function findIn(words: readonly string[], root: Node): string[] {
  const found: string[] = [];
  for (let at = 0; at < words.length; ) {
    let kind: string | undefined;
    let end = at + 1;
    let node = root.next.get(words[at] ?? "");
    for (let to = at + 1; node !== undefined; to++) {
      if (node.kind !== undefined) {
        kind = node.kind;
        end = to;
      }
      node = to < words.length ? node.next.get(words[to] ?? "") : undefined;
    }
    if (kind !== undefined) found.push(kind);
    at = end;
  }
  return found;
}

const fileSchema = z.record(z.string(), z.record(z.string(), z.string()));

/** Reads the lists of a file (`group: { kind: word, word, … }`); throws a `Fault` that names every mistake. */
export function readWordClasses(path: string, shown: string): WordClassLists {
  const source = readYaml(path, shown);
  const parsed = fileSchema.safeParse(source.value);
  const faults = parsed.success
    ? source.faults
    : [
        ...source.faults,
        ...schemaFaults(source, parsed.error, () => "must be words with commas between them"),
      ];
  if (!parsed.success || faults.length > 0)
    throw new Fault("word-classes", faults.map(({ message }) => message).join("\n"));
  const kinds = Object.values(parsed.data).flatMap((group) => Object.entries(group));
  return Object.fromEntries(
    kinds.map(([name, words]) => [name, words.split(",").map((word) => word.trim())]),
  );
}
