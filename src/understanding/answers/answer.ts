import { readYesNo } from "../yes-no.js";
import { readAge } from "./age.js";
import { type Offer, readChoice, readChoices } from "./choice.js";
import { readDate } from "./date.js";
import { readPhone } from "./phone.js";
import { readPlace } from "./place.js";
import { readTime } from "./time.js";
import { namesTimeLoosely } from "./time-loose.js";

/** What an answer can be: a value of ours, words, a number of years, several values, or true for "given in words". */
export type AnswerValueLike = string | number | true | readonly string[];

/** A question just asked. `now` is milliseconds UTC and serves ages and dates. */
export interface Asked {
  readonly kind: "choice" | "choices" | "yes-no" | "age" | "date" | "time" | "phone" | "place" | "text";
  readonly choices: readonly Offer[];
  readonly now: number;
}

/**
 * Reads words as an answer to the question just asked; null if they are none.
 * yes-no gives `yes`, `no` or `unsure`; date `YYYY-MM-DD`; time `HH:MM`, both true where the
 * words only say roughly when ("hồi hè", "buổi chiều"); age whole years; text true, since words are kept elsewhere.
 */
export function readAnswer(question: Asked, text: string): { readonly value: AnswerValueLike } | null {
  const value = readValue(question, text);
  return value === null ? null : { value };
}

function readValue({ kind, choices, now }: Asked, text: string): AnswerValueLike | null {
  switch (kind) {
    case "choice":
      return readChoice(text, choices) ?? bySense(text, choices);
    case "choices":
      return readChoices(text, choices);
    case "yes-no":
      return readYesNo(text) ?? readChoice(text, choices);
    case "age":
      return readAge(text, now);
    case "date":
      return readDate(text, now) ?? (namesTimeLoosely(text) ? true : null);
    case "time":
      return readTime(text) ?? (namesTimeLoosely(text) ? true : null);
    case "phone":
      return readPhone(text);
    case "place":
      return readPlace(text);
    case "text":
      return text.trim() === "" ? null : true;
  }
}

/** "dạ" and "hong" where the choices are called yes, no or unsure. */
function bySense(text: string, choices: readonly Offer[]): string | null {
  const sense = readYesNo(text);
  return choices.find((choice) => choice.value === sense)?.value ?? null;
}
