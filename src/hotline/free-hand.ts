import type { Urgency } from "../model/urgency.js";

/**
 * True if somebody who holds this many talks may take this one as well. One in immediate danger is taken whatever the
 * number: for them the limit only warns. Practice does not count.
 */
export function hasHandFree(
  { held, max }: { readonly held: number; readonly max: number },
  talk: { readonly practice: boolean; readonly urgency: Urgency | null } | null,
): boolean {
  return held < max || talk?.practice === true || talk?.urgency === "P0";
}
