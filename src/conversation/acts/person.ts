import type { Operation } from "../../flow/state.js";
import { noteDanger } from "../case-record.js";
import type { Stack } from "../controller.js";
import type { Hearing, Waiting } from "../hearing.js";
import type { Route } from "../route.js";
import { isNews } from "../route.js";
import type { TurnWork } from "../turn-work.js";
import { actOnDanger, answerAboutDanger, askAboutDanger } from "./danger.js";
import { answerWhetherAlone, askWhetherAlone, greetNeutrally } from "./guard-talk.js";
import { actOnMedia } from "./media.js";
import { offerMenu, openMenuItem } from "./menu.js";
import { noteWaiting } from "./staff.js";
import { answerAside, greet, introduce } from "./welcome.js";
import { followWord } from "./words.js";

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
  switch (route.to) {
    case "flow-answer":
      return read();
    case "word":
      return followWord(work, stack, route.word, running);
    case "story":
      return { op: "resume" };
    case "silence":
      keepQuiet(work, hearing);
      return null;
    default:
      await actAside(work, stack, route, running);
      return null;
  }
}

type Aside = Exclude<Route, { to: "flow-answer" | "word" | "story" | "silence" }>;

async function actAside(work: TurnWork, stack: Stack, route: Aside, running: boolean): Promise<void> {
  switch (route.to) {
    case "danger":
      return actOnDanger(work, stack, route.finding);
    case "danger-question":
      return askAboutDanger(work, route.kind);
    case "danger-answer":
      return answerAboutDanger(work, stack, route.kind, route.answer);
    case "guard":
      return greetNeutrally(work);
    case "alone-question":
      return askWhetherAlone(work);
    case "alone-answer":
      return answerWhetherAlone(work, stack, route.answer === "yes");
    case "side":
      return answerAside(work, stack, route.subject, running);
    case "start":
      return stack.replace(route.flow);
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

/** A person has the talk: nothing is said, but new danger is noted and rings all the same. */
function keepQuiet(work: TurnWork, hearing: Hearing): void {
  if (hearing.danger.outcome === "act")
    noteDanger(work, hearing.danger, isNews(work.session, hearing.danger));
  noteWaiting(work);
}

async function shown(work: TurnWork, stack: Stack, running: boolean): Promise<void> {
  const { body } = work.input.event;
  if (body.kind !== "media") return;
  await actOnMedia(work, stack, body);
  if (!running && !work.session.welcomed) await introduce(work, stack);
}

async function notUnderstood(work: TurnWork, stack: Stack): Promise<void> {
  // In a talk about danger every word is for the people who read; a menu would be a slap.
  if (work.session.danger !== undefined || work.session.caseId !== undefined)
    return work.say("common:listening");
  if (!work.session.welcomed) return introduce(work, stack);
  work.say("common:not-understood");
  offerMenu(work);
}
