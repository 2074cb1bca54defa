import { conditionWords } from "./condition-words.js";
import type { Flow, Step } from "./schema.js";
import { asks } from "./steps.js";

/** A flow as a Mermaid flowchart: questions are hexagons, ends are rounded, effects stand in their step. */
export function drawFlow(flow: Flow): string {
  const lines = Object.entries(flow.steps).flatMap(([id, step]) => [nodeOf(id, step), ...arrowsOf(id, step)]);
  const ends = new Set(Object.values(flow.steps).flatMap((step) => step.end ?? []));
  return [
    "flowchart TD",
    `  begin(["${flow.id}, version ${flow.version}"]) --> ${nameOf(flow.start)}`,
    ...lines,
    ...[...ends].map((word) => `  ${endOf(word)}(["${word}"])`),
    "",
  ].join("\n");
}

function nodeOf(id: string, step: Step): string {
  const text = [
    id,
    ...(step.when === undefined ? [] : [`only if ${conditionWords(step.when)}`]),
    ...(step.say ? ["says"] : []),
    ...(asks(step) ? [`asks: ${step.ask}${step.optional ? ", may be skipped" : ""}`] : []),
    ...(step.effects ?? []).map((effect) => [effect.do, effect.with].filter(Boolean).join(" ")),
    ...(step.buttons ?? []).map((button) => `[${button}]`),
  ].join("<br/>");
  return asks(step) ? `  ${nameOf(id)}{{"${text}"}}` : `  ${nameOf(id)}["${text}"]`;
}

function arrowsOf(id: string, step: Step): string[] {
  if (step.end !== undefined) return [`  ${nameOf(id)} --> ${endOf(step.end)}`];
  if (step.next === undefined) return [];
  if (typeof step.next === "string") return [`  ${nameOf(id)} --> ${nameOf(step.next)}`];
  return step.next.map((branch) => {
    const label = branch.if === undefined ? "else" : conditionWords(branch.if);
    return `  ${nameOf(id)} -->|"${label}"| ${nameOf(branch.go)}`;
  });
}

// A prefix keeps clear of Mermaid's own words, such as `end`.
function nameOf(id: string): string {
  return `s_${id.replaceAll("-", "_")}`;
}

function endOf(word: string): string {
  return `e_${word.replaceAll("-", "_")}`;
}
