import type { Choice } from "../../model/message.js";
import { goOnChoice } from "../lesson-progress.js";
import type { MenuItem } from "../routes/ways.js";
import type { TurnWork } from "../turn-work.js";

const items: readonly MenuItem[] = ["help", "ask", "lessons", "person"];

/** The menu's choices, with neutral labels; a lesson left before its end comes last. */
export function menuChoices(work: TurnWork): Choice[] {
  const choices = items.map((item) => ({
    value: `menu:${item}`,
    label: work.text(`common:menu.choices.${item}`),
  }));
  return [...choices, ...goOnChoice(work)];
}

/** Offers the menu. */
export function offerMenu(work: TurnWork): void {
  work.say("common:menu.ask", {}, { choices: menuChoices(work) });
}
