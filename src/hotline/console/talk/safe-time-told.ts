import type { Entry } from "../../api/contract.js";
import { folded } from "../../guards/folding.js";

/** Words about being written to or rung. */
const reaching = /\b(?:nhan|goi|tra loi|viet lai|lien lac|text|message|call|write)\b/;
/** Words that bind it: when, when not, and who else may hold the phone. */
const binding =
  /\b(?:dung|khong|ko|hong|hok|khoi|chi|sau|truoc|luc|khi|buoi|toi|dem|sang|trua|chieu|gio|don't|dont|not|only|after|before|when)\b|\d\s*(?:h|g)\b/;
const phoneHeld =
  /\b(?:cam|xem|doc|coi|giu|kiem tra|luc|lay|check|read)\b.{0,12}\b(?:may|dien thoai|tin nhan|dt|phone|messages?)\b/;

/**
 * The last words of the person that sound like a wish about when or how to be reached; null: none. Only offered to
 * staff, who read them and decide.
 */
export function safeTimeTold(entries: readonly Pick<Entry, "by" | "text">[]): string | null {
  const found = entries.findLast(({ by, text }) => by === "person" && isAboutReaching(folded(text)));
  return found?.text.trim() ?? null;
}

function isAboutReaching(said: string): boolean {
  return phoneHeld.test(said) || (reaching.test(said) && binding.test(said));
}
