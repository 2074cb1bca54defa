import { sentencesInFull, standsFor } from "../text/full-marks.js";
import { agrees, isExact, type Marked, marked } from "../text/marks.js";
import type { Reading, Token } from "../text/tokens.js";

/**
 * Phrases by concept. A phrase is written with all its diacritics, words parted by one space; `#` stands for a number.
 * A phrase that ends in `!` has an innocent twin when its marks are missing: without them it is unsure.
 */
export type Concepts = Readonly<Record<string, readonly string[]>>;

/** A phrase found in a message: tokens `start` up to but not including `end`. */
export interface Mention {
  readonly concept: string;
  readonly start: number;
  readonly end: number;
  /** False if the words could be an innocent twin of the phrase. */
  readonly sure: boolean;
}

interface Ending {
  readonly concept: string;
  readonly words: readonly Marked[];
  readonly doubtful: boolean;
}

interface Node {
  readonly next: Map<string, Node>;
  readonly endings: Ending[];
}

/** All phrases as one tree, to be found in one walk over a message. */
export interface Phrasebook {
  readonly root: Node;
  /** Every word of every phrase, folded. */
  readonly words: ReadonlySet<string>;
}

/** Builds the tree. */
export function makePhrasebook(concepts: Concepts): Phrasebook {
  const root: Node = { next: new Map(), endings: [] };
  const words = new Set<string>();
  for (const [concept, phrases] of Object.entries(concepts)) {
    for (const phrase of phrases) addPhrase(root, words, concept, phrase);
  }
  return { root, words };
}

function addPhrase(root: Node, known: Set<string>, concept: string, phrase: string): void {
  const doubtful = phrase.endsWith("!");
  const words = (doubtful ? phrase.slice(0, -1) : phrase).split(" ").map(marked);
  let node = root;
  for (const word of words) {
    known.add(word.fold);
    let next = node.next.get(word.fold);
    if (next === undefined) {
      next = { next: new Map(), endings: [] };
      node.next.set(word.fold, next);
    }
    node = next;
  }
  node.endings.push({ concept, words, doubtful });
}

/** All phrases in a message, overlapping ones too, in order of their start. */
export function findMentions(reading: Reading, book: Phrasebook): Mention[] {
  const found: Mention[] = [];
  for (let start = 0; start < reading.tokens.length; start++)
    walk({ reading, start, path: [], found }, start, book.root);
  return found;
}

/** A way through the tree from one token on; `path` holds the words that led to where it stands. */
interface Walk {
  readonly reading: Reading;
  readonly start: number;
  readonly path: Marked[];
  readonly found: Mention[];
}

function walk(way: Walk, at: number, node: Node): void {
  const { tokens } = way.reading;
  if (at > way.start) collect(way, at, node);
  const token = tokens[at];
  if (token === undefined || node.next.size === 0 || breaks(tokens[way.start], token)) return;
  if (isNumber(token)) step(way, at, node, "#", number);
  for (const form of token.forms) step(way, at, node, form.fold, form);
}

const number = marked("#");

function isNumber(token: Token): boolean {
  const first = token.written.charCodeAt(0);
  return first >= 48 && first <= 57;
}

function breaks(first: Token | undefined, token: Token): boolean {
  return first !== undefined && first.sentence !== token.sentence;
}

function step(way: Walk, at: number, node: Node, key: string, form: Marked): void {
  const next = node.next.get(key);
  if (next === undefined) return;
  way.path.push(form);
  walk(way, at + 1, next);
  way.path.pop();
}

function collect({ reading, start, path, found }: Walk, end: number, node: Node): void {
  for (const ending of node.endings) {
    if (!fits(path, ending.words, agrees)) continue;
    const strict = ending.doubtful || (reading.accented && ending.concept === "BENIGN");
    const sure = !strict || fits(path, ending.words, isExact);
    // Who writes with marks and leaves them out here means the bare word.
    if (!sure && reading.accented && path.every((word) => word.text === word.fold)) continue;
    const isCry = cries.has(ending.concept);
    if (
      !isCry &&
      isInFull(start, reading) &&
      !ending.words.every((word, i) => standsFor(path[i] ?? word, word))
    )
      continue;
    const mention = { concept: ending.concept, start, end, sure };
    if (!isKnown(found, mention)) found.push(mention);
  }
}

/** True if each word of a way stands for the one that is meant there. */
function fits(path: readonly Marked[], words: readonly Marked[], accords: typeof agrees): boolean {
  for (let i = 0; i < words.length; i++) {
    const written = path[i];
    const meant = words[i];
    if (written !== undefined && meant !== undefined && !accords(written, meant)) return false;
  }
  return true;
}

/** Cries for help, and the edge somebody stands on: heard with whatever marks. */
const cries: ReadonlySet<string> = new Set(["CRY", "RESCUE", "HEIGHT"]);

/** True where the writer leaves out no marks, so that a word is the one it is written as. */
function isInFull(at: number, reading: Reading): boolean {
  return reading.accented && sentencesInFull(reading).has(reading.tokens[at]?.sentence ?? -1);
}

/** Looks only among the mentions with the same start: they stand last. */
function isKnown(found: readonly Mention[], mention: Mention): boolean {
  for (let i = found.length - 1; i >= 0; i--) {
    const other = found[i];
    if (other === undefined || other.start !== mention.start) return false;
    if (other.end === mention.end && other.concept === mention.concept && other.sure === mention.sure)
      return true;
  }
  return false;
}
