import { besides, promptOf } from "./prompt.js";
import type { Flow } from "./schema.js";
import type { FlowState, Notice, Outcome, Says } from "./state.js";
import type { Walk } from "./walk.js";

/** A state on the way: where it will wait is not known yet. */
export type OnTheWay = Omit<FlowState, "step" | "misses">;

/** The outcome of a walk: waits at the question it came to, or has ended. */
export function arrive(flow: Flow, state: OnTheWay, walk: Walk, notice?: Notice): Outcome {
  const said = { says: walk.says, effects: walk.effects, ...(notice === undefined ? {} : { notice }) };
  if (walk.halt.at !== "question")
    return { state: null, prompt: null, ...said, ended: walk.halt.at === "end" ? walk.halt.word : "fault" };
  const waiting: FlowState = { ...state, step: walk.halt.step, misses: 0 };
  return { state: waiting, prompt: besides(walk.says, promptOf(flow, waiting)), ...said };
}

/** Puts the question of a state without having walked. */
export function putAgain(
  flow: Flow,
  state: FlowState,
  extras: { readonly says?: readonly Says[]; readonly notice?: Notice } = {},
): Outcome {
  const says = extras.says ?? [];
  return { state, effects: [], prompt: besides(says, promptOf(flow, state)), ...extras, says };
}

/** The flow has ended without saying anything. */
export function ended(word: string): Outcome {
  return { state: null, says: [], prompt: null, effects: [], ended: word };
}
