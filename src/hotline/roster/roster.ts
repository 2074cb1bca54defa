import type { Kysely } from "kysely";
import { ownDays } from "../../cases/calendar/holiday-store.js";
import { workCalendar } from "../../cases/calendar/working-days.js";
import type { Sealing } from "../../cases/sealing.js";
import type { Tables } from "../../cases/tables.js";
import type { StaffId } from "../../model/ids.js";
import { gapsIn, onCallAt, type Shift } from "./shift.js";
import {
  addShift,
  type By,
  fillWeek,
  keepPattern,
  type Named,
  type NewShift,
  type NotedShift,
  notedShiftsIn,
  noteShift,
  patternsOf,
  removeShift,
  rosterStaffOf,
  type ShiftRefusal,
  shiftsIn,
} from "./store.js";
import { acceptSwap, askSwap, declineSwap, openSwaps, type Swap, type SwapResult } from "./swap.js";
import { dayOf, mondayOf } from "./week.js";

const dayMs = 24 * 3_600_000;
const weekMs = 7 * dayMs;

/** A week of the roster as everybody sees it. Milliseconds UTC. */
export interface RosterWeek {
  readonly monday: number;
  readonly shifts: readonly NotedShift[];
  readonly swaps: readonly Swap[];
  readonly staff: readonly Named[];
  /** Days of the week that are not as their weekday says, `YYYY-MM-DD`. */
  readonly holidays: readonly { readonly day: string; readonly off: boolean; readonly note: string }[];
  /** When nobody of first or second rank is on call. */
  readonly gaps: readonly { readonly from: number; readonly to: number }[];
  /** When the ladder's higher levels have nobody on duty. */
  readonly higherGaps: Readonly<Record<"supervisor" | "province", RosterWeek["gaps"]>>;
  /** Who is on call at the moment that was asked for, whatever week is shown. */
  readonly now: ReturnType<typeof onCallAt>;
  /** What the shift before, and the one that runs, leave to who is on call now. */
  readonly notes: readonly NotedShift[];
  /** How many shifts the pattern of every week has. */
  readonly pattern: number;
}

/** The roster of the office. */
export interface Roster {
  week(at: number, now: number): Promise<RosterWeek>;
  /** Who is on call, by group. */
  onCall(at: number): Promise<ReturnType<typeof onCallAt>>;
  /** One's own shifts that have not ended, earliest first. */
  shiftsOf(staff: StaffId, at: number): Promise<readonly Shift[]>;
  swaps(at: number): Promise<readonly Swap[]>;
  staff(): Promise<readonly Named[]>;
  add(shift: NewShift, by: By): Promise<{ readonly id: string } | ShiftRefusal>;
  remove(id: string, by: By): Promise<boolean>;
  note(id: string, note: string, by: By): Promise<boolean>;
  keepPattern(monday: number, by: By): Promise<number>;
  fill(monday: number, by: By): Promise<number>;
  askSwap(shift: string, of: StaffId | null, by: By): Promise<SwapResult>;
  acceptSwap(swap: string, by: By): Promise<SwapResult>;
  declineSwap(swap: string, by: By): Promise<SwapResult>;
}

/** How long ahead one's own shifts are looked for. */
const aheadMs = 62 * dayMs;

/** The roster over a migrated database. `changed` is called after each change, for the copy that alarms go by. */
export function createRoster(db: Kysely<Tables>, sealing: Sealing, changed: () => Promise<void>): Roster {
  const telling = async <Result>(work: Promise<Result>): Promise<Result> => {
    const result = await work;
    await changed();
    return result;
  };
  return {
    week: (at, now) => readWeek(db, sealing, at, now),
    onCall: async (at) => onCallAt(await shiftsIn(db, at, at + 1), at),
    shiftsOf: async (staff, at) => {
      const shifts = await shiftsIn(db, at, at + aheadMs);
      return shifts.filter((shift) => shift.staff === staff);
    },
    swaps: (at) => openSwaps(db, at),
    staff: () => rosterStaffOf(db),
    add: (shift, by) => telling(addShift(db, shift, by)),
    remove: (id, by) => telling(removeShift(db, id, by)),
    note: (id, note, by) => noteShift(db, sealing, id, note, by),
    keepPattern: (monday, by) => keepPattern(db, monday, by),
    fill: (monday, by) => telling(fillWeek(db, monday, by)),
    askSwap: (shift, of, by) => askSwap(db, shift, of, by),
    acceptSwap: (swap, by) => telling(acceptSwap(db, swap, by)),
    declineSwap: (swap, by) => declineSwap(db, swap, by),
  };
}

/** Gaps are told to the week's end, and in the running week two days ahead at least: a Sunday night goes on. */
function warnedUntil(monday: number, now: number): number {
  const end = monday + weekMs;
  const running = now >= monday && now < end;
  return running ? Math.max(end, now + 2 * dayMs) : end;
}

async function readWeek(db: Kysely<Tables>, sealing: Sealing, at: number, now: number): Promise<RosterWeek> {
  const monday = mondayOf(at);
  const until = warnedUntil(monday, now);
  const ranged = await notedShiftsIn(db, sealing, monday, until);
  const shifts = ranged.filter(({ from }) => from < monday + weekMs);
  const recent = await notedShiftsIn(db, sealing, now - dayMs, now + 1);
  const calendar = workCalendar(await ownDays(db));
  const ahead = Math.max(monday, now);
  const days = [0, 1, 2, 3, 4, 5, 6].map((day) => dayOf(monday + day * dayMs));
  return {
    monday,
    shifts,
    swaps: await openSwaps(db, now),
    staff: await rosterStaffOf(db),
    holidays: days.flatMap((day) => {
      const found = calendar.special(day);
      return found === null ? [] : [{ day, off: found.kind === "off", note: found.note }];
    }),
    gaps: gapsIn(ranged, ahead, until),
    higherGaps: {
      supervisor: gapsIn(ranged, ahead, until, ["supervisor"]),
      province: gapsIn(ranged, ahead, until, ["province"]),
    },
    now: onCallAt(recent, now),
    notes: recent.filter(({ note }) => note !== null),
    pattern: (await patternsOf(db)).length,
  };
}
