import type { Choice } from "../../model/message.js";
import type { Stack } from "../controller.js";
import type { MenuItem } from "../route.js";
import type { TurnWork } from "../turn-work.js";

const items: readonly MenuItem[] = ["help", "ask", "lessons", "person"];

/** The menu's choices, with neutral labels. */
export function menuChoices(work: TurnWork): Choice[] {
  return items.map((item) => ({ value: `menu:${item}`, label: work.text(`common:menu.choices.${item}`) }));
}

/** Offers the menu. */
export function offerMenu(work: TurnWork): void {
  work.say("common:menu.ask", {}, { choices: menuChoices(work) });
}

/** Follows a choice of the menu. */
export async function openMenuItem(work: TurnWork, stack: Stack, item: MenuItem): Promise<void> {
  switch (item) {
    case "help":
      work.menu = item;
      return stack.replace("welcome");
    case "person":
      return stack.replace("talk-to-person");
    case "ask":
    case "lessons":
      await stack.clear();
      return work.say(`common:${item}`);
  }
}
