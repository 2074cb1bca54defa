import type { Hearing } from "../hearing.js";

/** The answer to a closed question, pressed or said; null where it is none. */
export function closedAnswer(hearing: Hearing): "yes" | "no" | "unsure" | null {
  const { choice } = hearing;
  if (choice === "yes" || choice === "no" || choice === "unsure") return choice;
  return hearing.yesNo;
}
