import type { Texts, WordFile } from "../words.js";

/** One text with where it stands; `base` is its key without the form of address. */
export interface Leaf {
  readonly key: string;
  readonly base: string;
  /** Undefined: the form for who is not known yet. */
  readonly form?: string;
  readonly path: readonly string[];
  readonly text: string;
}

/** The forms of address a text may have beside its base form. */
export const forms = ["child", "teen", "adult"] as const;

/** Plural forms i18next chooses by a count; they belong to the key, not to the form of address. */
const plural = /_(zero|one|two|few|many|other)$/;

/** All texts of a file. */
export function leavesOf(file: WordFile): readonly Leaf[] {
  return leavesBelow(file.texts, []);
}

function leavesBelow(texts: Texts, above: readonly string[]): Leaf[] {
  return Object.entries(texts).flatMap(([name, value]) => {
    const path = [...above, name];
    return typeof value === "string" ? [leafOf(path, value)] : leavesBelow(value, path);
  });
}

function leafOf(path: readonly string[], text: string): Leaf {
  const key = path.join(".");
  const plain = key.replace(plural, "");
  const cut = plain.lastIndexOf("_");
  if (cut < 0) return { key, base: plain, path, text };
  return { key, base: plain.slice(0, cut), form: plain.slice(cut + 1), path, text };
}
