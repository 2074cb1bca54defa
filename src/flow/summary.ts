import { partKey } from "./keys.js";
import type { Flow } from "./schema.js";
import type { Answers, AnswerValue, FlowState } from "./state.js";
import { isAnswered, isCorrectable } from "./steps.js";

/** One line of a summary. */
export interface SummaryItem {
  readonly step: string;
  /** The case field the answer fills, if any. */
  readonly field?: string;
  /** Null: passed over. */
  readonly value: AnswerValue;
  /** Text key of what was asked for, below the flow's namespace. */
  readonly labelKey: string;
}

/** What was answered so far and can be corrected, in the order of the flow. */
export function summaryOf(flow: Flow, state: Pick<FlowState, "answers">): readonly SummaryItem[] {
  return correctableSteps(flow, state.answers).map((step) => {
    const field = flow.steps[step]?.field;
    const value = state.answers[step] ?? null;
    return { step, value, labelKey: partKey(step, "label"), ...(field === undefined ? {} : { field }) };
  });
}

/** Ids of the steps whose answers can be corrected now, in the order of the flow. */
export function correctableSteps(flow: Flow, answers: Answers): readonly string[] {
  return Object.entries(flow.steps).flatMap(([id, step]) =>
    isCorrectable(step) && isAnswered(answers, id) ? [id] : [],
  );
}
