import type { StaffId } from "../../model/ids.js";
import type { OnCall } from "../roster/shift.js";
import { type Level, levels } from "./ladder.js";

/** Who is told at a rung. */
export interface Audience {
  /** The level that is really reached: higher than wanted where nobody stands on the lower ones. */
  readonly told: Level;
  /** Everybody who is told. */
  readonly staff: readonly StaffId[];
  /** Those of `staff` who stand on the level itself: only they make it true that this level was called. */
  readonly level: readonly StaffId[];
}

/**
 * Who hears of a rung: the level and all below it. A level on which nobody stands passes the alarm up at once;
 * where nobody stands above either, all supervisors of the office are told, on duty or not.
 */
export function audienceOf(wanted: Level, roster: OnCall, allSupervisors: readonly StaffId[]): Audience {
  const groups: Readonly<Record<Level, readonly StaffId[]>> = {
    "on-call": roster.onCall,
    supervisor: roster.supervisor.length > 0 ? roster.supervisor : allSupervisors,
    province: roster.province,
  };
  const from = levels.indexOf(wanted);
  const told = levels.slice(from).find((level) => groups[level].length > 0) ?? fallback(groups, wanted);
  const staff = levels.slice(0, levels.indexOf(told) + 1).flatMap((level) => groups[level]);
  return { told, staff: [...new Set(staff)], level: groups[told] };
}

/** Nobody on this level or above: the highest below it on which somebody stands is told again. */
function fallback(groups: Readonly<Record<Level, readonly StaffId[]>>, wanted: Level): Level {
  const below = levels.slice(0, levels.indexOf(wanted)).toReversed();
  return below.find((level) => groups[level].length > 0) ?? wanted;
}
