import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { apply, begin } from "../../src/flow/engine.js";
import { limits } from "../../src/flow/limits.js";
import { loadFlows } from "../../src/flow/loader.js";
import { type Flow, flowSchema, questionKinds } from "../../src/flow/schema.js";
import type { AnswerValue, FlowContext, FlowState, Operation, Outcome } from "../../src/flow/state.js";
import { knownFacts } from "../../src/flow/vocabulary.js";
import { voices } from "../../src/model/session.js";
import { samples } from "./samples.js";

const realFolder = fileURLToPath(new URL("../../flows", import.meta.url));
const real = existsSync(realFolder) ? loadFlows(realFolder).flows : [];
const flows = [...samples.values(), ...real];

/** What a person, a stale button or garbage may do. `pick` chooses among what is offered. */
type Deed = Operation | { readonly op: "pick"; readonly at: number };

const garbage: fc.Arbitrary<AnswerValue> = fc.oneof(
  fc.constantFrom<AnswerValue>(
    "",
    "skip",
    "change",
    "send",
    "back",
    "constructor",
    "__proto__",
    null,
    true,
    [],
  ),
  fc.string({ unit: "grapheme", maxLength: 30 }),
  fc.constant("x".repeat(20_000)),
  fc.double(),
  fc.integer(),
  fc.array(fc.string(), { maxLength: 5 }),
);
const someStep = fc.constantFrom(
  "who",
  "place",
  "story",
  "kinds",
  "safe-now",
  "safe-way",
  "check",
  "nowhere",
);
const deed: fc.Arbitrary<Deed> = fc.oneof(
  { weight: 6, arbitrary: fc.record({ op: fc.constant("pick" as const), at: fc.nat(20) }) },
  { weight: 2, arbitrary: fc.record({ op: fc.constant("answer" as const), value: garbage }) },
  { weight: 1, arbitrary: fc.record({ op: fc.constant("correct" as const), step: someStep }) },
  {
    weight: 4,
    arbitrary: fc
      .constantFrom("miss", "back", "skip", "repeat", "resume", "start-over", "stop")
      .map((op) => ({ op }) as Operation),
  },
);
const context: fc.Arbitrary<FlowContext> = fc.record({
  voice: fc.constantFrom(...voices),
  facts: fc.record(
    Object.fromEntries(
      Object.entries(knownFacts).map(([name, values]) => [
        name,
        typeof values === "string" ? fc.boolean() : fc.constantFrom(...values),
      ]),
    ),
  ) as fc.Arbitrary<FlowContext["facts"]>,
});

/** A flow of questions and words of all kinds whose ways only lead forward. */
const forwardFlow: fc.Arbitrary<Flow> = fc
  .array(
    fc.record({
      ask: fc.option(fc.constantFrom(...questionKinds), { nil: undefined }),
      say: fc.boolean(),
      optional: fc.boolean(),
      corrects: fc.boolean(),
      branch: fc.option(fc.record({ on: fc.nat(20), to: fc.nat(20) }), { nil: undefined }),
      when: fc.option(fc.nat(20), { nil: undefined }),
    }),
    { minLength: 1, maxLength: 20 },
  )
  .map((shapes) => {
    const id = (index: number) => `s${index}`;
    const asking = shapes.flatMap((shape, index) => (shape.ask ? [index] : []));
    // Conditions look back: at questions that may have been asked by then.
    const known = (at: number, before: number) => {
      const earlier = asking.filter((index) => index < before);
      return { answer: id(earlier[at % earlier.length] ?? 0), known: earlier.length > 0 };
    };
    const steps = shapes.map(({ ask, say, optional, corrects, branch, when }, index) => [
      id(index),
      {
        ...(ask ? { ask, optional, correctable: corrects } : {}),
        ...(ask === "choice" || ask === "choices" ? { choices: ["a", "b", "c"] } : {}),
        ...(say ? { say: true } : {}),
        ...(when === undefined || index === 0 ? {} : { when: known(when, index) }),
        next: branch
          ? [
              { if: known(branch.on, index + 1), go: id(Math.min(shapes.length, index + 1 + branch.to)) },
              { go: id(index + 1) },
            ]
          : id(index + 1),
      },
    ]);
    const end = [id(shapes.length), { end: "done" }];
    return flowSchema.parse({
      id: "random",
      version: 1,
      start: "s0",
      steps: Object.fromEntries([...steps, end]),
    });
  });
const anyFlow = fc.oneof(fc.constantFrom(...flows), forwardFlow);

function operationOf(deed: Deed, { prompt }: Outcome): Operation {
  if (deed.op !== "pick") return deed;
  const choices = prompt?.choices ?? [];
  const chosen = choices[deed.at % Math.max(1, choices.length)]?.value;
  if (chosen !== undefined) return { op: "answer", value: prompt?.kind === "choices" ? [chosen] : chosen };
  return { op: "answer", value: prompt?.kind === "age" ? deed.at : true };
}

function written(state: FlowState): FlowState {
  return JSON.parse(JSON.stringify(state));
}

/** What must hold of every outcome, whatever led to it. */
function sound(flow: Flow, outcome: Outcome): void {
  const { state, prompt, ended } = outcome;
  if (state === null) {
    expect(prompt).toBeNull();
    expect(ended).toBeDefined();
    expect(ended).not.toBe("fault");
    return;
  }
  expect(ended).toBeUndefined();
  expect(prompt?.step).toBe(state.step);
  expect(flow.steps[state.step]?.ask).toBeDefined();
  expect(written(state)).toEqual(state);
  expect(Buffer.byteLength(JSON.stringify(state))).toBeLessThan(limits.state);
  expect(state.trail.length).toBeLessThanOrEqual(limits.trail);
}

describe("random talks", () => {
  it("knows the flows that are really used", () => {
    expect(real.length).toBeGreaterThan(0);
  });

  it("always gives a question or an end, never throws, never grows", () => {
    fc.assert(
      fc.property(anyFlow, context, fc.array(deed, { maxLength: 60 }), (flow, first, deeds) => {
        let outcome = begin(flow, {}, first);
        sound(flow, outcome);
        for (const one of deeds) {
          if (outcome.state === null) return;
          outcome = apply(flow, written(outcome.state), operationOf(one, outcome), first);
          sound(flow, outcome);
        }
      }),
      { numRuns: 400 },
    );
  });

  it("gives an outcome also when the world changes between two turns", () => {
    fc.assert(
      fc.property(
        anyFlow,
        fc.array(fc.tuple(deed, context), { minLength: 1, maxLength: 40 }),
        (flow, turns) => {
          let outcome = begin(flow, {}, turns[0]?.[1] ?? { voice: "unknown", facts: {} });
          for (const [one, context] of turns) {
            if (outcome.state === null) return;
            outcome = apply(flow, written(outcome.state), operationOf(one, outcome), context);
            sound(flow, outcome);
          }
        },
      ),
      { numRuns: 300 },
    );
  });

  it("comes to an end for who answers everything", () => {
    fc.assert(
      fc.property(
        anyFlow,
        context,
        fc.array(fc.nat(20), { minLength: 120, maxLength: 120 }),
        (flow, context, picks) => {
          let outcome = begin(flow, {}, context);
          for (const at of picks) {
            if (outcome.state === null) return;
            const { prompt } = outcome;
            const isOpen = prompt?.kind === "summary" || flow.steps[outcome.state.step]?.once === false;
            // Whoever wants to come to an end neither corrects for ever nor goes round in a loop for ever.
            const last = prompt?.choices.findLast(
              (choice) => !["change", "skip"].includes(choice.value),
            )?.value;
            const value = isOpen && last !== undefined ? last : undefined;
            const operation =
              value === undefined
                ? operationOf({ op: "pick", at }, outcome)
                : { op: "answer" as const, value };
            outcome = apply(flow, outcome.state, operation, context);
          }
          expect(outcome.state).toBeNull();
        },
      ),
      { numRuns: 200 },
    );
  });

  it.each(flows.map((flow) => [flow.id, flow] as const))(
    "%s traps nobody who is never understood",
    (_, flow) => {
      const context: FlowContext = { voice: "unknown", facts: {} };
      let outcome = begin(flow, {}, context);
      for (
        let count = 0;
        count < 200 && outcome.state !== null && outcome.notice !== "offer-person";
        count += 1
      )
        outcome = apply(flow, outcome.state, { op: "miss" }, context);
      expect(outcome.state === null || outcome.notice === "offer-person").toBe(true);
    },
  );

  it("back undoes an answer exactly", () => {
    fc.assert(
      fc.property(anyFlow, context, fc.array(fc.nat(20), { maxLength: 30 }), (flow, context, picks) => {
        let outcome = begin(flow, {}, context);
        for (const at of picks) {
          const before = outcome.state;
          if (before === null) return;
          const operation = operationOf({ op: "pick", at }, outcome);
          const next = apply(flow, before, operation, context);
          const isPlain =
            !before.choosing && before.correcting === undefined && next.state?.correcting === undefined;
          const isNew = !Object.hasOwn(before.answers, before.step) && next.state?.step !== undefined;
          const isAnswer = next.state !== null && Object.hasOwn(next.state.answers, before.step);
          if (isPlain && isNew && isAnswer && next.state !== null && before.trail.length < limits.trail) {
            const again = apply(flow, next.state, { op: "back" }, context);
            expect(again.state).toEqual({ ...before, misses: 0 });
            expect(again.prompt?.key).toBe(`${before.step}.ask`);
          }
          outcome = next;
        }
      }),
      { numRuns: 300 },
    );
  });

  it("waits at a summary only when nothing before it is open", () => {
    const summaries = (flow: Flow) =>
      Object.values(flow.steps).filter((step) => step.ask === "summary").length;
    const isPlain = (flow: Flow) =>
      summaries(flow) === 1 && Object.values(flow.steps).every((step) => step.once !== false);
    fc.assert(
      fc.property(
        anyFlow.filter(isPlain),
        context,
        fc.array(deed, { maxLength: 60 }),
        (flow, context, deeds) => {
          let outcome = begin(flow, {}, context);
          for (const one of deeds) {
            if (outcome.state === null) return;
            outcome = apply(flow, outcome.state, operationOf(one, outcome), context);
            if (outcome.state === null || outcome.prompt?.kind !== "summary") continue;
            expect(begin(flow, outcome.state.answers, context).state?.step).toBe(outcome.state.step);
            for (const step of outcome.dropped ?? []) expect(outcome.state.answers).not.toHaveProperty(step);
          }
        },
      ),
      { numRuns: 400 },
    );
  });
});
