import type { Me } from "../../api/contract.js";

/** The name of the page of what was referred, in addresses. */
export const communePageId = "viec-duoc-chuyen";

/** The name of the page of figures, in addresses. */
export const figuresPageId = "so-lieu";

/** The page that stands at `#/`; null: the talks, or nothing to work at. */
export function homeOf({ actions }: Pick<Me, "actions">): string | null {
  if (actions.includes("talk.list")) return null;
  if (actions.includes("referral.list")) return communePageId;
  // Who keeps the accounts has other work than the figures.
  return actions.includes("figures.read") && !actions.includes("account.list") ? figuresPageId : null;
}
