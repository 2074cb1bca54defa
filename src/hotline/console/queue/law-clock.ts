import type { CaseDetail } from "../../api/contract.js";

/**
 * True while the 12 hours of the law run: sending a case on does not stop them. A case that is followed, or whose child
 * the commune met and found safe, has left them behind. `status` null: there is no case yet.
 */
export function lawClockRuns(
  status: CaseDetail["status"] | null,
  { foundSafe }: Pick<CaseDetail["communeMarks"], "foundSafe">,
): boolean {
  return !foundSafe && status !== "monitoring" && status !== "closed";
}
