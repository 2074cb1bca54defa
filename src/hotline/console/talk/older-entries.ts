import type { Entry } from "../../api/contract.js";

/**
 * Adds the newest part of a transcript to what is shown. Lines that left the newest part as it moved on stay;
 * inside it only what the server has now counts, so that a deleted line goes. Without overlap or continuation
 * (many lines were missed, or lines before were deleted) only the newest part is kept: a gap must not look whole.
 */
export function joined(shown: readonly Entry[], newest: readonly Entry[]): readonly Entry[] {
  const first = newest[0]?.number;
  if (first === undefined) return [];
  const kept = shown.filter(({ number }) => number < first);
  const meets = shown.some(({ number }) => number >= first - 1);
  return meets ? [...kept, ...newest] : newest;
}
