import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { workCalendar } from "../../../src/cases/calendar/working-days.js";
import { audienceOf } from "../../../src/hotline/ladder/audience.js";
import {
  type Climb,
  defaultLadders,
  hurriedRung,
  leastGapMs,
  levels,
  nextRung,
} from "../../../src/hotline/ladder/ladder.js";
import { gapsIn, onCallAt } from "../../../src/hotline/roster/shift.js";
import { mondayOf, patternOf, weekOf } from "../../../src/hotline/roster/week.js";
import type { StaffId } from "../../../src/model/ids.js";

const minute = 60_000;
const raisedAt = Date.UTC(2026, 2, 7, 14, 0);
const calendar = workCalendar([]);
const works = (day: string) => calendar.isWorkingDay(day);
const climb = (urgency: Climb["urgency"], rung: number, lastMinute: number | null = null): Climb => ({
  ...{ urgency, rung, raisedAt },
  lastAt: lastMinute === null ? null : raisedAt + lastMinute * minute,
});

/** Climbs with a clock that looks at these minutes; gives minute, rung and level of all that was carried out. */
function walk(urgency: "P0" | "P1", minutes: readonly number[]) {
  const done: [minute: number, rung: number, told: string][] = [];
  let at = climb(urgency, 0);
  for (const now of minutes) {
    const step = nextRung(defaultLadders, at, raisedAt + now * minute, works);
    if (step === null || step.dueAt > raisedAt + now * minute) continue;
    done.push([now, step.rung, step.told]);
    at = { ...at, rung: step.rung + 1, lastAt: raisedAt + now * minute };
  }
  return done;
}

const everyMinute = (count: number) => Array.from({ length: count }, (_, index) => index);

describe("the ladder", () => {
  it("climbs at P0: on call at 0 and 2, supervisor at 4, province at 8, then every 8 for ever", () => {
    expect(walk("P0", everyMinute(33))).toEqual([
      [0, 0, "on-call"],
      [2, 1, "on-call"],
      [4, 2, "supervisor"],
      [8, 3, "province"],
      [16, 4, "province"],
      [24, 5, "province"],
      [32, 6, "province"],
    ]);
  });

  it("climbs at P1: on call at 0 and 15, supervisor at 30, province at 60, then hourly", () => {
    expect(walk("P1", everyMinute(181))).toEqual([
      [0, 0, "on-call"],
      [15, 1, "on-call"],
      [30, 2, "supervisor"],
      [60, 3, "province"],
      [120, 4, "province"],
      [180, 5, "province"],
    ]);
  });

  it.each([
    ["five minutes without anybody watching", [5], [[5, 2, "supervisor"]]],
    ["an hour", [60], [[60, 9, "province"]]],
    [
      "a look, then an hour",
      [0, 61],
      [
        [0, 0, "on-call"],
        [61, 9, "province"],
      ],
    ],
    [
      "two looks within a minute when rungs are due",
      [3.9, 4, 4.95],
      [
        [3.9, 1, "on-call"],
        [4.95, 2, "supervisor"],
      ],
    ],
  ])("steps over what was missed: %s", (_what, looks, expected) => {
    expect(walk("P0", looks)).toEqual(expected);
  });

  it.each([
    ["Saturday night: Monday at eight", Date.UTC(2026, 2, 7, 14), "2026-03-09T01:00:00.000Z"],
    ["Monday before eight: the same day", Date.UTC(2026, 2, 9, 0), "2026-03-09T01:00:00.000Z"],
    ["the eve of a holiday: the day after", Date.UTC(2026, 3, 29, 3), "2026-05-04T01:00:00.000Z"],
  ])("reminds supervisors of P2 on the next working morning, %s", (_what, at, expected) => {
    const step = nextRung(defaultLadders, { urgency: "P2", raisedAt: at, rung: 0, lastAt: null }, at, works);
    expect([step?.told, new Date(step?.dueAt ?? 0).toISOString()]).toEqual(["supervisor", expected]);
  });

  it("does not climb for what is not urgent", () => {
    expect(nextRung(defaultLadders, climb("P3", 0), raisedAt, works)).toBeNull();
  });

  it("never ends, never sinks, never runs ahead of its clock, and keeps its least gap, however it is looked after", () => {
    const looks = fc.array(fc.integer({ min: 1, max: 2_000 }), { minLength: 1, maxLength: 60 });
    fc.assert(
      fc.property(fc.constantFrom("P0" as const, "P1" as const), looks, (urgency, waits) => {
        let at = climb(urgency, 0);
        let now = raisedAt;
        let level = 0;
        for (const wait of waits) {
          now += wait * 5_000;
          const step = nextRung(defaultLadders, at, now, works);
          expect(step).not.toBeNull();
          if (step === null) return;
          expect(step.rung).toBeGreaterThanOrEqual(at.rung);
          if (step.dueAt > now) continue;
          if (at.lastAt !== null) expect(now - at.lastAt).toBeGreaterThanOrEqual(leastGapMs);
          expect(levels.indexOf(step.told)).toBeGreaterThanOrEqual(level);
          level = levels.indexOf(step.told);
          at = { ...at, rung: step.rung + 1, lastAt: now };
        }
        const next = nextRung(defaultLadders, at, now, works);
        expect(next?.dueAt).toBeLessThanOrEqual(now + 61 * minute);
      }),
    );
  });

  it.each([
    [0, 0, "on-call"],
    [1, 2, "supervisor"],
    [3, 3, "province"],
    [4, 4, "province"],
  ])("passed on at rung %i it goes to rung %i at once: %s", (rung, next, told) => {
    expect(hurriedRung(defaultLadders, climb("P0", rung, 1), raisedAt)).toEqual({
      rung: next,
      told,
      dueAt: raisedAt,
    });
  });
});

const [a, b, c, d] = ["a", "b", "c", "d"] as [StaffId, StaffId, StaffId, StaffId];

describe("who is told", () => {
  const roster = { onCall: [a, b], supervisor: [c], province: [d] };
  const nobody = { onCall: [], supervisor: [], province: [] };

  it.each([
    ["on-call", roster, [], [], "on-call", [a, b], [a, b]],
    ["supervisor", roster, [], [], "supervisor", [a, b, c], [c]],
    ["province", roster, [], [], "province", [a, b, c, d], [d]],
    ["on-call", { ...roster, onCall: [] }, [], [d], "supervisor", [c], [c]],
    ["on-call", nobody, [d], [], "supervisor", [d], [d]],
    // Nobody on duty at all: everybody who leads, up to the province, whether on duty or not.
    ["on-call", nobody, [c], [d], "province", [c, d], [d]],
    ["on-call", { ...nobody, province: [d] }, [c], [], "province", [c, d], [d]],
    ["province", { ...roster, province: [] }, [], [d], "province", [a, b, c, d], [d]],
    ["province", { ...roster, province: [] }, [d], [], "supervisor", [a, b, c, d], [c]],
    ["on-call", nobody, [], [], "on-call", [], []],
  ] as const)("at %s", (wanted, who, supervisors, province, told, staff, level) => {
    expect(audienceOf(wanted, who, { supervisors, province })).toEqual({ told, staff, level });
  });
});

describe("the roster", () => {
  const shift = (staff: StaffId, rank: "first" | "second" | "supervisor", from: number, to: number) => {
    return { staff, rank, from, to };
  };

  it("knows who is on call: from the first moment of a shift, not at its end, first rank first", () => {
    const shifts = [shift(b, "second", 0, 10), shift(a, "first", 5, 10), shift(c, "supervisor", 0, 20)];
    expect(onCallAt(shifts, 5)).toEqual({ onCall: [a, b], supervisor: [c], province: [] });
    expect(onCallAt(shifts, 10)).toEqual({ onCall: [], supervisor: [c], province: [] });
  });

  it("finds the hours that nobody covers", () => {
    const shifts = [shift(a, "first", 2, 4), shift(b, "second", 3, 6), shift(c, "supervisor", 6, 9)];
    expect(gapsIn(shifts, 0, 10)).toEqual([
      { from: 0, to: 2 },
      { from: 6, to: 10 },
    ]);
    expect(gapsIn([shift(a, "first", 0, 10)], 0, 10)).toEqual([]);
    expect(gapsIn(shifts, 0, 10, ["supervisor"])).toEqual([
      { from: 0, to: 6 },
      { from: 9, to: 10 },
    ]);
  });

  it("fills any week by the pattern taken from any other, over midnight and Sunday too", () => {
    const moment = fc.integer({ min: 0, max: 7 * 24 * 60 - 1 });
    fc.assert(
      fc.property(
        moment,
        fc.integer({ min: 1, max: 24 * 60 }),
        fc.integer({ min: 0, max: 5_000 }),
        (from, length, week) => {
          const monday = mondayOf(raisedAt);
          const one = { ...shift(a, "first", monday + from * minute, monday + (from + length) * minute) };
          const other = monday + (week - 2_500) * 7 * 24 * 60 * minute;
          const [filled] = weekOf([patternOf(one)], other);
          expect(filled).toEqual({
            ...one,
            from: other + from * minute,
            to: other + (from + length) * minute,
          });
          expect(mondayOf(other + from * minute)).toBe(other);
        },
      ),
    );
  });
});
