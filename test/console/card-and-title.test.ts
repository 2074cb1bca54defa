import { describe, expect, test } from "vitest";
import { deviceWords } from "../../src/hotline/accounts/device.js";
import { nextQuestion, questionsOf } from "../../src/hotline/console/calls/next-question.js";
import { tabTitle } from "../../src/hotline/console/shell/tab-title.js";

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
