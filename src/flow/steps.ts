import type { Flow, QuestionKind, Step } from "./schema.js";
import type { Answers } from "./state.js";

/** A step that asks for something. */
export type AskingStep = Step & { readonly ask: QuestionKind };

/** The step of that id, or undefined; never something inherited such as `constructor`. */
export function stepOf(flow: Flow, id: string): Step | undefined {
  return Object.hasOwn(flow.steps, id) ? flow.steps[id] : undefined;
}

/** The step of that id if it asks for something. */
export function askingStep(flow: Flow, id: string): AskingStep | undefined {
  const step = stepOf(flow, id);
  return step !== undefined && asks(step) ? step : undefined;
}

/** True if the step asks for something. */
export function asks(step: Step): step is AskingStep {
  return step.ask !== undefined;
}

/** True if the step has been answered or passed over. */
export function isAnswered(answers: Answers, id: string): boolean {
  return Object.hasOwn(answers, id);
}

/** True if the answer of this step can be corrected from a summary. */
export function isCorrectable(step: Step): boolean {
  return asks(step) && step.ask !== "summary" && (step.correctable ?? step.field !== undefined);
}
