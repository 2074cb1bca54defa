import type { Operation } from "../../flow/state.js";
import type { DangerFinding } from "../../model/danger.js";
import { saysOnlyWhen } from "../../understanding/understand.js";
import { noteDanger } from "../case-record.js";
import type { Stack } from "../controller.js";
import { isNews } from "../danger-news.js";
import type { Hearing, Waiting } from "../hearing.js";
import { lawAnswer } from "../law-answer.js";
import { openLesson } from "../lesson-progress.js";
import type { Route } from "../routes/ways.js";
import type { TurnWork } from "../turn-work.js";
import {
  answerOfRetraction,
  askOfRetraction,
  bidFarewell,
  meetMore,
  meetOwnHurt,
  sayWhatNow,
} from "./after-danger.js";
import { answerBlocked } from "./blocking.js";
import {
  actOnDanger,
  answerAboutDanger,
  askAboutDanger,
  askInFewWords,
  noteHintAgain,
  warnOfDanger,
} from "./danger.js";
import { sayAid } from "./first-aid.js";
import { answerGrave } from "./grave-question.js";
import { answerWhetherAlone, askWhetherAlone, greetNeutrally } from "./guard-talk.js";
import { asksFurther, giveAnswer, sayAnswer, sayAsAbove, suggest } from "./knowledge.js";
import { isSerious, listenOn } from "./listening.js";
import { endLoan } from "./loan.js";
import { acknowledge, actOnMedia } from "./media.js";
import { offerMenu } from "./menu.js";
import { openMenuItem } from "./menu-item.js";
import { answerMood } from "./mood.js";
import { askWhichPlace } from "./place.js";
import { noteWaiting } from "./staff.js";
import { meetToldOfSelf } from "./told-of-self.js";
import { openClass, openPressed } from "./topics.js";
import { answerAside, greet, introduce, saySide } from "./welcome.js";
import { cry, followWord } from "./words.js";

/** Does what was decided for a person's event; returns the operation for the running flow, or null if all is done. */
export async function actOnPerson(
  work: TurnWork,
  stack: Stack,
  route: Route,
  hearing: Hearing,
  waiting: Waiting | null,
  read: () => Operation,
): Promise<Operation | null> {
  const running = waiting !== null;
  const hint = noteHintAgain(work, hearing.danger);
  if (hint !== null && !running && !work.session.guarded && wantsWords(route)) {
    work.say(`safety:${hint}.P2`);
    return null;
  }
  switch (route.to) {
    case "flow-answer":
      return askWhichPlace(work, hearing, waiting) ? null : answerFlow(work, read);
    case "more":
      return meetMore(work, stack, route.fact);
    case "answered":
      return { op: "answer", value: route.value };
    case "told-of-self":
      return meetToldOfSelf(work, stack, route.told, waiting);
    case "own-hurt":
      return meetOwnHurt(work, stack, route.hurt);
    case "farewell":
      return bidFarewell(work, stack, route.grave);
    case "word":
      return followWord(work, stack, route.word, running);
    case "story":
      return sayReceived(work);
    case "heard":
      keepQuiet(work, hearing);
      return null;
    case "silence":
      keepQuiet(work, hearing);
      return null;
    case "blocked":
      answerBlocked(work);
      return null;
    case "back-to-staff":
      await endLoan(work, stack);
      keepQuiet(work, hearing);
      return null;
    default:
      await actAside(work, stack, route, hearing, running);
      return null;
  }
}

/** True where nothing better would be said than that it was not understood. */
function wantsWords(route: Route): boolean {
  return route.to === "unknown" || (route.to === "side" && route.subject === "question");
}

type Aside = Exclude<
  Route,
  {
    to:
      | "flow-answer"
      | "word"
      | "story"
      | "heard"
      | "silence"
      | "blocked"
      | "back-to-staff"
      | "more"
      | "own-hurt"
      | "told-of-self"
      | "answered"
      | "farewell";
  }
>;

/** What was shown or spoken is acknowledged before the flow goes on with it. */
function answerFlow(work: TurnWork, read: () => Operation): Operation {
  const { body } = work.input.event;
  if (body.kind === "media") acknowledge(work, body);
  return read();
}

/**
 * Words that came before the question was sent, or changed afterwards: received, said once in a row. The question is the
 * last thing on the screen, or one line above it with its answers below; only a change puts it again.
 */
function sayReceived(work: TurnWork): Operation | null {
  const { kind } = work.input.event.body;
  const key = kind === "edit" ? "common:edited" : "common:story";
  const choices = kind === "text" ? (work.session.offered?.choices ?? []) : [];
  if (work.session.lately?.key !== key) work.sayVaried([key], { choices });
  return kind === "text" ? null : { op: "resume" };
}

async function actAside(
  work: TurnWork,
  stack: Stack,
  route: Aside,
  hearing: Hearing,
  running: boolean,
): Promise<void> {
  switch (route.to) {
    case "danger":
      return work.session.lent === undefined
        ? actOnDanger(work, stack, route.finding)
        : dangerInLoan(work, stack, route.finding);
    case "danger-question":
      if (work.session.awaiting?.question !== "danger-check") answerFirst(work, hearing);
      else if (saysOnlyWhen(hearing.text)) return askInFewWords(work, route.kind);
      else work.say("common:fact-noted");
      return askAboutDanger(work, route.kind);
    case "danger-answer":
      return answerAboutDanger(work, stack, route.kind, route.answer);
    case "what-now":
      return sayWhatNow(work, stack, running);
    case "retraction":
      return askOfRetraction(work, stack);
    case "grave-question":
      return answerGrave(work, stack, route.topic);
    case "retraction-answer":
      return answerOfRetraction(work, stack, route.kind, route.answer);
    case "first-aid":
      return sayAid(work, route.aid);
    case "mood":
      return answerMood(work, stack, route.mood);
    case "guard":
      return greetNeutrally(work);
    case "alone-question":
      return askWhetherAlone(work);
    case "alone-answer":
      return answerWhetherAlone(work, stack, route.answer === "yes");
    case "side":
      return answerAside(work, stack, route.subject, running);
    case "answer":
      return asksFurther(work, route.id)
        ? sayAsAbove(work, stack, running)
        : giveAnswer(work, stack, route.id, running);
    case "suggest":
      return suggest(work, stack, route.labels);
    case "pressed":
      return openPressed(work, stack, route.value, running);
    case "class":
      return openClass(work, stack, route.link);
    case "start":
      return work.house.lessons.has(route.flow)
        ? openLesson(work, stack, route.flow)
        : stack.replace(route.flow);
    case "menu":
      return openMenuItem(work, stack, route.item);
    case "media":
      return shown(work, stack, running);
    case "greeting":
      return greet(work, stack);
    case "unknown":
      return notUnderstood(work, stack);
  }
}

/** What to do is said at once; then the member of staff goes on, not a flow. */
async function dangerInLoan(work: TurnWork, stack: Stack, finding: DangerFinding): Promise<void> {
  warnOfDanger(work, finding);
  await endLoan(work, stack);
  noteWaiting(work);
}

/** Nothing is said, since a person has the talk or it was answered just now, but new danger is noted and rings all the same. */
function keepQuiet(work: TurnWork, hearing: Hearing): void {
  const danger = hearing.word === "emergency" ? cry : hearing.danger;
  if (danger.outcome === "act") noteDanger(work, danger, isNews(work.session, danger));
  noteWaiting(work);
}

async function shown(work: TurnWork, stack: Stack, running: boolean): Promise<void> {
  const { body } = work.input.event;
  if (body.kind !== "media") return;
  await actOnMedia(work, stack, body);
  if (!running && !work.session.welcomed && !isSerious(work)) await introduce(work, stack);
}

/** A question that is a sign of danger too is answered before another is put. */
function answerFirst(work: TurnWork, hearing: Hearing): void {
  const { intent } = hearing;
  if (intent !== null && "smallTalk" in intent && intent.smallTalk !== "hello")
    return saySide(work, intent.smallTalk);
  const ofLaw = lawAnswer(hearing);
  if (ofLaw !== undefined) return sayAnswer(work, ofLaw);
  if (!hearing.question) return;
  // Taken from the hearing only here: whoever reads it searches.
  const { trust, fits } = hearing.found;
  const answer = fits[0]?.label;
  if (trust === "sure" && answer !== undefined) sayAnswer(work, answer);
}

/** UTF-16 units above which a message is for people to read. */
const longMessage = 1_000;

async function notUnderstood(work: TurnWork, stack: Stack): Promise<void> {
  await stack.clear();
  const isLong = (work.heard?.text.length ?? 0) > longMessage;
  // In a talk about danger every word is for the people who read; a menu would be a slap.
  if (work.lifted && work.heard?.correction === true) return work.say("common:put-right");
  if (isSerious(work)) return isLong ? work.say("common:too-long") : listenOn(work);
  if (!work.session.welcomed) return introduce(work, stack);
  const { lately } = work.session;
  const again = lately?.key === "common:not-understood" && lately.times % 3 !== 0;
  work.sayVaried(["common:not-understood", "common:not-understood-again", "common:still-here"]);
  if (!again) offerMenu(work);
}
