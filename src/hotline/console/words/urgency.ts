import type { Urgency } from "../../../model/urgency.js";

export { urgencyLabels as urgencyWords } from "../../../cases/labels.js";

/** True where the legal clock runs and a lock screen must not give the child away. */
export function isUrgent(urgency: Urgency | null): boolean {
  return urgency === "P0" || urgency === "P1";
}
