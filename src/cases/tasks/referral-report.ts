/** What an office says after it has acted. Stored: may be added to, not renamed. */
export const reportedStates = [
  { id: "met", label: "Đã gặp trẻ" },
  { id: "safe", label: "Trẻ an toàn" },
  { id: "not-met", label: "Chưa gặp được trẻ" },
  { id: "needs-help", label: "Cần thêm hỗ trợ" },
] as const;
export type ReportedState = (typeof reportedStates)[number]["id"];
export const reportedStateIds: readonly ReportedState[] = reportedStates.map(({ id }) => id);
