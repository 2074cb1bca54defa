import type { Event } from "../../model/event.js";
import type { Session } from "../../model/session.js";
import { asksAboutOwnChild, type GlobalWord, soundsLikeAnotherHand } from "../../understanding/understand.js";
import type { Hearing } from "../hearing.js";
import { closedAnswer } from "./closed-answer.js";
import { routeMenu } from "./menu-ways.js";
import { routeFound } from "./question-ways.js";
import { menuItems, type Route } from "./ways.js";

/** A person has the talk: the bot is silent, but whoever must hide is hidden. */
export function routeHeld(session: Session, hearing: Hearing): Route | null {
  if (session.holder.who !== "staff") return null;
  return hearing.word === "hide" ? { to: "word", word: "hide" } : { to: "silence" };
}

/** Words that a guarded talk follows as anybody's talk does. */
const plainWords: ReadonlySet<GlobalWord> = new Set([
  "hide",
  "emergency",
  "delete",
  "help",
  "menu",
  "english",
  "vietnamese",
]);

/** Where another hand may hold the phone, nothing tells what was told before. */
export function routeGuarded(session: Session, hearing: Hearing, event: Event): Route | null {
  if (session.awaiting?.question === "alone") {
    const answer = closedAnswer(hearing);
    if (answer !== null) return { to: "alone-answer", answer };
  }
  if (!session.guarded) return null;
  if (session.awaiting?.question === "danger-check" && closedAnswer(hearing) !== null) return null;
  if (hearing.word !== null && plainWords.has(hearing.word)) return { to: "word", word: hearing.word };
  return bringsItUp(hearing) ? { to: "alone-question" } : plainFirst(event, session, hearing);
}

/** The person brings the matter up: asks for help, for a person, to report, or to go on. */
function bringsItUp(hearing: Hearing): boolean {
  const item = hearing.choice === null ? undefined : menuItems.get(hearing.choice);
  const isAsked = item === "help" || item === "person" || (hearing.choice?.startsWith("flow:") ?? false);
  if (isAsked || hearing.word === "person") return true;
  if (soundsLikeAnotherHand(hearing.text) || asksAboutOwnChild(hearing.text)) return false;
  return hearing.danger.outcome !== "none" || (hearing.intent !== null && "flow" in hearing.intent);
}

function plainFirst(event: Event, session: Session, hearing: Hearing): Route {
  if (event.body.kind === "media") return { to: "media" };
  const { intent } = hearing;
  const small = intent !== null && "smallTalk" in intent ? intent.smallTalk : null;
  const isAnother = soundsLikeAnotherHand(hearing.text) || asksAboutOwnChild(hearing.text);
  if (isAnother && small !== "who-wrote") return plainWord(event, session);
  if (small !== null && small !== "hello") return { to: "side", subject: small };
  const side = routeMenu(hearing) ?? (hearing.question ? plainQuestion(hearing) : null);
  return side ?? plainWord(event, session);
}

/** Knowledge is the same for everybody: nothing in an answer tells who wrote before. */
function plainQuestion(hearing: Hearing): Route {
  const found = routeFound(hearing, true);
  return found?.to === "answer" ? found : { to: "side", subject: "question" };
}

/** The first word is greeted; whoever was asked something is asked again; further words are not understood. */
function plainWord(event: Event, session: Session): Route {
  if (event.body.kind === "start") return { to: "guard" };
  if (session.awaiting?.question === "alone") return { to: "alone-question" };
  return session.awaiting?.question === "menu" ? { to: "unknown" } : { to: "guard" };
}
