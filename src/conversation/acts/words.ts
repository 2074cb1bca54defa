import type { Operation } from "../../flow/state.js";
import type { DangerFinding } from "../../model/danger.js";
import type { GlobalWord } from "../../understanding/understand.js";
import { alert, urgencyOf } from "../case-record.js";
import type { Stack } from "../controller.js";
import { goOnWithLesson, offeredLesson } from "../lesson-progress.js";
import type { TurnWork } from "../turn-work.js";
import { topFlow } from "../waiting.js";
import { actOnDanger, flowAfter } from "./danger.js";
import { hide } from "./hiding.js";
import { isSerious, listenOn, stopped } from "./listening.js";
import { offerMenu } from "./menu.js";

/** Words that are an operation on the running flow. */
const operations: Partial<Record<GlobalWord, Operation>> = {
  back: { op: "back" },
  skip: { op: "skip" },
  repeat: { op: "repeat" },
  resume: { op: "resume" },
  stop: { op: "stop" },
  "start-over": { op: "start-over" },
};

/** A word for an emergency without anything else: help at once, whatever it is about. */
export const cry: DangerFinding = {
  urgency: "P0",
  outcome: "act",
  dangers: [{ kind: "hidden-disclosure", urgency: "P0", about: "self", evidence: [] }],
  version: "word",
};

/** Does what a word that works everywhere says; returns the operation if it is one for the running flow. */
export async function followWord(
  work: TurnWork,
  stack: Stack,
  word: GlobalWord,
  running: boolean,
): Promise<Operation | null> {
  const operation = operations[word];
  if (operation !== undefined && running) return operation;
  await doWord(work, stack, word);
  return null;
}

async function doWord(work: TurnWork, stack: Stack, word: GlobalWord): Promise<void> {
  switch (word) {
    case "hide":
      return hide(work, stack);
    case "emergency":
      return work.session.danger === undefined || work.session.guarded
        ? actOnDanger(work, stack, cry)
        : stack.replace("emergency");
    case "person":
      return callPerson(work, stack);
    case "english":
    case "vietnamese":
      return switchLanguage(work, stack, word);
    case "delete":
      sayHowToDelete(work);
      return stack.reprompt();
    case "help":
    case "menu":
      await stack.clear();
      return offerMenu(work);
    case "stop":
      return work.sayVaried(stopped);
    case "resume":
      if (await goOnWithLesson(work, stack, offeredLesson(work.session, "go-on"))) return;
      return goOnTelling(work, stack);
    case "start-over": {
      const lesson = offeredLesson(work.session, "anew");
      return lesson === undefined ? sayNothingRuns(work) : stack.replace(lesson);
    }
    default:
      return sayNothingRuns(work);
  }
}

const wantsToReport = /(?:^|\s)(?:báo|bao|tố cáo|to cao|khai|report)(?=\s|$)/iu;
const wantsToTell = /(?:^|\s)(?:kể|ke|nói|noi|viết|viet|tell|write)(?=\s|$)/iu;

/** "Báo tiếp", "em kể tiếp" after "dừng": the questions go on where answers are missing, or the story does. */
async function goOnTelling(work: TurnWork, stack: Stack): Promise<void> {
  const text = work.heard?.text ?? "";
  const { danger, lately, guarded } = work.session;
  const [kind] = danger?.kinds ?? [];
  const isStopped = lately !== undefined && stoppedKeys.has(lately.key);
  if (!guarded && isStopped && danger !== undefined && kind !== undefined)
    return stack.replace(flowAfter(kind, danger.urgency));
  if (!isSerious(work) && wantsToReport.test(text)) return stack.replace("report-abuse");
  return wantsToTell.test(text) || (isStopped && isSerious(work))
    ? work.say("common:tell-on")
    : sayNothingRuns(work);
}

const stoppedKeys: ReadonlySet<string> = new Set(stopped);

function sayNothingRuns(work: TurnWork): void {
  if (isSerious(work)) return listenOn(work);
  work.say("common:nothing-running");
  return offerMenu(work);
}

/** Straight to people. Who asks again while the call still stands is told so, and it rings again. */
async function callPerson(work: TurnWork, stack: Stack): Promise<void> {
  const again = topFlow(work.session.stack)?.flow === "talk-to-person" && work.session.caseId !== undefined;
  if (!again) return stack.replace("talk-to-person");
  alert(work, urgencyOf(work), "asks-for-person");
  work.say(work.input.facts.readByPeople ? "common:person-again" : "common:nobody-reads");
  await stack.reprompt();
}

/** What is held by the office is its matter; what stands in the person's own app is deleted there. */
function sayHowToDelete(work: TurnWork): void {
  const own = work.input.event.channel !== "web" && !asksForData.test(work.heard?.text ?? "");
  work.say(own ? "common:delete-how" : "common:delete-data");
}

const asksForData = /d[ữu]\s*li[ệe]u|th[ôo]ng\s*tin|h[ếe]t|data|everything/iu;

async function switchLanguage(work: TurnWork, stack: Stack, word: "english" | "vietnamese"): Promise<void> {
  const locale = word === "english" ? "en" : "vi";
  work.change({ locale, spoke: locale });
  work.say("common:language-switched");
  await stack.reprompt();
  if (work.session.stack === null) offerMenu(work);
}
