import { describe, expect, it } from "vitest";
import { apply, migrate } from "../../src/flow/engine.js";
import { type Flow, flowSchema } from "../../src/flow/schema.js";
import type { FlowContext, FlowState } from "../../src/flow/state.js";

const context: FlowContext = { voice: "adult", facts: {} };
const now: Flow = flowSchema.parse({
  id: "intake",
  version: 2,
  from: { version: 1, steps: { where: "place", intro: "hello" } },
  start: "hello",
  steps: {
    hello: { say: true, next: "who" },
    who: { ask: "choice", choices: ["me", "friend"], field: "who", next: "place" },
    place: { ask: "place", field: "place", next: "check" },
    check: { ask: "summary", next: "done" },
    done: { end: "done" },
  },
});

function old(state: Partial<FlowState>): FlowState {
  return { flow: "intake", version: 1, step: "who", answers: {}, trail: [], misses: 0, ...state };
}

describe("a talk that waited while its flow was changed", () => {
  it("goes on at the step its own was mapped to, with its answers", () => {
    const before = old({ step: "where", answers: { who: "me" }, trail: ["who"] });
    const { state, moved } = migrate(now, before);
    expect({ step: state.step, version: state.version, moved }).toEqual({
      step: "place",
      version: 2,
      moved: false,
    });
    const outcome = apply(now, before, { op: "answer", value: "cho" }, context);
    expect(outcome.state?.answers).toEqual({ who: "me", place: "cho" });
    expect(outcome.prompt?.key).toBe("check.ask");
  });

  it("goes to the last question left when its own is gone, and is told so", () => {
    const before = old({
      step: "colour",
      answers: { who: "me", where: "cho" },
      trail: ["who", "where", "gone"],
    });
    const outcome = apply(now, before, { op: "answer", value: "red" }, context);
    expect(outcome.notice).toBe("moved");
    expect(outcome.prompt?.key).toBe("place.ask");
    expect(outcome.state).toEqual({
      flow: "intake",
      version: 2,
      step: "place",
      answers: { who: "me", place: "cho" },
      trail: ["who"],
      misses: 0,
    });
  });

  it("begins at the start when no question of its trail is left", () => {
    const outcome = apply(now, old({ step: "colour", trail: ["gone"] }), { op: "resume" }, context);
    expect(outcome.notice).toBe("moved");
    expect(outcome.says.map((said) => said.key)).toEqual(["hello.say"]);
    expect(outcome.prompt?.key).toBe("who.ask");
  });

  it("walks on from a mapped step that asks nothing", () => {
    const outcome = apply(now, old({ step: "intro" }), { op: "answer", value: true }, context);
    expect(outcome.says.map((said) => said.key)).toEqual(["hello.say"]);
    expect(outcome.prompt?.key).toBe("who.ask");
  });

  it("drops answers that are none any more", () => {
    const before = old({ step: "where", answers: { who: "neighbour", colour: "red" } });
    expect(migrate(now, before).state.answers).toEqual({});
  });

  it("keeps a correction only while its summary stands", () => {
    const before = old({ step: "who", answers: { who: "me" }, correcting: "check" });
    expect(migrate(now, before).state.correcting).toBe("check");
    expect(migrate(now, { ...before, correcting: "overview" }).state.correcting).toBeUndefined();
    expect(migrate(now, old({ step: "check", choosing: true })).state.choosing).toBe(true);
    expect(migrate(now, old({ step: "where", choosing: true })).state.choosing).toBeUndefined();
  });

  it("can be stopped and started over wherever it stood", () => {
    expect(apply(now, old({ step: "colour" }), { op: "stop" }, context).ended).toBe("stopped");
    const again = apply(now, old({ step: "colour" }), { op: "start-over" }, context);
    expect(again.state?.version).toBe(2);
    expect(again.prompt?.key).toBe("who.ask");
  });

  it("finds its way also when the flow lost a step without a new version", () => {
    const outcome = apply(now, old({ version: 2, step: "gone", trail: ["who"] }), { op: "resume" }, context);
    expect([outcome.notice, outcome.prompt?.key]).toEqual(["moved", "who.ask"]);
  });

  it("takes a word inherited by every object for no step", () => {
    const outcome = apply(now, old({ step: "constructor" }), { op: "resume" }, context);
    expect(outcome.prompt?.key).toBe("who.ask");
  });
});
