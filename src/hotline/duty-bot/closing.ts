import type { OutcomeId } from "../../cases/outcome.js";

/** Outcomes a case can be closed with from a phone, in the order in which they are asked; the words name no child. */
export const phoneOutcomes: readonly { readonly id: OutcomeId; readonly label: string }[] = [
  { id: "safe", label: "Đã an toàn" },
  { id: "advised", label: "Đã tư vấn" },
  { id: "handed-to-commune", label: "Đã chuyển xã" },
  { id: "handed-to-police", label: "Đã chuyển công an" },
  { id: "handed-to-health", label: "Đã chuyển y tế" },
  { id: "handed-to-111", label: "Đã chuyển 111" },
  { id: "contact-lost", label: "Mất liên lạc" },
  { id: "not-a-case", label: "Không thuộc việc của đường dây" },
  { id: "practice", label: "Tập dượt" },
];

/** Who else was told; the words go into the case's note. */
export const alsoTold = [
  "Không báo thêm nơi nào",
  "Đã báo Ủy ban nhân dân cấp xã",
  "Đã báo công an",
  "Đã báo cơ sở y tế",
  "Đã báo nhà trường",
  "Đã báo Tổng đài 111",
] as const;

/** What a hand-over can say. */
export const handOverNotes = [
  "Cần liên lạc lại trong ca này",
  "Đang chờ nơi khác trả lời",
  "Đã ổn, chỉ theo dõi",
  "Xin đọc ghi chú trong bàn trực",
] as const;
