import type { Shift } from "./roster/shift.js";

const hour = 3_600_000;
/** Nothing that was begun is kept longer. */
const longest = 24 * hour;
/** Who writes on past the end of the shift does not lose it at once. */
const shortest = hour;

/** Until when an answer that somebody began is kept: to the end of the shift they are on. Milliseconds UTC. */
export function draftUntil(shifts: readonly Pick<Shift, "from" | "to">[], at: number): number {
  const ends = shifts.filter(({ from, to }) => from <= at && at < to).map(({ to }) => to);
  const end = ends.length === 0 ? at + longest : Math.max(...ends);
  return Math.min(at + longest, Math.max(at + shortest, end));
}
