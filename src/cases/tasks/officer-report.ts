import type { ReportedState } from "./referral-report.js";

/** Whether the child is safe, as the officer saw it. Stored: may be added to, not renamed. */
export const safeStates = [
  { id: "safe", label: "An toàn" },
  { id: "unsafe", label: "Chưa an toàn" },
  { id: "unknown", label: "Chưa rõ" },
] as const;
export type SafeState = (typeof safeStates)[number]["id"];
export const safeStateIds: readonly SafeState[] = safeStates.map(({ id }) => id);

/** What the officer needs next. Stored: may be added to, not renamed. */
export const helpNeeds = [
  { id: "none", label: "Không cần thêm" },
  { id: "police", label: "Cần công an" },
  { id: "health", label: "Cần y tế" },
  { id: "shelter", label: "Cần chỗ ở an toàn" },
  { id: "call", label: "Cần đường dây gọi lại" },
] as const;
export type HelpNeed = (typeof helpNeeds)[number]["id"];
export const helpNeedIds: readonly HelpNeed[] = helpNeeds.map(({ id }) => id);

/** The three answers of a report. */
export interface OfficerFinding {
  readonly met: boolean;
  readonly safe: SafeState;
  readonly need: HelpNeed;
}

/** What a report comes to, as the office's list of referrals shows it. */
export function stateOf({ met, safe, need }: OfficerFinding): ReportedState {
  if (callsForHelp({ met, safe, need })) return "needs-help";
  if (!met) return "not-met";
  return safe === "safe" ? "safe" : "met";
}

/** True if somebody on call has to act on the report at once. */
export function callsForHelp({ safe, need }: OfficerFinding): boolean {
  return safe === "unsafe" || need !== "none";
}
