/** Fewer than this are not counted out: whoever knows a place or a person could recognise them. */
export const leastShown = 5;

/**
 * How many, as it may be shown. `few`: at least one, fewer than {@link leastShown}. `hidden`: it would give away the
 * only small group beside it.
 */
export type Count = number | "few" | "hidden";

/** One number as it may be shown. */
export function shownCount(count: number): Count {
  return count > 0 && count < leastShown ? "few" : count;
}

/**
 * Numbers of groups that add up to something that is shown, too. With exactly one small group its size could be
 * reckoned, so that the smallest other one is hidden with it.
 */
export function shownParts(counts: readonly number[]): readonly Count[] {
  const shown = counts.map(shownCount);
  if (shown.filter((count) => count === "few").length !== 1) return shown;
  const others = counts.filter((count) => count >= leastShown);
  if (others.length === 0) return shown;
  const place = counts.indexOf(Math.min(...others));
  return shown.map((count, index) => (index === place ? "hidden" : count));
}
