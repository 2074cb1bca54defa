import type { DangerKind } from "../../model/danger.js";
import type { SystemEvent } from "../../model/event.js";
import { waitingButtons } from "../buttons.js";
import type { TurnWork } from "../turn-work.js";
import { isSerious } from "./listening.js";

type RungEvent = Extract<SystemEvent, { kind: "rung" }>;

/** Who wrote within this time (milliseconds) is still there; to others nothing is written unasked. */
export const stillHere = 10 * 60_000;

/** What is said about waiting never comes closer together than this (milliseconds): a talk may have several alarms. */
const leastPause = 90_000;

/** What is the same to do while waiting, by kind of danger; all other kinds: `stay-near`. */
const meanwhile: Partial<Record<DangerKind, string>> = {
  "violence-now": "get-out",
  "physical-abuse": "get-out",
  "sexual-abuse": "get-out",
  "runaway-fear": "get-out",
  "self-harm": "not-alone",
  "carer-crisis": "step-away",
  "injury-medical": "injury",
  disaster: "disaster",
  "online-abuse": "online",
  "missing-trafficking": "get-out",
};

/**
 * An alarm climbed a rung: the person who waits hears who was called, or that nobody could be, with 111, a way
 * without ringing, and what to do meanwhile. No queue number and no promise.
 */
export function actOnRung(work: TurnWork, rung: RungEvent): void {
  if (!mayHear(work) || isOld(work, rung)) return;
  const { session } = work;
  const kind = session.danger?.kinds[0] ?? "hidden-disclosure";
  const lines = [
    work.text(`waiting:${whatHappened(rung)}`),
    work.text("waiting:call"),
    work.text(`waiting:meanwhile.${meanwhile[kind] ?? "stay-near"}`),
    work.text(`safety:${work.has(`safety:${kind}.silent`) ? kind : "hidden-disclosure"}.silent`),
  ];
  const { offered, lately } = session;
  const urgent = rung.urgency === "P0";
  work.sayText(lines.join("\n"), { buttons: waitingButtons(work, kind, rung.urgency), urgent, silent: true });
  // The question before still waits for its answer.
  work.change({
    called: { at: work.now, someone: !rung.nobody },
    ...(offered ? { offered } : {}),
    ...(lately ? { lately } : {}),
  });
}

/** Nothing to somebody who hides, who may be another hand on the phone, who talks with a person, or who has gone. */
function mayHear(work: TurnWork): boolean {
  const { hidden, holder, lastSeenAt } = work.session;
  if (hidden || holder.who !== "bot" || !isSerious(work)) return false;
  return work.now - lastSeenAt <= stillHere;
}

/** True if the person knows it: the turn that rang said the same, or something of the kind was said just now. */
function isOld(work: TurnWork, { rung, nobody }: RungEvent): boolean {
  const { called } = work.session;
  if (called === undefined) return false;
  if (called.someone !== !nobody) return false;
  return rung === 0 || work.now - called.at < leastPause;
}

function whatHappened({ rung, told, nobody }: RungEvent): string {
  if (nobody) return rung === 0 ? "nobody" : "nobody-yet";
  if (told === "on-call") return rung === 0 ? "called" : "called-again";
  return `called-${told}`;
}
