import { describe, expect, test } from "vitest";
import { deviceWords } from "../../src/hotline/accounts/device.js";
import { nextQuestion, questionsOf } from "../../src/hotline/console/calls/next-question.js";
import { whomToRing } from "../../src/hotline/console/calls/whom.js";
import { lawClockRuns } from "../../src/hotline/console/queue/law-clock.js";
import { tabTitle } from "../../src/hotline/console/shell/tab-title.js";
import type { ContactKind } from "../../src/hotline/directory/kinds.js";

/** A contact as the directory knows it. */
const contact = {
  ...{ id: "one", name: "Trực ban", phones: ["02541234567"], hours: "", note: "", source: "" },
  unit: { code: "26506", name: "Phường Vũng Tàu", province: { code: "79", name: "Thành phố Hồ Chí Minh" } },
  ...{ verifiedAt: null, stale: false },
};

describe("the next question of a card", () => {
  const cards = [
    { words: "Em có an toàn không?", field: "safe-now" },
    { words: "Em ở đâu?", field: null },
    { words: "Em có đau không?", field: null },
  ];
  const nothing = { case: null, alerts: [] };
  const asked = (...texts: string[]) =>
    questionsOf(
      cards,
      texts.map((text) => ({ by: "staff", text })),
      nothing,
    );

  test.each([
    ["the first", asked(), 0, "Em có an toàn không?"],
    ["the first that was not asked", asked("Chào em. Em có an toàn không?"), 0, "Em ở đâu?"],
    ["another one when that is wanted", asked("Em có an toàn không?"), 1, "Em có đau không?"],
    ["the first again after the last", asked(), 3, "Em có an toàn không?"],
    ["none when all were asked", asked("Em có an toàn không? Em ở đâu? Em có đau không?"), 0, null],
  ])("is %s", (_words, questions, passed, next) => expect(nextQuestion(questions, passed)).toBe(next));

  test("counts nothing that the bot or the person said", () => {
    const questions = questionsOf(cards.slice(1, 2), [{ by: "bot", text: "Em ở đâu?" }], nothing);
    expect(questions).toEqual([{ words: "Em ở đâu?", asked: false, known: null }]);
  });

  test.each([
    ["what the bot was told is not asked again", "Không", "new", "danger", 1, "Em ở đâu?"],
    ["who does not know is asked again", "Không rõ", "new", "danger", 1, "Em có an toàn không?"],
    ["a danger told later asks again", "Có", "new", "higher-danger", 9, "Em có an toàn không?"],
    ["who said not to be safe is not asked again", "Không", "new", "higher-danger", 9, "Em ở đâu?"],
    ["another alarm does not", "Có", "new", "staff-silent", 9, "Em ở đâu?"],
    ["a closed case knows nothing of today", "Có", "closed", "danger", 1, "Em có an toàn không?"],
  ] as const)("%s", (_words, value, status, reason, alarmAt, next) => {
    const answer = { field: "safe-now", value, at: 5 };
    const answers = [
      { ...answer, source: "emergency/safe-now", earlier: 0, line: null, staff: null, reason: null },
    ];
    const known = { case: { status, answers }, alerts: [{ reason, at: alarmAt }] };
    expect(nextQuestion(questionsOf(cards, [], known), 0)).toBe(next);
  });
});

describe("whom a card says to ring", () => {
  const police = { office: "commune-police", why: "Đến nơi" } as const;
  const officer = { office: "commune-officer", why: "Bảo vệ trẻ" } as const;
  const line = { office: "111", why: "Tư vấn" } as const;
  const known = (...kinds: ContactKind[]) => ({
    commune: kinds.map((kind) => ({ ...contact, kind })),
    province: [],
  });

  test.each([
    ["the card's where all its numbers are known", known("commune-police", "commune-officer"), false],
    ["111 too where one of the commune's is not", known("commune-police"), "Chưa có số của xã: nhờ chuyển"],
    ["111 too where nothing of the commune is known", known(), "Chưa có số của xã: nhờ chuyển"],
    ["111 too where nobody knows the commune", null, "Chưa rõ xã nào: nhờ chuyển"],
    ["the card's while it is not known yet", undefined, false],
  ] as const)("%s", (_which, contacts, why) => {
    const shown = whomToRing([police, officer], contacts);
    expect(shown).toEqual([police, officer, ...(why ? [{ office: "111", why }] : [])]);
  });

  test("111 is named once, and not where no office of the commune is meant", () => {
    expect(whomToRing([police, line], null)).toEqual([police, line]);
    const hospital = { office: "hospital", why: "Khám" } as const;
    expect(whomToRing([hospital], null)).toEqual([hospital]);
  });
});

test.each([
  ["of no case yet", null, false, true],
  ["of a new case", "new", false, true],
  ["of one that is worked on", "in-progress", false, true],
  ["of one that was only sent on", "referred", false, true],
  ["of one whose child the commune found safe", "referred", true, false],
  ["of one that is followed", "monitoring", false, false],
  ["of a closed one", "closed", false, false],
] as const)("the clock of the law %s: runs or not", (_which, status, foundSafe, runs) => {
  expect(lawClockRuns(status, { foundSafe })).toBe(runs);
});

test.each([
  [null, 0, 0, "Trực – Tiếng Em"],
  [null, 2, 5, "(2!) 5 chờ · Tiếng Em"],
  [null, 1, 0, "(1!) Trực – Tiếng Em"],
  ["Danh bạ", 0, 3, "3 chờ · Danh bạ – Tiếng Em"],
])("the tab of %s with %i alarms and %i waiting says %s", (page, alarms, waiting, title) => {
  expect(tabTitle(page, alarms, waiting)).toBe(title);
});

test.each([
  [
    "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/140.0 Safari/537.36 Edg/140.0",
    "Edge trên Windows",
  ],
  [
    "Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 Version/18.0 Mobile/15E148 Safari/604.1",
    "Safari trên iPhone",
  ],
  ["Mozilla/5.0 (X11; Linux x86_64; rv:128.0) Gecko/20100101 Firefox/128.0", "Firefox trên Linux"],
  ["curl/8.0", "Máy không rõ loại"],
  [null, "Máy không rõ loại"],
])("%s is %s", (agent, words) => expect(deviceWords(agent)).toBe(words));
