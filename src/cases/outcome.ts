/** How a case can end. The ids are stored with cases: they may be added to, not renamed. */
export const outcomes = [
  { id: "safe", label: "Trẻ đã an toàn, không cần làm gì thêm" },
  { id: "advised", label: "Đã tư vấn, người hỏi biết việc cần làm tiếp" },
  { id: "handed-to-commune", label: "Đã chuyển Ủy ban nhân dân cấp xã" },
  { id: "handed-to-police", label: "Đã chuyển công an" },
  { id: "handed-to-health", label: "Đã chuyển cơ sở y tế" },
  { id: "handed-to-111", label: "Đã chuyển Tổng đài 111" },
  { id: "contact-lost", label: "Mất liên lạc, đã làm hết các bước" },
  { id: "duplicate", label: "Trùng với một hồ sơ khác" },
  { id: "not-a-case", label: "Không phải việc về trẻ em" },
  { id: "practice", label: "Cuộc tập dượt" },
] as const;

/** One of {@link outcomes}. */
export type OutcomeId = (typeof outcomes)[number]["id"];

/** The matter is with an office. */
export const handedOutcomes = [
  "handed-to-commune",
  "handed-to-police",
  "handed-to-health",
  "handed-to-111",
] as const satisfies readonly OutcomeId[];

/** There was no matter of a child in it, or another case has it. */
export const noMatterOutcomes = [
  "duplicate",
  "not-a-case",
  "practice",
] as const satisfies readonly OutcomeId[];

/** The ids of {@link outcomes}, for schemas. */
export const outcomeIds: readonly OutcomeId[] = outcomes.map((outcome) => outcome.id);
