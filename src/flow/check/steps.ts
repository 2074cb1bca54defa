import type { ContentFault } from "../../infra/yaml-source.js";
import { voices } from "../../model/session.js";
import { urgencies } from "../../model/urgency.js";
import { valuesOf, yesNo } from "../answer.js";
import { builtInValues } from "../keys.js";
import { limits } from "../limits.js";
import type { FlowFile } from "../loader.js";
import type { Flow, FlowEffect, Step } from "../schema.js";
import { type AskingStep, asks, isCorrectable } from "../steps.js";
import { knownButtons } from "../vocabulary.js";
import type { Surroundings } from "./surroundings.js";

/** Each step by itself: its parts go together, its buttons and effects are known, and a talk stays small. */
export function checkSteps(file: FlowFile, around: Surroundings): readonly ContentFault[] {
  const { flow, source } = file;
  const faults = Object.entries(flow.steps).flatMap(([id, step]) =>
    [
      ...(asks(step) ? questionFaults(id, step) : mutenessFaults(step)),
      ...buttonFaults(step, around),
      ...effectFaults(step, around),
    ].map(([part, what]) => source.faultAt(["steps", id, part], `${id}.${part}: ${what}`)),
  );
  const size = largestState(flow);
  if (size > limits.state)
    faults.push(
      source.faultAt([], `A talk in this flow may take ${size} bytes; ${limits.state} are allowed.`),
    );
  return faults;
}

type Finding = readonly [part: string, what: string];

function questionFaults(id: string, step: AskingStep): Finding[] {
  const choices = step.choices ?? [];
  const takesChoices = step.ask === "choice" || step.ask === "choices";
  const found: Finding[] = [];
  if (takesChoices && choices.length === 0) found.push(["ask", "needs `choices`."]);
  if (!takesChoices && step.ask !== "yes-no" && choices.length > 0)
    found.push(["choices", `are for choice, choices and yes-no, not for ${step.ask}.`]);
  if (step.ask === "yes-no" && choices.length > 0 && !yesNo.every((value) => choices.includes(value)))
    found.push(["choices", "of a yes-no question must contain yes and no, in quotes or not."]);
  if (new Set(choices).size < choices.length) found.push(["choices", "name a value twice."]);
  if (choices.includes("skip")) found.push(["choices", "skip is offered by `optional: true`; leave it out."]);
  if (isCorrectable(step) && builtInValues.some((value) => value === id))
    found.push(["ask", `${id} is a word of the engine's own; give the step another name.`]);
  return found;
}

function mutenessFaults(step: Step): Finding[] {
  const parts = ["choices", "optional", "once", "field", "correctable"] as const;
  return parts
    .filter((part) => step[part] !== undefined)
    .map((part) => [part, "is only for a step that asks; add `ask` or leave it out."]);
}

function pictureFaults({ picture, say }: Step, { pictures }: Surroundings): Finding[] {
  if (picture === undefined) return [];
  const found: Finding[] = say ? [] : [["picture", "needs a text under it; add `say: true`."]];
  if (!pictures.includes(picture)) found.push(["picture", `${picture}: draw it in pictures/${picture}.svg.`]);
  return found;
}

function buttonFaults(step: Step, around: Surroundings): Finding[] {
  const buttons = step.buttons ?? [];
  const unknown = buttons.filter((name) => !knownButtons.some((known) => known === name));
  const found: Finding[] = [
    ...pictureFaults(step, around),
    ...unknown.map(
      (name): Finding => ["buttons", `${name} is not known; there are ${knownButtons.join(", ")}.`],
    ),
  ];
  if (buttons.length > 0 && !step.say && !asks(step))
    found.push(["buttons", "need a text above them; add `say: true`."]);
  return found;
}

function effectFaults(step: Step, around: Surroundings): Finding[] {
  const found = (step.effects ?? []).flatMap((effect): Finding[] => {
    const allowed = allowedWith(effect, around);
    if (allowed === "any" || allowed.includes(effect.with)) return [];
    const names = allowed.map((one) => one ?? "nothing").join(", ");
    return [["effects", `${effect.do} goes with ${names}, not with ${effect.with ?? "nothing"}.`]];
  });
  const completes = step.effects?.some((effect) => effect.do === "complete-case") ?? false;
  if (asks(step) && completes)
    found.push(["effects", "take place before the question is put; complete the case in a step after it."]);
  return found;
}

function allowedWith(
  { do: what }: FlowEffect,
  { flows }: Surroundings,
): readonly (string | undefined)[] | "any" {
  switch (what) {
    case "alert":
      return urgencies;
    case "open-case":
      return [undefined, ...urgencies];
    case "set-voice":
      return voices;
    case "start-flow":
      return flows.map((file) => file.flow.id);
    case "open-menu":
      return ["ask", "lessons"];
    case "complete-case":
    case "hide":
    case "lesson-done":
      return [undefined];
    case "hand-over":
    case "note":
      return "any";
  }
}

/** Bytes of the largest state a talk in this flow can have. */
function largestState(flow: Flow): number {
  const questions = Object.entries(flow.steps).flatMap(([id, step]) =>
    asks(step) ? [[id, step] as const] : [],
  );
  const ids = questions.map(([id]) => id);
  const longest = ids.toSorted((a, b) => b.length - a.length);
  const state = {
    flow: flow.id,
    version: flow.version,
    step: longest[0] ?? "",
    answers: Object.fromEntries(questions.map(([id, step]) => [id, largestAnswer(step)])),
    trail: longest.slice(0, limits.trail),
    correcting: longest[0] ?? "",
    misses: limits.misses,
  };
  return Buffer.byteLength(JSON.stringify(state));
}

function largestAnswer(step: AskingStep): unknown {
  const values = valuesOf(step);
  if (step.ask === "choices") return values;
  if (values.length > 0) return values.toSorted((a, b) => b.length - a.length)[0];
  if (step.ask === "date") return "2026-12-31";
  if (step.ask === "time") return "23:59";
  // A letter of three bytes, as most Vietnamese ones with two marks.
  return step.ask === "place" ? "ế".repeat(limits.value) : true;
}
