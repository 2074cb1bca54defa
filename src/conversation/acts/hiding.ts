import type { Stack } from "../controller.js";
import { putAside } from "../fresh-session.js";
import type { TurnWork } from "../turn-work.js";

/**
 * One dull cover message, then nothing is sent until the person writes again. Where the talk stood is put aside: it goes on
 * there, without a word of it before, once the person says that they are alone.
 */
export async function hide(work: TurnWork, stack: Stack): Promise<void> {
  const aside = {
    ...(work.session.aside === undefined ? {} : { aside: work.session.aside }),
    ...putAside(work.session, work.house.lessons),
  };
  await stack.clear();
  work.say("common:cover", {}, { silent: true });
  const { offered: _offered, awaiting: _awaiting, aside: _aside, lately: _lately, ...rest } = work.session;
  work.session = { ...rest, ...aside, hidden: true, guarded: true };
  work.record({ by: "system", text: "hide" });
}
