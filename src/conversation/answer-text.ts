import type { Flow } from "../flow/schema.js";
import type { AnswerValue } from "../flow/state.js";
import type { TurnWork } from "./turn-work.js";

/** An answer as it goes to the case: the person's own words where there are any, else the label of what was chosen. */
export function answerText(work: TurnWork, flow: Flow, step: string, value: AnswerValue): string {
  const spoken = work.heard?.text ?? "";
  const kind = flow.steps[step]?.ask;
  // Staff see the person's own words for a place and the unit of today they were taken for.
  if (kind === "place" && typeof value === "string" && spoken !== "" && spoken.trim() !== value)
    return `${spoken.trim()} → ${value}`;
  // "Hôm qua" is another day when staff read it.
  if (kind === "date" && typeof value === "string" && spoken !== "")
    return `${spoken.trim()} → ${dayWords(value)}`;
  if (spoken !== "" && kind !== "choice" && kind !== "choices" && kind !== "yes-no") return spoken;
  return answerLabel(work, flow, step, value);
}

/** An answer as it is shown: labels for choices, the value itself for short words, a word for what is not kept. */
export function answerLabel(work: TurnWork, flow: Flow, step: string, value: AnswerValue): string {
  if (value === null) return work.text("common:not-said");
  if (value === true) return work.text("common:noted");
  if (typeof value === "number") return String(value);
  if (flow.steps[step]?.ask === "date" && typeof value === "string") return dayWords(value);
  const values = typeof value === "string" ? [value] : value;
  return values.map((one) => labelOf(work, flow, step, one)).join(", ");
}

/** `2026-12-31` as it is written in Viet Nam: 31/12/2026. */
export function dayWords(day: string): string {
  return day.split("-").toReversed().join("/");
}

function labelOf(work: TurnWork, flow: Flow, step: string, value: string): string {
  if (!["choice", "choices", "yes-no"].includes(flow.steps[step]?.ask ?? "")) return value;
  const key = work.existing(flow.id, [`${step}.choices.${value}`, `common:${value}`]);
  return key === undefined ? value : work.text(key);
}
