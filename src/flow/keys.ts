import type { PromptChoice } from "./state.js";

/** Values the engine itself offers, beside those of a flow; their labels stand in the common texts. */
export const builtInValues = ["yes", "no", "skip", "send", "change", "back"] as const;

/** Text keys in the common namespace that the engine falls back to. */
export const commonKeys = {
  retry: "common:retry",
  help: "common:retry-help",
  choose: "common:choose",
  choice: (value: string) => `common:${value}`,
} as const;

/** Parts of a step's texts. */
export type Part = "say" | "alt" | "ask" | "label" | "retry" | "help" | "choose";

/** The text key of one part of a step, below the flow's namespace. */
export function partKey(step: string, part: Part): string {
  return `${step}.${part}`;
}

/** The text key of a lesson's name in the menu. */
export const titleKey = "title";

/** The text key of a choice's label. */
export function choiceKey(step: string, value: string): string {
  return `${step}.choices.${value}`;
}

/** A choice labelled by the flow, or with the common word when the flow has none of its own. */
export function promptChoice(step: string, value: string): PromptChoice {
  const key = choiceKey(step, value);
  const isCommon = builtInValues.some((one) => one === value);
  return isCommon ? { value, key, fallback: commonKeys.choice(value) } : { value, key };
}
