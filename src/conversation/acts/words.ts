import type { Operation } from "../../flow/state.js";
import type { DangerFinding } from "../../model/danger.js";
import type { GlobalWord } from "../../understanding/understand.js";
import type { Stack } from "../controller.js";
import type { TurnWork } from "../turn-work.js";
import { actOnDanger } from "./danger.js";
import { hide } from "./hiding.js";
import { offerMenu } from "./menu.js";

/** Words that are an operation on the running flow. */
const operations: Partial<Record<GlobalWord, Operation>> = {
  back: { op: "back" },
  skip: { op: "skip" },
  repeat: { op: "repeat" },
  stop: { op: "stop" },
  "start-over": { op: "start-over" },
};

const cry: DangerFinding = {
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
      return work.session.danger === undefined ? actOnDanger(work, stack, cry) : stack.replace("emergency");
    case "person":
      return stack.replace("talk-to-person");
    case "english":
    case "vietnamese":
      return switchLanguage(work, stack, word);
    case "delete":
      work.say("common:delete-data");
      return stack.reprompt();
    case "help":
    case "menu":
      await stack.clear();
      return offerMenu(work);
    default:
      work.say("common:nothing-running");
      return offerMenu(work);
  }
}

async function switchLanguage(work: TurnWork, stack: Stack, word: "english" | "vietnamese"): Promise<void> {
  work.change({ locale: word === "english" ? "en" : "vi" });
  work.say("common:language-switched");
  await stack.reprompt();
  if (work.session.stack === null) offerMenu(work);
}
