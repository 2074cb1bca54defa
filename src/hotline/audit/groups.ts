/** What lines of the audit are about, for narrowing them; `other` is whatever is in no other group. */
export const auditGroups = ["talk", "case", "alarm", "account", "other"] as const;
export type AuditGroup = (typeof auditGroups)[number];

/** The subjects of actions (`case` of `case.read`) in each group. */
const subjects = {
  talk: ["talk", "note", "practice", "reply", "media", "lost-contact"],
  case: ["case", "task", "referral", "field", "link", "form", "call"],
  alarm: ["alert", "alarm", "ladder", "roster", "shift", "holiday", "duty", "effect", "phone"],
  account: ["staff", "account", "session", "second-factor"],
} as const satisfies Readonly<Record<Exclude<AuditGroup, "other">, readonly string[]>>;

/** The subjects a group stands for: these, or all but these. */
export function subjectsOf(group: AuditGroup): { readonly are: boolean; readonly among: readonly string[] } {
  if (group !== "other") return { are: true, among: subjects[group] };
  return { are: false, among: Object.values(subjects).flat() };
}
