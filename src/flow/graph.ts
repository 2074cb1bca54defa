import type { Flow, Step } from "./schema.js";
import { stepOf } from "./steps.js";

/** Ids of the steps that may come right after a step, in the order they are written, without repeats. */
export function followers(step: Step): readonly string[] {
  if (step.next === undefined) return [];
  if (typeof step.next === "string") return [step.next];
  return [...new Set(step.next.map((branch) => branch.go))];
}

/** Every step that may come after one, itself only if a loop leads back; unknown ids included. */
export function reachableFrom(flow: Flow, id: string): Set<string> {
  const found = new Set<string>();
  const waiting = [...(stepOf(flow, id) ? followers(flow.steps[id] ?? {}) : [])];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (found.has(next)) continue;
    found.add(next);
    const step = stepOf(flow, next);
    if (step !== undefined) waiting.push(...followers(step));
  }
  return found;
}
