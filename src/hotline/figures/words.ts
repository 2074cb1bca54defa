import type { ShownCount } from "../api/figures-contract.js";

/** A number as staff read it. */
export function countWords(count: ShownCount): string {
  if (count === "few") return "<5";
  return count === "hidden" ? "ẩn" : String(count);
}

/** Names of the figures, the same on the page and in the file. */
export const figureWords = {
  talks: "Người nhắn đến",
  cases: "Hồ sơ mới",
  closed: "Hồ sơ đã đóng",
  total: "Cả kỳ",
  urgencies: "Mức khẩn cấp",
  kinds: "Loại nguy hiểm",
  channels: "Kênh",
  provinces: "Tỉnh, thành phố",
  noProvince: "Chưa rõ nơi",
  answer: "Chờ câu trả lời đầu của người trực (trung vị)",
  closing: "Từ tin đầu tới khi đóng hồ sơ (trung vị)",
  withinTerm: "Hồ sơ gấp đã chuyển nơi xử lý hoặc đóng trong 12 giờ",
} as const;
