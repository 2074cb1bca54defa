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

/** Who is told of a level, on duty or not, when nobody of it is on duty. */
export interface OffDuty {
  readonly supervisors: readonly StaffId[];
  /** Who stands for the province in other hours. */
  readonly province: readonly StaffId[];
}

/**
 * Who hears of a rung: the level and all below it. A level on which nobody is on duty is told all the same where the
 * office has people for it, else the alarm passes up at once. With nobody on duty who could look first, and where
 * even the province has nobody, everybody who leads is told.
 */
export function audienceOf(wanted: Level, roster: OnCall, offDuty: OffDuty): Audience {
  const groups: Readonly<Record<Level, readonly StaffId[]>> = {
    "on-call": roster.onCall,
    supervisor: roster.supervisor.length > 0 ? roster.supervisor : offDuty.supervisors,
    province: roster.province.length > 0 ? roster.province : offDuty.province,
  };
  const nobodyOnDuty = roster.onCall.length === 0 && roster.supervisor.length === 0;
  const highest = groups.province.length > 0 ? "province" : wanted;
  const from = levels.indexOf(nobodyOnDuty ? highest : wanted);
  const told = levels.slice(from).find((level) => groups[level].length > 0) ?? fallback(groups, wanted);
  const staff = levels.slice(0, levels.indexOf(told) + 1).flatMap((level) => groups[level]);
  const instead = wanted === "province" && told !== "province" ? offDuty.supervisors : [];
  return { told, staff: [...new Set([...staff, ...instead])], level: groups[told] };
}

/** Nobody on this level or above: the highest below it on which somebody stands is told again. */
function fallback(groups: Readonly<Record<Level, readonly StaffId[]>>, wanted: Level): Level {
  const below = levels.slice(0, levels.indexOf(wanted)).toReversed();
  return below.find((level) => groups[level].length > 0) ?? wanted;
}
