import { alert, urgencyOf } from "../case-record.js";
import type { Stack } from "../controller.js";
import type { TurnWork } from "../turn-work.js";
import { forgetQuestion, yesNo } from "./danger.js";
import { offerMenu } from "./menu.js";

/** A neutral greeting that neither recalls nor confirms anything told before. */
export async function greetNeutrally(work: TurnWork): Promise<void> {
  work.change({ awaiting: { question: "menu" } });
  work.say("common:welcome-back");
  offerMenu(work);
}

/** Asks whether the person can write freely now, before anything is taken up again. */
export async function askWhetherAlone(work: TurnWork): Promise<void> {
  work.change({ awaiting: { question: "alone" } });
  const choices = yesNo(work).slice(0, 2);
  work.sayVaried(["common:alone-ask", "common:alone-again", "common:alone-ask"], { choices });
}

/** Alone: go on where the talk stood, without naming it. Not alone, or unsure: a dull sentence, nothing else. */
export async function answerWhetherAlone(work: TurnWork, stack: Stack, alone: boolean): Promise<void> {
  forgetQuestion(work);
  if (!alone) {
    work.change({ awaiting: { question: "menu" } });
    return work.say("common:alone-no", {}, { silent: true });
  }
  work.change({ guarded: false });
  work.say("common:alone-yes");
  if (work.session.caseId !== undefined) alert(work, urgencyOf(work), "asks-for-person");
  const { aside } = work.session;
  if (aside !== undefined) return stack.restore(aside);
  if (work.session.caseId !== undefined) return stack.replace("talk-to-person");
  work.menu = "help";
  await stack.replace("welcome");
}
