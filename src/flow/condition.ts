import type { Condition } from "./schema.js";
import type { Answers, AnswerValue, FlowContext } from "./state.js";
import { isAnswered } from "./steps.js";

type Plain = string | number;

/** Whether a condition holds. An answer passed over is not known; one of several choices counts as each of them. */
export function holds(condition: Condition, answers: Answers, context: FlowContext): boolean {
  if ("not" in condition) return !holds(condition.not, answers, context);
  if ("all" in condition) return condition.all.every((one) => holds(one, answers, context));
  if ("any" in condition) return condition.any.some((one) => holds(one, answers, context));
  if ("voice" in condition) return context.voice === condition.voice;
  if ("fact" in condition) return factHolds(condition.fact, condition.is, context);
  const value = isAnswered(answers, condition.answer) ? answers[condition.answer] : undefined;
  if ("within" in condition) return isRecent(value, condition.within, context.today);
  if ("known" in condition) return (value !== undefined && value !== null) === condition.known;
  return matches(value, "is" in condition ? [condition.is] : condition.in);
}

function factHolds(name: string, is: Plain | boolean | undefined, { facts }: FlowContext): boolean {
  const value = Object.hasOwn(facts, name) ? facts[name] : undefined;
  return is === undefined ? Boolean(value) : value === is;
}

const dayLength = 86_400_000;

/** True for a day that is `today` or at most `within` days before it. */
function isRecent(value: AnswerValue | undefined, within: number, today: string | undefined): boolean {
  if (typeof value !== "string" || today === undefined) return false;
  const days = (Date.parse(today) - Date.parse(value)) / dayLength;
  return days >= 0 && days <= within;
}

function matches(value: AnswerValue | undefined, wanted: readonly Plain[]): boolean {
  if (typeof value === "string" || typeof value === "number") return wanted.includes(value);
  return Array.isArray(value) && value.some((one) => wanted.includes(one));
}
