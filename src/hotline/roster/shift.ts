import type { StaffId } from "../../model/ids.js";

/** What somebody does on a shift: answer first, help out, lead, or be the province's next level. */
export const ranks = ["first", "second", "supervisor", "province"] as const;
export type Rank = (typeof ranks)[number];

/** Somebody is on call; times in milliseconds UTC, `to` exclusive. */
export interface Shift {
  readonly id: string;
  readonly staff: StaffId;
  readonly rank: Rank;
  readonly from: number;
  readonly to: number;
}

/** Who is on call at one moment, each named once in each group. */
export interface OnCall {
  /** First and second rank: who talks. */
  readonly onCall: readonly StaffId[];
  readonly supervisor: readonly StaffId[];
  readonly province: readonly StaffId[];
}

/** Who is on call at `at` (milliseconds UTC) by these shifts; first rank before second. */
export function onCallAt(
  shifts: readonly Pick<Shift, "staff" | "rank" | "from" | "to">[],
  at: number,
): OnCall {
  const now = shifts.filter(({ from, to }) => from <= at && at < to);
  const of = (...wanted: readonly Rank[]) => [
    ...new Set(
      wanted.flatMap((rank) => now.filter((shift) => shift.rank === rank).map(({ staff }) => staff)),
    ),
  ];
  return { onCall: of("first", "second"), supervisor: of("supervisor"), province: of("province") };
}

/**
 * Hours within `[from, to)` in which nobody of these ranks is on duty, first and second unless said otherwise: the gaps
 * a supervisor has to fill. Milliseconds UTC, in order.
 */
export function gapsIn(
  shifts: readonly Pick<Shift, "rank" | "from" | "to">[],
  from: number,
  to: number,
  ranks: readonly Rank[] = ["first", "second"],
): readonly { readonly from: number; readonly to: number }[] {
  const gaps: { from: number; to: number }[] = [];
  let covered = from;
  const counted = shifts.filter(({ rank }) => ranks.includes(rank));
  for (const shift of counted.toSorted((a, b) => a.from - b.from)) {
    if (shift.from >= to) break;
    if (shift.from > covered) gaps.push({ from: covered, to: shift.from });
    covered = Math.max(covered, shift.to);
  }
  if (covered < to) gaps.push({ from: covered, to });
  return gaps;
}
