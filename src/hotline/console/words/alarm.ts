import type { Alert } from "../../api/contract.js";
import { dangerWords } from "./danger.js";

/** Why somebody on call must look. */
export const alarmWords: Readonly<Record<Alert["reason"], string>> = {
  danger: "Có dấu hiệu nguy hiểm",
  "higher-danger": "Nguy hiểm tăng lên",
  "asks-for-person": "Xin được nói chuyện với người",
  "staff-silent": "Người trực chưa trả lời",
  "voice-note": "Có tin nhắn thoại cần nghe",
  undelivered: "Tin gửi đi không tới",
  "dead-letter": "Máy không xử lý được một tin",
  "officer-report": "Cán bộ xã báo cần hỗ trợ",
  "referral-untaken": "Xã chưa xác nhận đã nhận việc",
  "referral-unreported": "Hết 12 giờ, xã chưa báo lại",
  "handed-back": "Trả cho máy khi chưa ai trả lời",
  reopened: "Hồ sơ mở lại, chưa ai giữ",
};

/** What an alarm is about: the dangers of its case, and why it rings where that is not the danger itself. */
export function alarmTitle({ reason, dangers }: Pick<Alert, "reason" | "dangers">): string {
  const kinds = dangers.slice(0, 2).map((kind) => dangerWords[kind]);
  if (kinds.length === 0) return alarmWords[reason];
  return reason === "danger" ? kinds.join(" · ") : `${alarmWords[reason]}: ${kinds.join(" · ")}`;
}
