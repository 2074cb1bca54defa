import type { Urgency } from "../../../model/urgency.js";

/** The word that stands beside colour and shape. */
export const urgencyWords: Readonly<Record<Urgency, string>> = {
  P0: "Khẩn cấp",
  P1: "Cao",
  P2: "Trung bình",
  P3: "Thấp",
};

/** True where the legal clock runs and a lock screen must not give the child away. */
export function isUrgent(urgency: Urgency | null): boolean {
  return urgency === "P0" || urgency === "P1";
}
