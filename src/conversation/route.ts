import type { Event } from "../model/event.js";
import type { Session } from "../model/session.js";
import type { GlobalWord } from "../understanding/understand.js";
import { afterDanger, ownHurt } from "./after-danger.js";
import { meetsBlock } from "./blocked.js";
import { gentleAnswer } from "./gentle-answer.js";
import { graveQuestion } from "./grave-question.js";
import type { Hearing, Waiting } from "./hearing.js";
import { routeNamed, routeRefuge } from "./own-life.js";
import { routeAsked, routeDanger, routeFarewell, routeFirstAid, routeRescue } from "./routes/danger-ways.js";
import { routeClosedAnswer, routeIntent, routeOpenAnswer, routeStart } from "./routes/flow-ways.js";
import { routeGuarded, routeHeld } from "./routes/guarded-ways.js";
import { routeClass, routeMenu, routeWord } from "./routes/menu-ways.js";
import { routeKnown, routeMood, routeSide } from "./routes/question-ways.js";
import type { Route } from "./routes/ways.js";
import { toldOfSelf } from "./told-of-self.js";

/**
 * Decides where a person's event goes. Order: danger first, read by what was asked or is going on; then a take-over (silent); then a block; then who may be
 * holding the phone; then a closed answer to the question just put; then a word that works everywhere; then a side question
 * (not where free words are asked for); then the answer. While the bot asks a flow for a member of staff, whatever is
 * no answer to it brings the talk back to them.
 */
export function route(event: Event, session: Session, hearing: Hearing, waiting: Waiting | null): Route {
  const decided = routeFreely(event, session, hearing, waiting);
  if (session.lent !== undefined && !staysLent(decided)) return { to: "back-to-staff" };
  return hearing.early && event.body.kind === "text" && isAnswered(decided) ? { to: "heard" } : decided;
}

/** Words sent before our last ones could be read, which say the same once more: "alo", "cứu em với", "làm sao giờ". */
function isAnswered(decided: Route): boolean {
  if (decided.to === "more") return decided.fact === null;
  if (decided.to === "side") return decided.subject === "hello";
  return answeredAlready.has(decided.to);
}

const answeredAlready: ReadonlySet<Route["to"]> = new Set([
  "what-now",
  "unknown",
  "greeting",
  "suggest",
  "guard",
]);

/** Words that only move about in the questions, or hide. */
const wordsWithin: ReadonlySet<GlobalWord> = new Set(["back", "skip", "repeat", "resume", "hide"]);

/** While the bot asks for a member of staff it goes on only with answers; danger is met at once, as ever. */
function staysLent(decided: Route): boolean {
  if (decided.to === "word") return wordsWithin.has(decided.word);
  return decided.to === "danger" || decided.to === "flow-answer" || decided.to === "story";
}

function routeFreely(event: Event, session: Session, hearing: Hearing, waiting: Waiting | null): Route {
  return (
    routeRescue(session, hearing, waiting) ??
    ownHurt(session, hearing) ??
    routeRefuge(session, hearing) ??
    routeNamed(session, hearing) ??
    gentleAnswer(session, hearing) ??
    routeDanger(session, hearing) ??
    routeHeld(session, hearing) ??
    (meetsBlock(event, session, hearing) ? ({ to: "blocked" } as const) : null) ??
    routeGuarded(session, hearing, event) ??
    routeAsked(session, hearing) ??
    routeFarewell(session, hearing) ??
    routeFirstAid(session, hearing, waiting) ??
    toldOfSelf(session, hearing, waiting) ??
    graveQuestion(session, hearing, waiting) ??
    afterDanger(session, hearing, waiting) ??
    routeClosedAnswer(hearing, waiting) ??
    routeClass(event, hearing) ??
    routeWord(hearing, waiting) ??
    routeMenu(hearing) ??
    routeMood(session, hearing, waiting) ??
    routeSide(hearing, waiting) ??
    routeIntent(hearing, waiting) ??
    routeKnown(hearing, waiting) ??
    routeOpenAnswer(event, hearing, waiting) ??
    routeStart(event, session, hearing)
  );
}
