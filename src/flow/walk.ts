import { holds } from "./condition.js";
import { partKey } from "./keys.js";
import { limits } from "./limits.js";
import type { Flow, FlowEffect, Step } from "./schema.js";
import type { Answers, FlowContext, Says } from "./state.js";
import { type AskingStep, asks, isAnswered, stepOf } from "./steps.js";

/** Where a walk came to a halt: at a question, at an end, or because the flow itself is wrong. */
export type Halt =
  | { readonly at: "question"; readonly step: string }
  | { readonly at: "end"; readonly word: string }
  | { readonly at: "fault" };

/** What a walk through steps gave; `path` holds the steps gone through, the one halted at not among them. */
export interface Walk {
  readonly halt: Halt;
  readonly path: readonly string[];
  readonly says: readonly Says[];
  readonly effects: readonly FlowEffect[];
}

/** How to walk. */
export interface Gait {
  /** Steps already gone through in this talk: they neither speak nor act again. */
  readonly passed?: ReadonlySet<string>;
  /** Goes by what was answered, also where a question would be put afresh; a second visit asks. */
  readonly retracing?: boolean;
  /** Halts at this question even if it is answered. */
  readonly until?: string;
}

/** Walks from the start of a step until something has to be asked or the flow ends. */
export function walkFrom(
  flow: Flow,
  id: string,
  answers: Answers,
  context: FlowContext,
  gait: Gait = {},
): Walk {
  const path: string[] = [];
  const says: Says[] = [];
  const effects: FlowEffect[] = [];
  const halted = (halt: Halt): Walk => ({ halt, path, says, effects });
  let here: Way = { go: id };
  while (path.length < limits.steps) {
    if ("end" in here) return halted({ at: "end", word: here.end });
    const step = stepOf(flow, here.go);
    if (step === undefined) break;
    const name = here.go;
    const left = step.when !== undefined && !holds(step.when, answers, context);
    const asking = !left && asks(step) && mustAsk(name, step, answers, path, gait);
    if (!left && !gait.passed?.has(name)) {
      if (step.say && (asking || !asks(step))) says.push(sayOf(name, step));
      effects.push(...(step.effects ?? []));
    }
    if (asking) return halted({ at: "question", step: name });
    path.push(name);
    const way = wayOn(step, answers, context);
    if (way === undefined) break;
    here = way;
  }
  return halted({ at: "fault" });
}

/** Walks on from a question that has just been settled. */
export function walkOn(
  flow: Flow,
  id: string,
  answers: Answers,
  context: FlowContext,
  gait: Gait = {},
): Walk {
  const step = stepOf(flow, id);
  const way = step === undefined ? undefined : wayOn(step, answers, context);
  if (way === undefined) return { halt: { at: "fault" }, path: [], says: [], effects: [] };
  if ("end" in way) return { halt: { at: "end", word: way.end }, path: [], says: [], effects: [] };
  return walkFrom(flow, way.go, answers, context, gait);
}

/** What a step says by itself, with its buttons. */
export function sayOf(id: string, step: Step): Says {
  const picture = step.picture === undefined ? {} : { picture: step.picture };
  return { key: partKey(id, "say"), buttons: step.buttons ?? [], ...picture };
}

type Way = { readonly go: string } | { readonly end: string };

function wayOn(step: Step, answers: Answers, context: FlowContext): Way | undefined {
  if (step.end !== undefined) return { end: step.end };
  if (typeof step.next === "string") return { go: step.next };
  const branch = step.next?.find((one) => one.if === undefined || holds(one.if, answers, context));
  return branch && { go: branch.go };
}

function mustAsk(
  id: string,
  step: AskingStep,
  answers: Answers,
  path: readonly string[],
  gait: Gait,
): boolean {
  if (id === gait.until || !isAnswered(answers, id)) return true;
  if (gait.retracing && !path.includes(id)) return step.ask === "summary" && gait.until === undefined;
  return step.ask === "summary" || step.once === false;
}
