import type { Session } from "../../model/session.js";
import { alert, leadingDanger, noteDanger, urgencyOf } from "../case-record.js";
import type { Stack } from "../controller.js";
import type { TurnWork } from "../turn-work.js";
import { actOnDanger, askAboutDanger, forgetQuestion, yesNo } from "./danger.js";
import { offerMenu } from "./menu.js";

/** A neutral greeting that neither recalls nor confirms anything told before. */
export async function greetNeutrally(work: TurnWork): Promise<void> {
  work.change({ awaiting: { question: "menu" } });
  work.say("common:welcome-back");
  offerMenu(work);
}

/** Asks whether the person can write freely now, before anything is taken up again. New danger rings at once all the same. */
export async function askWhetherAlone(work: TurnWork): Promise<void> {
  const danger = noteToldNow(work) ?? dangerTold(work.session);
  work.change({ awaiting: { question: "alone", ...(danger === undefined ? {} : { danger }) } });
  const choices = yesNo(work).slice(0, 2);
  work.sayVaried(["common:alone-ask", "common:alone-again", "common:alone-ask"], { choices });
}

type Told = Extract<Session["awaiting"], { question: "alone" }>["danger"];

function dangerTold({ awaiting }: Session): Told {
  return awaiting?.question === "alone" ? awaiting.danger : undefined;
}

/** Keeps what was just told for when the person is alone; staff see it now. */
function noteToldNow(work: TurnWork): Told {
  const finding = work.heard?.danger;
  const lead = finding === undefined ? undefined : leadingDanger(finding);
  if (finding === undefined || lead === undefined) return undefined;
  const { kind, urgency, about } = lead;
  if (finding.outcome !== "act") return { kind, urgency, about, asks: true };
  noteDanger(work, finding, true);
  return { kind, urgency, about };
}

/** Alone: go on where the talk stood, without naming it. Not alone, or unsure: a dull sentence, nothing else. */
export async function answerWhetherAlone(work: TurnWork, stack: Stack, alone: boolean): Promise<void> {
  const told = dangerTold(work.session);
  forgetQuestion(work);
  if (!alone) {
    work.change({ awaiting: { question: "menu" } });
    return work.say("common:alone-no", {}, { silent: true });
  }
  work.change({ guarded: false });
  // A mere sign adds nothing to a talk that goes on where it stood.
  if (told !== undefined && !(told.asks === true && work.session.aside !== undefined))
    return takeUp(work, stack, told);
  work.say("common:alone-yes");
  if (work.session.caseId !== undefined) alert(work, urgencyOf(work), "asks-for-person");
  const { aside } = work.session;
  if (aside !== undefined) return stack.restore(aside);
  if (work.session.caseId !== undefined) return stack.replace("talk-to-person");
  work.menu = "help";
  await stack.replace("welcome");
}

/** What was told before the person was known to be alone is met now. */
async function takeUp(work: TurnWork, stack: Stack, told: NonNullable<Told>): Promise<void> {
  if (told.asks === true) return askAboutDanger(work, told.kind);
  const { kind, urgency, about } = told;
  const finding = { urgency, dangers: [{ kind, urgency, about, evidence: [] }], version: "told" };
  await actOnDanger(work, stack, { ...finding, outcome: "act" });
}
