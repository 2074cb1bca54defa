import { agrees, type Marked, marked } from "./text/marks.js";
import { readTokens } from "./text/tokens.js";
import { makeSpeller } from "./text/typos.js";

/** Whole messages and what they mean; a list is searched by every reading of every word. */
export interface WholeList<Meaning extends string> {
  find(text: string): Meaning | null;
}

const longest = 60;
/** Politeness that changes nothing: at the start and at the end of a message. */
const before = new Set(["dạ", "vâng", "ạ", "à", "ờ", "bạn ơi", "bot", "bạn", "ơi", "cho", "please"]);
const after = new Set([
  "ạ",
  "nha",
  "nhé",
  "nhá",
  "đi",
  "à",
  "bạn",
  "bot",
  "ơi",
  "với",
  "giúp",
  "please",
  "nhe",
  "á",
  "hen",
  "dùm",
  "giùm",
]);
const noWords = makeSpeller(new Set());

/**
 * Builds a list from meanings and their phrases, written with all diacritics.
 * A message is found with or without marks, in chat spelling, with "ạ", "nha" and the like around it, and never as a part.
 */
export function makeWholeList<Meaning extends string>(
  entries: Readonly<Record<Meaning, readonly string[]>>,
): WholeList<Meaning> {
  /** Every beginning of every phrase: what starts otherwise is given up at once. */
  const starts = new Set<string>();
  const byFold = new Map<string, { words: readonly Marked[]; meaning: Meaning }[]>();
  for (const meaning of Object.keys(entries) as Meaning[]) {
    for (const phrase of entries[meaning]) {
      const words = phrase.split(" ").map(marked);
      const key = words.map((word) => word.fold).join(" ");
      words.forEach((_, i) => {
        starts.add(
          key
            .split(" ")
            .slice(0, i + 1)
            .join(" "),
        );
      });
      byFold.set(key, [...(byFold.get(key) ?? []), { words, meaning }]);
    }
  }
  return { find: (text) => find(text, { byFold, starts }) };
}

interface List<Meaning> {
  readonly byFold: Entries<Meaning>;
  readonly starts: ReadonlySet<string>;
}

type Entries<Meaning> = ReadonlyMap<
  string,
  readonly { readonly words: readonly Marked[]; readonly meaning: Meaning }[]
>;

function find<Meaning>(text: string, list: List<Meaning>): Meaning | null {
  if (text.length > longest) return null;
  const forms = readTokens(text, noWords).tokens.map((token) =>
    token.forms.some((form) => form.text === token.written)
      ? token.forms
      : [...token.forms, marked(token.written)],
  );
  for (const candidate of trimmed(forms)) {
    const found = search(candidate, 0, [], list);
    if (found !== null) return found;
  }
  return null;
}

/** The message itself, then without polite words at its end, then at its start too. */
function trimmed(forms: readonly (readonly Marked[])[]): (readonly (readonly Marked[])[])[] {
  const isIn = (set: ReadonlySet<string>, token: readonly Marked[] | undefined) =>
    token?.some((form) => set.has(form.text)) === true;
  let end = forms.length;
  while (end > 1 && isIn(after, forms[end - 1])) end--;
  let start = 0;
  while (start < end - 1 && isIn(before, forms[start])) start++;
  return [forms, forms.slice(0, end), forms.slice(start), forms.slice(start, end)];
}

function search<Meaning>(
  forms: readonly (readonly Marked[])[],
  at: number,
  path: readonly Marked[],
  list: List<Meaning>,
): Meaning | null {
  if (forms.length === 0 || forms.length > 7) return null;
  const said = path.map((word) => word.fold).join(" ");
  if (at > 0 && !list.starts.has(said)) return null;
  if (at === forms.length) {
    const entries = list.byFold.get(said) ?? [];
    return (
      entries.find((entry) => entry.words.every((word, i) => agrees(path[i] ?? word, word)))?.meaning ?? null
    );
  }
  for (const form of forms[at] ?? []) {
    const found = search(forms, at + 1, [...path, form], list);
    if (found !== null) return found;
  }
  return null;
}
