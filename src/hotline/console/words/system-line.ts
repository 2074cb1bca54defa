/** Fixed words of system lines in a transcript, in words for staff. */
const lines: Readonly<Record<string, string>> = {
  start: "Người viết mở cuộc trò chuyện",
  "take-over": "đã nhận cuộc trò chuyện",
  transfer: "đã nhận cuộc này từ đồng nghiệp",
  "run-flow": "để máy hỏi",
  "run-flow-over": "Máy hỏi xong, cuộc này về lại người trực",
  "run-flow-refused":
    "Máy không hỏi: người viết đang ẩn hoặc đã im lặng lâu, có thể người khác cầm máy, hoặc đang nguy hiểm ngay",
  "hand-back": "đã trả lại cho máy",
  calling: "báo đang gọi điện",
  block: "Đã chặn: máy không trả lời nữa, trừ khi có lời báo nguy hiểm",
  unblock: "Đã gỡ chặn",
  "block-lifted": "Có lời báo nguy hiểm hoặc xin giúp nên đã tự gỡ chặn",
  "block-refused": "Không chặn: người viết vừa báo nguy hiểm",
  "staff-silence": "chưa trả lời, máy đã lấy lại cuộc này",
  "outside-answer": "Có người trả lời ngoài hệ thống",
  hide: "Người viết xin ẩn. Không gửi gì cho đến khi họ viết tiếp",
  "voice-changed": "Giọng viết thay đổi, có thể người khác đang cầm máy",
  reaction: "Người viết thả cảm xúc",
  leave: "Người viết đã chặn hoặc bỏ theo dõi",
  withdraw: "Người viết xin xoá dữ liệu",
  timer: "Đồng hồ của hệ thống",
  note: "Ghi chú của hệ thống",
};

/** Lines that begin with who did it. */
const named: ReadonlySet<string> = new Set([
  ...["take-over", "transfer", "run-flow", "hand-back", "calling", "staff-silence"],
]);

/** Says a system line in Vietnamese; a word this console does not know yet is shown as it is. */
export function systemLine(text: string, name: string | null): string {
  const known = lines[text];
  if (known === undefined) return `Hệ thống: ${text}`;
  return named.has(text) ? `${name ?? "Người trực"} ${known}` : known;
}

/** Lines that staff must not overlook. */
export function isWarning(text: string): boolean {
  return (
    text === "voice-changed" ||
    text === "hide" ||
    text === "leave" ||
    text === "block-lifted" ||
    text === "block-refused" ||
    text === "staff-silence" ||
    text === "run-flow-refused"
  );
}
