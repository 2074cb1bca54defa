import type { Urgency } from "../../model/urgency.js";
import { dayOf, hourOfDay } from "../roster/week.js";
import { defaultQuiet, type QuietHours } from "./quiet.js";

/** Up to whom an alarm has climbed; each level is told together with all below it. */
export const levels = ["on-call", "supervisor", "province"] as const;
export type Level = (typeof levels)[number];

/** One rung: so many minutes after the alarm, these are told. */
export interface Rung {
  readonly afterMinutes: number;
  readonly told: Level;
}

/** When whom an urgent alarm is told to. It has no last rung: the highest level is told again and again. */
export interface Ladder {
  readonly rungs: readonly Rung[];
  /** After the last rung it repeats at this interval until somebody acknowledges it. */
  readonly repeatMinutes: number;
}

/** The ladders of an office. P2 stands in the console, and supervisors are reminded on working mornings. */
export interface Ladders {
  readonly P0: Ladder;
  readonly P1: Ladder;
  /** The hour in Viet Nam at which P2 is reminded of. */
  readonly morningHour: number;
  /** When ordinary notices are kept until the morning. */
  readonly quiet: QuietHours;
}

/** What an office has until it decides otherwise: P0 is seen within 5 minutes, P1 within the hour. */
export const defaultLadders: Ladders = {
  P0: {
    rungs: [
      { afterMinutes: 0, told: "on-call" },
      { afterMinutes: 2, told: "on-call" },
      { afterMinutes: 4, told: "supervisor" },
      { afterMinutes: 8, told: "province" },
    ],
    repeatMinutes: 8,
  },
  P1: {
    rungs: [
      { afterMinutes: 0, told: "on-call" },
      { afterMinutes: 15, told: "on-call" },
      { afterMinutes: 30, told: "supervisor" },
      { afterMinutes: 60, told: "province" },
    ],
    repeatMinutes: 60,
  },
  morningHour: 8,
  quiet: defaultQuiet,
};

/** How far one alarm has climbed; milliseconds UTC. */
export interface Climb {
  readonly urgency: Urgency;
  readonly raisedAt: number;
  /** The lowest rung not yet carried out. */
  readonly rung: number;
  /** When the last one was carried out; null: none was. */
  readonly lastAt: number | null;
}

/** A rung to be carried out at `dueAt`, milliseconds UTC. */
export interface Step {
  readonly rung: number;
  readonly told: Level;
  readonly dueAt: number;
}

/** Whether offices work on a day in Viet Nam, `YYYY-MM-DD`. */
export type IsWorkingDay = (day: string) => boolean;

const minuteMs = 60_000;
const dayMs = 24 * 60 * minuteMs;

/** Two rungs never follow closer than this, also when the watcher was away and several are due. */
export const leastGapMs = minuteMs;

/**
 * The next rung of an alarm: the highest that is due at `now`, because it tells everybody the ones below it would
 * have; if none is due, the lowest that is not yet done. Null: this urgency has no ladder (P3).
 */
export function nextRung(ladders: Ladders, climb: Climb, now: number, works: IsWorkingDay): Step | null {
  if (climb.urgency === "P3") return null;
  if (climb.urgency === "P2") return morning(ladders.morningHour, climb, works);
  const ladder = ladders[climb.urgency];
  const rested = climb.lastAt === null ? climb.raisedAt : climb.lastAt + leastGapMs;
  let step = stepAt(ladder, climb, climb.rung);
  if (Math.max(step.dueAt, rested) > now) return { ...step, dueAt: Math.max(step.dueAt, rested) };
  step = highestDue(ladder, climb, now);
  return { ...step, dueAt: Math.max(step.dueAt, rested) };
}

/** The rung that tells the next higher level, at `now`: somebody who was told passed the alarm on. */
export function hurriedRung(ladders: Ladders, climb: Climb, now: number): Step | null {
  if (climb.urgency !== "P0" && climb.urgency !== "P1") return null;
  const ladder = ladders[climb.urgency];
  const before = climb.rung === 0 ? -1 : levels.indexOf(stepAt(ladder, climb, climb.rung - 1).told);
  const higher = ladder.rungs.findIndex(
    ({ told }, rung) => rung >= climb.rung && levels.indexOf(told) > before,
  );
  return { ...stepAt(ladder, climb, higher < 0 ? climb.rung : higher), dueAt: now };
}

function stepAt({ rungs, repeatMinutes }: Ladder, { raisedAt }: Climb, rung: number): Step {
  const last = rungs.at(-1) ?? { afterMinutes: 0, told: "province" as const };
  const found = rungs[rung];
  if (found) return { rung, told: found.told, dueAt: raisedAt + found.afterMinutes * minuteMs };
  const repeats = rung - Math.max(rungs.length, 1) + 1;
  const after = last.afterMinutes + repeats * repeatMinutes;
  return { rung, told: last.told, dueAt: raisedAt + after * minuteMs };
}

/** Steps over what was missed while nobody watched, without counting through weeks of repeats. */
function highestDue(ladder: Ladder, climb: Climb, now: number): Step {
  const last = stepAt(ladder, climb, Math.max(ladder.rungs.length - 1, 0));
  const repeats = Math.floor((now - last.dueAt) / (ladder.repeatMinutes * minuteMs));
  const onRepeats = stepAt(ladder, climb, Math.max(climb.rung, last.rung + Math.max(repeats, 0)));
  if (last.dueAt <= now) return onRepeats;
  let step = stepAt(ladder, climb, climb.rung);
  for (let rung = climb.rung + 1; rung < last.rung; rung++) {
    const next = stepAt(ladder, climb, rung);
    if (next.dueAt <= now) step = next;
  }
  return step;
}

function morning(hour: number, { raisedAt, rung, lastAt }: Climb, works: IsWorkingDay): Step {
  const from = lastAt ?? raisedAt;
  let dueAt = hourOfDay(from, hour);
  // No office is closed for a month: after that a reminder comes on any day.
  for (let days = 0; days < 31 && (dueAt <= from || !works(dayOf(dueAt))); days++) dueAt += dayMs;
  return { rung, told: "supervisor", dueAt };
}
