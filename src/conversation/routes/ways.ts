import type { DangerFinding, DangerKind } from "../../model/danger.js";
import type { GlobalWord, Intent, Mood } from "../../understanding/understand.js";
import type { AfterDanger } from "../after-danger.js";
import type { ClassLink } from "../class-word.js";
import type { Aid } from "../first-aid.js";
import type { GraveTopic } from "../grave-question.js";
import type { MenuValue } from "../menu-value.js";
import type { ToldOfSelfWay } from "../told-of-self.js";

/** Where one event goes. Exactly one of these, decided once a turn. */
export type Route =
  /** Help now, before anything else. `again` is false for the first alarm of this talk. */
  | { readonly to: "danger"; readonly finding: DangerFinding; readonly again: boolean }
  /** One gentle closed question about a sign of danger. */
  | { readonly to: "danger-question"; readonly kind: DangerKind }
  /** The answer to that question. */
  | { readonly to: "danger-answer"; readonly kind: DangerKind; readonly answer: "yes" | "no" | "unsure" }
  /** What a message means after danger was told; "what now" is met anywhere. */
  | AfterDanger
  /** The answer to the question after something grave was taken back. */
  | { readonly to: "retraction-answer"; readonly kind: DangerKind; readonly answer: "yes" | "no" | "unsure" }
  /** A question in the middle of grave danger that has one known answer. */
  | { readonly to: "grave-question"; readonly topic: GraveTopic }
  /** Who writes, how contact is safe, whom to tell: what somebody tells of itself changes how the talk goes on. */
  | ToldOfSelfWay
  /** A kind sentence to what was told in passing. */
  | { readonly to: "mood"; readonly mood: Mood }
  /** What to do or to leave in the accident that goes on. */
  | { readonly to: "first-aid"; readonly aid: Aid }
  /** A person has the talk: the bot is silent, words and new danger are handed on. */
  | { readonly to: "silence" }
  /** A supervisor has blocked the person, and this is no word of danger. */
  | { readonly to: "blocked" }
  /** What the bot asks for a member of staff is over: the talk is back with them, and words are handed on. */
  | { readonly to: "back-to-staff" }
  /** Back after a long silence or with another voice: greet neutrally, recall nothing. */
  | { readonly to: "guard" }
  | { readonly to: "alone-question" }
  | { readonly to: "alone-answer"; readonly answer: "yes" | "no" | "unsure" }
  | { readonly to: "word"; readonly word: GlobalWord }
  /** A question or small talk in between; a running flow goes on where it stood. */
  | { readonly to: "side"; readonly subject: SideSubject }
  | { readonly to: "flow-answer" }
  /** Words sent before the question was: kept, then the question again. */
  | { readonly to: "story" }
  /** Several messages at once: what our last words have just answered is kept, and nothing is said again. */
  | { readonly to: "heard" }
  /** An answer of ours, asked for in words. */
  | { readonly to: "answer"; readonly id: string }
  /** Several answers may be meant: the person chooses. */
  | { readonly to: "suggest"; readonly labels: readonly string[] }
  | { readonly to: "start"; readonly flow: string }
  | { readonly to: "menu"; readonly item: MenuItem }
  /** Something was pressed that is no answer to a question. */
  | { readonly to: "pressed"; readonly value: MenuValue }
  /** A class word or a link of a class: to its lesson, or to the menu of questions. */
  | { readonly to: "class"; readonly link: ClassLink }
  | { readonly to: "media" }
  | { readonly to: "greeting" }
  | { readonly to: "unknown" };

/** What is said or asked in between. */
export type SideSubject = SmallTalk | "question";
/** What is said in passing: a greeting, thanks, a question about the bot. */
export type SmallTalk = Extract<Intent, { smallTalk: string }>["smallTalk"];
/** What the first menu offers. */
export type MenuItem = "help" | "ask" | "lessons" | "person";
/** Flows that words may start. */
export type FlowName = "report-abuse" | "report-injury" | "talk-to-person" | "listen";

/** After this long without a word (milliseconds) somebody else may hold the phone. */
export const longSilence = 30 * 60_000;

/** The buttons of the first menu by their values. */
export const menuItems: ReadonlyMap<string, MenuItem> = new Map([
  ["menu:help", "help"],
  ["menu:ask", "ask"],
  ["menu:lessons", "lessons"],
  ["menu:person", "person"],
]);
