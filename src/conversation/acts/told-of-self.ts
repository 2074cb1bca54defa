import type { Operation } from "../../flow/state.js";
import type { Danger } from "../../model/danger.js";
import { readToldOfSelf, type ToldOfSelf } from "../../understanding/understand.js";
import { namedButtons } from "../buttons.js";
import { noteAnswer } from "../case-record.js";
import type { Stack } from "../controller.js";
import { hasMet, meetsAgain, sayFresh } from "../fresh-words.js";
import type { Hearing, Waiting } from "../hearing.js";
import { freshLine } from "../taken-up.js";
import { metOfSelf } from "../told-of-self.js";
import type { TurnWork } from "../turn-work.js";
import { askAboutDanger, forgetQuestion, sayNoVoice } from "./danger.js";
import { introduce } from "./welcome.js";

/** Remembers what holds for the whole talk before anything is decided: that somebody cannot ring, or has said how contact is safe. */
export function keepToldOfSelf(work: TurnWork, hearing: Hearing): void {
  if (work.session.guarded || hearing.text === "") return;
  const told = readToldOfSelf(hearing.text);
  if (told.includes("no-voice")) meetsAgain(work, metOfSelf.voiceless);
  if (told.includes("powerful") && work.session.danger !== undefined) meetsAgain(work, metOfSelf.powerful);
  if (told.includes("safe-contact") && isMatter(work)) meetsAgain(work, metOfSelf.contact);
}

/** Something of the office's is told here: a danger, a case, or a question about a sign. */
function isMatter({ session }: TurnWork): boolean {
  return (
    session.danger !== undefined ||
    session.caseId !== undefined ||
    session.awaiting?.question === "danger-check"
  );
}

/** So many of the person's own words stand as one answer, UTF-16 units. */
const longestAnswer = 200;

/** Puts how contact is safe into the case, in the person's own words, whatever else the message was. */
export function noteSafeContact(work: TurnWork, hearing: Hearing): void {
  if (work.session.guarded || hearing.text === "" || !isMatter(work)) return;
  const told = readToldOfSelf(hearing.text);
  if (told.includes("safe-contact"))
    noteAnswer(work, "safe-way", hearing.text.trim().slice(0, longestAnswer), "words");
  if (work.session.caseId === undefined || !hasMet(work, metOfSelf.voiceless)) return;
  if (!meetsAgain(work, `${metOfSelf.voiceless}.noted`))
    noteAnswer(work, "safe-way", work.text("after-danger:self.voiceless"), "words");
}

/** Meets what the writer told of itself; returns the operation for the running flow, or null if all is done. */
export async function meetToldOfSelf(
  work: TurnWork,
  stack: Stack,
  told: ToldOfSelf,
  waiting: Waiting | null,
): Promise<Operation | null> {
  switch (told) {
    case "own-story":
      return meetOwnStory(work, stack);
    case "new-hand":
      return meetNewHand(work, stack);
    case "no-voice":
      if (hasMet(work, `${metOfSelf.voiceless}.said`)) work.say(freshLine(work));
      else sayNoVoice(work);
      return goOn(work, stack);
    case "safe-contact":
      work.say("after-danger:self.contact");
      // Told in the person's own words: nothing is left to choose.
      return waiting?.prompt.field === "safe-way" ? { op: "skip" } : goOn(work, stack);
    case "describes":
      work.say("after-danger:self.describes");
      if (!work.session.welcomed) await introduce(work, stack);
      return null;
    case "whom-to-tell":
    case "powerful":
      sayWhomToTell(work, told === "powerful");
      return goOn(work, stack);
  }
}

/** The question that was open stands again. */
async function goOn(work: TurnWork, stack: Stack): Promise<null> {
  const { awaiting } = work.session;
  if (awaiting?.question === "danger-check") await askAboutDanger(work, awaiting.kind);
  else await stack.reprompt();
  return null;
}

/** What was told of a friend happened to the writer: the first words are said again, to the one they are for, and staff see it. */
async function meetOwnStory(work: TurnWork, stack: Stack): Promise<null> {
  const { danger, caseId } = work.session;
  if (danger === undefined) return null;
  const { about: _about, ...own } = danger;
  const { voice } = work.session;
  work.change({ danger: own, voice: voice === "unknown" ? "child" : voice });
  const kind = own.kinds[0] ?? "hidden-disclosure";
  if (caseId !== undefined) {
    const dangers: readonly Danger[] = [{ kind, urgency: own.urgency, about: "self", evidence: [] }];
    work.effect({ kind: "case-raise", caseId, urgency: own.urgency, dangers, rules: "own-story" });
  }
  forgetQuestion(work);
  const level = own.urgency === "P3" ? "P2" : own.urgency;
  work.say(`safety:${kind}.${level}`, {}, { buttons: namedButtons(work, ["call-111"]) });
  await stack.reprompt();
  return null;
}

/** A child writes now: it is spoken to as a child, about itself. */
async function meetNewHand(work: TurnWork, stack: Stack): Promise<null> {
  const { danger } = work.session;
  work.change({ voice: "child", pronoun: work.heard?.pronoun ?? "em" });
  if (danger !== undefined) {
    const { about: _about, ...own } = danger;
    work.change({ danger: own });
  }
  work.record({ by: "system", text: "voice-changed" });
  work.say("after-danger:self.new-hand");
  await stack.reprompt();
  return null;
}

function sayWhomToTell(work: TurnWork, tells: boolean): void {
  const buttons = namedButtons(work, ["call-111"]);
  const harmer = work.session.known?.["harmer"];
  const known = typeof harmer === "string" && harmer !== "unsure" ? [`after-danger:self.whom.${harmer}`] : [];
  const isPowerful = tells || hasMet(work, metOfSelf.powerful);
  const first = isPowerful ? "after-danger:self.whom.powerful" : (known[0] ?? "after-danger:self.whom.any");
  sayFresh(work, [first, ...known, "after-danger:self.whom.any", "after-danger:self.whom.again"], {
    buttons,
  });
}
