import type { Flow, FlowEffect } from "../flow/schema.js";
import type { Outcome } from "../flow/state.js";
import { voices } from "../model/session.js";
import { urgencies } from "../model/urgency.js";
import { alert, openCase, raiseUrgency, urgencyOf } from "./case-record.js";
import { forgetPlace } from "./lesson-place.js";
import type { TurnWork } from "./turn-work.js";

/** Gives meaning to what a flow wants done. */
export function carryOut(work: TurnWork, flow: Flow, outcome: Outcome): void {
  for (const effect of outcome.effects) perform(work, flow, effect);
}

function perform(work: TurnWork, flow: Flow, effect: FlowEffect): void {
  const urgency = urgencies.find((one) => one === effect.with) ?? urgencyOf(work);
  switch (effect.do) {
    case "open-case":
      openCase(work, urgency, flow.id);
      return;
    case "complete-case":
      return complete(work);
    case "alert":
      raiseUrgency(work, urgency);
      return alert(work, urgency, "danger");
    case "hand-over":
      return alert(work, urgency, "asks-for-person");
    case "start-flow":
      work.nextFlow = effect.with;
      return;
    case "set-voice": {
      const voice = voices.find((one) => one === effect.with);
      if (voice) work.change({ voice });
      return;
    }
    case "hide":
      work.change({ hidden: true, guarded: true });
      return;
    case "open-menu":
      work.menuToOpen = effect.with === "lessons" ? "lessons" : "ask";
      return;
    case "lesson-done":
      forgetPlace(work, flow.id);
      return work.change({ lessons: [...new Set([...(work.session.lessons ?? []), flow.id])].slice(-20) });
    case "note":
      work.record({ by: "system", text: effect.with ?? "note" });
      return;
  }
}

function complete(work: TurnWork): void {
  const { caseId } = work.session;
  if (caseId !== undefined) work.effect({ kind: "case-intake", caseId, state: "complete" });
}
