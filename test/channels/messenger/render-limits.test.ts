import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { renderMessenger } from "../../../src/channels/messenger/render.js";
import { splitText } from "../../../src/channels/messenger/split.js";
import { checkMessage } from "../../emulators/graph/shape.js";
import { said } from "./ids.js";

const word = fc.oneof(
  fc.constantFrom(
    "em",
    "không.",
    "sợ!",
    "nhà?\n",
    "\n\n",
    "111",
    "👩‍👩‍👧‍👦",
    "e\u0301\u0323",
    "🇻🇳",
    "…”",
    "\r\n",
  ),
  fc.string({ maxLength: 30, size: "max", unit: "grapheme" }),
);
const text = fc.array(word, { maxLength: 500, size: "max" }).map((words) => words.join(" "));
const label = fc
  .string({ minLength: 1, maxLength: 40, size: "max", unit: "grapheme" })
  .filter((one) => one.trim() !== "");
const button = fc.oneof(
  fc.record({
    kind: fc.constant("call" as const),
    number: fc.constantFrom("111", "113", "02871234567"),
    label,
  }),
  fc.record({ kind: fc.constant("link" as const), url: fc.constant("https://tiengem.example.vn"), label }),
  fc.record({ kind: fc.constant("choice" as const), value: fc.constant("v"), label }),
);
const choice = fc.record({ value: fc.string({ minLength: 1, maxLength: 20 }), label });

const bare = (words: string) => words.replaceAll(/\s+/g, "");

function shown(message: Readonly<Record<string, unknown>>): string {
  const attachment = message["attachment"] as { payload: { text?: string } } | undefined;
  return (message["text"] as string | undefined) ?? attachment?.payload.text ?? "";
}

describe("splitting words", () => {
  it("keeps every limit and every character, and cuts no character", () => {
    const graphemes = new Intl.Segmenter("vi", { granularity: "grapheme" });
    fc.assert(
      fc.property(text, fc.integer({ min: 40, max: 700 }), (words, limit) => {
        const parts = splitText(words, limit);
        expect(bare(parts.join(""))).toBe(bare(words));
        const starts = new Set([...graphemes.segment(words)].map((one) => one.index));
        let from = 0;
        for (const part of parts) {
          from = words.indexOf(part, from);
          if (part.length > limit || !starts.has(from)) throw new Error(`"${part}" is too long or cut`);
          from += part.length;
        }
      }),
    );
  });

  it.each([
    [
      "at the end of a sentence",
      "Em ở lại đó. Có người lớn đến ngay",
      20,
      ["Em ở lại đó.", "Có người lớn đến", "ngay"],
    ],
    [
      "at a paragraph rather than later",
      "Em ở lại đó nhé\n\nCó. Rồi ai đó",
      24,
      ["Em ở lại đó nhé", "Có. Rồi ai đó"],
    ],
    ["at a space", "mộthaiba bốnnăm", 10, ["mộthaiba", "bốnnăm"]],
    ["between characters", "👩‍👩‍👧‍👦👩‍👩‍👧‍👦", 12, ["👩‍👩‍👧‍👦", "👩‍👩‍👧‍👦"]],
    [
      "inside one endless character, for want of anything better",
      `a${"\u0301".repeat(9)}`,
      5,
      [`a${"\u0301".repeat(4)}`, "\u0301".repeat(5)],
    ],
    ["and even then between code points", `👍${"🏽".repeat(5)}`, 5, ["👍🏽", "🏽🏽", "🏽🏽"]],
  ])("cuts %s", (_name, words, limit, parts) => {
    expect(splitText(words, limit)).toEqual(parts);
  });
});

describe("rendering", () => {
  it("makes only what the platform takes, and leaves nothing out", () => {
    const turn = fc.record({
      words: text,
      buttons: fc.array(button, { maxLength: 7, size: "max" }),
      choices: fc.array(choice, { maxLength: 16, size: "max" }),
    });
    fc.assert(
      fc.property(turn, fc.boolean(), ({ words, buttons, choices }, hasPage) => {
        const requests = renderMessenger(
          [said(words, { buttons, choices })],
          hasPage ? { callPage: "https://tiengem.example.vn/goi" } : {},
        );
        const all = requests.map((request) => (request.body as { message: Record<string, unknown> }).message);
        for (const message of all) expect(checkMessage(message)).toBeUndefined();
        const said_ = bare(all.map(shown).join(""));
        expect(said_.startsWith(bare(words))).toBe(true);
        for (const one of buttons) if (one.kind === "call") expect(said_).toContain(one.number);
        const seen = JSON.stringify(all);
        for (const one of [...buttons.filter((each) => each.kind !== "call"), ...distinct(choices)]) {
          expect(bare(seen)).toContain(bare(JSON.stringify(one.label).slice(1, -1)));
        }
      }),
    );
  });
});

function distinct<T extends { value: string }>(all: readonly T[]): readonly T[] {
  return all.filter((one, index) => all.findIndex((other) => other.value === one.value) === index);
}
