import { acceptKnown } from "./answer.js";
import type { Flow } from "./schema.js";
import type { FlowState } from "./state.js";
import { askingStep, stepOf } from "./steps.js";

/** A state brought over to the flow as it is now. */
export interface Migrated {
  readonly state: FlowState;
  /** The waiting question is gone: the talk goes on at an earlier step, and the person should be told. */
  readonly moved: boolean;
}

/**
 * Brings the state of a talk over to the present version of its flow: steps by the flow's map, by their own
 * name where the map has no entry. A talk at a step that is gone goes to the last question of its trail that
 * is left, else to the start. Answers that are none any more are dropped.
 */
export function migrate(flow: Flow, state: FlowState): Migrated {
  const isCurrent = state.version === flow.version;
  if (isCurrent && stepOf(flow, state.step) !== undefined) return { state, moved: false };
  const successor = (id: string): string | undefined => mapped(flow, state.version, id);
  const trail = state.trail.flatMap((id) => successor(id) ?? []).filter((id) => askingStep(flow, id));
  const answers = acceptKnown(flow, renamed(state.answers, successor));
  const here = successor(state.step);
  const base = { ...marks(flow, state, here, successor), version: flow.version, answers };
  if (here !== undefined) return { state: { ...base, step: here, trail }, moved: false };
  const last = trail.at(-1);
  return { state: { ...base, step: last ?? flow.start, trail: trail.slice(0, -1) }, moved: true };
}

type Successor = (id: string) => string | undefined;

function mapped(flow: Flow, version: number, id: string): string | undefined {
  const map = flow.from?.version === version ? flow.from.steps : {};
  const target = Object.hasOwn(map, id) ? map[id] : id;
  return target !== undefined && stepOf(flow, target) !== undefined ? target : undefined;
}

function renamed(answers: FlowState["answers"], successor: Successor): FlowState["answers"] {
  return Object.fromEntries(
    Object.entries(answers).flatMap(([id, value]) => {
      const next = successor(id);
      return next === undefined ? [] : [[next, value]];
    }),
  );
}

/** What a correction needs to go on; without its summary it is none. */
function marks(flow: Flow, state: FlowState, here: string | undefined, successor: Successor): FlowState {
  const { correcting, choosing, ...rest } = state;
  const summary = correcting === undefined ? undefined : successor(correcting);
  const isSummary = (id: string | undefined) => id !== undefined && askingStep(flow, id)?.ask === "summary";
  if (here === undefined) return { ...rest, misses: 0 };
  return {
    ...rest,
    ...(summary !== undefined && isSummary(summary) ? { correcting: summary } : {}),
    ...(choosing && isSummary(here) ? { choosing } : {}),
  };
}
