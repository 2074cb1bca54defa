import type { Alert } from "../../api/contract.js";

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
};
