import { helpNeeds, type OfficerReport, safeStates } from "../../api/contract.js";

/** What an officer found, in one line: whether the child was met and is safe, and what is needed. */
export function findingWords({ met, safe, need }: Pick<OfficerReport, "met" | "safe" | "need">): string {
  const seen = met ? "Đã gặp trẻ" : "Chưa gặp được trẻ";
  return [seen, labelOf(safeStates, safe), labelOf(helpNeeds, need)].join(" · ");
}

function labelOf(list: readonly { readonly id: string; readonly label: string }[], id: string): string {
  return list.find((one) => one.id === id)?.label ?? id;
}
