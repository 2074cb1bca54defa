import { surePlaces } from "./context.js";
import type { Gazetteer } from "./gazetteer.js";
import { findMentions } from "./mentions.js";
import type { Mention } from "./names.js";
import type { PlaceReading } from "./place.js";
import { resolve } from "./resolve.js";
import { readTokens } from "./tokens.js";

/** An address has five names at most; more are a list or a game, and only cost time. */
const mostNames = 8;

/** Reads which place the words name, with or without marks, in old or new units. Takes any string. */
export function readPlaces(text: string, gazetteer: Gazetteer): PlaceReading {
  const tokens = readTokens(text);
  if (tokens.length === 0) return { kind: "words" };
  const places = surePlaces(tokens, findMentions(tokens, gazetteer), gazetteer);
  return resolve(withoutRepeats(places).slice(0, mostNames), gazetteer);
}

/** A name written twice says no more than once. */
function withoutRepeats(mentions: readonly Mention[]): readonly Mention[] {
  const first = new Map(mentions.toReversed().map((mention) => [mention.units.join(" "), mention]));
  return mentions.filter((mention) => first.get(mention.units.join(" ")) === mention);
}
