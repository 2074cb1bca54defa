import type { Me } from "../../api/contract.js";

/** The name of the page of what was referred, in addresses. */
export const communePageId = "viec-duoc-chuyen";

/** The page that stands at `#/`; null: the talks, or nothing to work at. */
export function homeOf(me: Me): string | null {
  return !me.actions.includes("talk.list") && me.actions.includes("referral.list") ? communePageId : null;
}
