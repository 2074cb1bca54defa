import { describe, expect, test } from "vitest";
import { findDangerIn } from "../../src/understanding/danger/detector.js";

describe("harm told in plain English, by the rules alone", () => {
  test.each([
    ["i was beaten by my dad", "physical-abuse", "self"],
    ["she keeps getting hit by her stepdad", "physical-abuse", null],
    ["my dad beats my little brother", "physical-abuse", "child"],
    ["he slapped my sister", "physical-abuse", "child"],
    ["a man touched me", "sexual-abuse", "self"],
    ["my uncle touches me at night", "sexual-abuse", "self"],
    ["they are selling my sister", "missing-trafficking", "child"],
  ] as const)("%s", (text, kind, about) => {
    const found = findDangerIn(text);
    expect(found).toMatchObject({ outcome: "act" });
    const danger = found.dangers.find((one) => one.kind === kind);
    expect(danger).toBeDefined();
    if (about !== null) expect(danger).toMatchObject({ about });
  });

  test("a fear of somebody at home is asked about", () => {
    expect(findDangerIn("i am scared of my dad")).toMatchObject({ outcome: "ask" });
  });

  test.each([
    "this song touched me",
    "the doctor touched my forehead",
    "we beat my sister at chess",
    "they are selling shoes",
  ])("%s: no danger", (text) => {
    expect(findDangerIn(text).outcome).toBe("none");
  });
});
