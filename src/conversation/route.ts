import type { DangerFinding, DangerKind } from "../model/danger.js";
import type { Event } from "../model/event.js";
import type { Session } from "../model/session.js";
import {
  asksAboutOwnChild,
  type GlobalWord,
  type Intent,
  type Mood,
  saysNothing,
  soundsLikeAnotherHand,
} from "../understanding/understand.js";
import { pressedPlace } from "./acts/place.js";
import { type AfterDanger, afterDanger, graverFact } from "./after-danger.js";
import { meetsBlock } from "./blocked.js";
import { type ClassLink, readClassWord } from "./class-word.js";
import { isNews } from "./danger-news.js";
import { type Aid, aidFor } from "./first-aid.js";
import type { Hearing, Waiting } from "./hearing.js";
import { lessonFlow } from "./lessons.js";
import { type MenuValue, readMenuValue } from "./menu-value.js";

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
 * Decides where a person's event goes. Order: danger first; then a take-over (silent); then a block; then who may be
 * holding the phone; then a closed answer to the question just put; then a word that works everywhere; then a side question
 * (not where free words are asked for); then the answer. While the bot asks a flow for a member of staff, whatever is
 * no answer to it brings the talk back to them.
 */
export function route(event: Event, session: Session, hearing: Hearing, waiting: Waiting | null): Route {
  const decided = routeFreely(event, session, hearing, waiting);
  return session.lent === undefined || staysLent(decided) ? decided : { to: "back-to-staff" };
}

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
    routeDanger(session, hearing) ??
    routeHeld(session, hearing) ??
    (meetsBlock(event, session, hearing) ? ({ to: "blocked" } as const) : null) ??
    routeGuarded(session, hearing, event) ??
    routeAsked(session, hearing) ??
    routeFarewell(session, hearing) ??
    routeFirstAid(session, hearing, waiting) ??
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

/** Kinds that are met as such also in the middle of an accident. */
const besideRescue: ReadonlySet<DangerKind> = new Set([
  "violence-now",
  "physical-abuse",
  "sexual-abuse",
  "self-harm",
]);

/** "Em không ra được" in a fire is the fire, and nobody who is held somewhere. */
function routeRescue(session: Session, hearing: Hearing, waiting: Waiting | null): Route | null {
  if (session.guarded || session.holder.who === "staff" || session.accident === undefined) return null;
  if (hearing.danger.outcome !== "act" || hearing.danger.dangers.some(({ kind }) => besideRescue.has(kind)))
    return null;
  const aid = aidFor(session, hearing, waiting);
  return aid?.topic?.startsWith(`${aid.accident}.`) === true ? { to: "first-aid", aid } : null;
}

/** What is asked or told in the middle of an accident has its right answer at once, before any question is put. */
function routeFirstAid(session: Session, hearing: Hearing, waiting: Waiting | null): Route | null {
  const aid = aidFor(session, hearing, waiting);
  return aid === null ? null : { to: "first-aid", aid };
}

function routeDanger(session: Session, hearing: Hearing): Route | null {
  const { danger } = hearing;
  // What may be read along, or asked by another hand, waits for the neutral question; danger to life does not.
  if (session.guarded && session.holder.who === "bot" && !isForLife(hearing)) return null;
  if (danger.outcome === "act" && isNews(session, danger)) {
    if (leavesForEver(session, hearing)) return { to: "farewell", grave: true };
    const fact = graverFact(session, hearing);
    if (fact !== null) return { to: "more", fact };
    return session.holder.who === "staff"
      ? { to: "silence" }
      : { to: "danger", finding: danger, again: session.danger !== undefined };
  }
  if (danger.outcome !== "ask" || session.holder.who === "staff" || wantsLesson(hearing)) return null;
  const kind = danger.dangers[0]?.kind;
  if (kind === undefined || known(session, kind)) return null;
  // With a case open the words are read anyway; only about life itself is asked all the same.
  if (session.caseId !== undefined && kind !== "self-harm") return null;
  return { to: "danger-question", kind };
}

/** Danger now or thoughts of dying, told and not asked after: a parent's "con tôi bị đánh à" is no disclosure. */
function isForLife({ danger, text }: Hearing): boolean {
  if (danger.outcome !== "act" || asksAboutOwnChild(text)) return false;
  return danger.urgency === "P0" || danger.dangers[0]?.kind === "self-harm";
}

/** "cho em học bài đuối nước" names a danger to learn about it. */
function wantsLesson({ found }: Hearing): boolean {
  return found.trust === "sure" && (found.fits[0]?.label.startsWith("lesson:") ?? false);
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

function closedAnswer(hearing: Hearing): "yes" | "no" | "unsure" | null {
  const { choice } = hearing;
  if (choice === "yes" || choice === "no" || choice === "unsure") return choice;
  return hearing.yesNo;
}

/** The answer to a question that was put outside any flow. */
function routeAsked({ awaiting }: Session, hearing: Hearing): Route | null {
  if (awaiting?.question !== "danger-check" && awaiting?.question !== "retraction") return null;
  // "Em ổn mà" is no yes to a question about danger.
  const isTakenBack = hearing.choice === null && hearing.yesNo !== "no" && hearing.turnWord === "takes-back";
  const answer = isTakenBack ? "no" : closedAnswer(hearing);
  if (answer === null) return null;
  const to = awaiting.question === "danger-check" ? "danger-answer" : "retraction-answer";
  return { to, kind: awaiting.kind, answer };
}

/** "Vĩnh biệt mọi người" in a talk about danger is met as good-bye, also where it shows a danger of its own. */
function leavesForEver({ danger, holder, guarded }: Session, hearing: Hearing): boolean {
  if (danger === undefined || holder.who === "staff" || guarded) return false;
  return takesLeave.test(hearing.text) && hearing.turnWord === "for-ever";
}

/** "Vĩnh biệt" where nothing was told yet: asked about once, and then taken at its word. */
function routeFarewell({ danger, asked }: Session, hearing: Hearing): Route | null {
  if (danger !== undefined || !takesLeave.test(hearing.text) || hearing.turnWord !== "for-ever") return null;
  return asked?.includes("self-harm")
    ? { to: "danger", finding: farewell, again: false }
    : { to: "danger-question", kind: "self-harm" };
}

/** Looked for before the words are read as a whole, which every message would have to pay for. */
const takesLeave =
  /bi[eệ]t|ki[eế]p|[dđ]i xa|t[iì]m|qu[eê]n|nh[oớ]|[oở] l[aạ]i|cu[oố]i|h[eế]t|tho[aá]t|bye|last|farewell|xin l[oỗ]i|c[aả]m [oơ]n/iu;

const farewell: DangerFinding = {
  urgency: "P1",
  outcome: "act",
  dangers: [{ kind: "self-harm", urgency: "P1", about: "self", evidence: [] }],
  version: "word",
};

function routeClosedAnswer(hearing: Hearing, waiting: Waiting | null): Route | null {
  if (waiting === null || hearing.early) return null;
  const offered = waiting.prompt.choices.map((choice) => choice.value);
  const pressed = hearing.choice !== null && offered.includes(hearing.choice);
  const closed = waiting.prompt.kind === "yes-no" && hearing.yesNo !== null;
  const placed = waiting.prompt.kind === "place" && pressedPlace(hearing.choice) !== undefined;
  return pressed || closed || placed ? { to: "flow-answer" } : null;
}

function routeWord(hearing: Hearing, waiting: Waiting | null): Route | null {
  const { word } = hearing;
  if (word !== null) return { to: "word", word };
  if (hearing.choice === "skip" && waiting !== null) return { to: "word", word: "skip" };
  return null;
}

function routeMenu({ choice }: Hearing): Route | null {
  if (choice === null) return null;
  const item = menuItems.get(choice);
  if (item !== undefined) return { to: "menu", item };
  const value = readMenuValue(choice);
  return value === null ? null : { to: "pressed", value };
}

/** Who comes through a link of a class, or types its word, goes straight to the lesson. */
function routeClass({ body }: Event, { classLink }: Hearing): Route | null {
  const ref = body.kind === "start" ? readClassWord(body.ref ?? "") : null;
  const link = ref ?? classLink;
  return link === null ? null : { to: "class", link };
}

/** Signs alone that want the gentle question: a knife, "SOS". */
const askedBySigns: Partial<Record<Mood, DangerKind>> = {
  "emoji-worry": "self-harm",
  "emoji-help": "hidden-disclosure",
};

/** Told in passing, where nothing else is going on. After danger such words are more of the same story. */
function routeMood(session: Session, hearing: Hearing, waiting: Waiting | null): Route | null {
  if (hearing.intent !== null || hearing.text === "" || hearing.early) return null;
  if (session.guarded || session.danger !== undefined || session.caseId !== undefined) return null;
  const isFree = waiting === null || waiting.flow.flow === "welcome";
  const { mood } = hearing;
  if (!isFree || mood === null) return null;
  const kind = askedBySigns[mood];
  return kind !== undefined && !known(session, kind) ? { to: "danger-question", kind } : { to: "mood", mood };
}

function routeSide(hearing: Hearing, waiting: Waiting | null): Route | null {
  if (waiting?.prompt.kind === "text") return null;
  const { intent } = hearing;
  if (intent !== null && "smallTalk" in intent) return { to: "side", subject: intent.smallTalk };
  if (isEmpty(hearing)) return routeEmpty(waiting);
  if (waiting?.prompt.kind === "place" || hearing.early || !hearing.question) return null;
  const inFlow = waiting !== null && waiting.flow.flow !== "welcome";
  return routeFound(hearing, inFlow) ?? { to: "side", subject: "question" };
}

/** In a lesson its question is put once more; in a talk about moods "em không biết làm sao" is what is told. */
function routeEmpty(waiting: Waiting | null): Route | null {
  const flow = waiting?.flow.flow;
  if (flow?.startsWith(lessonFlow(""))) return { to: "word", word: "repeat" };
  return flow === "listen" ? null : { to: "what-now" };
}

/** "Giờ làm sao", "thế rồi sao": asks, and names nothing. */
function isEmpty(hearing: Hearing): boolean {
  const { text } = hearing;
  if (text === "" || text.length > longestEmpty) return false;
  return (hearing.question && saysNothing(text)) || (asksHow.test(text) && hearing.turnWord === "what-now");
}

/** UTF-16 units. */
const longestEmpty = 60;

/** Looked for before the words are read as a whole. */
const asksHow = /sao|g[iì]|chi|r[aă]ng|n[aà]o|ai|[dđ][aâ]u|what|who|where|(?:^|\s)[sj](?:\s|$)/iu;

/** What the search gave. In the middle of a flow only what is sure: choices would lie in the way of its question. */
function routeFound({ found, text }: Hearing, running: boolean): Route | null {
  // A question without anything in it is like every answer a little, and like none.
  if (saysNothing(text)) return null;
  const best = found.fits[0]?.label;
  if (best === undefined || found.trust === "none") return null;
  if (found.trust === "sure") return running && best.includes(":") ? null : routeLabel(best);
  const labels = found.fits.map(({ label }) => label).filter((label) => !label.startsWith("talk:"));
  return running || labels.length === 0 ? null : { to: "suggest", labels: labels.slice(0, 3) };
}

/** `right-21` is an answer, `flow:listen`, `lesson:lesson-drowning` and `talk:hello` are wishes. */
function routeLabel(label: string): Route | null {
  const [kind, name = ""] = label.split(":", 2);
  if (kind === "flow" || kind === "lesson") return { to: "start", flow: name };
  if (kind === "talk") return { to: "side", subject: name as SmallTalk };
  if (kind === "menu") return menuItems.has(label) ? { to: "menu", item: name as MenuItem } : null;
  return { to: "answer", id: label };
}

/** Flows that only lead somewhere: words that say where to go are followed instead of being asked about again. */
const passages: ReadonlySet<string> = new Set(["welcome", "listen"]);

/** A lesson is left as easily: who asks for help in the middle of a quiz has it. */
function isPassage(flow: string): boolean {
  return passages.has(flow) || flow.startsWith(lessonFlow(""));
}

function routeIntent(hearing: Hearing, waiting: Waiting | null): Route | null {
  if (waiting === null || waiting.prompt.kind === "text" || !isPassage(waiting.flow.flow)) return null;
  const { intent } = hearing;
  const flow = intent !== null && "flow" in intent ? intent.flow : "welcome";
  return flow === "welcome" || flow === waiting.flow.flow ? null : { to: "start", flow };
}

/** Where only the menu waits, words that an answer of ours surely fits need not look like a question. */
function routeKnown(hearing: Hearing, waiting: Waiting | null): Route | null {
  if (waiting?.flow.flow !== "welcome" || hearing.early || hearing.text === "") return null;
  return hearing.found.trust === "sure" ? routeFound(hearing, false) : null;
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
  if (isGrave(session)) return { to: "unknown" };
  return routeFound(hearing, false) ?? { to: "unknown" };
}

function isGrave({ danger }: Session): boolean {
  return danger?.urgency === "P0" || danger?.urgency === "P1";
}
