import { describe, expect, it } from "vitest";
import { foldText } from "../../src/understanding/text/marks.js";
import { backgroundOf } from "../../src/understanding/training/background.js";

const none = new Set<string>();
const harmless = [
  "mai lớp mình đi biển mang gì cho đủ",
  "bánh mì trứng hai mươi nghìn một ổ",
  "con mèo nhà bà ngủ cả ngày",
].map((text) => ({ text, labels: none }));
const known = new Set(
  harmless.flatMap(({ text }) => text.split(" ")).flatMap((word) => [word, foldText(word)]),
);
const whole = new Set(harmless.flatMap(({ text }) => [text, foldText(text)]));

describe("the background of harmless words", () => {
  const background = backgroundOf(harmless, 300, 7);

  it("holds as many examples as asked for, of known words alone and without a label", () => {
    expect(background).toHaveLength(300);
    for (const { text, labels, spare } of background) {
      const words = text.split(" ");
      expect(words.filter((word) => !known.has(word))).toEqual([]);
      expect(words.length).toBeGreaterThanOrEqual(2);
      expect(words.length).toBeLessThanOrEqual(20);
      expect([...labels, spare]).toEqual([true]);
    }
  });

  it("mixes messages, some typed without marks", () => {
    const bare = background.filter(({ text }) => text === foldText(text)).length;
    expect(bare).toBeGreaterThan(90);
    expect(bare).toBeLessThan(210);
    expect(background.filter(({ text }) => whole.has(text))).toEqual([]);
    expect(new Set(background.map(({ text }) => text)).size).toBeGreaterThan(280);
  });

  it("is the same for the same seed and another for another", () => {
    expect(backgroundOf(harmless, 300, 7)).toEqual(background);
    expect(backgroundOf(harmless, 300, 8)).not.toEqual(background);
  });

  it("is empty where there is nothing harmless", () => {
    expect(backgroundOf([], 300, 7)).toEqual([]);
  });
});
