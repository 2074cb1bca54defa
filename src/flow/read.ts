import { valuesOf } from "./answer.js";
import { conditionWords } from "./condition-words.js";
import { promptChoice } from "./keys.js";
import type { Flow, Step } from "./schema.js";
import { type AskingStep, asks } from "./steps.js";
import type { Texts } from "./words.js";

/** The texts of one language a reading takes its words from. */
export interface ReadingWords {
  /** Of the flow. */
  readonly own: Texts;
  /** Of all flows: the labels of yes, no, skip, … */
  readonly common: Texts;
}

/** A flow with its words beside it, step by step as a person would meet it, in every form of address. */
export function readFlow(flow: Flow, words: ReadingWords): string {
  const steps = Object.entries(flow.steps).map(([id, step]) => readStep(id, step, words));
  return [`${flow.id}, version ${flow.version}; begins with ${flow.start}`, ...steps, ""].join("\n\n");
}

function readStep(id: string, step: Step, words: ReadingWords): string {
  const parts = asks(step) ? ["say", "alt", "ask", "label", "retry", "help", "choose"] : ["say", "alt"];
  return [
    `── ${id}${asks(step) ? ` (${step.ask}${step.optional ? ", may be skipped" : ""})` : ""}`,
    ...(step.when === undefined ? [] : [`   only if ${conditionWords(step.when)}`]),
    ...(step.effects ?? []).map((effect) => `   does: ${[effect.do, effect.with].filter(Boolean).join(" ")}`),
    ...parts.flatMap((part) => readForms(words.own, `${id}.${part}`, part)),
    ...(asks(step) ? readChoices(id, step, words) : []),
    ...(step.buttons ?? []).map((button) => `   [${textAt(words.common, button) ?? button}]`),
    ...readWays(step),
  ].join("\n");
}

function readForms(texts: Texts, key: string, part: string): string[] {
  const forms = ["", "_child", "_teen", "_adult"];
  return forms.flatMap((form) => {
    const text = textAt(texts, `${key}${form}`);
    const title = `   ${`${part}${form.replace("_", ", ")}`.padEnd(12)} `;
    return text === undefined
      ? []
      : [title + text.trimEnd().replaceAll("\n", `\n${" ".repeat(title.length)}`)];
  });
}

function readChoices(id: string, step: AskingStep, words: ReadingWords): string[] {
  const values = [
    ...valuesOf(step),
    ...(step.ask === "summary" ? ["change"] : []),
    ...(step.optional ? ["skip"] : []),
  ];
  return values.map((value) => {
    const { key, fallback } = promptChoice(id, value);
    const label = textAt(words.own, key) ?? textAt(words.common, (fallback ?? "").replace("common:", ""));
    return `   ( ${label ?? "no text"} )  ${value}`;
  });
}

function readWays(step: Step): string[] {
  if (step.end !== undefined) return [`   ends: ${step.end}`];
  if (typeof step.next === "string") return [`   → ${step.next}`];
  return (step.next ?? []).map((branch) =>
    branch.if === undefined ? `   → ${branch.go}` : `   → ${branch.go} if ${conditionWords(branch.if)}`,
  );
}

function textAt(texts: Texts, key: string): string | undefined {
  let here: string | Texts | undefined = texts;
  for (const part of key.split(".")) here = typeof here === "object" ? here[part] : undefined;
  return typeof here === "string" ? here : undefined;
}
