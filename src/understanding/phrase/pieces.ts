import { agrees, type Marked, marked } from "../text/marks.js";
import { lastOf, remembered, wordsInUse } from "../text/memory.js";
import { isSyllable } from "../text/syllable.js";
import { type Reading, readTokens, type Token } from "../text/tokens.js";
import { oneSlip, type Speller } from "../text/typos.js";
import { addWording, type Edge, emptyGraph, gathered, type Node, wordsOf } from "./wording.js";

/** A phrase found in a message: what it is, and the place of the token after it. */
export interface Piece<Label> {
  readonly label: Label;
  readonly end: number;
  /** True if one word of it is a slip of the finger away from what was written. */
  readonly slipped: boolean;
}

/** Phrases of ours with what they are; made once, and searched by every message. */
export interface Pieces<Label> {
  /** The phrases that begin at a token and are written rightly, longest first. */
  exactAt(message: WholeMessage, start: number): readonly Piece<Label>[];
  /** The same, and after them those with a slip. */
  at(message: WholeMessage, start: number): readonly Piece<Label>[];
  /** False if a word of the message is none of ours, not even with a slip: then nothing covers the message. */
  knows(message: WholeMessage): boolean;
  /** False if that holds for a word that no speller would read otherwise. */
  mayKnow(message: WholeMessage): boolean;
}

/** A short message taken apart, each token with all that it may mean, as written too. */
export interface WholeMessage {
  /** The text that the places of the tokens belong to. */
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly forms: readonly (readonly Marked[])[];
}

/** Phrases with fewer letters are too near to other words for a slip to be forgiven. */
const lettersForSlips = 7;
const shortestSlip = 3;

/** Takes a message apart; null if it has more tokens than `most`. "0" is also read as "không", "o" only as it stands. */
export function readWhole(written: string, most: number, speller?: Speller): WholeMessage | null {
  const text = written.replace(apostrophe, "");
  const reading = readTokens(text, speller);
  const { tokens } = reading;
  return tokens.length > most ? null : { text, tokens, forms: formsIn(reading) };
}

/** Several lists ask for the same message one after the other. */
const formsIn = lastOf(({ tokens }: Reading) => tokens.map(formsOf));

/** "I'm", "don't": one word here. */
const apostrophe = /(?<=\p{L})['’](?=\p{L})/gu;

const notAtAll = marked("không");

function formsOf({ forms, written }: Token): readonly Marked[] {
  const all = forms.some((form) => form.text === written) ? forms : [...forms, marked(written)];
  if (written === "o") return all.filter((form) => form.fold === "o");
  return written === "0" ? [...all, notAtAll] : all;
}

/** Makes a list of phrases from lines as `addWording` takes them, with all marks; words of a message may lack theirs. */
export function makePieces<Label>(entries: readonly (readonly [Label, readonly string[]])[]): Pieces<Label> {
  const graph = emptyGraph<Label>();
  for (const [label, lines] of entries) for (const line of lines) addWording(graph, line, label);
  const root = gathered(graph);
  const words = [...new Set(entries.flatMap(([, lines]) => lines.flatMap(wordsOf)))].map(marked);
  const folds = new Set(words.map(({ fold }) => fold));
  const slipsOf = slipsAmong(words);
  const isKnown = ({ fold, text }: Marked) => folds.has(fold) || slipsOf(text).length > 0;
  return {
    exactAt: ({ forms }, start) => exact(root, forms, start),
    at: ({ forms }, start) => found(root, slipsOf, forms, start),
    knows: ({ forms }) => forms.every((ofWord) => ofWord.some(isKnown)),
    mayKnow: ({ tokens, forms }) =>
      forms.every((ofWord, at) => tokens[at]?.strange === true || ofWord.some(isKnown)),
  };
}

/** The words of ours that a written word may be a slip of. */
type SlipsOf = (written: string) => readonly Marked[];

function slipsAmong(words: readonly Marked[]): SlipsOf {
  const byLetter = grouped(words, ({ fold }) => `${fold.charAt(0)}${fold.length}`);
  return remembered(wordsInUse, 12, (text) => {
    const written = marked(text);
    const { length } = written.fold;
    const keys = lettersOf([written]).flatMap((letter) =>
      [-1, 0, 1].map((more) => `${letter}${length + more}`),
    );
    const near = keys.flatMap((key) => byLetter.get(key) ?? []);
    return near.filter((word) => isSlip(written, word));
  });
}

function grouped<One>(all: readonly One[], keyOf: (one: One) => string): ReadonlyMap<string, readonly One[]> {
  const groups = new Map<string, One[]>();
  for (const one of all) {
    const key = keyOf(one);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [one]);
    else group.push(one);
  }
  return groups;
}

function exact<Label>(
  root: Node<Label>,
  forms: WholeMessage["forms"],
  start: number,
): readonly Piece<Label>[] {
  const pieces: Piece<Label>[] = [];
  let nodes: Iterable<Node<Label>> = [root];
  for (let at = start; at < forms.length; at++) {
    const reached = new Set<Node<Label>>();
    for (const node of nodes) eachExact(node, forms[at] ?? [], (edge) => reached.add(edge.node));
    if (reached.size === 0) break;
    for (const { labels } of reached)
      for (const label of labels) pieces.push({ label, end: at + 1, slipped: false });
    nodes = reached;
  }
  return pieces.length > 1 ? pieces.sort((a, b) => b.end - a.end) : pieces;
}

interface Step<Label> {
  readonly node: Node<Label>;
  readonly slipped: boolean;
  readonly letters: number;
}

function found<Label>(
  root: Node<Label>,
  slipsOf: SlipsOf,
  forms: WholeMessage["forms"],
  start: number,
): readonly Piece<Label>[] {
  const pieces: Piece<Label>[] = [];
  let steps: readonly Step<Label>[] = [{ node: root, slipped: false, letters: 0 }];
  for (let at = start; at < forms.length && steps.length > 0; at++) {
    steps = follow(steps, forms[at] ?? [], slipsOf);
    for (const { node, slipped, letters } of steps) {
      if (slipped && letters < lettersForSlips) continue;
      for (const label of node.labels) pieces.push({ label, end: at + 1, slipped });
    }
  }
  return pieces.sort((a, b) => Number(a.slipped) - Number(b.slipped) || b.end - a.end);
}

/** Where one more word leads; each place once, and reached rightly rather than by a slip. */
function follow<Label>(
  steps: readonly Step<Label>[],
  forms: readonly Marked[],
  slipsOf: SlipsOf,
): Step<Label>[] {
  const slips = forms.flatMap(({ text }) => slipsOf(text));
  const reached = new Map<Node<Label>, Step<Label>>();
  const reach = ({ word, node }: Edge<Label>, letters: number, slipped: boolean) => {
    const before = reached.get(node);
    if (before === undefined || (before.slipped && !slipped))
      reached.set(node, { node, slipped, letters: letters + word.fold.length });
  };
  for (const { node, slipped, letters } of steps) {
    eachExact(node, forms, (edge) => reach(edge, letters, slipped));
    if (!slipped) eachSlipped(node, slips, (edge) => reach(edge, letters, true));
  }
  return [...reached.values()];
}

function eachExact<Label>(
  { next }: Node<Label>,
  forms: readonly Marked[],
  take: (edge: Edge<Label>) => void,
): void {
  if (next.size === 0) return;
  for (const form of forms) {
    for (const edge of next.get(form.fold) ?? []) if (agrees(form, edge.word)) take(edge);
  }
}

function eachSlipped<Label>(
  { next }: Node<Label>,
  slips: readonly Marked[],
  take: (edge: Edge<Label>) => void,
): void {
  for (const meant of slips)
    for (const edge of next.get(meant.fold) ?? []) if (edge.word.text === meant.text) take(edge);
}

/** The letters that a word may begin with which these are slips of. */
function lettersOf(forms: readonly Marked[]): readonly string[] {
  return [...new Set(forms.flatMap(({ fold }) => [fold.charAt(0), fold.charAt(1)]))];
}

/** One letter or one mark is wrong, or the end is written as it is spoken in the South. */
function isSlip(written: Marked, meant: Marked): boolean {
  const length = meant.fold.length;
  if (length < shortestSlip || Math.abs(written.fold.length - length) > 1) return false;
  if (!beginsAlike(written.fold, meant.fold)) return false;
  if (written.fold === meant.fold) return marksApart(written, meant) === 1;
  if (soundsAlike(written.fold, meant.fold)) return true;
  return oneSlip(written.fold, meant.fold) && !isOtherWord(written.fold, meant.fold);
}

function marksApart(written: Marked, meant: Marked): number {
  let apart = written.tone === "" || written.tone === meant.tone ? 0 : 1;
  for (let i = 0; i < written.shape.length; i++) {
    const letter = written.shape[i];
    if (letter !== meant.shape[i] && letter !== written.fold[i]) apart++;
  }
  return apart;
}

/** With one letter for another a syllable is another one ("chân", "chat"), not a slip. */
function isOtherWord(written: string, meant: string): boolean {
  return written.length === meant.length && isSyllable(written) && !isSwap(written, meant);
}

function isSwap(written: string, meant: string): boolean {
  return [...written].toSorted().join("") === [...meant].toSorted().join("");
}

/** No slip changes the first letter, but that it may be swapped with the second. */
function beginsAlike(written: string, meant: string): boolean {
  return written[0] === meant[0] || (written[0] === meant[1] && written[1] === meant[0]);
}

function soundsAlike(written: string, meant: string): boolean {
  return spoken(written) === spoken(meant);
}

function spoken(fold: string): string {
  if (fold.endsWith("t")) return `${fold.slice(0, -1)}c`;
  return fold.endsWith("n") ? `${fold}g` : fold;
}
