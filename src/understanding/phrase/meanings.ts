import { readTokens } from "../text/tokens.js";
import { makeSpeller } from "../text/typos.js";
import { compilePattern, type MentionIndex, matches, ownPhrases } from "./pattern.js";
import { findMentions, type Mention, makePhrasebook } from "./phrasebook.js";

/** Patterns by meaning; see `compilePattern` for how one is written. */
export type MeaningPatterns<Meaning extends string> = Readonly<Record<Meaning, readonly string[]>>;

/** Longer messages are read up to here, UTF-16 units. */
const longest = 2_000;

/**
 * Builds a reader of what a message may mean, in the order the meanings are written. Words that have an innocent twin
 * without marks (`cháy!`) count only where they are written with them.
 */
export function makeMeanings<Meaning extends string>(
  patterns: MeaningPatterns<Meaning>,
): (text: string) => readonly Meaning[] {
  const meanings = (Object.keys(patterns) as Meaning[]).map((meaning) => ({
    meaning,
    patterns: patterns[meaning].map(compilePattern),
  }));
  const own = meanings.flatMap((entry) => entry.patterns).flatMap(ownPhrases);
  const book = makePhrasebook(Object.fromEntries(own.map((phrase) => [`=${phrase}`, [phrase]])));
  const speller = makeSpeller(book.words);
  return (text) => {
    const reading = readTokens(text.slice(0, longest), speller);
    const index = indexOf(findMentions(reading, book));
    const sentences = reading.tokens.map((token) => token.sentence);
    return meanings
      .filter((entry) => entry.patterns.some((one) => matches(one, index, sentences)))
      .map(({ meaning }) => meaning);
  };
}

function indexOf(mentions: readonly Mention[]): MentionIndex {
  const index = new Map<string, Mention[]>();
  for (const mention of mentions) {
    if (!mention.sure) continue;
    const list = index.get(mention.concept);
    if (list === undefined) index.set(mention.concept, [mention]);
    else list.push(mention);
  }
  return index;
}
