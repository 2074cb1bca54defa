import type { About, DangerKind } from "../../model/danger.js";
import type { Urgency } from "../../model/urgency.js";

/** One way in which words show a danger. Patterns are written as `phrase/pattern.ts` says. */
export interface Rule {
  readonly kind: DangerKind;
  readonly level: Urgency;
  /** Any of these. */
  readonly when: readonly string[];
  /** Not if one of these concepts or phrases stands in the same sentence. */
  readonly unless?: readonly string[];
  /** What it becomes when words of the present moment stand with it. */
  readonly now?: { readonly level: Urgency; readonly kind?: DangerKind };
  /** True: talk of games, stories and lessons does not explain it away. */
  readonly firm?: boolean;
  /** True: "not" before it is part of it and does not lower it. */
  readonly whole?: boolean;
  /** True: a gentle question, never more, whatever stands beside it. */
  readonly ask?: boolean;
  /** True: the words mean nothing else, so that they need hardly any support of what was learned. */
  readonly plain?: boolean;
  /** Whom it is about, where the words alone tell. */
  readonly about?: About;
}

type Extras = Omit<Rule, "kind" | "level" | "when">;

/** Writes rules of one kind shortly. */
export function rulesOf(
  kind: DangerKind,
): (level: Urgency, when: readonly string[], extras?: Extras) => Rule {
  return (level, when, extras = {}) => ({ kind, level, when, ...extras });
}
