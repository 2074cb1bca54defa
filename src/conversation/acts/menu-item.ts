import type { Stack } from "../controller.js";
import type { MenuItem } from "../routes/ways.js";
import type { TurnWork } from "../turn-work.js";
import { listLessons, offerTopics } from "./topics.js";

/** Follows a choice of the menu. */
export async function openMenuItem(work: TurnWork, stack: Stack, item: MenuItem): Promise<void> {
  switch (item) {
    case "help":
      work.menu = item;
      return stack.replace("welcome");
    case "person":
      return stack.replace("talk-to-person");
    case "ask":
      await stack.clear();
      return offerTopics(work);
    case "lessons":
      await stack.clear();
      return listLessons(work);
  }
}
