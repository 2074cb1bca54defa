import type { Element, MentionIndex, Pattern } from "../phrase/pattern.js";
import type { CompiledRule } from "./rulebook.js";

/** A pattern with the rule it belongs to. */
export interface Trial {
  readonly compiled: CompiledRule;
  readonly pattern: Pattern;
}

/** Says which patterns can fit a message at all, in the order of the rules. */
export type RuleChoice = (index: MentionIndex) => readonly Trial[];

/**
 * Chooses patterns by the concepts of a message: each pattern waits under the names of one of its elements, the one
 * whose names stand in the fewest patterns, and is tried only where one of them occurs.
 */
export function createRuleChoice(rules: readonly CompiledRule[]): RuleChoice {
  const trials = rules.flatMap((compiled) => compiled.patterns.map((pattern) => ({ compiled, pattern })));
  const waiting = waitingByName(trials.map(({ pattern }) => pattern));
  return (index) => {
    const places = new Set<number>();
    for (const name of index.keys()) for (const place of waiting.get(name) ?? []) places.add(place);
    const ordered = Int32Array.from(places).sort();
    return Array.from(ordered, (place) => trials[place]).filter((trial) => trial !== undefined);
  };
}

function waitingByName(patterns: readonly Pattern[]): ReadonlyMap<string, readonly number[]> {
  const frequency = new Map<string, number>();
  for (const pattern of patterns)
    for (const { names } of pattern.parts.flat())
      for (const name of names) frequency.set(name, (frequency.get(name) ?? 0) + 1);
  const cost = ({ names }: Element) => names.reduce((sum, name) => sum + (frequency.get(name) ?? 0), 0);
  const waiting = new Map<string, number[]>();
  patterns.forEach((pattern, place) => {
    const rarest = pattern.parts.flat().reduce((least, one) => (cost(one) < cost(least) ? one : least));
    for (const name of new Set(rarest.names)) {
      const list = waiting.get(name);
      if (list === undefined) waiting.set(name, [place]);
      else list.push(place);
    }
  });
  return waiting;
}
