import type { Stack } from "../controller.js";
import type { SideSubject } from "../route.js";
import type { TurnWork } from "../turn-work.js";
import { offerMenu } from "./menu.js";

/** First contact: who this is, in at most three short lines, then the menu. Later: a short greeting and the menu. */
export async function greet(work: TurnWork, stack: Stack): Promise<void> {
  if (work.session.welcomed) {
    work.say("common:hello");
    return offerMenu(work);
  }
  work.change({ welcomed: true });
  await stack.replace("welcome");
}

/** Answers a question or small talk in between; a running flow then puts its question again. */
export async function answerAside(
  work: TurnWork,
  stack: Stack,
  subject: SideSubject,
  running: boolean,
): Promise<void> {
  work.say(`common:${subject === "who-wrote" ? "no-code" : subject}`);
  if (running) return stack.reprompt();
  await introduce(work, stack);
}

/** After the first message was answered: the welcome, once. */
export async function introduce(work: TurnWork, stack: Stack): Promise<void> {
  if (work.session.welcomed) return offerMenu(work);
  work.change({ welcomed: true });
  await stack.replace("welcome");
}
