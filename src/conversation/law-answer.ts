import { asksOfLaw } from "../understanding/understand.js";
import type { Hearing } from "./hearing.js";

/** The answer about blows and the law. */
const blowsAndLaw = "corporal-punishment-law";

/** The answer that a question about the law alone wants: what was surely found, else the one about blows; undefined for other words. */
export function lawAnswer(hearing: Hearing): string | undefined {
  if (hearing.text === "" || !asksOfLaw(hearing.text)) return undefined;
  const { trust, fits } = hearing.found;
  const found = fits.find(({ label }) => !label.includes(":"))?.label;
  return trust === "sure" ? (found ?? blowsAndLaw) : blowsAndLaw;
}
