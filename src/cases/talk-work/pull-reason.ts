/** Why a supervisor takes a talk from a colleague; said to that colleague. Stored: may be added to, not renamed. */
export const pullReasons = [
  { id: "unanswered", label: "Người viết chờ quá lâu" },
  { id: "grave", label: "Việc nặng, trưởng ca giữ" },
  { id: "away", label: "Người giữ đã rời bàn trực" },
  { id: "shared-out", label: "Chia lại việc trong ca" },
] as const;
export type PullReason = (typeof pullReasons)[number]["id"];
export const pullReasonIds = pullReasons.map(({ id }) => id);

/** The words of a reason, as the colleague reads them. */
export function pullWords(reason: PullReason): string {
  return pullReasons.find(({ id }) => id === reason)?.label ?? reason;
}
