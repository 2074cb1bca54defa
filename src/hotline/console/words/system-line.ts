/** Fixed words of system lines in a transcript, in words for staff. */
const lines: Readonly<Record<string, string>> = {
  start: "Người viết mở cuộc trò chuyện",
  "take-over": "đã nhận cuộc trò chuyện",
  "hand-back": "Đã trả lại cho máy",
  "staff-silence": "Người trực im lặng lâu, máy đã trả lời lại",
  "outside-answer": "Có người trả lời ngoài hệ thống",
  hide: "Người viết xin ẩn. Không gửi gì cho đến khi họ viết tiếp",
  "voice-changed": "Giọng viết thay đổi, có thể người khác đang cầm máy",
  reaction: "Người viết thả cảm xúc",
  leave: "Người viết đã chặn hoặc bỏ theo dõi",
  withdraw: "Người viết xin xoá dữ liệu",
  timer: "Đồng hồ của hệ thống",
  note: "Ghi chú của hệ thống",
};

/** Says a system line in Vietnamese; a word this console does not know yet is shown as it is. */
export function systemLine(text: string, name: string | null): string {
  const known = lines[text];
  if (known === undefined) return `Hệ thống: ${text}`;
  return text === "take-over" ? `${name ?? "Người trực"} ${known}` : known;
}

/** Lines that staff must not overlook. */
export function isWarning(text: string): boolean {
  return text === "voice-changed" || text === "hide" || text === "leave" || text === "staff-silence";
}
