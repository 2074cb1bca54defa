import { describe, expect, test } from "vitest";
import { deviceWords } from "../../src/hotline/accounts/device.js";
import { nextQuestion, questionsOf } from "../../src/hotline/console/calls/next-question.js";
import { tabTitle } from "../../src/hotline/console/shell/tab-title.js";

describe("the next question of a card", () => {
  const asked = (...texts: string[]) =>
    questionsOf(
      ["Em có an toàn không?", "Em ở đâu?", "Em có đau không?"],
      texts.map((text) => ({ by: "staff", text })),
    );

  test.each([
    ["the first", asked(), 0, "Em có an toàn không?"],
    ["the first that was not asked", asked("Chào em. Em có an toàn không?"), 0, "Em ở đâu?"],
    ["another one when that is wanted", asked("Em có an toàn không?"), 1, "Em có đau không?"],
    ["the first again after the last", asked(), 3, "Em có an toàn không?"],
    ["none when all were asked", asked("Em có an toàn không? Em ở đâu? Em có đau không?"), 0, null],
  ])("is %s", (_words, questions, passed, next) => expect(nextQuestion(questions, passed)).toBe(next));

  test("counts nothing that the bot or the person said", () => {
    const questions = questionsOf(["Em ở đâu?"], [{ by: "bot", text: "Em ở đâu?" }]);
    expect(questions).toEqual([{ words: "Em ở đâu?", asked: false }]);
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
