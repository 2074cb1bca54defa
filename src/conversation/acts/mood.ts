import type { Choice } from "../../model/message.js";
import type { Mood } from "../../understanding/understand.js";
import type { Stack } from "../controller.js";
import type { TurnWork } from "../turn-work.js";
import { askAboutDanger } from "./danger.js";
import { menuChoices } from "./menu.js";
import { introduce } from "./welcome.js";

/** Moods after which listening is offered; after the others there is the menu. */
const wantsEar: ReadonlySet<Mood> = new Set([
  "exam",
  "love",
  "tired",
  "pain",
  "looks",
  "self-down",
  "emoji-sad",
  "emoji-worry",
]);

/** A kind sentence that fits, and one thing on offer; who writes for the first time also learns who answers. */
export async function answerMood(work: TurnWork, stack: Stack, mood: Mood): Promise<void> {
  const key = `small-talk:${mood}`;
  await stack.clear();
  if (mood === "pain") return askAboutPain(work);
  if (work.session.welcomed) return work.say(key, {}, { choices: offers(work, mood) });
  work.say(key);
  await introduce(work, stack);
}

/** Pain without any cause: what to do if it is bad, and once whether somebody does it. */
async function askAboutPain(work: TurnWork): Promise<void> {
  const asked = work.session.asked?.includes("physical-abuse") ?? false;
  work.say("small-talk:pain", {}, asked ? { choices: offers(work, "pain") } : {});
  if (!asked) await askAboutDanger(work, "physical-abuse");
}

function offers(work: TurnWork, mood: Mood): Choice[] {
  if (!wantsEar.has(mood)) return menuChoices(work);
  const person = { value: "menu:person", label: work.text("common:menu.choices.person") };
  return [{ value: "flow:listen", label: work.text("small-talk:tell") }, person];
}
