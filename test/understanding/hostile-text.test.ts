import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import {
  findDanger,
  hearLanguage,
  hearVoice,
  isQuestion,
  readAnswer,
  readGlobalWord,
  readIntent,
  readYesNo,
} from "../../src/understanding/understand.js";
import { dangerCases } from "./cases.js";

const now = Date.UTC(2026, 10, 22);
const kinds = ["choice", "choices", "yes-no", "age", "date", "phone", "place", "text"] as const;
const choices = [{ value: "a", label: "An toàn" }];

function readAll(text: string): void {
  readGlobalWord(text);
  readYesNo(text);
  readIntent(text);
  hearVoice(text);
  hearLanguage(text);
  isQuestion(text);
  for (const kind of kinds) readAnswer({ kind, choices, now }, text);
}

const anyText = fc.oneof(
  fc.string({ unit: "binary", maxLength: 400 }),
  fc
    .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 300 })
    .map((units) => String.fromCharCode(...units)),
  fc
    .array(
      fc.constantFrom(
        "ba",
        "đánh",
        "em",
        ".",
        " ",
        "\u0301",
        "\ud800",
        "🔪",
        "0",
        "chết",
        "\u200b",
        "\n",
        "ddanhs",
        "k",
      ),
      { maxLength: 80 },
    )
    .map((parts) => parts.join("")),
);

describe("any string at all", () => {
  it("is read without throwing, and evidence lies inside it", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        readAll(text);
        for (const danger of findDanger(text).dangers) {
          for (const { start, end } of danger.evidence) {
            expect(start).toBeGreaterThanOrEqual(0);
            expect(end).toBeGreaterThan(start);
            expect(end).toBeLessThanOrEqual(text.length);
          }
        }
      }),
      { numRuns: 400 },
    );
  });

  it("gives the same finding twice", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(findDanger(text)).toEqual(findDanger(text));
      }),
      { numRuns: 50 },
    );
  });

  it("danger is found wherever it stands in a long message", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...dangerCases.filter(({ least }) => least === "P0")),
        fc.constantFrom("hôm nay trời đẹp. ", "\n\n", "😀 "),
        (one, filler) => {
          const text = `${filler.repeat(40)}\n${one.text}\n${filler.repeat(40)}`;
          expect(findDanger(text).urgency).toBe("P0");
        },
      ),
      { numRuns: 60 },
    );
  });

  test.each([
    "ba đánh em ",
    "em ",
    "a",
    "c.",
    "c ",
    "đánh ",
    "1 ",
    "không ",
    "\u0301",
    "\ud83d",
    "cuuem",
    "0o0o ",
    "bị bị bị đánh ",
    "- ",
    "((((",
    "con con tôi ",
  ])(
    "20,000 characters of %j are read",
    (piece) => {
      const text = piece.repeat(Math.ceil(20_000 / piece.length)).slice(0, 20_000);
      findDanger(text);
      readAll(text);
    },
    20_000,
  );
});
