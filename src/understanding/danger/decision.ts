import type { DangerThresholds } from "./rating.js";

/** What the rules alone make of a message. */
export type RuleOutcome = "act" | "ask" | "none";

/** Shorter messages ("em sợ") can be about anything: the model alone only asks about them. */
const fewestWords = 4;
/** … and that only when it is surer: "em mệt quá" and "con đi đây" are everyday's too. */
const doubtOfFew = 0.35;

/**
 * What is done about a message: rules and model together. What the rules hold for certain needs little support to be
 * acted on; without it one gentle question is asked.
 */
export function decide(
  rules: RuleOutcome,
  score: number,
  words: number,
  thresholds: DangerThresholds,
): RuleOutcome {
  if (rules === "act" && score > thresholds.ruleAct) return "act";
  if (words >= fewestWords && score > thresholds.act) return "act";
  if (rules === "act" && score > thresholds.ruleAsk) return "ask";
  if (rules === "ask" && score > thresholds.ruleMaybe) return "ask";
  return score > thresholds.ask + (words < fewestWords ? doubtOfFew : 0) ? "ask" : "none";
}
