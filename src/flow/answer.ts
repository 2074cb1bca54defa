import { limits } from "./limits.js";
import type { Flow } from "./schema.js";
import type { Answers, AnswerValue } from "./state.js";
import { type AskingStep, askingStep } from "./steps.js";

/** Values of a yes-no question that names none itself. */
export const yesNo: readonly string[] = ["yes", "no"];

/** The values a question can be answered with, in order; empty when words are expected. */
export function valuesOf(step: AskingStep): readonly string[] {
  switch (step.ask) {
    case "choice":
    case "choices":
      return step.choices ?? [];
    case "yes-no":
      return step.choices ?? yesNo;
    case "summary":
      return ["send"];
    default:
      return [];
  }
}

/**
 * The value as it is stored for this question, or undefined if it is no answer to it.
 * Free words, numbers to ring and pictures are only noted as given.
 */
export function accept(step: AskingStep, value: AnswerValue): AnswerValue | undefined {
  if (value === null) return step.optional ? null : undefined;
  switch (step.ask) {
    case "choice":
    case "yes-no":
    case "summary":
      return isOneOf(step, value) ? value : undefined;
    case "choices":
      return severalOf(step, value);
    case "age":
      return typeof value === "number" && Number.isInteger(value) && value >= 0 && value <= 120
        ? value
        : undefined;
    case "date":
      return isGiven(value) ? written(value, /^\d{4}-\d\d-\d\d$/) : undefined;
    case "time":
      return isGiven(value) ? written(value, /^\d\d:\d\d$/) : undefined;
    case "place":
      return shortWord(value);
    case "text":
    case "phone":
    case "picture":
      return isGiven(value) ? true : undefined;
  }
}

/** Of answers known from elsewhere, those that are answers to questions of this flow, as they are stored. */
export function acceptKnown(flow: Flow, known: Answers): Answers {
  return Object.fromEntries(
    Object.entries(known).flatMap(([id, value]) => {
      const step = askingStep(flow, id);
      const accepted = step === undefined || step.ask === "summary" ? undefined : accept(step, value);
      return accepted === undefined ? [] : [[id, accepted]];
    }),
  );
}

function isOneOf(step: AskingStep, value: AnswerValue): value is string {
  return typeof value === "string" && valuesOf(step).includes(value);
}

function severalOf(step: AskingStep, value: AnswerValue): AnswerValue | undefined {
  const given = Array.isArray(value) ? value : [value];
  if (given.length === 0 || !given.every((one) => isOneOf(step, one))) return undefined;
  return valuesOf(step).filter((one) => given.includes(one));
}

function shortWord(value: AnswerValue): AnswerValue | undefined {
  if (!isGiven(value)) return undefined;
  return typeof value === "string" && value.length <= limits.value ? value : true;
}

/** A day or a time of day as it is written here; other words are only noted as given. */
function written(value: AnswerValue, form: RegExp): AnswerValue {
  return typeof value === "string" && form.test(value) ? value : true;
}

function isGiven(value: AnswerValue): boolean {
  return value === true || typeof value === "number" || (typeof value === "string" && value !== "");
}
