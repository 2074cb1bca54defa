import type { FlowState } from "../flow/state.js";
import type { Choice } from "../model/message.js";
import type { Session } from "../model/session.js";
import { isSerious } from "./acts/listening.js";
import type { Stack } from "./controller.js";
import { flowDialogId } from "./flow-dialog.js";
import type { Bookmark } from "./lesson-place.js";
import type { TurnWork } from "./turn-work.js";

/** The lesson of that id, or the last one, if it was left before its end and may be spoken of now. */
function placeIn(work: TurnWork, flow?: string): Bookmark | undefined {
  if (work.session.guarded || isSerious(work)) return undefined;
  return work.session.unfinished?.find(
    (one) => work.house.lessons.isPlain(one.flow) && (flow === undefined || one.flow === flow),
  );
}

/** A choice that goes on with the lesson left last; none where there is nothing to go on with. */
export function goOnChoice(work: TurnWork, flow?: string): Choice[] {
  const place = placeIn(work, flow);
  return place === undefined
    ? []
    : [{ value: `go-on:${place.flow}`, label: work.text("common:lesson-go-on") }];
}

/** Opens a lesson. Who left it before its end chooses whether to go on there. */
export async function openLesson(work: TurnWork, stack: Stack, flow: string): Promise<void> {
  if (placeIn(work, flow) === undefined) return stack.replace(flow);
  await stack.clear();
  const anew = { value: `anew:${flow}`, label: work.text("common:lesson-anew") };
  work.say("common:lesson-left", {}, { choices: [...goOnChoice(work, flow), anew] });
}

/** Goes on with a lesson where it was left; false if there is nothing to go on with. */
export async function goOnWithLesson(work: TurnWork, stack: Stack, flow?: string): Promise<boolean> {
  const place = placeIn(work, flow);
  if (place === undefined) return false;
  const state: FlowState = { ...place, answers: {}, trail: [], misses: 0 };
  work.say("common:resumed");
  await stack.restore({ dialogStack: [{ id: flowDialogId, state: { flow: state } }] });
  return true;
}

/** The lesson that was just offered in one of two ways, by the beginning of the value. */
export function offeredLesson({ offered }: Session, way: "go-on" | "anew"): string | undefined {
  return offered?.choices.find(({ value }) => value.startsWith(`${way}:`))?.value.slice(way.length + 1);
}
