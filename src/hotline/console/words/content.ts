import type { ContentGroup } from "../../api/contract.js";

/** What the answers of a group are about. */
export const groupWords: Readonly<Record<ContentGroup, string>> = {
  rights: "Quyền trẻ em",
  duties: "Bổn phận của trẻ em",
  skills: "Kỹ năng an toàn",
  "asked-first": "Điều trẻ hay hỏi trước khi kể",
  adults: "Dành cho người lớn",
  service: "Báo tin, hỗ trợ và dịch vụ",
};

/** A day such as `2026-11-21` as people here write it: `21/11/2026`. */
export function dayWords(day: string): string {
  return day.split("-").toReversed().join("/");
}
