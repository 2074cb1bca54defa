import { describe, expect, test } from "vitest";
import { hearLanguage, readAnswer } from "../../src/understanding/understand.js";

/** Sunday 22 November 2026, 09:00 in Viet Nam. */
const now = Date.parse("2026-11-22T09:00:00+07:00");
const read = (kind: "date" | "time", text: string) =>
  readAnswer({ kind, choices: [], now }, text)?.value ?? null;

describe("the language of a message", () => {
  test.each([
    "what is 111",
    "my fault?",
    "i am sad",
    "need human",
    "baby burn hot water",
    "must i tell them my name",
    "dog bite what to do",
    "my dad hits my mom",
  ])("%s is English", (text) => expect(hearLanguage(text)).toBe("en"));
  test.each([
    "i love you",
    "thank you",
    "happy birthday",
    "good night",
    "hello bot",
    "free fire",
    "ok bye",
    "game online",
    "do an to me",
    "an com chua",
    "the la sao",
    "em hoc online",
    "check giup e cai nay",
    "love you em",
  ])("%s may be Vietnamese chat", (text) => expect(hearLanguage(text)).not.toBe("en"));
});

describe("when it happened", () => {
  test.each([
    ["12 October", "2026-10-12"],
    ["december 3", "2025-12-03"],
    ["2 hours ago", "2026-11-22"],
    ["hồi hè", true],
    ["lâu rồi", true],
    ["không nhớ", null],
    ["i may be 5", null],
  ])("%s is the day %s", (text, day) => expect(read("date", text)).toBe(day));
  test.each([
    ["half past eight in the evening", "20:30"],
    ["quarter to 7", "06:45"],
    ["3 in the afternoon", "15:00"],
    ["around 9 last night", "21:00"],
    ["12 at night", "00:00"],
    ["at noon", "12:00"],
    ["buổi chiều", true],
    ["around 3 people", null],
    ["3 times", null],
  ])("%s is the time %s", (text, time) => expect(read("time", text)).toBe(time));
});
