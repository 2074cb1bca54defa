import type { Session } from "../model/session.js";
import type { TurnWork } from "./turn-work.js";
import { topFlow } from "./waiting.js";

/** Where somebody left a lesson. */
export type Bookmark = NonNullable<Session["unfinished"]>[number];

/** So many lessons are remembered at once. */
const most = 3;

/** Remembers at the end of a turn how far the running lesson has come; one that has just begun has come nowhere. */
export function keepPlace(work: TurnWork): void {
  const running = topFlow(work.session.stack);
  if (running === null || !work.house.lessons.isPlain(running.flow)) return;
  const { flow, version, step, trail } = running;
  const others = forgetPlace(work, flow);
  if (trail.length > 0) work.change({ unfinished: [{ flow, version, step }, ...others].slice(0, most) });
}

/** Forgets how far a lesson had come; returns what is still remembered. */
export function forgetPlace(work: TurnWork, flow: string): readonly Bookmark[] {
  const others = (work.session.unfinished ?? []).filter((one) => one.flow !== flow);
  const { unfinished: _before, ...rest } = work.session;
  work.session = others.length === 0 ? rest : { ...rest, unfinished: others };
  return others;
}
