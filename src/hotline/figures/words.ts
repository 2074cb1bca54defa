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
  term: "Hạn 12 giờ của hồ sơ gấp",
} as const;

/** What became of cases within the law's 12 hours, in the order in which they are read. */
export const termWords = [
  { id: "sent", label: "Đã chuyển nơi xử lý, đúng hạn" },
  { id: "closed", label: "Đã đóng đúng hạn, không chuyển nơi nào" },
  { id: "late", label: "Quá hạn" },
  { id: "noMatter", label: "Không phải việc về trẻ em, hoặc trùng (không tính)" },
] as const;

const stepNames = { day: "ngay", week: "tuan", month: "thang" } as const;

/** What the saved file is called; `from`: the first day, `YYYY-MM-DD`. */
export function figuresFile(step: keyof typeof stepNames, from: string): string {
  return `so-lieu-theo-${stepNames[step]}-tu-${from.split("-").toReversed().join("-")}.csv`;
}
