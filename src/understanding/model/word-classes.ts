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
  const classOf = (phrase: string) =>
    byMarks.get(phrase) ?? (isPlain(phrase) ? byFold.get(phrase) : undefined);
  const lengths = lengthsByFirstWord([...byMarks.keys(), ...byFold.keys()]);
  return { find: (words) => findIn(words, classOf, lengths) };
}

/** How many words the phrases have that begin with a word, most first. */
function lengthsByFirstWord(phrases: readonly string[]): ReadonlyMap<string, readonly number[]> {
  const lengths = new Map<string, number[]>();
  for (const phrase of phrases) {
    const words = phrase.split(" ");
    const [first = ""] = words;
    const known = lengths.get(first) ?? [];
    if (!known.includes(words.length))
      lengths.set(
        first,
        [...known, words.length].sort((a, b) => b - a),
      );
  }
  return lengths;
}

/** Stands for words that mean different things without their marks. */
const several = "";

function findIn(
  words: readonly string[],
  classOf: (phrase: string) => string | undefined,
  lengths: ReadonlyMap<string, readonly number[]>,
): string[] {
  const found: string[] = [];
  for (let at = 0; at < words.length; ) {
    let taken = 1;
    for (const length of lengths.get(words[at] ?? "") ?? []) {
      if (length > words.length - at) continue;
      const name = classOf(length === 1 ? (words[at] ?? "") : words.slice(at, at + length).join(" "));
      if (name === undefined || name === several) continue;
      found.push(name);
      taken = length;
      break;
    }
    at += taken;
  }
  return found;
}

function isPlain(phrase: string): boolean {
  for (let i = 0; i < phrase.length; i++) if (phrase.charCodeAt(i) > 127) return false;
  return true;
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
