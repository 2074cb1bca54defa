import type { CaseStatus } from "../status.js";

/** Why a case changes its status. Stored in the history: may be added to, not renamed. */
export const statusReasons = [
  { id: "work-begun", label: "Bắt đầu xử lý" },
  { id: "handed-over", label: "Đã chuyển cơ quan có trách nhiệm" },
  { id: "plan-runs", label: "Đang thực hiện kế hoạch hỗ trợ" },
  { id: "child-met", label: "Đã gặp trẻ, theo dõi thêm" },
  { id: "more-help", label: "Cần hỗ trợ thêm" },
  { id: "no-answer", label: "Bên nhận chưa trả lời" },
] as const;
export type StatusReason = (typeof statusReasons)[number]["id"];
export const statusReasonIds: readonly StatusReason[] = statusReasons.map(({ id }) => id);

/** Which moves staff may make, and the reasons there are for each. Closing and reopening are steps of their own. */
export const statusMoves: readonly {
  readonly from: CaseStatus;
  readonly to: CaseStatus;
  readonly reasons: readonly StatusReason[];
}[] = [
  { from: "new", to: "in-progress", reasons: ["work-begun"] },
  { from: "new", to: "referred", reasons: ["handed-over"] },
  { from: "in-progress", to: "referred", reasons: ["handed-over"] },
  { from: "in-progress", to: "monitoring", reasons: ["child-met", "plan-runs"] },
  { from: "referred", to: "monitoring", reasons: ["child-met", "plan-runs"] },
  { from: "referred", to: "in-progress", reasons: ["no-answer", "more-help"] },
  { from: "monitoring", to: "in-progress", reasons: ["more-help"] },
  { from: "monitoring", to: "referred", reasons: ["handed-over"] },
];

/** True if staff may make this move for this reason. */
export function mayMove(from: CaseStatus, to: CaseStatus, reason: StatusReason): boolean {
  return statusMoves.some((move) => move.from === from && move.to === to && move.reasons.includes(reason));
}

/** Why a closed case is opened again. `renewsClock`: new information came, so the legal clock starts anew. */
export const reopenReasons = [
  { id: "danger-again", label: "Trẻ lại gặp nguy hiểm", renewsClock: true },
  { id: "new-information", label: "Có thông tin mới", renewsClock: true },
  { id: "office-asks", label: "Cơ quan tiếp nhận đề nghị", renewsClock: false },
  { id: "closed-by-mistake", label: "Đóng nhầm", renewsClock: false },
] as const;
export type ReopenReason = (typeof reopenReasons)[number]["id"];
export const reopenReasonIds: readonly ReopenReason[] = reopenReasons.map(({ id }) => id);

/** Why staff judge a case more or less urgent. Stored: may be added to, not renamed. */
export const urgencyReasons = [
  { id: "danger-now", label: "Trẻ đang gặp nguy hiểm", for: "raise" },
  { id: "worse-than-thought", label: "Nặng hơn máy đánh giá", for: "raise" },
  { id: "no-contact", label: "Mất liên lạc với trẻ", for: "raise" },
  { id: "safe-confirmed", label: "Đã xác nhận trẻ an toàn", for: "lower" },
  { id: "misread", label: "Máy hiểu nhầm lời kể", for: "lower" },
  { id: "handled", label: "Cơ quan có trách nhiệm đang xử lý", for: "lower" },
] as const;
export type UrgencyReason = (typeof urgencyReasons)[number]["id"];
export const urgencyReasonIds: readonly UrgencyReason[] = urgencyReasons.map(({ id }) => id);
