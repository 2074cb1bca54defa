import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { readAge } from "../../src/understanding/answers/age.js";
import { readDate } from "../../src/understanding/answers/date.js";
import { readPhone } from "../../src/understanding/answers/phone.js";
import { readTime } from "../../src/understanding/answers/time.js";
import { foldText } from "../../src/understanding/text/marks.js";
import { ageCases } from "./age-cases.js";
import { dateCases } from "./date-cases.js";
import { phoneCases } from "./phone-cases.js";
import { timeCases } from "./time-cases.js";

/** Sunday 22 November 2026, 09:00 in Viet Nam. */
const now = Date.parse("2026-11-22T09:00:00+07:00");

describe("an age", () => {
  test.each(ageCases)("%j: %s", (text, age) => expect(readAge(text, now)).toBe(age));
  test.each(ageCases)("%j without marks: %s", (text, age) => expect(readAge(foldText(text), now)).toBe(age));
  it("is counted by the calendar of Viet Nam", () => {
    const eveOfBirthday = Date.parse("2026-03-14T23:59:00+07:00");
    expect([
      readAge("sinh ngày 15/3/2014", eveOfBirthday),
      readAge("sinh ngày 15/3/2014", eveOfBirthday + 60_000),
    ]).toEqual([11, 12]);
  });
});

describe("a date", () => {
  test.each(dateCases)("%j: %s", (text, day) => expect(readDate(text, now)).toBe(day));
  test.each(dateCases)("%j without marks: %s", (text, day) =>
    expect(readDate(foldText(text), now)).toBe(day),
  );
  test.each([
    ["hôm kìa", "2026-11-19"],
    ["tối hôm kìa", "2026-11-19"],
    ["bữa kìa", "2026-11-19"],
  ])("only its mark tells %s", (text, day) => expect(readDate(text, now)).toBe(day));
  it("is never ahead", () => {
    fc.assert(
      fc.property(fc.constantFrom(...dateCases), fc.integer({ min: 0, max: 3_000 }), ([text], days) => {
        const then = now + days * 86_400_000;
        const read = readDate(text, then);
        expect(read === null || read <= new Date(then + 7 * 3_600_000).toISOString().slice(0, 10)).toBe(true);
      }),
    );
  });
});

describe("a time of day", () => {
  test.each(timeCases)("%j: %s", (text, time) => expect(readTime(text)).toBe(time));
  test.each(timeCases)("%j without marks: %s", (text, time) => expect(readTime(foldText(text))).toBe(time));
});

describe("a telephone number", () => {
  test.each(phoneCases)("%j: %s", (text, number) => expect(readPhone(text)).toBe(number));
  test.each(phoneCases)("%j without marks: %s", (text, number) =>
    expect(readPhone(foldText(text))).toBe(number),
  );
  it("is found however its digits are parted", () => {
    const gap = fc.constantFrom("", "", " ", ".", "-");
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 99_999 }),
        fc.array(gap, { minLength: 9, maxLength: 9 }),
        (end, gaps) => {
          const digits = `09000${String(end).padStart(5, "0")}`;
          const text = [...digits].map((digit, i) => digit + (gaps[i] ?? "")).join("");
          expect(readPhone(`số em ${text} nha`)).toBe(digits);
        },
      ),
    );
  });
});

describe("any words at all", () => {
  const pieces = [
    ..."0123456789/-.:,+() oltkh",
    ..."ba năm sau tư mười tuổi giờ ngày tháng lớp số không qua nay kia tối".split(" "),
  ];
  const anyText = fc.oneof(
    fc.string({ unit: "binary", maxLength: 500 }),
    fc.array(fc.constantFrom(...pieces, " ", " "), { maxLength: 120 }).map((parts) => parts.join("")),
  );
  it("are read without throwing, as a value of the right shape or none", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const age = readAge(text, now);
        expect(age === null || (Number.isInteger(age) && age >= 0 && age <= 120)).toBe(true);
        expect(readDate(text, now) ?? "2026-01-01").toMatch(/^(?:19|20)\d\d-\d\d-\d\d$/);
        expect(readTime(text) ?? "00:00").toMatch(/^(?:[01]\d|2[0-3]):[0-5]\d$/);
        expect(readPhone(text) ?? "0900000000").toMatch(/^0\d{9,10}$/);
      }),
      { numRuns: 1_000 },
    );
  });
  test.each([
    "1",
    "1 ",
    "0 ",
    "ba ",
    "mười ",
    "năm nay ",
    "1/",
    "tối 9 ",
    "con ",
    "o",
    "hôm ",
    "sắp la em ",
    "lúc con ",
    "((",
    "\u0301",
    "số 3 ",
  ])(
    "20,000 characters of %j",
    (piece) => {
      const text = piece.repeat(20_000 / piece.length);
      for (const read of [readAge, readDate, readTime, readPhone]) read(text, now);
    },
    2_000,
  );
});
