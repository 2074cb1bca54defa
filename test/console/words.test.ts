import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { UnreadAnswer } from "../../src/hotline/api/contract.js";
import { newRequestId } from "../../src/hotline/console/api/request-id.js";
import { unreadGroups } from "../../src/hotline/console/content/unread.js";
import { pieces } from "../../src/hotline/console/talk/evidence.js";
import { joined } from "../../src/hotline/console/talk/older-entries.js";
import { isHidden, needsSecondThought, safetyOf } from "../../src/hotline/console/talk/safety.js";
import { linesOf } from "../../src/hotline/console/talk/transcript-lines.js";
import { stillPending } from "../../src/hotline/console/talk/use-answer.js";
import { duration, runningWait, when } from "../../src/hotline/console/words/time.js";
import { dangerKinds } from "../../src/model/danger.js";
import { entry, hour, minute } from "./samples.js";

const day = 24 * hour;

describe("evidence", () => {
  it("cuts the words without losing any, whatever the spans are", () => {
    const spans = fc.array(fc.record({ start: fc.nat(60), end: fc.nat(60) }), { maxLength: 4 });
    const dangers = fc.array(fc.record({ kind: fc.constantFrom(...dangerKinds), evidence: spans }));
    fc.assert(
      fc.property(fc.string({ maxLength: 40 }), dangers, (text, found) => {
        expect(
          pieces(text, found)
            .map((piece) => piece.text)
            .join(""),
        ).toBe(text);
      }),
    );
  });

  it("names every danger where two overlap", () => {
    const cut = pieces("abcdef", [
      { kind: "bullying", evidence: [{ start: 0, end: 4 }] },
      { kind: "self-harm", evidence: [{ start: 2, end: 6 }] },
    ]);
    expect(cut.map(({ text, kinds }) => [text, ...kinds])).toEqual([
      ["ab", "bullying"],
      ["cd", "bullying", "self-harm"],
      ["ef", "self-harm"],
    ]);
  });
});

describe("whether it is safe to write", () => {
  it.each([
    ["Đừng liên lạc", "never"],
    ["No contact", "never"],
    ["Chỉ lúc đang nhắn", "while-writing"],
    ["Ở đây, mọi lúc", "any-time"],
    ["Gọi điện thoại", "said"],
    [null, "unknown"],
  ] as const)("%s → %s", (way, safety) => {
    expect(safetyOf({ contact: null, time: null, way })).toBe(safety);
  });

  it("is thought of twice in a quiet talk, unless any time is safe", () => {
    const quiet = 31 * minute;
    expect(needsSecondThought("unknown", 0, quiet)).toBe(true);
    expect(needsSecondThought("any-time", 0, quiet)).toBe(false);
    expect(needsSecondThought("never", 0, minute)).toBe(false);
    expect(needsSecondThought("said", null, minute)).toBe(true);
  });

  it("sees the wish to hide until the person writes again", () => {
    const hide = entry(2, "hide", { by: "system" });
    expect(isHidden([entry(1, "a"), hide, entry(3, "b", { by: "bot" })])).toBe(true);
    expect(isHidden([entry(1, "a"), hide, entry(3, "b")])).toBe(false);
  });
});

describe("times", () => {
  it.each([
    [0, "dưới 1 phút"],
    [59 * minute, "59 phút"],
    [3 * hour, "3 giờ"],
    [3 * hour + 12 * minute, "3 giờ 12 phút"],
    [2 * day + 5 * hour, "2 ngày 5 giờ"],
    [-5, "dưới 1 phút"],
  ])("%d ms is %s", (length, words) => expect(duration(length)).toBe(words));

  it.each([
    [67_000, "1:07"],
    [65 * minute, "1 giờ 5 phút"],
  ])("%d ms of waiting is %s", (length, words) => expect(runningWait(length)).toBe(words));

  it("are told in Vietnamese time, with the day where it is not today", () => {
    const now = Date.UTC(2026, 4, 12, 14, 10);
    expect(when(now, now)).toBe("21:10");
    expect(when(now - day, now)).toBe("21:10 hôm qua");
    expect(when(now + day, now)).toBe("21:10 ngày mai");
    expect(when(now - 3 * day, now)).toBe("21:10 9/5/2026");
  });

  it("stand between lines where days or minutes lie between", () => {
    const at = Date.UTC(2026, 4, 12, 14, 0);
    const lines = linesOf(
      [
        entry(1, "a", { at: at - day }),
        entry(2, "b", { at }),
        entry(3, "c", { at: at + minute }),
        entry(4, "d", { at: at + 2 * hour }),
      ],
      at,
    );
    expect(lines.map(({ before }) => before)).toEqual(["Hôm qua", "Hôm nay", null, "1 giờ 59 phút sau"]);
    expect(lines.map(({ named }) => named)).toEqual([true, true, false, true]);
  });
});

describe("the transcript", () => {
  const lines = (...numbers: number[]) => numbers.map((number) => entry(number, String(number)));
  it.each([
    ["grows", [1, 2], [1, 2, 3], [1, 2, 3]],
    ["keeps what left the newest part", [1, 2, 3], [3, 4, 5], [1, 2, 3, 4, 5]],
    ["drops what was deleted", [1, 2, 3], [2, 4], [1, 2, 4]],
    ["hides no gap", [1, 2, 3], [7, 8], [7, 8]],
    ["is empty when all is gone", [1, 2], [], []],
  ])("%s", (_what, shown, newest, result) => {
    expect(joined(lines(...shown), lines(...newest)).map(({ number }) => number)).toEqual(result);
  });

  it("takes one line for each of two equal answers", () => {
    const sent = (requestId: string) => ({ requestId, text: "dạ", at: 0, after: 1, refusalAt: null });
    const line = entry(2, "dạ", { by: "staff" });
    expect(stillPending([sent("a"), sent("b")], [line]).map(({ requestId }) => requestId)).toEqual(["b"]);
  });
});

it("a request id is a UUID of version 4", () => {
  expect(newRequestId()).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
});

describe("seeking an unread answer by title, id and topic", () => {
  const unreviewed: UnreadAnswer[] = [
    { id: "legal-aid", title: "Đến nơi trợ giúp", group: "service" },
    { id: "right-21", title: "Quyền riêng tư", group: "rights" },
    { id: "burns", title: "Bị bỏng", group: "skills" },
    { id: "lost-child", title: "Bị lạc", group: "skills" },
  ];

  it.each([
    ["", ["right-21", "burns", "lost-child", "legal-aid"]],
    ["  bi   BONG ", ["burns"]],
    ["bị", ["burns", "lost-child"]],
    ["den", ["legal-aid"]],
    ["RIGHT-2", ["right-21"]],
    ["ky nang", ["burns", "lost-child"]],
    ["kỹ năng lạc", ["lost-child"]],
    ["không có", []],
  ])("“%s” finds %j", (sought, ids) => {
    expect(unreadGroups(unreviewed, sought).flatMap(({ answers }) => answers.map(({ id }) => id))).toEqual(
      ids,
    );
  });
});
