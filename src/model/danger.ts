import type { Urgency } from "./urgency.js";

/** What kind of danger words can show. The names are stored with cases: they may be added to, not renamed. */
export const dangerKinds = [
  "violence-now",
  "physical-abuse",
  "sexual-abuse",
  "self-harm",
  "online-abuse",
  "missing-trafficking",
  "neglect",
  "bullying",
  "runaway-fear",
  "injury-medical",
  "exploitation",
  "child-marriage",
  "disaster",
  "carer-crisis",
  "hidden-disclosure",
] as const;
export type DangerKind = (typeof dangerKinds)[number];

/** Whom the words are about: the writer, a child the writer speaks of, or somebody else. */
export type About = "self" | "child" | "other";

/** A part of the person's own text, in UTF-16 units of the original. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** One danger found in one message, with the words that showed it. */
export interface Danger {
  readonly kind: DangerKind;
  readonly urgency: Urgency;
  readonly about: About;
  readonly evidence: readonly Span[];
}

/**
 * What looking for danger in one message gave.
 * `act`: help at once; `ask`: one gentle closed question; `none`: nothing to do.
 */
export interface DangerFinding {
  readonly urgency: Urgency;
  readonly outcome: "act" | "ask" | "none";
  readonly dangers: readonly Danger[];
  /** Version of the rules that decided, stored with the case. */
  readonly version: string;
}
