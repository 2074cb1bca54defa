import { valuesOf } from "./answer.js";
import { choiceKey, commonKeys, partKey, promptChoice } from "./keys.js";
import type { Flow } from "./schema.js";
import type { FlowState, Prompt, PromptChoice, Says } from "./state.js";
import { type AskingStep, askingStep } from "./steps.js";
import { correctableSteps } from "./summary.js";
import { sayOf } from "./walk.js";

/** The question a state waits with, or null if it waits at no question. */
export function promptOf(flow: Flow, state: FlowState): Prompt | null {
  const step = askingStep(flow, state.step);
  if (step === undefined) return null;
  return state.choosing ? choosingPrompt(flow, state) : questionPrompt(flow, state, step);
}

/** The same question after one miss: in other words if the flow has them, else with the common ones before it. */
export function retryPrompt(state: FlowState, prompt: Prompt): Prompt {
  if (state.choosing) return { ...prompt, fallback: [commonKeys.retry, ...(prompt.fallback ?? [])] };
  return {
    ...prompt,
    key: partKey(state.step, "retry"),
    fallback: [commonKeys.retry, partKey(state.step, "ask")],
  };
}

/** What helps to answer, said before the question is put once more. */
export function helpOf(state: FlowState): Says {
  if (state.choosing) return { key: commonKeys.help, buttons: [] };
  return { key: partKey(state.step, "help"), fallback: commonKeys.help, buttons: [] };
}

/** The question with what its step says before it. */
export function repeated(flow: Flow, state: FlowState): readonly Says[] {
  const step = askingStep(flow, state.step);
  return step?.say && !state.choosing ? [sayOf(state.step, step)] : [];
}

/** The prompt without the buttons that a text just said shows already. */
export function besides(says: readonly Says[], prompt: Prompt | null): Prompt | null {
  const isShown = prompt !== null && says.some((said) => said.key === partKey(prompt.step, "say"));
  return prompt !== null && isShown ? { ...prompt, buttons: [] } : prompt;
}

function questionPrompt(flow: Flow, state: FlowState, step: AskingStep): Prompt {
  return {
    step: state.step,
    key: partKey(state.step, "ask"),
    kind: step.ask,
    choices: step.ask === "summary" ? summaryChoices(flow, state, step) : choicesOf(state.step, step),
    optional: step.optional ?? false,
    buttons: step.buttons ?? [],
    ...(step.field === undefined ? {} : { field: step.field }),
  };
}

function choicesOf(id: string, step: AskingStep): PromptChoice[] {
  const commonOnly = step.ask === "yes-no" || step.ask === "summary";
  return valuesOf(step).map((value) =>
    commonOnly ? promptChoice(id, value) : { value, key: choiceKey(id, value) },
  );
}

function summaryChoices(flow: Flow, state: FlowState, step: AskingStep): PromptChoice[] {
  const values = ["send"];
  if (correctableSteps(flow, state.answers).length > 0) values.push("change");
  if (step.optional) values.push("skip");
  return values.map((value) => promptChoice(state.step, value));
}

function choosingPrompt(flow: Flow, state: FlowState): Prompt {
  const steps = correctableSteps(flow, state.answers);
  return {
    step: state.step,
    key: partKey(state.step, "choose"),
    fallback: [commonKeys.choose],
    kind: "choice",
    choices: [
      ...steps.map((id) => ({ value: id, key: partKey(id, "label") })),
      promptChoice(state.step, "back"),
    ],
    optional: false,
    buttons: [],
  };
}
