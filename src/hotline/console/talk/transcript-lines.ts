import type { Entry } from "../../api/contract.js";
import { dayName, duration } from "../words/time.js";

/** A gap this long is shown between two lines, milliseconds. */
const gapShown = 10 * 60_000;

/** Lines of one author this close together stand under one name, milliseconds. */
const oneBreath = 3 * 60_000;

/** A line with what stands above it. */
export interface Line {
  readonly entry: Entry;
  /** Day or length of the gap before it; null: nothing to tell. */
  readonly before: string | null;
  /** False: the author's name stands above already. */
  readonly named: boolean;
}

/** Puts days, gaps and names between the lines. */
export function linesOf(entries: readonly Entry[], now: number): Line[] {
  return entries.map((entry, place) => {
    const previous = entries[place - 1];
    const before = beforeWords(previous, entry, now);
    return { entry, before, named: before !== null || !continues(previous, entry) };
  });
}

function beforeWords(previous: Entry | undefined, entry: Entry, now: number): string | null {
  const day = dayName(entry.at, now);
  if (previous === undefined || dayName(previous.at, now) !== day) return day;
  const gap = entry.at - previous.at;
  return gap >= gapShown ? `${duration(gap)} sau` : null;
}

function continues(previous: Entry | undefined, entry: Entry): boolean {
  if (previous === undefined || previous.by !== entry.by || previous.name !== entry.name) return false;
  return entry.at - previous.at < oneBreath;
}
