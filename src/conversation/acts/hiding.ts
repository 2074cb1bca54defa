import type { Stack } from "../controller.js";
import type { TurnWork } from "../turn-work.js";

/** One dull cover message, then nothing is sent until the person writes again. */
export async function hide(work: TurnWork, stack: Stack): Promise<void> {
  await stack.clear();
  work.say("common:cover", {}, { silent: true });
  const { offered: _offered, awaiting: _awaiting, aside: _aside, lately: _lately, ...rest } = work.session;
  work.session = { ...rest, hidden: true, guarded: true };
  work.record({ by: "system", text: "hide" });
}
