import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { createRuleChoice } from "../../src/understanding/danger/rule-choice.js";
import { rulebook } from "../../src/understanding/danger/rulebook.js";
import { readScene } from "../../src/understanding/danger/scene.js";
import { dangerConcepts } from "../../src/understanding/lexicon/danger-concepts.js";
import { matchPattern } from "../../src/understanding/phrase/pattern.js";

const choose = createRuleChoice(rulebook);
const trials = rulebook.flatMap((compiled) => compiled.patterns.map((pattern) => ({ compiled, pattern })));
const phrases = Object.values(dangerConcepts)
  .flat()
  .map((phrase) => phrase.replace(/!$/, "").replaceAll("#", "3"));
const messages = fc
  .array(fc.constantFrom(...phrases, "và", "rồi", "."), { minLength: 1, maxLength: 12 })
  .map((parts) => parts.join(" "));

describe("the rules that are tried on a message", () => {
  test("every pattern that fits is tried, in the order of the rules", () => {
    fc.assert(
      fc.property(messages, (text) => {
        const { index, sentences } = readScene(text);
        const fits = (one: (typeof trials)[number]) => matchPattern(one.pattern, index, sentences).length > 0;
        expect(choose(index).filter(fits)).toEqual(trials.filter(fits));
      }),
      { numRuns: 300 },
    );
  });

  test("a message without any concept tries none, one with some tries few", () => {
    expect(choose(new Map())).toEqual([]);
    const tried = choose(readScene("ba đánh em").index);
    expect(tried.length).toBeGreaterThan(0);
    expect(tried.length).toBeLessThan(trials.length / 4);
  });
});
