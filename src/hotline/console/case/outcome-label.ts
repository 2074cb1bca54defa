import { outcomes } from "../../api/contract.js";

/** The label of an outcome. */
export function outcomeLabel(id: (typeof outcomes)[number]["id"]): string {
  return outcomes.find((outcome) => outcome.id === id)?.label ?? id;
}
