import { describe, expect, it } from "vitest";
import { apply, begin } from "../../src/flow/engine.js";
import { limits } from "../../src/flow/limits.js";
import { flowSchema } from "../../src/flow/schema.js";
import type { FlowContext } from "../../src/flow/state.js";
import { Fault } from "../../src/infra/fault.js";
import { sample } from "./samples.js";

const context: FlowContext = { voice: "unknown", facts: {} };
const flowOf = (steps: Record<string, unknown>, start = "one") =>
  flowSchema.parse({ id: "wrong", version: 1, start, steps });
const numbered = (count: number, step: (index: number) => unknown) =>
  Object.fromEntries(Array.from({ length: count }, (_, index) => [`s${index}`, step(index)]));

describe("a flow that is wrong ends the talk instead of throwing", () => {
  it.each([
    ["its start is missing", flowOf({ two: { end: "done" } })],
    ["a step leads nowhere", flowOf({ one: { next: "two" } })],
    ["a step neither goes on nor ends", flowOf({ one: { say: true } })],
    [
      "no branch holds",
      flowOf({ one: { next: [{ if: { voice: "adult" }, go: "two" }] }, two: { end: "done" } }),
    ],
    ["it turns round without a question", flowOf({ one: { say: true, next: "two" }, two: { next: "one" } })],
    [
      "more steps follow than a turn may take",
      flowOf(
        numbered(limits.steps + 2, (index) =>
          index > limits.steps ? { end: "done" } : { next: `s${index + 1}` },
        ),
        "s0",
      ),
    ],
  ])("%s", (_, flow) => {
    expect(begin(flow, {}, context)).toMatchObject({ state: null, prompt: null, ended: "fault" });
  });

  it("more answers are given than a talk may hold", () => {
    const flow = flowOf(
      numbered(60, (index) => ({ ask: "text", next: `s${index + 1}` })),
      "s0",
    );
    let outcome = begin(flow, {}, context);
    for (let count = 0; count < limits.answers; count += 1) {
      if (outcome.state === null) break;
      outcome = apply(flow, outcome.state, { op: "answer", value: true }, context);
    }
    expect(outcome.state?.trail).toHaveLength(limits.trail);
    if (outcome.state === null) throw new Error("It ended too early.");
    expect(apply(flow, outcome.state, { op: "answer", value: true }, context).ended).toBe("fault");
  });

  it("but a talk given to another flow is a fault of the caller", () => {
    const { state } = begin(sample("intake"), {}, context);
    if (state === null) throw new Error("It ended at once.");
    expect(() => apply(sample("chat"), state, { op: "resume" }, context)).toThrow(Fault);
  });
});
