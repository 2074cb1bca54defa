import type { TaskKind } from "./kinds.js";
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

const helpKinds: Readonly<Record<HelpNeed, TaskKind>> = {
  none: "own",
  police: "refer-police",
  health: "refer-health",
  shelter: "own",
  call: "own",
};

/** What staff have to do about a report that calls for help, with its words: those of the officer's own answers. */
export function taskFor({ safe, need }: OfficerFinding): { readonly kind: TaskKind; readonly words: string } {
  const label = (of: readonly { readonly id: string; readonly label: string }[], id: string) =>
    of.find((one) => one.id === id)?.label ?? id;
  const said = [
    ...(safe === "unsafe" ? [label(safeStates, safe)] : []),
    ...(need === "none" ? [] : [label(helpNeeds, need)]),
  ];
  return { kind: helpKinds[need], words: `Xã báo: ${said.join(". ")}.` };
}
