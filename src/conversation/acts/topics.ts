import { groups, type KnowledgeGroup } from "../../knowledge/schema.js";
import type { Choice } from "../../model/message.js";
import type { ClassLink } from "../class-word.js";
import type { Stack } from "../controller.js";
import { goOnWithLesson, openLesson } from "../lesson-progress.js";
import type { Audience } from "../lessons.js";
import type { MenuValue } from "../menu-value.js";
import type { TurnWork } from "../turn-work.js";
import { answerChoice, fittingLesson, giveAnswer, lessonChoice } from "./knowledge.js";
import { offerMenu } from "./menu.js";

/** So many answers are listed at once. */
const pageSize = 8;

/** Follows a button that was pressed outside of a flow. */
export async function openPressed(
  work: TurnWork,
  stack: Stack,
  value: MenuValue,
  running: boolean,
): Promise<void> {
  switch (value.opens) {
    case "know":
      return giveAnswer(work, stack, value.name, running);
    case "short":
      return giveAnswer(work, stack, value.name, running, "short");
    case "lesson":
      return work.house.lessons.has(value.name)
        ? openLesson(work, stack, value.name)
        : startKnown(work, stack, value.name, false);
    case "anew":
      return startKnown(work, stack, value.name, work.house.lessons.has(value.name));
    case "go-on":
      if (await goOnWithLesson(work, stack, value.name)) return;
      return startKnown(work, stack, value.name, work.house.lessons.has(value.name));
    case "flow":
      return startKnown(work, stack, value.name, value.name in flowTargets);
    case "topics":
      await stack.clear();
      return listTopics(work, value.name);
    case "lessons":
      await stack.clear();
      return listLessons(work, value.name === "adult" ? "adult" : "child");
    case "none-of-these":
      return work.say("common:none-of-these", {}, { choices: waysToPeople(work) });
    case "menu":
      return offerMenu(work);
  }
}

/** Flows that a button may start. */
const flowTargets: Readonly<Record<string, true>> = {
  "report-abuse": true,
  "report-injury": true,
  "talk-to-person": true,
  listen: true,
};

async function startKnown(work: TurnWork, stack: Stack, flow: string, isKnown: boolean): Promise<void> {
  if (!isKnown) return offerMenu(work);
  await stack.replace(flow);
}

function waysToPeople(work: TurnWork): Choice[] {
  return (["person", "ask"] as const).map((item) => ({
    value: `menu:${item}`,
    label: work.text(`common:menu.choices.${item}`),
  }));
}

/** Says that anything may be asked, with the fields there are answers in. */
export function offerTopics(work: TurnWork): void {
  const choices = groups.map((group) => ({
    value: `topics:${group}`,
    label: work.text(`common:topics.${group}`),
  }));
  work.say("common:ask", {}, { choices });
}

function listTopics(work: TurnWork, name: string): void {
  const [group = "", page = "1"] = name.split("/", 2);
  if (!isGroup(group)) return offerTopics(work);
  const ids = work.house.knowledge.idsOf(group);
  const from = (Math.max(1, Number.parseInt(page, 10) || 1) - 1) * pageSize;
  const next = from + pageSize < ids.length ? `topics:${group}/${from / pageSize + 2}` : undefined;
  const choices = ids.slice(from, from + pageSize).flatMap((id) => answerChoice(work, id));
  if (next !== undefined) choices.push({ value: next, label: work.text("common:more") });
  work.say("common:choose-topic", {}, { choices });
}

function isGroup(name: string): name is KnowledgeGroup {
  return groups.some((group) => group === name);
}

/** The lessons for a kind of reader; grown-ups also see what is for officers and collaborators. */
export function listLessons(
  work: TurnWork,
  audience: Extract<Audience, "child" | "adult"> = work.session.voice === "adult" ? "adult" : "child",
): void {
  const { lessons } = work.house;
  const flows =
    audience === "child" ? lessons.for("child") : [...lessons.for("adult"), ...lessons.for("officer")];
  const others = audience === "child" ? "adult" : "child";
  const fitting = flows.map((flow) => fittingLesson(work, flow));
  const choices = [...new Set(fitting)].flatMap((flow) => lessonChoice(work, flow));
  choices.push({ value: `lessons:${others}`, label: work.text(`common:lessons-for.${others}`) });
  work.say("common:lessons", {}, { choices });
}

/** Somebody comes with a class word: one line of welcome, then straight to the lesson or to the questions. */
export async function openClass(work: TurnWork, stack: Stack, link: ClassLink): Promise<void> {
  const { word, group } = link;
  const flow = work.house.lessons.byWord(word);
  if (flow === undefined && word !== questionsWord) {
    work.say("common:no-such-class");
    return listLessons(work);
  }
  work.effect({ kind: "class", word, ...(group === null ? {} : { group }) });
  work.say("common:class-welcome");
  work.change({ welcomed: true });
  if (flow !== undefined) return openLesson(work, stack, flow);
  await stack.clear();
  offerMenu(work);
}

/** The class word that leads to questions and help instead of a lesson. */
export const questionsWord = "hoi-dap";
