import { agrees, type Marked, marked } from "../text/marks.js";
import { isSyllable } from "../text/syllable.js";
import { readTokens, type Token } from "../text/tokens.js";
import { makeSpeller, oneSlip, type Speller } from "../text/typos.js";
import { addWording, type Edge, emptyGraph, type Node } from "./wording.js";

/** A phrase found in a message: what it is, and the place of the token after it. */
export interface Piece<Label> {
  readonly label: Label;
  readonly end: number;
  /** True if one word of it is a slip of the finger away from what was written. */
  readonly slipped: boolean;
}

/** Phrases of ours with what they are; made once, and searched by every message. */
export interface Pieces<Label> {
  /** The phrases that begin at each token of a message, longest first; slips after what is written rightly. */
  of(message: WholeMessage): readonly (readonly Piece<Label>[])[];
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
const none: Speller = makeSpeller(new Set());

/** Takes a message apart; null if it has more tokens than `most`. "0" is also read as "không", "o" only as it stands. */
export function readWhole(written: string, most: number, speller: Speller = none): WholeMessage | null {
  const text = written.replace(apostrophe, "");
  const { tokens } = readTokens(text, speller);
  if (tokens.length > most) return null;
  return { text, tokens, forms: tokens.map(formsOf) };
}

/** "I'm", "don't": one word here. */
const apostrophe = /(?<=\p{L})['’](?=\p{L})/gu;

const notAtAll = marked("không");

function formsOf({ forms, written }: Token): readonly Marked[] {
  const all = forms.some((form) => form.text === written) ? forms : [...forms, marked(written)];
  if (written === "o") return all.filter((form) => form.fold === "o");
  return written === "0" ? [...all, notAtAll] : all;
}

/** Makes a list of phrases from lines as `addWording` takes them, with all marks; words of a message may lack theirs. */
export function makePieces<Label>(entries: Iterable<readonly [Label, readonly string[]]>): Pieces<Label> {
  const root = emptyGraph<Label>();
  for (const [label, lines] of entries) for (const line of lines) addWording(root, line, label);
  const starts = byFirstLetter(root);
  return { of: ({ forms }) => forms.map((_, start) => found(root, starts, forms, start)) };
}

/** The words that phrases begin with, by their first letter: a slip keeps it, or swaps it with the second. */
type Starts<Label> = ReadonlyMap<string, readonly Edge<Label>[]>;

function byFirstLetter<Label>(root: Node<Label>): Starts<Label> {
  const starts = new Map<string, Edge<Label>[]>();
  for (const [fold, edges] of root.next) {
    const letter = fold.charAt(0);
    starts.set(letter, [...(starts.get(letter) ?? []), ...edges]);
  }
  return starts;
}

interface Step<Label> {
  readonly node: Node<Label>;
  readonly slipped: boolean;
  readonly letters: number;
}

function found<Label>(
  root: Node<Label>,
  starts: Starts<Label>,
  forms: WholeMessage["forms"],
  start: number,
): readonly Piece<Label>[] {
  const pieces: Piece<Label>[] = [];
  let steps: readonly Step<Label>[] = [{ node: root, slipped: false, letters: 0 }];
  for (let at = start; at < forms.length && steps.length > 0; at++) {
    steps = follow(steps, forms[at] ?? [], at === start ? starts : undefined);
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
  starts: Starts<Label> | undefined,
): Step<Label>[] {
  const reached = new Map<Node<Label>, Step<Label>>();
  const reach = ({ word, node }: Edge<Label>, letters: number, slipped: boolean) => {
    const before = reached.get(node);
    if (before === undefined || (before.slipped && !slipped))
      reached.set(node, { node, slipped, letters: letters + word.fold.length });
  };
  for (const { node, slipped, letters } of steps) {
    for (const edge of exactEdges(node, forms)) reach(edge, letters, slipped);
    if (slipped) continue;
    for (const edge of slippedEdges(node, forms, starts)) reach(edge, letters, true);
  }
  return [...reached.values()];
}

function exactEdges<Label>(node: Node<Label>, forms: readonly Marked[]): Edge<Label>[] {
  return forms.flatMap((form) => (node.next.get(form.fold) ?? []).filter(({ word }) => agrees(form, word)));
}

function slippedEdges<Label>(
  node: Node<Label>,
  forms: readonly Marked[],
  starts: Starts<Label> | undefined,
): Edge<Label>[] {
  const near =
    starts === undefined
      ? [...node.next.values()].flat()
      : [...new Set(forms.flatMap(({ fold }) => [fold.charAt(0), fold.charAt(1)]))].flatMap(
          (letter) => starts.get(letter) ?? [],
        );
  return near.filter(({ word }) => forms.some((form) => isSlip(form, word)));
}

/** One letter or one mark is wrong, or the end is written as it is spoken in the South. */
function isSlip(written: Marked, meant: Marked): boolean {
  if (meant.fold.length < shortestSlip || Math.abs(written.fold.length - meant.fold.length) > 1) return false;
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
  const isSwap = [...written].toSorted().join("") === [...meant].toSorted().join("");
  return written.length === meant.length && !isSwap && isSyllable(written);
}

function soundsAlike(written: string, meant: string): boolean {
  return spoken(written) === spoken(meant);
}

function spoken(fold: string): string {
  return fold.replace(/t$/, "c").replace(/n$/, "ng");
}
