import { type CaseDetail, reportField, reportFields } from "../../api/contract.js";

/** What staff read first; the other fields follow as they stand in the report. */
const first = ["safe-now", "near", "plan", "means", "place", "what"];
const order = [...new Set([...first, ...reportFields.map(({ id }) => id)])];

/** The label of a field, as it stands in the report; a field this console does not know yet keeps its name. */
export function fieldLabel(field: string): string {
  return reportField(field)?.label ?? field;
}

/** Sorts by the order in which staff read; unknown fields come last. */
export function inReadingOrder<Answer extends { readonly field: string }>(
  answers: readonly Answer[],
): Answer[] {
  const rank = ({ field }: Answer) => (order.includes(field) ? order.indexOf(field) : order.length);
  return answers.toSorted((a, b) => rank(a) - rank(b));
}

const flows: Readonly<Record<string, string>> = {
  "report-abuse": "phần báo tin",
  "report-injury": "phần tai nạn, thương tích",
  emergency: "phần khẩn cấp",
  "talk-to-person": "phần xin gặp người",
  listen: "phần tâm sự",
  welcome: "phần chào hỏi",
  phone: "cuộc gọi đến",
  visit: "người đến gặp",
};

/** Where an answer came from. */
export function sourceWords(source: string): string {
  if (source === "staff") return "người trực ghi";
  if (source === "words") return "lấy từ lời kể";
  const flow = source.split("/")[0] ?? source;
  return `trả lời máy hỏi, ${flows[flow] ?? flow}`;
}

/** What led to a case. */
export function originWords(origin: string): string {
  return origin === "talk" ? "Từ lời trong cuộc trò chuyện" : `Từ ${flows[origin] ?? origin}`;
}

/** Where a case stands. */
export const statusWords: Readonly<Record<CaseDetail["status"], string>> = {
  new: "Mới",
  "in-progress": "Đang xử lý",
  referred: "Đã chuyển",
  monitoring: "Đang theo dõi",
  closed: "Đã đóng",
};

/** How far the guided report got. */
export const intakeWords: Readonly<Record<CaseDetail["intake"], string>> = {
  open: "Chưa báo xong",
  complete: "Đã báo xong",
  "broken-off": "Dừng giữa chừng",
};

export { caseCode } from "../../../cases/case-code.js";

export { deedWords } from "./deed.js";
