import type { Stack } from "../controller.js";
import type { SideSubject } from "../routes/ways.js";
import type { TurnWork } from "../turn-work.js";
import { topFlow } from "../waiting.js";
import { sayAsk115 } from "./first-aid.js";
import { isSerious } from "./listening.js";
import { offerMenu } from "./menu.js";

/** First contact: who this is, in at most three short lines, then the menu. Later: a short greeting and the menu. */
export async function greet(work: TurnWork, stack: Stack): Promise<void> {
  if (!work.session.welcomed && !isSerious(work)) return introduce(work, stack);
  sayHello(work);
  if (!isSerious(work)) offerMenu(work);
}

/** Answers a question or small talk in between; a running flow then puts its question again. */
export async function answerAside(
  work: TurnWork,
  stack: Stack,
  subject: SideSubject,
  running: boolean,
): Promise<void> {
  saySide(work, subject);
  const isLeft = told.has(subject) && (await leavesMenu(work, stack));
  if (running && subject !== "bye" && !isLeft) return stack.reprompt();
  // In a talk about danger a menu would be a slap; whoever says good-bye or thanks wants none.
  if (isSerious(work) || subject === "bye") return;
  if ((subject === "thanks" || told.has(subject)) && work.session.welcomed) return;
  await introduce(work, stack);
}

/** What somebody has dared to tell is not met with a menu. */
const told: ReadonlySet<SideSubject> = new Set([
  "told-somebody",
  "friend-answered",
  "better-now",
  "coming-out",
  "tell-on",
]);

async function leavesMenu(work: TurnWork, stack: Stack): Promise<boolean> {
  if (topFlow(work.session.stack)?.flow !== "welcome") return false;
  await stack.clear();
  return true;
}

/** The answer to a side question, in other words when it was given just before. */
export function saySide(work: TurnWork, subject: SideSubject): void {
  if (subject === "hello") return sayHello(work);
  if (subject === "question") {
    if (sayAsk115(work)) return;
    const first = isSerious(work) ? "common:question-serious" : "common:question";
    return work.sayVaried([first, "common:question-again", first]);
  }
  work.say(`common:${subject === "who-wrote" ? "no-code" : subject}`);
}

function sayHello(work: TurnWork): void {
  work.sayVaried(["common:hello", "common:still-here", "common:read-on"]);
}

/** After the first message was answered: the welcome, once. */
export async function introduce(work: TurnWork, stack: Stack): Promise<void> {
  if (work.session.welcomed) return offerMenu(work);
  work.change({ welcomed: true });
  if (!work.session.guarded) return stack.replace("welcome");
  work.say(work.input.facts.readByPeople ? "welcome:about.say" : "welcome:about-nobody.say");
  offerMenu(work);
}
