import type { Entry, SafeContact } from "../../api/contract.js";

/** A talk in which the person has been silent this long counts as gone quiet, milliseconds. */
export const quietAfter = 30 * 60_000;

/**
 * What is known about writing back, from the person's own choice as the flows word it.
 * `never`: do not write first; `while-writing`: only while they write; `any-time`: here, at any time;
 * `said`: something else was said; `unknown`: nothing was.
 */
export type Safety = "never" | "while-writing" | "any-time" | "said" | "unknown";

const ways: readonly (readonly [RegExp, Safety])[] = [
  [/đừng liên lạc|không liên lạc|no contact/u, "never"],
  [/chỉ lúc đang nhắn|only while i write/u, "while-writing"],
  [/ở đây, mọi lúc|viết lại ở đây|here, at any time|write back here/u, "any-time"],
];

/** Reads how safe it is to write back. */
export function safetyOf({ contact, time, way }: SafeContact): Safety {
  const said = way?.normalize("NFC").toLowerCase();
  const known = said === undefined ? undefined : ways.find(([pattern]) => pattern.test(said));
  if (known) return known[1];
  return contact === null && time === null && way === null ? "unknown" : "said";
}

/** True if writing now needs a second thought: the person went quiet and did not say that any time is safe. */
export function needsSecondThought(safety: Safety, lastPersonAt: number | null, now: number): boolean {
  if (safety === "any-time") return false;
  return lastPersonAt === null || now - lastPersonAt > quietAfter;
}

/** True while the person's wish to hide holds: nothing of theirs came after it. */
export function isHidden(entries: readonly Pick<Entry, "by" | "text">[]): boolean {
  const last = entries.findLast(({ by, text }) => by === "person" || (by === "system" && text === "hide"));
  return last?.by === "system";
}
