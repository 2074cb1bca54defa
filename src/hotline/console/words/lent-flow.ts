import type { LendableFlow } from "../../../model/lendable-flow.js";

/** What the bot can ask for staff. */
export const lentFlowWords: Readonly<Record<LendableFlow, string>> = {
  "report-abuse": "Hỏi từng bước về chuyện đang xảy ra",
  "report-injury": "Hỏi từng bước về tai nạn, thương tích",
  "lesson-feelings": "Bài: gọi tên cảm xúc",
  "lesson-body-safety": "Bài: quy tắc 5 ngón tay",
  "lesson-online-safety": "Bài: an toàn trên mạng",
};

/** The words of a flow; one this console does not know yet keeps its name. */
export function lentFlowName(flow: string): string {
  return (lentFlowWords as Readonly<Record<string, string>>)[flow] ?? flow;
}
