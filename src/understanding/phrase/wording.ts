import { type Marked, marked } from "../text/marks.js";

/** A place in a graph of phrases: the words that lead on from it, and what a phrase is that ends here. */
export interface Node<Label> {
  readonly next: Map<string, Edge<Label>[]>;
  readonly labels: Label[];
}

/** A word that leads on. */
export interface Edge<Label> {
  readonly word: Marked;
  readonly node: Node<Label>;
}

/**
 * Adds to a graph all phrases of a line such as `em|con > muốn|cần > (được) > dừng lại`: `|` parts alternatives,
 * `>` what follows, and what stands in brackets may be missing. The graph grows with the line, not with its phrases.
 */
export function addWording<Label>(root: Node<Label>, line: string, label: Label): void {
  let after: Node<Label> = { next: new Map(), labels: [label] };
  for (const group of groupsOf(line).reverse()) after = before(group, after);
  merge(root, after);
}

/**
 * The same graph with one way from its root for each word, which hundreds of lines begin with: a search then follows
 * one way instead of all of them.
 */
export function gathered<Label>({ next, labels }: Node<Label>): Node<Label> {
  const ways = new Map<string, Edge<Label>[]>();
  for (const [fold, edges] of next) {
    const byWord = new Map<string, Edge<Label>>();
    for (const { word, node } of edges) {
      const way = byWord.get(word.text) ?? { word, node: emptyGraph<Label>() };
      byWord.set(word.text, way);
      merge(way.node, node);
    }
    ways.set(fold, [...byWord.values()]);
  }
  return { next: ways, labels };
}

/** A graph without phrases. */
export function emptyGraph<Label>(): Node<Label> {
  return { next: new Map(), labels: [] };
}

/** The single words of a line. */
export function wordsOf(line: string): string[] {
  return groupsOf(line).flatMap(({ alternatives }) => alternatives.flatMap((one) => one.split(" ")));
}

interface Group {
  readonly alternatives: readonly string[];
  readonly optional: boolean;
}

function groupsOf(line: string): Group[] {
  return line.split(" > ").map((group) => {
    const inside = /^\s*\((.*)\)\s*$/.exec(group)?.[1];
    const alternatives = (inside ?? group).split("|").map((one) => one.trim().replaceAll("'", ""));
    return { alternatives, optional: inside !== undefined };
  });
}

function before<Label>({ alternatives, optional }: Group, after: Node<Label>): Node<Label> {
  const start = emptyGraph<Label>();
  for (const alternative of alternatives) {
    const words = alternative.split(" ").map(marked);
    let node = start;
    words.forEach((word, i) => {
      const to = i === words.length - 1 ? after : emptyGraph<Label>();
      link(node, { word, node: to });
      node = to;
    });
  }
  if (optional) merge(start, after);
  return start;
}

function link<Label>(from: Node<Label>, edge: Edge<Label>): void {
  const alike = from.next.get(edge.word.fold);
  if (alike === undefined) from.next.set(edge.word.fold, [edge]);
  else alike.push(edge);
}

/** Whatever begins at `from` begins at `into` too. */
function merge<Label>(into: Node<Label>, from: Node<Label>): void {
  for (const edges of from.next.values()) for (const edge of edges) link(into, edge);
  for (const label of from.labels) if (!into.labels.includes(label)) into.labels.push(label);
}
