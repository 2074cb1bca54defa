import type { Action, Entry } from "../../knowledge/schema.js";
import type { Button, Choice } from "../../model/message.js";
import { namedButtons } from "../buttons.js";
import type { Stack } from "../controller.js";
import { knowledgeNamespace } from "../knowledge.js";
import { lessonFlow } from "../lessons.js";
import type { TurnWork } from "../turn-work.js";
import { topFlow } from "../waiting.js";
import { isSerious } from "./listening.js";
import { offerMenu } from "./menu.js";

/** Which wording of an answer is wanted. */
export type Wording = "usual" | "short";

/** Other answers that are offered beside one. */
const relatedShown = 2;

/** Gives an answer; a running flow then puts its question again, otherwise ways to go on are offered. */
export async function giveAnswer(
  work: TurnWork,
  stack: Stack,
  id: string,
  running: boolean,
  wording: Wording = "usual",
): Promise<void> {
  const entry = work.house.knowledge.entry(id);
  if (entry === undefined) return offerMenu(work);
  if (fines.has(id) && hasHarmed(work)) {
    work.say("common:own-penalty", {}, { buttons: namedButtons(work, ["call-111"]) });
    return running ? stack.reprompt() : undefined;
  }
  const extras = { buttons: callsOf(work, entry) };
  const goesOn = running && !(await leaveMenu(work, stack));
  const isEnough = goesOn || isSerious(work);
  const choices = isEnough ? [] : waysOn(work, entry, wording);
  work.sayText(wordingOf(work, entry, wording), { ...extras, choices });
  work.change({ lately: { at: work.now, key: `${knowledgeNamespace}:${id}`, times: 1 } });
  if (goesOn) await stack.reprompt();
}

/** A question of so few words that names no matter of its own goes on from the last answer. */
const furtherWords = 5;
/** What fits better than this is asked for by name. */
const surelyNamed = 0.7;
/** Milliseconds. */
const forgetsAnswer = 10 * 60_000;

/** True where "có vi phạm không" is asked right after an answer that it fits as well: then it is about the same. */
export function asksFurther({ session, heard, now }: TurnWork, id: string): boolean {
  const { lately } = session;
  if (heard === null || lately === undefined || now - lately.at > forgetsAnswer) return false;
  if (!heard.question || heard.text.trim().split(/\s+/).length > furtherWords) return false;
  const [best, ...others] = heard.found.fits;
  if (best?.label !== id || best.score > surelyNamed) return false;
  return others.some(({ label, score }) => score > 0 && lately.key === `${knowledgeNamespace}:${label}`);
}

/** Sends back to the answer just given, and to people for the single case. */
export async function sayAsAbove(work: TurnWork, stack: Stack, running: boolean): Promise<void> {
  work.say("common:as-above", {}, { buttons: namedButtons(work, ["call-111"]) });
  if (running && !(await leaveMenu(work, stack))) await stack.reprompt();
}

/** Answers that name fines. */
const fines: ReadonlySet<string> = new Set(["penalties", "corporal-punishment-law", "duty-to-report"]);

/** Who has hurt a child, or fears to, is helped and not threatened. */
function hasHarmed({ session }: TurnWork): boolean {
  return !session.guarded && (session.danger?.kinds.includes("carer-crisis") ?? false);
}

/** Whoever asks something instead of choosing from the first menu has chosen. */
async function leaveMenu(work: TurnWork, stack: Stack): Promise<boolean> {
  if (topFlow(work.session.stack)?.flow !== "welcome") return false;
  await stack.clear();
  return true;
}

/** The words of an answer alone, before something else is said. */
export function sayAnswer(work: TurnWork, id: string): void {
  const entry = work.house.knowledge.entry(id);
  if (entry) work.sayText(wordingOf(work, entry, "usual"), { buttons: callsOf(work, entry) });
}

/** The words of an answer in the voice of the listener; says so where they exist in Vietnamese only. */
function wordingOf(work: TurnWork, { id, answer }: Entry, wording: Wording): string {
  const voice = wording === "short" && answer.simple ? "simple" : voiceOf(work, answer);
  const text = work.text(`${knowledgeNamespace}:${id}.${voice}`);
  const isForeign = work.session.locale === "en" && answer[voice]?.en === undefined;
  return isForeign ? `${work.text("common:only-vietnamese")}\n${text}` : text;
}

function voiceOf({ session }: TurnWork, { teen }: Entry["answer"]): "child" | "teen" | "adult" {
  const voice = session.guarded ? "unknown" : session.voice;
  if (voice === "adult") return "adult";
  const isTeen = voice === "teen" || (voice === "child" && (session.age ?? 0) >= youngestTeen);
  return isTeen && teen !== undefined ? "teen" : "child";
}

const youngestTeen = 13;

function callsOf(work: TurnWork, { actions = [] }: Entry): Button[] {
  return namedButtons(
    work,
    actions.flatMap((action) => ("call" in action ? [`call-${action.call}`] : [])),
  );
}

function waysOn(work: TurnWork, entry: Entry, wording: Wording): Choice[] {
  const simpler =
    wording === "usual" && entry.answer.simple
      ? [{ value: `short:${entry.id}`, label: work.text("common:shorter") }]
      : [];
  const actions = (entry.actions ?? []).flatMap((action) => wayTo(work, action));
  const related = entry.related.slice(0, relatedShown).flatMap((id) => answerChoice(work, id));
  return [...actions, ...simpler, ...related];
}

function wayTo(work: TurnWork, action: Action): Choice[] {
  if ("flow" in action) {
    return [{ value: `flow:${action.flow}`, label: work.text(`common:to-flow.${action.flow}`) }];
  }
  return "lesson" in action ? lessonChoice(work, lessonFlow(action.lesson)) : [];
}

/** An answer as something to choose, if there is one of this id. */
export function answerChoice(work: TurnWork, id: string): Choice[] {
  if (work.house.knowledge.entry(id) === undefined) return [];
  return [{ value: `know:${id}`, label: work.text(`${knowledgeNamespace}:${id}.label`) }];
}

/** A lesson as something to choose, if there is one; who is too young for it is offered another. */
export function lessonChoice(work: TurnWork, lesson: string): Choice[] {
  const flow = fittingLesson(work, lesson);
  if (!work.house.lessons.has(flow)) return [];
  return [{ value: `lesson:${flow}`, label: work.text(`${flow}:title`) }];
}

/** The lesson itself, or the one in its place for the age of the child that writes. */
export function fittingLesson({ session, house }: TurnWork, flow: string): string {
  const age = session.voice === "adult" || session.guarded ? undefined : session.age;
  return age === undefined ? flow : house.lessons.forAge(flow, age);
}

/** Several answers may be meant: the person chooses, or says that it is none of them. */
export async function suggest(work: TurnWork, stack: Stack, labels: readonly string[]): Promise<void> {
  await leaveMenu(work, stack);
  const choices = labels.flatMap((label) => choiceOf(work, label));
  if (choices.length === 0) return work.say("common:question");
  work.sayVaried(["common:did-you-mean", "common:did-you-mean-again"], {
    choices: [...choices, { value: "none-of-these", label: work.text("common:none-of-these-label") }],
  });
}

function choiceOf(work: TurnWork, label: string): Choice[] {
  const [kind, name = ""] = label.split(":", 2);
  if (kind === "lesson") return lessonChoice(work, name);
  if (kind === "flow") return [{ value: label, label: work.text(`common:to-flow.${name}`) }];
  if (kind === "menu") return [{ value: label, label: work.text(`common:menu.choices.${name}`) }];
  return answerChoice(work, label);
}
