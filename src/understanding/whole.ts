import { makePieces, type Piece, type Pieces, readWhole, type WholeMessage } from "./phrase/pieces.js";
import { wordsOf } from "./phrase/wording.js";
import { foldText } from "./text/marks.js";
import { makeSpeller, type Speller } from "./text/typos.js";

/** Whole messages and what they mean; a list is searched by every reading of every word. */
export interface WholeList<Meaning extends string> {
  find(text: string): Meaning | null;
}

/** What may stand around a word that is the whole message, and how long such a message may be. */
export interface Surroundings {
  /** Before it: "dạ", "bot ơi". */
  readonly polite: readonly string[];
  /** Before it too, but not before a word that must stand by itself: "em muốn", "cho em". */
  readonly asking: readonly string[];
  /** After it: "ạ", "giúp em". */
  readonly after: readonly string[];
  /** True if one slip of the finger in a longer phrase is forgiven. */
  readonly slips: boolean;
}

/** Phrases for one meaning; `bare` ones mean it only where nobody asks for it or does it ("thoát", "nghỉ"). */
export interface Wordings {
  readonly said: readonly string[];
  readonly bare?: readonly string[];
}

const longest = 80;
const mostTokens = 16;
const plain: Surroundings = {
  polite: "dạ,vâng,ạ,à,ờ,bạn ơi,bot,bạn,ơi,cho,please".split(","),
  asking: [],
  after: "ạ,nha,nhé,nhá,đi,à,bạn,bot,ơi,với,giúp,please,nhe,á,hen,dùm,giùm".split(","),
  slips: false,
};

type Label<Meaning> =
  | { readonly is: "polite" | "asking" | "after" }
  | { readonly is: "said" | "bare"; readonly meaning: Meaning };

/**
 * Builds a list from meanings and their phrases, written with all diacritics.
 * A message is found with or without marks, in chat spelling, with "ạ", "nha" and the like around it, and never as a part.
 */
export function makeWholeList<Meaning extends string>(
  entries: Readonly<Record<Meaning, readonly string[] | Wordings>>,
  around: Surroundings = plain,
): WholeList<Meaning> {
  const lists = labelled(entries, around);
  const pieces = makePieces(lists);
  const speller = around.slips ? spellerOf(lists.flatMap(([, phrases]) => phrases)) : undefined;
  return { find: (text) => find(text, pieces, around.slips, speller) };
}

function labelled<Meaning extends string>(
  entries: Readonly<Record<Meaning, readonly string[] | Wordings>>,
  { polite, asking, after }: Surroundings,
): (readonly [Label<Meaning>, readonly string[]])[] {
  const cores = (Object.keys(entries) as Meaning[]).flatMap((meaning) => {
    const entry: readonly string[] | Wordings = entries[meaning];
    const { said, bare = [] } = "said" in entry ? entry : { said: entry };
    return [[{ is: "said", meaning }, said] as const, [{ is: "bare", meaning }, bare] as const];
  });
  return [...cores, [{ is: "polite" }, polite], [{ is: "asking" }, asking], [{ is: "after" }, after]];
}

function spellerOf(phrases: readonly string[]): Speller {
  return makeSpeller(new Set(phrases.flatMap((phrase) => wordsOf(phrase).map(foldText))));
}

function find<Meaning extends string>(
  text: string,
  pieces: Pieces<Label<Meaning>>,
  slips: boolean,
  speller: Speller | undefined,
): Meaning | null {
  if (text.length > longest) return null;
  const asWritten = readWhole(text, mostTokens);
  // A speller helps with strange words only: most messages are put aside before it is asked.
  if (asWritten === null || !pieces.mayKnow(asWritten)) return null;
  const isStrange = asWritten.tokens.some(({ strange }) => strange);
  const message = speller === undefined || !isStrange ? asWritten : readWhole(text, mostTokens, speller);
  if (message === null || message.tokens.length === 0 || (isStrange && !pieces.knows(message))) return null;
  return (
    walk(message, (at) => pieces.exactAt(message, at)) ??
    (slips ? walk(message, (at) => pieces.at(message, at)) : null)
  );
}

/** What begins at a token; looked for only where the walk comes by. */
type Found<Meaning> = (at: number) => readonly Piece<Label<Meaning>>[];

/** How far a message is understood: whether somebody asks, and what was said already. */
interface State<Meaning> {
  readonly at: number;
  readonly asked: boolean;
  readonly meaning: Meaning | null;
  /** True after "dừng đi, em …": the rest has to say the same again. */
  readonly anew: boolean;
}

/** The meaning of a message that the pieces cover from end to end; null if there is none. */
function walk<Meaning extends string>({ tokens }: WholeMessage, found: Found<Meaning>): Meaning | null {
  const hopeless = new Set<string>();
  const known: ReturnType<Found<Meaning>>[] = [];
  const piecesAt = (at: number) => (known[at] ??= found(at));
  const from = (state: State<Meaning>): Meaning | null => {
    if (state.at === tokens.length) return state.anew ? null : state.meaning;
    const key = `${state.at} ${state.asked} ${state.meaning} ${state.anew}`;
    if (hopeless.has(key)) return null;
    for (const next of steps(state, piecesAt(state.at))) {
      const meaning = from(next);
      if (meaning !== null) return meaning;
    }
    hopeless.add(key);
    return null;
  };
  return from({ at: 0, asked: false, meaning: null, anew: false });
}

function steps<Meaning extends string>(
  { asked, meaning, anew }: State<Meaning>,
  pieces: readonly Piece<Label<Meaning>>[],
): State<Meaning>[] {
  const words = pieces.flatMap(({ label, end }) => {
    if (!("meaning" in label) || (label.is === "bare" && asked)) return [];
    const isOne = meaning === null || meaning === label.meaning;
    return isOne ? [{ at: end, asked, meaning: label.meaning, anew: false }] : [];
  });
  const around = pieces.flatMap(({ label, end, slipped }) => {
    if (slipped || "meaning" in label) return [];
    if (label.is === "after") return meaning === null || anew ? [] : [{ at: end, asked, meaning, anew }];
    return [{ at: end, asked: asked || label.is === "asking", meaning, anew: meaning !== null }];
  });
  return [...words, ...around];
}
