import { type Element, type MentionIndex, occurs, type Pattern } from "../phrase/pattern.js";
import type { CompiledRule } from "./rulebook.js";

/** A pattern with the rule it belongs to. */
export interface Trial {
  readonly compiled: CompiledRule;
  readonly pattern: Pattern;
}

/** Says which patterns can fit a message at all, in the order of the rules. */
export type RuleChoice = (index: MentionIndex) => readonly Trial[];

/** A pattern with its elements beside the rarest, those whose names stand in the fewest patterns first. */
interface Candidate {
  readonly place: number;
  readonly trial: Trial;
  readonly others: readonly Element[];
}

/**
 * Chooses patterns by the concepts of a message: each pattern waits under the names of its rarest element, and is tried
 * only where one of them occurs and all its other elements do.
 */
export function createRuleChoice(rules: readonly CompiledRule[]): RuleChoice {
  const trials = rules.flatMap((compiled) => compiled.patterns.map((pattern) => ({ compiled, pattern })));
  const waiting = waitingByName(trials);
  return (index) => {
    const chosen = new Set<Candidate>();
    for (const name of index.keys())
      for (const candidate of waiting.get(name) ?? []) if (mayFit(candidate, index)) chosen.add(candidate);
    return [...chosen].sort((a, b) => a.place - b.place).map(({ trial }) => trial);
  };
}

/** The rarest element is known to occur. */
function mayFit({ others }: Candidate, index: MentionIndex): boolean {
  for (const element of others) if (!occurs(element, index)) return false;
  return true;
}

function waitingByName(trials: readonly Trial[]): ReadonlyMap<string, readonly Candidate[]> {
  const patterns = trials.map(({ pattern }) => pattern);
  const frequency = new Map<string, number>();
  for (const pattern of patterns)
    for (const { names } of pattern.parts.flat())
      for (const name of names) frequency.set(name, (frequency.get(name) ?? 0) + 1);
  const cost = ({ names }: Element) => names.reduce((sum, name) => sum + (frequency.get(name) ?? 0), 0);
  const waiting = new Map<string, Candidate[]>();
  trials.forEach((trial, place) => {
    const [rarest, ...others] = trial.pattern.parts.flat().sort((a, b) => cost(a) - cost(b));
    const candidate = { place, trial, others };
    for (const name of new Set(rarest?.names)) {
      const list = waiting.get(name);
      if (list === undefined) waiting.set(name, [candidate]);
      else list.push(candidate);
    }
  });
  return waiting;
}
