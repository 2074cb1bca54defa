import { Fault } from "../infra/fault.js";
import { accept, acceptKnown } from "./answer.js";
import { correct, leaveCorrection, settleCorrection } from "./correction.js";
import { limits } from "./limits.js";
import { migrate } from "./migration.js";
import { arrive, ended, putAgain } from "./outcome.js";
import { helpOf, promptOf, repeated, retryPrompt } from "./prompt.js";
import type { Flow } from "./schema.js";
import type { Answers, AnswerValue, FlowContext, FlowState, Notice, Operation, Outcome } from "./state.js";
import { askingStep, isAnswered } from "./steps.js";
import { correctableSteps } from "./summary.js";
import { walkFrom, walkOn } from "./walk.js";

export { migrate } from "./migration.js";

/**
 * Starts a flow. `known`: answers by step id that the person has given before; what is no answer to a
 * question of this flow is left out.
 */
export function begin(flow: Flow, known: Answers, context: FlowContext): Outcome {
  const answers = acceptKnown(flow, known);
  const state = { flow: flow.id, version: flow.version, answers, trail: [] };
  return arrive(flow, state, walkFrom(flow, flow.start, answers, context));
}

/**
 * Applies one operation to a talk. Gives an outcome for every operation in every state: a question, or an end.
 * A state of another version of the flow is brought over first. Throws a `Fault` only for a state of another flow.
 */
export function apply(flow: Flow, stored: FlowState, operation: Operation, context: FlowContext): Outcome {
  if (stored.flow !== flow.id)
    throw new Fault("flow-mismatch", `A talk in flow ${stored.flow} was given to flow ${flow.id}.`);
  if (operation.op === "stop") return ended("stopped");
  if (operation.op === "start-over") return begin(flow, {}, context);
  const { state, moved } = migrate(flow, stored);
  if (moved) return standing(flow, state, context, "moved");
  if (askingStep(flow, state.step) === undefined) return standing(flow, state, context);
  return carryOut(flow, state, operation, context);
}

type Waiting = Exclude<Operation, { readonly op: "stop" | "start-over" }>;

function carryOut(flow: Flow, state: FlowState, operation: Waiting, context: FlowContext): Outcome {
  switch (operation.op) {
    case "answer":
      return answer(flow, state, operation.value, context);
    case "miss":
      return miss(flow, state, context);
    case "back":
      return back(flow, state, context);
    case "skip":
      return skip(flow, state, context);
    case "repeat":
      return putAgain(flow, state, { says: repeated(flow, state) });
    case "resume":
      return putAgain(flow, state);
    case "correct":
      return correct(flow, state, operation.step);
  }
}

function answer(flow: Flow, state: FlowState, value: AnswerValue, context: FlowContext): Outcome {
  const step = askingStep(flow, state.step);
  if (step === undefined || state.choosing) return choose(flow, state, value, context);
  if (step.ask === "summary" && value === "change") return offerChange(flow, state, context);
  const accepted = accept(step, value);
  if (accepted !== undefined) return settle(flow, state, accepted, context);
  return value === null || value === "skip" ? skip(flow, state, context) : miss(flow, state, context);
}

/** Stores the answer to the waiting question and goes on. */
function settle(
  flow: Flow,
  state: FlowState,
  value: AnswerValue,
  context: FlowContext,
  notice?: Notice,
): Outcome {
  const answers = { ...state.answers, [state.step]: value };
  if (Object.keys(answers).length > limits.answers) return ended("fault");
  if (state.correcting !== undefined) return settleCorrection(flow, state, answers, context, notice);
  const trail = [...state.trail, state.step].slice(-limits.trail);
  const walk = walkOn(flow, state.step, answers, context);
  return arrive(flow, { flow: flow.id, version: flow.version, answers, trail }, walk, notice);
}

function skip(flow: Flow, state: FlowState, context: FlowContext): Outcome {
  if (state.choosing) return putAgain(flow, notChoosing(state));
  const optional = askingStep(flow, state.step)?.optional ?? false;
  return optional ? settle(flow, state, null, context) : putAgain(flow, state, { notice: "not-optional" });
}

function back(flow: Flow, state: FlowState, context: FlowContext): Outcome {
  if (state.choosing) return putAgain(flow, notChoosing(state));
  const trail = state.trail.filter((id) => askingStep(flow, id) !== undefined);
  const before = trail.pop();
  if (state.correcting !== undefined && before === state.correcting)
    return leaveCorrection(flow, state, context);
  if (before === undefined) return putAgain(flow, state, { notice: "nothing-before" });
  const answers = state.correcting === undefined ? without(state.answers, before) : state.answers;
  return putAgain(flow, { ...state, step: before, answers, trail, misses: 0 });
}

function miss(flow: Flow, state: FlowState, context: FlowContext): Outcome {
  const misses = Math.min(state.misses + 1, limits.misses);
  const next = { ...state, misses };
  if (misses >= limits.misses) return letGo(flow, next, context);
  if (misses > 1) return putAgain(flow, next, { says: [helpOf(next)] });
  const prompt = promptOf(flow, next);
  return { ...putAgain(flow, next), prompt: prompt && retryPrompt(next, prompt) };
}

/** Never a trap: what can be passed over is, otherwise a person is offered. */
function letGo(flow: Flow, state: FlowState, context: FlowContext): Outcome {
  if (state.choosing) return putAgain(flow, notChoosing(state), { notice: "let-go" });
  if (state.correcting !== undefined && isAnswered(state.answers, state.step))
    return leaveCorrection(flow, state, context, "let-go");
  if (askingStep(flow, state.step)?.optional) return settle(flow, state, null, context, "let-go");
  return putAgain(flow, state, { notice: "offer-person" });
}

function offerChange(flow: Flow, state: FlowState, context: FlowContext): Outcome {
  if (correctableSteps(flow, state.answers).length === 0) return miss(flow, state, context);
  return putAgain(flow, { ...state, choosing: true, misses: 0 });
}

function choose(flow: Flow, state: FlowState, value: AnswerValue, context: FlowContext): Outcome {
  if (value === "back" || value === null) return putAgain(flow, notChoosing(state));
  const known = correctableSteps(flow, state.answers).find((id) => id === value);
  return known === undefined ? miss(flow, state, context) : correct(flow, state, known);
}

/** Puts the question of a state, or walks on to one if its step asks nothing any more. */
function standing(flow: Flow, state: FlowState, context: FlowContext, notice?: Notice): Outcome {
  if (askingStep(flow, state.step) !== undefined)
    return putAgain(flow, state, notice === undefined ? {} : { notice });
  const { correcting: _correction, choosing: _choice, misses: _misses, step, ...rest } = state;
  return arrive(flow, rest, walkFrom(flow, step, state.answers, context), notice);
}

function notChoosing(state: FlowState): FlowState {
  const { choosing: _, ...rest } = state;
  return { ...rest, misses: 0 };
}

function without(answers: Answers, id: string): Answers {
  const { [id]: _, ...rest } = answers;
  return rest;
}
