import { openCase, urgencyOf } from "../case-record.js";
import { longSilence } from "../routes/ways.js";
import type { TurnWork } from "../turn-work.js";
import { topFlow } from "../waiting.js";

/** Flows in which a person reports something: what was told is kept when they are left in the middle. */
export const intakes: ReadonlySet<string> = new Set(["emergency", "report-abuse", "report-injury"]);

/** Winds the clock of a talk that may break off in the middle of an intake or after signs of danger. */
export function windBreakOff(work: TurnWork): void {
  const { session } = work;
  const { kind } = work.input.event.body;
  if (kind === "timer" || kind === "rung" || !isUnfinished(work)) return;
  work.wind("flow-broke-off", session.lastSeenAt + longSilence, session.lastSeenAt);
}

/** The person has been silent for long: what is known is handed over as it is. Nothing is said: nobody is written to unasked. */
export function actOnBreakOff(work: TurnWork, since: number): void {
  const { session } = work;
  if (session.lastSeenAt !== since || !isUnfinished(work)) return;
  if (session.caseId === undefined && session.danger === undefined) return;
  const caseId = openCase(work, urgencyOf(work), "talk");
  work.effect({ kind: "case-intake", caseId, state: "broken-off" });
}

function isUnfinished(work: TurnWork): boolean {
  const flow = topFlow(work.session.stack);
  const inIntake = flow !== null && intakes.has(flow.flow);
  return inIntake || (work.session.danger !== undefined && work.session.caseId === undefined);
}
