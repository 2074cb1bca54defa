/** How soon a person must act: P0 danger now, P1 within the hour, P2 the same working day, P3 information. */
export const urgencies = ["P0", "P1", "P2", "P3"] as const;
export type Urgency = (typeof urgencies)[number];

/** True if `a` is more urgent than `b`. */
export function moreUrgent(a: Urgency, b: Urgency): boolean {
  return a < b;
}

/** The more urgent of two. */
export function mostUrgent(a: Urgency, b: Urgency): Urgency {
  return a < b ? a : b;
}

/** True for what rings at any hour and must not be forgotten by a press: P0 and P1. */
export function isSevere(urgency: Urgency | null): urgency is "P0" | "P1" {
  return urgency === "P0" || urgency === "P1";
}
