import { type CaseDetail, reportField } from "../../api/contract.js";

/** Labels of the report's fields, in the order in which staff read them. */
const fields: Readonly<Record<string, string>> = {
  "safe-now": "Lúc này có an toàn không",
  near: "Người gây hại có ở gần không",
  plan: "Có định tự làm đau hôm nay không",
  means: "Có thứ nguy hiểm bên cạnh không",
  place: "Địa điểm",
  what: "Chuyện gì xảy ra",
  kinds: "Loại việc",
  whom: "Về ai",
  writer: "Người viết là ai",
  age: "Tuổi của trẻ",
  sex: "Giới tính của trẻ",
  ongoing: "Còn đang tiếp diễn không",
  condition: "Tình trạng của trẻ",
  carer: "Ai đang chăm sóc trẻ",
  "help-so-far": "Đã được giúp gì",
  "injury-kind": "Loại thương tích",
  hazard: "Chỗ nguy hiểm",
  "safe-way": "Cách liên lạc an toàn",
  "safe-time": "Lúc liên lạc an toàn",
  contact: "Số liên lạc",
};

const order = Object.keys(fields);

/** The label of a field; a field this console does not know yet keeps its name. */
export function fieldLabel(field: string): string {
  return fields[field] ?? reportField(field)?.label ?? field;
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
