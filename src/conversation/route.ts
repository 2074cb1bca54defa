import type { DangerFinding, DangerKind } from "../model/danger.js";
import type { Event } from "../model/event.js";
import type { Session } from "../model/session.js";
import { moreUrgent } from "../model/urgency.js";
import type { GlobalWord, Intent } from "../understanding/understand.js";
import type { Hearing, Waiting } from "./hearing.js";

/** Where one event goes. Exactly one of these, decided once a turn. */
export type Route =
  /** Help now, before anything else. `again` is false for the first alarm of this talk. */
  | { readonly to: "danger"; readonly finding: DangerFinding; readonly again: boolean }
  /** One gentle closed question about a sign of danger. */
  | { readonly to: "danger-question"; readonly kind: DangerKind }
  /** The answer to that question. */
  | { readonly to: "danger-answer"; readonly kind: DangerKind; readonly answer: "yes" | "no" | "unsure" }
  /** A person has the talk: the bot is silent, words and new danger are handed on. */
  | { readonly to: "silence" }
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
  | { readonly to: "start"; readonly flow: FlowName }
  | { readonly to: "menu"; readonly item: MenuItem }
  | { readonly to: "media" }
  | { readonly to: "greeting" }
  | { readonly to: "unknown" };

export type SideSubject = SmallTalk | "question";
type SmallTalk = Extract<Intent, { smallTalk: string }>["smallTalk"];
export type MenuItem = "help" | "ask" | "lessons" | "person";
export type FlowName = "report-abuse" | "report-injury" | "talk-to-person" | "listen";

/** After this long without a word (milliseconds) somebody else may hold the phone. */
export const longSilence = 30 * 60_000;

const menuItems: ReadonlyMap<string, MenuItem> = new Map([
  ["menu:help", "help"],
  ["menu:ask", "ask"],
  ["menu:lessons", "lessons"],
  ["menu:person", "person"],
]);

/**
 * Decides where a person's event goes. Order: danger first; then a take-over (silent); then who may be holding the
 * phone; then a closed answer to the question just put; then a word that works everywhere; then a side question
 * (not where free words are asked for); then the answer.
 */
export function route(event: Event, session: Session, hearing: Hearing, waiting: Waiting | null): Route {
  return (
    routeDanger(session, hearing) ??
    routeHeld(session, hearing) ??
    routeGuarded(session, hearing, event) ??
    routeClosedAnswer(session, hearing, waiting) ??
    routeWord(hearing, waiting) ??
    routeMenu(hearing) ??
    routeSide(hearing, waiting) ??
    routeIntent(hearing, waiting) ??
    routeOpenAnswer(event, hearing, waiting) ??
    routeStart(event, session, hearing)
  );
}

function routeDanger(session: Session, hearing: Hearing): Route | null {
  const { danger } = hearing;
  if (danger.outcome === "act" && isNews(session, danger)) {
    return session.holder.who === "staff"
      ? { to: "silence" }
      : { to: "danger", finding: danger, again: session.danger !== undefined };
  }
  if (danger.outcome !== "ask" || session.holder.who === "staff") return null;
  const kind = danger.dangers[0]?.kind;
  if (kind === undefined || known(session, kind)) return null;
  // With a case open the words are read anyway; only about life itself is asked all the same.
  if (session.caseId !== undefined && kind !== "self-harm") return null;
  return { to: "danger-question", kind };
}

/**
 * Danger already acted on in this talk does not interrupt again: a higher level or a new kind does, and any where the
 * talk is guarded, because whoever writes now may not have been answered before.
 */
export function isNews(session: Session, finding: DangerFinding): boolean {
  const before = session.danger;
  if (before === undefined || session.guarded) return true;
  if (moreUrgent(finding.urgency, before.urgency)) return true;
  const urgent = finding.dangers.filter((danger) => danger.urgency === "P0" || danger.urgency === "P1");
  return urgent.some((danger) => danger.kind !== "hidden-disclosure" && !before.kinds.includes(danger.kind));
}

function known(session: Session, kind: DangerKind): boolean {
  return (session.danger?.kinds.includes(kind) ?? false) || (session.asked?.includes(kind) ?? false);
}

/** A person has the talk: the bot is silent, but whoever must hide is hidden. */
function routeHeld(session: Session, hearing: Hearing): Route | null {
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

function routeGuarded(session: Session, hearing: Hearing, event: Event): Route | null {
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
  if (item === "help" || item === "person" || hearing.word === "person") return true;
  return hearing.danger.outcome !== "none" || (hearing.intent !== null && "flow" in hearing.intent);
}

function plainFirst(event: Event, session: Session, hearing: Hearing): Route {
  if (event.body.kind === "media") return { to: "media" };
  const { intent } = hearing;
  if (intent !== null && "smallTalk" in intent && intent.smallTalk !== "hello") {
    return { to: "side", subject: intent.smallTalk };
  }
  const side = routeMenu(hearing) ?? (hearing.question ? { to: "side", subject: "question" } : null);
  return side ?? plainWord(event, session);
}

/** The first word is greeted; whoever was asked something is asked again; further words are not understood. */
function plainWord(event: Event, session: Session): Route {
  if (event.body.kind === "start") return { to: "guard" };
  if (session.awaiting?.question === "alone") return { to: "alone-question" };
  return session.awaiting?.question === "menu" ? { to: "unknown" } : { to: "guard" };
}

function closedAnswer(hearing: Hearing): "yes" | "no" | "unsure" | null {
  const { choice } = hearing;
  if (choice === "yes" || choice === "no" || choice === "unsure") return choice;
  return hearing.yesNo;
}

function routeClosedAnswer(session: Session, hearing: Hearing, waiting: Waiting | null): Route | null {
  if (session.awaiting?.question === "danger-check") {
    const answer = closedAnswer(hearing);
    if (answer !== null) return { to: "danger-answer", kind: session.awaiting.kind, answer };
  }
  if (waiting === null || hearing.early) return null;
  const offered = waiting.prompt.choices.map((choice) => choice.value);
  const pressed = hearing.choice !== null && offered.includes(hearing.choice);
  const closed = waiting.prompt.kind === "yes-no" && hearing.yesNo !== null;
  return pressed || closed ? { to: "flow-answer" } : null;
}

function routeWord(hearing: Hearing, waiting: Waiting | null): Route | null {
  const { word } = hearing;
  if (word !== null) return { to: "word", word };
  if (hearing.choice === "skip" && waiting !== null) return { to: "word", word: "skip" };
  return null;
}

function routeMenu(hearing: Hearing): Route | null {
  const item = hearing.choice === null ? undefined : menuItems.get(hearing.choice);
  return item === undefined ? null : { to: "menu", item };
}

function routeSide(hearing: Hearing, waiting: Waiting | null): Route | null {
  if (waiting?.prompt.kind === "text") return null;
  const { intent } = hearing;
  if (intent !== null && "smallTalk" in intent) return { to: "side", subject: intent.smallTalk };
  if (waiting?.prompt.kind === "place") return null;
  return hearing.question && !hearing.early ? { to: "side", subject: "question" } : null;
}

/** Flows that only lead somewhere: words that say where to go are followed instead of being asked about again. */
const passages: ReadonlySet<string> = new Set(["welcome", "listen"]);

function routeIntent(hearing: Hearing, waiting: Waiting | null): Route | null {
  if (waiting === null || waiting.prompt.kind === "text" || !passages.has(waiting.flow.flow)) return null;
  const { intent } = hearing;
  const flow = intent !== null && "flow" in intent ? intent.flow : "welcome";
  return flow === "welcome" || flow === waiting.flow.flow ? null : { to: "start", flow };
}

function routeOpenAnswer(event: Event, hearing: Hearing, waiting: Waiting | null): Route | null {
  if (event.body.kind === "media")
    return answers(event.body.media, waiting) ? { to: "flow-answer" } : { to: "media" };
  if (waiting === null || isLost(hearing, waiting)) return null;
  return hearing.early || event.body.kind === "start" ? { to: "story" } : { to: "flow-answer" };
}

/** A place that is shown, a picture that was asked for and a story that is spoken are answers. */
function answers(media: string, waiting: Waiting | null): boolean {
  const kind = waiting?.prompt.kind;
  if (media === "location") return kind === "place";
  return (media === "image" && kind === "picture") || (media === "audio" && kind === "text");
}

/** Whoever passes over the menu again and again is not asked for it again. */
function isLost(hearing: Hearing, { flow }: Waiting): boolean {
  return flow.flow === "welcome" && flow.misses >= 2 && hearing.choice === null;
}

function routeStart(event: Event, session: Session, hearing: Hearing): Route {
  if (event.body.kind === "start") return { to: "greeting" };
  const { intent } = hearing;
  // Sad words after danger are more of the same story, not a talk about moods.
  if (isGrave(session) && intent !== null && "flow" in intent && intent.flow === "listen")
    return { to: "unknown" };
  if (intent !== null && "flow" in intent && intent.flow !== "welcome")
    return { to: "start", flow: intent.flow };
  if (intent !== null) return { to: "greeting" };
  return { to: "unknown" };
}

function isGrave({ danger }: Session): boolean {
  return danger?.urgency === "P0" || danger?.urgency === "P1";
}
