import type { Condition } from "./schema.js";

/** A condition in short plain words, as drawings and readings show it. */
export function conditionWords(condition: Condition): string {
  if ("not" in condition) return `not (${conditionWords(condition.not)})`;
  if ("all" in condition) return condition.all.map(grouped).join(" and ");
  if ("any" in condition) return condition.any.map(grouped).join(" or ");
  if ("voice" in condition) return `voice is ${condition.voice}`;
  if ("fact" in condition)
    return condition.is === undefined ? condition.fact : `${condition.fact} is ${condition.is}`;
  if ("known" in condition) return `${condition.answer} is ${condition.known ? "known" : "not known"}`;
  if ("within" in condition)
    return condition.within === 0
      ? `${condition.answer} is today`
      : `${condition.answer} is at most ${condition.within} days ago`;
  if ("is" in condition) return `${condition.answer} is ${condition.is}`;
  return `${condition.answer} is ${condition.in.join(" or ")}`;
}

function grouped(condition: Condition): string {
  const words = conditionWords(condition);
  return "all" in condition || "any" in condition ? `(${words})` : words;
}
