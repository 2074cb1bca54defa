import type { Mention } from "./phrasebook.js";

/**
 * A pattern over concepts, compiled from text such as `ACTOR >> BEAT > VICTIM & HURT`:
 * `>` next, with at most 2 words between; `>>` at most 6 between; `&` near, in any order: in the same sentence at
 * most 30 words away, in the next or the last one at most 16;
 * `A|B` either. Words in lower case are phrases that stand for themselves.
 */
export interface Pattern {
  readonly parts: readonly (readonly Element[])[];
}

/** One place of a pattern: any of some concepts. */
export interface Element {
  /** Names of concepts; a phrase that stands for itself is named `=phrase`. */
  readonly names: readonly string[];
  /** Most words between this element and the one before. */
  readonly gap: number;
}

/** Where a pattern was found: tokens `start` up to but not including `end`, and the phrases that made it. */
export interface Match {
  readonly start: number;
  readonly end: number;
  readonly mentions: readonly Mention[];
}

/** The mentions of a message by concept, each list in order of start. */
export type MentionIndex = ReadonlyMap<string, readonly Mention[]>;

const near = 30;
const nearBeyond = 16;
const gaps: Record<string, number> = { ">": 2, ">>": 6 };

/** Compiles a pattern; throws on one that is empty, since patterns are part of the program. */
export function compilePattern(source: string): Pattern {
  const parts = source.split(" & ").map((part) => compilePart(part.trim()));
  if (parts.some((part) => part.length === 0)) throw new Error(`empty pattern: ${source}`);
  return { parts };
}

function compilePart(source: string): Element[] {
  const pieces = source.split(/ (>>?) /);
  const elements: Element[] = [];
  for (let i = 0; i < pieces.length; i += 2) {
    const names = (pieces[i] ?? "")
      .split("|")
      .map((name) => name.trim())
      .filter((name) => name !== "");
    elements.push({ names: names.map(conceptName), gap: gaps[pieces[i - 1] ?? ""] ?? 0 });
  }
  return elements;
}

function conceptName(name: string): string {
  return /^[A-Z_]+$/.test(name) ? name : `=${name}`;
}

/** The phrases that stand for themselves in a pattern. */
export function ownPhrases(pattern: Pattern): string[] {
  return pattern.parts.flatMap((part) =>
    part.flatMap((element) =>
      element.names.filter((name) => name.startsWith("=")).map((name) => name.slice(1)),
    ),
  );
}

/** Where the pattern is found; `sentences` gives the sentence of each token. Linear in the number of mentions. */
export function matchPattern(pattern: Pattern, index: MentionIndex, sentences: readonly number[]): Match[] {
  let matches: Match[] | null = null;
  for (const part of pattern.parts) {
    const found = matchPart(part, index, sentences);
    if (found.length === 0) return [];
    matches = matches === null ? found : joinNear(matches, found, sentences);
  }
  return matches ?? [];
}

/** False where the pattern cannot be found: one of its places has none of its names in the message. */
export function mayMatch({ parts }: Pattern, index: MentionIndex): boolean {
  for (const part of parts) for (const element of part) if (!occurs(element, index)) return false;
  return true;
}

/** True if a message holds one of the names. */
export function occurs({ names }: Element, index: MentionIndex): boolean {
  for (const name of names) if (index.has(name)) return true;
  return false;
}

/** True where the pattern is found at all. */
export function matches(pattern: Pattern, index: MentionIndex, sentences: readonly number[]): boolean {
  return mayMatch(pattern, index) && matchPattern(pattern, index, sentences).length > 0;
}

function mentionsOf(element: Element, index: MentionIndex): readonly Mention[] {
  const lists = element.names.flatMap((name) => {
    const list = index.get(name);
    return list === undefined ? [] : [list];
  });
  if (lists.length === 1) return lists[0] ?? [];
  return lists.flat().sort((a, b) => a.start - b.start);
}

function matchPart(part: readonly Element[], index: MentionIndex, sentences: readonly number[]): Match[] {
  const lists = part.map((element) => mentionsOf(element, index));
  if (lists.some((list) => list.length === 0)) return [];
  let states = (lists[0] ?? []).map((m) => ({
    start: m.start,
    end: m.end,
    mentions: [m] as readonly Mention[],
  }));
  for (let i = 1; i < part.length; i++)
    states = advance(states, lists[i] ?? [], part[i]?.gap ?? 0, sentences);
  return states;
}

/** One element further. For each end only the shortest way to it is kept, so the work stays linear. */
function advance(
  states: readonly Match[],
  list: readonly Mention[],
  gap: number,
  sentences: readonly number[],
): Match[] {
  const best = new Map<number, Match>();
  for (const state of states) {
    for (let i = firstFrom(list, state.end); i < list.length; i++) {
      const mention = list[i];
      if (mention === undefined || mention.start > state.end + gap) break;
      if (sentences[mention.start] !== sentences[state.start]) break;
      const known = best.get(mention.end);
      const better = known === undefined || state.start > known.start || (!isSure(known) && mention.sure);
      if (better)
        best.set(mention.end, {
          start: state.start,
          end: mention.end,
          mentions: [...state.mentions, mention],
        });
    }
  }
  return [...best.values()];
}

function isSure(match: Match): boolean {
  return match.mentions.every((mention) => mention.sure);
}

/** Index of the first mention that starts at or after `start`. */
function firstFrom(list: readonly { readonly start: number }[], start: number): number {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((list[middle]?.start ?? 0) < start) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Keeps of `left` what has something of `right` near it, and joins the two. */
function joinNear(left: readonly Match[], right: readonly Match[], sentences: readonly number[]): Match[] {
  const sorted = [...right].sort((a, b) => a.start - b.start);
  const joined: Match[] = [];
  for (const match of left) {
    const after = sorted[firstFrom(sorted, match.start)];
    const before = sorted[firstFrom(sorted, match.start) - 1];
    const other = [after, before].find((m) => m !== undefined && isNear(m.start, match.start, sentences));
    if (other !== undefined) joined.push({ ...match, mentions: [...match.mentions, ...other.mentions] });
  }
  return joined;
}

function isNear(one: number, other: number, sentences: readonly number[]): boolean {
  const apart = Math.abs((sentences[one] ?? 0) - (sentences[other] ?? 0));
  return apart <= 1 && Math.abs(one - other) <= (apart === 0 ? near : nearBeyond);
}

/** Mentions by their concept, each list in the order of the words. */
export function indexMentions(mentions: readonly Mention[]): MentionIndex {
  const index = new Map<string, Mention[]>();
  for (const mention of mentions) {
    const list = index.get(mention.concept);
    if (list === undefined) index.set(mention.concept, [mention]);
    else list.push(mention);
  }
  return index;
}
