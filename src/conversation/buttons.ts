import type { DangerKind } from "../model/danger.js";
import type { Button } from "../model/message.js";
import type { Urgency } from "../model/urgency.js";
import type { TurnWork } from "./turn-work.js";

/** Emergency numbers: 111 children, 113 police, 114 fire and rescue, 115 ambulance. All free, day and night. */
const numbers = ["111", "113", "114", "115"] as const;
type EmergencyNumber = (typeof numbers)[number];

/** Whom to ring where no kind of danger says it. */
type Helpers = "rescue" | "ambulance" | "police";

const byKind: Readonly<Record<DangerKind | Helpers, readonly EmergencyNumber[]>> = {
  police: ["113"],
  ambulance: ["115"],
  // Somebody in the water, in a fire, or under a tree.
  rescue: ["114", "115"],
  "violence-now": ["113", "111"],
  "physical-abuse": ["111", "113"],
  "sexual-abuse": ["111", "113"],
  "self-harm": ["115", "111"],
  "online-abuse": ["111", "113"],
  "missing-trafficking": ["113", "111"],
  neglect: ["111", "113"],
  bullying: ["111", "113"],
  "runaway-fear": ["111", "113"],
  "injury-medical": ["115", "114"],
  exploitation: ["111", "113"],
  "child-marriage": ["111", "113"],
  disaster: ["114", "111"],
  "carer-crisis": ["111", "115"],
  "hidden-disclosure": ["111", "113"],
};

/** Whom to ring for a kind of danger, the most fitting first; below P0 only 111. */
export function callButtons(work: TurnWork, kind: DangerKind | Helpers, urgency: Urgency): Button[] {
  const fitting = urgency === "P0" ? byKind[kind] : (["111"] as const);
  return fitting.map((number) => callButton(work, number));
}

/** For somebody who waits for a person: 111 first, and in danger now the number that fits it best. */
export function waitingButtons(work: TurnWork, kind: DangerKind, urgency: Urgency): Button[] {
  const [best] = byKind[kind];
  const second = urgency === "P0" && best !== undefined && best !== "111" ? [best] : [];
  return ["111" as const, ...second].map((number) => callButton(work, number));
}

/** Buttons named in a flow (`call-111`, …); names that are no call are left out. */
export function namedButtons(work: TurnWork, names: readonly string[]): Button[] {
  return names.flatMap((name) => {
    const number = numbers.find((one) => name === `call-${one}`);
    return number === undefined ? [] : [callButton(work, number)];
  });
}

function callButton(work: TurnWork, number: EmergencyNumber): Button {
  return { kind: "call", number, label: work.text(`common:call-${number}`) };
}
