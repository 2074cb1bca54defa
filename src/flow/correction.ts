import { holds } from "./condition.js";
import { reachableFrom } from "./graph.js";
import { limits } from "./limits.js";
import { arrive, putAgain } from "./outcome.js";
import type { Condition, Flow } from "./schema.js";
import type { Answers, FlowContext, FlowState, Notice, Outcome } from "./state.js";
import { askingStep, isAnswered, stepOf } from "./steps.js";
import { correctableSteps } from "./summary.js";
import { walkFrom } from "./walk.js";

/** Goes from a summary to one question again; the answer stands until a new one is given. */
export function correct(flow: Flow, state: FlowState, step: string): Outcome {
  const isSummary = askingStep(flow, state.step)?.ask === "summary";
  if (!isSummary || !correctableSteps(flow, state.answers).includes(step))
    return putAgain(flow, state, { notice: "not-correctable" });
  const { choosing: _, ...rest } = state;
  const trail = [...state.trail, state.step].slice(-limits.trail);
  return putAgain(flow, { ...rest, step, trail, correcting: state.step, misses: 0 });
}

/**
 * Goes on after an answer within a correction: to questions that the way now leads to and that have no
 * answer yet, else back to the summary. What was said and done on the way before is not repeated.
 */
export function settleCorrection(
  flow: Flow,
  state: FlowState,
  answers: Answers,
  context: FlowContext,
  notice?: Notice,
): Outcome {
  const until = state.correcting ?? state.step;
  const passed = new Set(retrace(flow, state.answers, context, until)).add(state.step);
  const walk = walkFrom(flow, flow.start, answers, context, { passed, retracing: true, until });
  const trail = [...state.trail, state.step].slice(-limits.trail);
  const isDone = walk.halt.at === "question" && askingStep(flow, walk.halt.step)?.ask === "summary";
  if (walk.halt.at !== "question" || !isDone) return arrive(flow, { ...state, answers, trail }, walk, notice);
  const kept = keepReached(flow, answers, context, walk.halt.step);
  const { correcting: _, ...rest } = state;
  const back = { ...rest, answers: kept.answers, trail: kept.trail };
  const outcome = arrive(flow, back, walk, notice);
  return kept.dropped.length === 0 ? outcome : { ...outcome, dropped: kept.dropped };
}

/** Leaves a correction with the answers as they stand. */
export function leaveCorrection(
  flow: Flow,
  state: FlowState,
  context: FlowContext,
  notice?: Notice,
): Outcome {
  return settleCorrection(flow, state, state.answers, context, notice);
}

/** Steps gone through from the start to a summary, going by the answers given. */
function retrace(flow: Flow, answers: Answers, context: FlowContext, until: string): readonly string[] {
  return walkFrom(flow, flow.start, answers, context, { retracing: true, until }).path;
}

interface Kept {
  readonly answers: Answers;
  readonly dropped: readonly string[];
  readonly trail: readonly string[];
}

/** Drops the answers of steps before the summary that are no longer on the way to it. */
function keepReached(flow: Flow, answers: Answers, context: FlowContext, summary: string): Kept {
  const path = retrace(flow, answers, context, summary);
  const taken = new Set(path.filter((id) => !isLeftForAnswers(flow, id, answers, context)));
  const later = reachableFrom(flow, summary);
  const dropped = Object.keys(answers).filter(
    (id) => !taken.has(id) && (path.includes(id) || !later.has(id)),
  );
  return {
    answers: Object.fromEntries(Object.entries(answers).filter(([id]) => !dropped.includes(id))),
    dropped,
    trail: path.filter((id) => taken.has(id) && isAnswered(answers, id)).slice(-limits.trail),
  };
}

/** True if the step is now left out because of what was answered, not because of what the world is like. */
function isLeftForAnswers(flow: Flow, id: string, answers: Answers, context: FlowContext): boolean {
  const condition = stepOf(flow, id)?.when;
  return condition !== undefined && !holds(condition, answers, context) && dependsOnAnswers(condition);
}

function dependsOnAnswers(condition: Condition): boolean {
  if ("answer" in condition) return true;
  if ("not" in condition) return dependsOnAnswers(condition.not);
  if ("all" in condition) return condition.all.some(dependsOnAnswers);
  return "any" in condition && condition.any.some(dependsOnAnswers);
}
