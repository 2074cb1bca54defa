import type { Voice } from "../model/session.js";
import type { FlowEffect, QuestionKind } from "./schema.js";

/**
 * A value given to a question. Free words are not kept here: `true` says that they were given
 * (they left as an effect in their own turn). `null`: passed over.
 */
export type AnswerValue = string | number | true | null | readonly string[];

/** Answers by step id. */
export type Answers = Readonly<Record<string, AnswerValue>>;

/** Where one talk stands in one flow; small enough to be stored at every turn. */
export interface FlowState {
  readonly flow: string;
  readonly version: number;
  /** The step that waits for an answer. */
  readonly step: string;
  readonly answers: Answers;
  /** Asked steps so far, oldest first, for "back"; at most 30. */
  readonly trail: readonly string[];
  /** Set while one answer is being corrected: after it the talk returns to this summary step. */
  readonly correcting?: string;
  /** True while the person chooses which answer to correct. */
  readonly choosing?: boolean;
  /** How often the current question was not understood. */
  readonly misses: number;
}

/** What can be done to a talk in a flow. Who decides which is not the engine's matter. */
export type Operation =
  | { readonly op: "answer"; readonly value: AnswerValue }
  /** The words could not be read as an answer: asks again, the second time with help, the third time lets go. */
  | { readonly op: "miss" }
  | { readonly op: "back" }
  | { readonly op: "skip" }
  | { readonly op: "repeat" }
  | { readonly op: "stop" }
  | { readonly op: "start-over" }
  /** Correct the answer of one step; only from a summary. */
  | { readonly op: "correct"; readonly step: string }
  /** Goes on after an interruption: puts the waiting question again. */
  | { readonly op: "resume" };

/**
 * Something the flow says: a text key below the flow's own namespace, such as `where.say`,
 * or with another namespace before a colon, such as `common:help`.
 */
export interface Says {
  readonly key: string;
  /** Said instead when `key` has no text. */
  readonly fallback?: string;
  readonly buttons: readonly string[];
  /** Name of a picture above the text. */
  readonly picture?: string;
}

/** One thing to choose, with the text key of its label. */
export interface PromptChoice {
  readonly value: string;
  readonly key: string;
  /** The label's key when `key` has no text: the common words for yes, no, skip, send, change, back. */
  readonly fallback?: string;
}

/** The question that now waits. */
export interface Prompt {
  readonly step: string;
  readonly key: string;
  /** Said one after the other instead of `key` when that has no text. */
  readonly fallback?: readonly string[];
  readonly kind: QuestionKind;
  /** Values to choose from, in order; empty when words are expected. */
  readonly choices: readonly PromptChoice[];
  readonly optional: boolean;
  readonly buttons: readonly string[];
  /** The case field the answer fills, if any. */
  readonly field?: string;
}

/** What the person should be told beside the prompt; the words stand in the common texts. */
export const notices = [
  /** "back" at the first question. */
  "nothing-before",
  /** "skip" at a question that needs an answer. */
  "not-optional",
  /** Not understood three times: passed over. */
  "let-go",
  /** Not understood three times and can not be passed over: ask whether a person should come in. */
  "offer-person",
  /** The flow was changed while the talk waited: it goes on at an earlier step. */
  "moved",
  /** "correct" for an answer that was not given or is not to be corrected here. */
  "not-correctable",
] as const;
export type Notice = (typeof notices)[number];

/** What an operation gave. */
export interface Outcome {
  /** Null: the flow has ended. */
  readonly state: FlowState | null;
  readonly says: readonly Says[];
  readonly prompt: Prompt | null;
  readonly effects: readonly FlowEffect[];
  /** Set when the flow ended: the `end` word of its last step, `stopped`, or `fault` when the flow itself is wrong. */
  readonly ended?: string;
  readonly notice?: Notice;
  /** Steps whose answers a correction made void: the way there is no longer taken. */
  readonly dropped?: readonly string[];
}

/** What conditions may ask of the world: fixed words with plain values. */
export type FlowFacts = Readonly<Record<string, string | number | boolean>>;

/** What the engine is told at every operation. */
export interface FlowContext {
  readonly voice: Voice;
  readonly facts: FlowFacts;
  /** The day it is in Viet Nam, `YYYY-MM-DD`; without it no day is recent. */
  readonly today?: string;
}
