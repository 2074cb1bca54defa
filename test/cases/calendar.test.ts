import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { dayAt, endOf, isDay, plusDays, startOf, weekday } from "../../src/cases/calendar/day.js";
import { publicHolidays } from "../../src/cases/calendar/holidays.js";
import { fromLunar } from "../../src/cases/calendar/lunar.js";
import { tetEntries, tetNeed } from "../../src/cases/calendar/tet.js";
import { afterWorkingDays, workCalendar } from "../../src/cases/calendar/working-days.js";

const at = (day: string, time: string) => Date.parse(`${day}T${time}:00+07:00`);
const days = fc.integer({ min: 0, max: 365 * 4 }).map((count) => plusDays("2025-01-01", count));

describe("the lunar calendar of Viet Nam", () => {
  test.each([
    [2007, "2007-02-17"],
    [2020, "2020-01-25"],
    [2023, "2023-01-22"],
    [2024, "2024-02-10"],
    [2025, "2025-01-29"],
    [2026, "2026-02-17"],
    [2027, "2027-02-06"],
    [2028, "2028-01-26"],
  ])("Tết of %i is on %s", (year, day) => {
    expect(fromLunar(year, 1, 1)).toBe(day);
  });

  test.each([
    [2023, "2023-04-29"],
    [2024, "2024-04-18"],
    [2025, "2025-04-07"],
    [2026, "2026-04-26"],
    [2027, "2027-04-16"],
  ])("the Hùng Kings' day of %i is on %s, leap months or not", (year, day) => {
    expect(fromLunar(year, 3, 10)).toBe(day);
  });

  test.each([
    [2025, 8, 15, "2025-10-06"],
    [2026, 8, 15, "2026-09-25"],
    [2023, 8, 15, "2023-09-29"],
    [2024, 12, 23, "2025-01-22"],
  ])("of %i, month %i, day %i is %s", (year, month, day, solar) => {
    expect(fromLunar(year, month, day)).toBe(solar);
  });
});

describe("public holidays", () => {
  test.each([
    [
      2026,
      [
        ["2026-01-01"],
        ["2026-02-16", "2026-02-17", "2026-02-18", "2026-02-19", "2026-02-20"],
        ["2026-04-26", "2026-04-27", "2026-04-30", "2026-05-01"],
        ["2026-09-02", "2026-09-03"],
      ].flat(),
    ],
    [
      2027,
      [
        ["2027-01-01"],
        ["2027-02-05", "2027-02-06", "2027-02-07", "2027-02-08", "2027-02-09", "2027-02-10", "2027-02-11"],
        ["2027-04-16", "2027-04-30", "2027-05-01", "2027-05-03"],
        ["2027-09-02", "2027-09-03"],
      ].flat(),
    ],
  ])("of %i, with days in lieu of weekends", (year, expected) => {
    expect(publicHolidays(year).map(({ day }) => day)).toEqual(expected);
  });
});

describe("the days off at Tết", () => {
  const off = (day: string) => ({ day, kind: "off", note: "" }) as const;
  const guess = { year: 2027, from: "2027-02-05", to: "2027-02-11" };

  test.each([
    ["before November nothing is asked for", "2026-10-31", [], null],
    ["from 1 November on the next year's are missing", "2026-11-01", [], guess],
    ["and still in January", "2027-01-20", [], guess],
    ["until Tết has come", "2027-02-06", [], null],
    ["they are there when the first day of the year is off", "2026-12-01", [off("2027-02-06")], null],
    ["another day off does not stand for them", "2026-12-01", [off("2027-02-02")], guess],
    ["nor a day that is worked", "2026-12-01", [{ ...off("2027-02-06"), kind: "working" as const }], guess],
    ["nor those of this year", "2026-12-01", [off("2026-02-17")], guess],
  ])("%s", (_what, today, own, need) => {
    expect(tetNeed(today, own)).toEqual(need);
  });

  test("as decided they go before the built-in ones, which are worked where they differ", () => {
    const entries = tetEntries({ from: "2027-02-04", to: "2027-02-10" }) ?? [];
    expect(entries.map(({ day, kind }) => `${day} ${kind}`)).toEqual([
      ...[4, 5, 6, 7, 8, 9].map((day) => `2027-02-0${day} off`),
      "2027-02-10 off",
      "2027-02-11 working",
    ]);
    const calendar = workCalendar(entries);
    expect(["2027-02-04", "2027-02-11"].map(calendar.isWorkingDay)).toEqual([false, true]);
    expect(tetNeed("2026-11-01", entries)).toBeNull();
  });

  test.each([
    ["without the first day of the year", "2027-02-07", "2027-02-11"],
    ["of another season", "2027-04-01", "2027-04-05"],
    ["the wrong way round", "2027-02-11", "2027-02-05"],
    ["longer than any", "2027-02-01", "2027-02-17"],
  ])("%s they are not taken", (_what, from, to) => {
    expect(tetEntries({ from, to })).toBeNull();
  });
});

describe("working days", () => {
  const plain = workCalendar([]);

  test.each([
    ["five days from a Monday", at("2026-03-09", "10:00"), 5, "2026-03-16"],
    ["two days from a Friday night", at("2026-03-13", "23:59"), 2, "2026-03-17"],
    ["over Tết", at("2026-02-13", "08:00"), 2, "2026-02-24"],
    ["over the end of April", at("2026-04-29", "08:00"), 1, "2026-05-04"],
    ["none at all", at("2026-03-14", "08:00"), 0, "2026-03-14"],
  ])("%s", (_name, moment, count, day) => {
    expect(dayAt(afterWorkingDays(moment, count, plain))).toBe(day);
  });

  test("what the office enters goes first: a day off more, a Saturday worked", () => {
    const own = workCalendar([
      { day: "2026-03-10", kind: "off", note: "bão" },
      { day: "2026-03-14", kind: "working", note: "làm bù" },
      { day: "2026-09-02", kind: "working", note: "" },
    ]);
    expect(dayAt(afterWorkingDays(at("2026-03-09", "10:00"), 4, own))).toBe("2026-03-14");
    expect(own.isWorkingDay("2026-09-02")).toBe(true);
  });

  test("entries that leave no day to work do not hang", () => {
    const never = { isWorkingDay: () => false, special: () => null };
    expect(dayAt(afterWorkingDays(at("2026-03-09", "10:00"), 2, never))).toBe("2026-03-11");
  });

  test("a term ends with the last moment of a working day, and holds just as many as were asked for", () => {
    fc.assert(
      fc.property(days, fc.integer({ min: 1, max: 15 }), (day, count) => {
        const end = dayAt(afterWorkingDays(startOf(day) + 1, count, plain));
        expect(plain.isWorkingDay(end)).toBe(true);
        let worked = 0;
        for (let one = plusDays(day, 1); one <= end; one = plusDays(one, 1)) {
          if (plain.isWorkingDay(one)) worked += 1;
        }
        expect(worked).toBe(count);
      }),
    );
  });

  test("later begun never ends sooner, and one day more always ends later", () => {
    fc.assert(
      fc.property(days, fc.nat(40), fc.integer({ min: 1, max: 10 }), (day, gap, count) => {
        const first = afterWorkingDays(startOf(day), count, plain);
        expect(afterWorkingDays(startOf(plusDays(day, gap)), count, plain)).toBeGreaterThanOrEqual(first);
        expect(afterWorkingDays(startOf(day), count + 1, plain)).toBeGreaterThan(first);
      }),
    );
  });

  test("a day is the same from its first moment to its last", () => {
    fc.assert(
      fc.property(days, (day) => {
        expect([dayAt(startOf(day)), dayAt(endOf(day))]).toEqual([day, day]);
        expect(weekday(plusDays(day, 7))).toBe(weekday(day));
        expect(isDay(day)).toBe(true);
      }),
    );
    expect(["2026-02-30", "2026-2-3", "hôm nay"].map(isDay)).toEqual([false, false, false]);
  });
});
