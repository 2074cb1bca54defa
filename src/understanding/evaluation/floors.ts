import { type DangerKind, dangerKinds } from "../../model/danger.js";
import type { Variant } from "./spellings.js";

/** What a figure of the blind part has to reach, in per cent; exactly one of the three bounds is given. */
export type Floor = {
  readonly figure: string;
  readonly variant: Variant;
} & (
  | { readonly atLeast: number }
  | { readonly atMost: number }
  /** At most so many points below the same figure as written. */
  | { readonly within: number }
);

/** Wanted are 95 for every kind; where less is reached, what must not be lost again. */
const kindFloors: Readonly<Record<DangerKind, number>> = {
  "violence-now": 95,
  "physical-abuse": 95,
  "sexual-abuse": 95,
  "self-harm": 93,
  "online-abuse": 94,
  "missing-trafficking": 95,
  neglect: 93,
  bullying: 91,
  "runaway-fear": 95,
  "injury-medical": 95,
  exploitation: 95,
  "child-marriage": 95,
  disaster: 95,
  "carer-crisis": 95,
  "hidden-disclosure": 81,
};

/**
 * What `npm run evaluate -- --gate` holds the blind part to: a little below what is reached. Wanted, and not reached
 * yet: 95 for self-harm, neglect, bullying and hidden-disclosure; on everyday talk act 0.3 and any alarm 1.5; word 98.
 */
export const floors: readonly Floor[] = [
  { figure: "danger.urgent", variant: "as-written", atLeast: 97 },
  { figure: "danger.urgent", variant: "without-marks", atLeast: 96.8 },
  { figure: "danger.urgent", variant: "typos", atLeast: 94 },
  { figure: "danger.urgent", variant: "teencode", atLeast: 95 },
  ...dangerKinds.map((kind) => ({
    figure: `danger.alarm.${kind}`,
    variant: "as-written" as const,
    atLeast: kindFloors[kind],
  })),
  { figure: "calm.act.hyperbole", variant: "as-written", atMost: 10 },
  { figure: "calm.act.everyday", variant: "as-written", atMost: 0.8 },
  { figure: "calm.any.everyday", variant: "as-written", atMost: 2.4 },
  { figure: "answers.first", variant: "as-written", atLeast: 90 },
  { figure: "answers.first", variant: "without-marks", within: 1 },
  { figure: "answers.first", variant: "typos", within: 4 },
  { figure: "answers.first", variant: "teencode", within: 6 },
  { figure: "answers.among-three", variant: "as-written", atLeast: 97 },
  { figure: "answers.among-three", variant: "without-marks", within: 1 },
  { figure: "answers.among-three", variant: "typos", within: 4 },
  { figure: "answers.among-three", variant: "teencode", within: 6 },
  { figure: "english-answers.first", variant: "as-written", atLeast: 76 },
  { figure: "english-answers.among-three", variant: "as-written", atLeast: 90 },
  { figure: "english.heard", variant: "as-written", atLeast: 95 },
  { figure: "unanswerable.answered.out-of-scope", variant: "as-written", atMost: 5 },
  { figure: "slots.yes-no", variant: "as-written", atLeast: 97.5 },
  { figure: "slots.word", variant: "as-written", atLeast: 92 },
  { figure: "slots.age", variant: "as-written", atLeast: 95 },
  { figure: "slots.date", variant: "as-written", atLeast: 93 },
  { figure: "slots.phone", variant: "as-written", atLeast: 98 },
  { figure: "slots.place", variant: "as-written", atLeast: 95 },
];
