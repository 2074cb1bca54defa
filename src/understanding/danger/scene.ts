import { dangerConcepts } from "../lexicon/danger-concepts.js";
import { groups } from "../lexicon/people.js";
import type { MentionIndex } from "../phrase/pattern.js";
import { findMentions, type Mention, makePhrasebook } from "../phrase/phrasebook.js";
import { type Reading, readTokens } from "../text/tokens.js";
import { makeSpeller } from "../text/typos.js";
import { isNobodys } from "./nobodys-blow.js";
import { ownPhrasesOfRules } from "./rulebook.js";

/** A message with everything in it that a voter may look at. */
export interface Scene {
  readonly reading: Reading;
  readonly index: MentionIndex;
  /** Sentence number of each token. */
  readonly sentences: readonly number[];
}

const own = Object.fromEntries(ownPhrasesOfRules().map((phrase) => [`=${phrase}`, [phrase]]));
const book = makePhrasebook({ ...dangerConcepts, ...own });
const speller = makeSpeller(book.words);
const namesOf = withNames(groups);
/** Guards speak about a whole sentence: a look-alike does not cover them. */
const guards = new Set(["BENIGN", "FICTION", "KNOWLEDGE", "TIRED", "HARMLESS_CAUSE", "SCHOOLWORK"]);

/** The names a concept of a group is found under: its own, and those of its groups. */
function withNames(
  source: Readonly<Record<string, readonly string[]>>,
): ReadonlyMap<string, readonly string[]> {
  const names = new Map<string, string[]>();
  for (const [group, members] of Object.entries(source)) {
    for (const member of members) names.set(member, [...(names.get(member) ?? [member]), group]);
  }
  return names;
}

/** What says of a mention that it is another word here. */
const twins: readonly ((mention: Mention, reading: Reading) => boolean)[] = [
  isEvening,
  isBullying,
  isYou,
  isNobodys,
];

/** Reads a message once for all voters. */
export function readScene(text: string): Scene {
  const reading = readTokens(text, speller);
  const found = findMentions(reading, book).filter(
    (mention) => !twins.some((isTwin) => isTwin(mention, reading)),
  );
  const mentions = uncovered(found, reading.tokens.length);
  return { reading, index: indexOf(mentions), sentences: reading.tokens.map((token) => token.sentence) };
}

/** "con toi nao cung" is "con, tối nào cũng": no child of somebody's. */
function isEvening(mention: Mention, reading: Reading): boolean {
  if (mention.concept !== "CHILD" || mention.end - mention.start < 2) return false;
  const last = reading.tokens[mention.end - 1]?.written;
  const next = reading.tokens[mention.end]?.written ?? "";
  return last === "toi" && ["nao", "nay", "qua", "hom", "mai", "den", "ve"].includes(next);
}

/** "Hiếp" in "ăn hiếp" and "ức hiếp" is bullying. */
function isBullying({ concept, start, end }: Mention, { tokens }: Reading): boolean {
  if (concept !== "MOLEST" || end - start > 1 || tokens[start]?.forms[0]?.fold !== "hiep") return false;
  return ["an", "uc"].includes(tokens[start - 1]?.forms[0]?.fold ?? "");
}

const rude: ReadonlySet<string> = new Set(["t", "tao", "tau", "mày", "may"]);

/** "t vả m": beside "tao" and "mày" the single "m" is "mày", and neither "mình" nor "mẹ". */
function isYou({ start, end }: Mention, { tokens }: Reading): boolean {
  if (end - start > 1 || tokens[start]?.written !== "m") return false;
  const sentence = tokens[start]?.sentence;
  return tokens.some((one) => one.sentence === sentence && rude.has(one.written));
}

/** Leaves out what a look-alike of at least the same length touches. */
function uncovered(mentions: readonly Mention[], tokens: number): Mention[] {
  const cover = new Array<number>(tokens).fill(0);
  for (const mention of mentions) {
    if (mention.concept !== "BENIGN" || !mention.sure) continue;
    const length = mention.end - mention.start;
    for (let i = mention.start; i < mention.end; i++) cover[i] = Math.max(cover[i] ?? 0, length);
  }
  return mentions.filter((mention) => guards.has(mention.concept) || !isCovered(mention, cover));
}

function isCovered(mention: Mention, cover: readonly number[]): boolean {
  for (let i = mention.start; i < mention.end; i++) {
    if ((cover[i] ?? 0) >= mention.end - mention.start) return true;
  }
  return false;
}

function indexOf(mentions: readonly Mention[]): MentionIndex {
  const index = new Map<string, Mention[]>();
  for (const mention of mentions) {
    const names = namesOf.get(mention.concept);
    if (names === undefined) addTo(index, mention.concept, mention);
    else for (const name of names) addTo(index, name, mention);
  }
  return index;
}

function addTo(index: Map<string, Mention[]>, name: string, mention: Mention): void {
  const list = index.get(name);
  if (list === undefined) index.set(name, [mention]);
  else list.push(mention);
}
