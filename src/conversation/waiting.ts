import type { FlowState } from "../flow/state.js";

/** One frame of the dialog stack as the framework stores it. */
interface Frame {
  readonly id: string;
  readonly state: { readonly flow?: FlowState };
}

/** The flow on top of a stored dialog stack, or null when no flow is running. */
export function topFlow(stack: unknown): FlowState | null {
  return frames(stack).at(-1)?.state.flow ?? null;
}

/** Ids of all flows on a stored dialog stack, the running one last. */
export function runningFlows(stack: unknown): readonly string[] {
  return frames(stack).flatMap((frame) => (frame.state.flow ? [frame.state.flow.flow] : []));
}

function frames(stack: unknown): readonly Frame[] {
  if (typeof stack !== "object" || stack === null || !("dialogStack" in stack)) return [];
  return Array.isArray(stack.dialogStack) ? stack.dialogStack.filter(isFrame) : [];
}

function isFrame(value: unknown): value is Frame {
  return typeof value === "object" && value !== null && "id" in value && "state" in value;
}
