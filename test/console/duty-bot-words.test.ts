import { describe, expect, test } from "vitest";
import type { DutyBotState } from "../../src/hotline/api/contract.js";
import { troubleWords } from "../../src/hotline/console/phone/duty-bot-words.js";

describe("what the strip on the duty bot says", () => {
  const now = Date.UTC(2026, 10, 22, 5);
  const calm: DutyBotState = {
    ...{ on: true, way: "polling", linkedPhones: 1, lastError: null, lastSuccessAt: now },
    quota: { month: "2026-11", sent: 1, left: 2_999, limit: 3_000, keptForP0: 500 },
  };
  const month = (left: number) => ({
    month: "2026-11",
    sent: 3_000 - left,
    left,
    limit: 3_000,
    keptForP0: 500,
  });
  const unreached = (ago: number) => ({ word: "unreached", at: now - ago }) as const;
  test.each([
    ["nothing", {}, null],
    ["off", { on: false, quota: month(0) }, null],
    ["low", { quota: month(500) }, "Còn 500 trên 3000 tin"],
    ["out", { quota: month(0) }, "đã hết tin"],
    ["an error", { lastError: unreached(60_000), lastSuccessAt: null }, "không kết nối được"],
    ["an error that passed", { lastError: unreached(60_000) }, null],
    ["an error of last week", { lastError: unreached(7 * 86_400_000), lastSuccessAt: null }, null],
    [
      "a quota that was low last month",
      { lastError: { word: "quota-low", at: now }, lastSuccessAt: null },
      null,
    ],
  ] as const)("%s", (_what, more, words) => {
    const shown = troubleWords({ ...calm, ...more }, now);
    if (words === null) expect(shown).toBeNull();
    else expect(shown).toContain(words);
  });
});
