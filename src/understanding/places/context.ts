import { isFiller, precededBy } from "./address-words.js";
import type { Gazetteer } from "./gazetteer.js";
import { type Mention, slipsAt } from "./names.js";
import type { Token } from "./tokens.js";

/**
 * Of the stretches that can be names, those that are meant as places: they have a prefix, fill their part of an
 * address, follow a word like "ở", or stand beside the unit they lie in.
 */
export function surePlaces(
  tokens: readonly Token[],
  found: readonly Mention[],
  gazetteer: Gazetteer,
): readonly Mention[] {
  const possible = found.filter((mention) => !isOtherName(tokens, mention, found));
  const explained = explainedTokens(tokens, found);
  const sure = possible.filter((mention) => isSure(tokens, mention, explained, gazetteer));
  const withKin = withNeighbours(possible, sure, gazetteer);
  return withKin.length > 0 || found.length > 0 ? withKin : slipped(tokens, gazetteer);
}

/** A street, a school, a person or a house number before it makes it another's name. */
function isOtherName(
  tokens: readonly Token[],
  { from, prefix, alias }: Mention,
  found: readonly Mention[],
): boolean {
  if (prefix !== undefined) return false;
  if (precededBy("places", tokens, from)) return false;
  const before = tokens[from - 1];
  if (found.some(({ to }) => to === from)) return false;
  if (before?.number && before.segment === tokens[from]?.segment) return !alias;
  if (precededBy("spots", tokens, from)) return true;
  return precededBy("persons", tokens, from);
}

/** Words that belong to a name, a street after its number, or only surround an address. */
function explainedTokens(tokens: readonly Token[], found: readonly Mention[]): readonly boolean[] {
  const explained = tokens.map(isFiller);
  for (const { from, to, common, prefix } of found)
    if (!common || prefix !== undefined) explained.fill(true, from, to);
  tokens.forEach((token, at) => {
    const starts = token.number || precededBy("spots", tokens, at);
    if (!starts) return;
    for (let i = at; i < Math.min(tokens.length, at + 5); i++) {
      if (tokens[i]?.segment !== token.segment) break;
      explained[i] = true;
    }
  });
  return explained;
}

function isSure(
  tokens: readonly Token[],
  mention: Mention,
  explained: readonly boolean[],
  gazetteer: Gazetteer,
): boolean {
  const { from, name, to, prefix, common, writing } = mention;
  const part = tokens.flatMap((token, i) => (token.segment === tokens[from]?.segment ? [explained[i]] : []));
  const fills = part.every((one) => one === true);
  if (prefix !== undefined)
    return !(common && to - name === 1 && !tokens[name]?.number) || prefix.sure || fills;
  const large = mention.units.some((unit) => (gazetteer.units[unit]?.level ?? 2) < 2);
  const province = mention.units.some((unit) => gazetteer.units[unit]?.level === 0);
  const announced = precededBy("places", tokens, from);
  if (common) return announced && to - name > 1 && (province || (large && fills));
  if (writing === "slip") return fills && announced;
  if (mention.alias && to - name === 1 && (tokens[name]?.fold.length ?? 0) < 3)
    return announced || (fills && part.length < 3);
  if (fills || announced) return true;
  if (large && precededBy("directions", tokens, from)) return true;
  return large && writing === "marked" && !mention.alias;
}

/** Adds what stands beside a sure place and lies in it, and pairs of names of which one lies in the other. */
function withNeighbours(
  possible: readonly Mention[],
  sure: readonly Mention[],
  gazetteer: Gazetteer,
): readonly Mention[] {
  const kept = new Set(sure);
  for (let round = 0; round < 2; round++) {
    possible.forEach((mention, i) => {
      for (const other of [possible[i - 1], possible[i + 1]]) {
        if (other === undefined || !areNear(mention, other)) continue;
        const weak = mention.common || other.common;
        const pair =
          liesIn(mention, other, gazetteer) || (!mention.common && liesIn(other, mention, gazetteer));
        if (pair && (kept.has(other) || !weak)) kept.add(mention).add(other);
      }
    });
  }
  return possible.filter((mention) => kept.has(mention));
}

function areNear(a: Mention, b: Mention): boolean {
  const gap = a.from < b.from ? b.from - a.to : a.from - b.to;
  return gap <= (a.common || b.common ? 0 : 1);
}

function liesIn(a: Mention, b: Mention, gazetteer: Gazetteer): boolean {
  const outer = new Set(b.units);
  return a.units.some((unit) => gazetteer.units[unit]?.parents.some((parent) => outer.has(parent)));
}

/** With nothing read, the name of a district or province with one slip may fill a part of the address. */
function slipped(tokens: readonly Token[], gazetteer: Gazetteer): readonly Mention[] {
  return parts(tokens).flatMap(([start, end]) => {
    let from = start;
    while (from < end && tokens[from] !== undefined && isFillerAt(tokens, from)) from++;
    let to = end;
    while (to > from && isFillerAt(tokens, to - 1)) to--;
    if (to - from < 1 || to - from > 4) return [];
    const [mention] = slipsAt(tokens.slice(0, to), from, from, undefined, gazetteer);
    if (mention === undefined || mention.to !== to) return [];
    const units = mention.units.filter((unit) => (gazetteer.units[unit]?.level ?? 2) < 2);
    return units.length > 0 ? [{ ...mention, units }] : [];
  });
}

function isFillerAt(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  return token === undefined || isFiller(token);
}

/** Where each part of the text begins and ends. */
function parts(tokens: readonly Token[]): [number, number][] {
  const found: [number, number][] = [];
  tokens.forEach((token, at) => {
    const last = found.at(-1);
    if (last !== undefined && tokens[last[0]]?.segment === token.segment) last[1] = at + 1;
    else found.push([at, at + 1]);
  });
  return found;
}
