import { describe, expect, it } from "vitest";
import { holds } from "../../src/flow/condition.js";
import type { Condition } from "../../src/flow/schema.js";
import type { FlowContext } from "../../src/flow/state.js";

const answers = {
  who: "me",
  age: 9,
  kinds: ["fall", "burn"],
  story: true,
  place: null,
  day: "2026-01-04",
} as const;
const context: FlowContext = {
  voice: "child",
  today: "2026-01-05",
  facts: { told: true, silent: false, danger: "bullying", count: 0 },
};

describe("conditions", () => {
  it.each<[boolean, Condition]>([
    [true, { answer: "who", is: "me" }],
    [false, { answer: "who", is: "friend" }],
    [true, { answer: "who", in: ["friend", "me"] }],
    [false, { answer: "who", in: ["friend"] }],
    [true, { answer: "age", is: 9 }],
    [false, { answer: "age", is: "9" }],
    [true, { answer: "kinds", is: "burn" }],
    [true, { answer: "kinds", in: ["other", "fall"] }],
    [false, { answer: "kinds", is: "other" }],
    [true, { answer: "story", known: true }],
    [false, { answer: "story", is: "anything" }],
    [false, { answer: "place", known: true }],
    [true, { answer: "place", known: false }],
    [true, { answer: "never-asked", known: false }],
    [false, { answer: "constructor", known: true }],
    [true, { answer: "day", within: 1 }],
    [false, { answer: "day", within: 0 }],
    [false, { answer: "place", within: 9 }],
    [false, { answer: "who", within: 9 }],
    [true, { voice: "child" }],
    [false, { voice: "unknown" }],
    [true, { fact: "told" }],
    [false, { fact: "silent" }],
    [true, { fact: "silent", is: false }],
    [true, { fact: "danger", is: "bullying" }],
    [true, { fact: "danger" }],
    [false, { fact: "count" }],
    [false, { fact: "unheard-of" }],
    [false, { fact: "constructor" }],
    [true, { not: { voice: "adult" } }],
    [true, { all: [{ voice: "child" }, { answer: "who", is: "me" }] }],
    [false, { all: [{ voice: "child" }, { answer: "who", is: "friend" }] }],
    [true, { any: [{ voice: "adult" }, { answer: "who", is: "me" }] }],
    [false, { any: [{ voice: "adult" }, { voice: "teen" }] }],
  ])("%s: %j", (expected, condition) => {
    expect(holds(condition, answers, context)).toBe(expected);
  });
});
