import type { ContentFault } from "../../infra/yaml-source.js";
import { valuesOf } from "../answer.js";
import { builtInValues, choiceKey, partKey, titleKey } from "../keys.js";
import type { FlowFile } from "../loader.js";
import type { Step } from "../schema.js";
import { asks, isCorrectable } from "../steps.js";
import { mostChoices, mostCorrections, placeholders } from "../vocabulary.js";
import type { WordFile } from "../words.js";
import { locales, type Surroundings, wordsOf } from "./surroundings.js";
import { type Leaf, leavesOf } from "./text-leaves.js";

/** Texts, labels, choices and buttons fit every channel. */
export function checkLengths(file: FlowFile, around: Surroundings): readonly ContentFault[] {
  const bounds = boundsOf(around);
  const words = locales.flatMap((locale) => [
    ...lengthFaults(wordsOf(around, locale, file.flow.id), (key) => boundOf(file, key, bounds)),
  ]);
  return [...countFaults(file, bounds), ...words];
}

/** Labels of choices and buttons among the common texts fit every channel. */
export function checkCommonLengths(around: Surroundings): readonly ContentFault[] {
  const bounds = boundsOf(around);
  return locales.flatMap((locale) =>
    lengthFaults(wordsOf(around, locale, "common"), (key) => {
      if (builtInValues.some((value) => value === key)) return bounds.label;
      return key.startsWith("call-") ? bounds.buttonLabel : bounds.text;
    }),
  );
}

interface Bounds {
  readonly text: number;
  readonly buttonText: number;
  readonly buttons: number;
  readonly label: number;
  readonly buttonLabel: number;
}

function boundsOf({ capabilities }: Surroundings): Bounds {
  const least = (pick: (one: Surroundings["capabilities"][number]) => number) =>
    Math.min(...capabilities.map(pick));
  return {
    text: least((one) => one.textLength),
    buttonText: least((one) => one.buttonTextLength),
    buttons: least((one) => one.buttons),
    label: least((one) => one.choiceLabelLength),
    buttonLabel: least((one) => one.buttonLabelLength),
  };
}

function countFaults({ flow, source }: FlowFile, bounds: Bounds): ContentFault[] {
  const steps = Object.entries(flow.steps);
  const correctable = steps.filter(([, step]) => isCorrectable(step)).length;
  return steps.flatMap(([id, step]) => {
    const at = (part: string, what: string) => source.faultAt(["steps", id, part], `${id}.${part}: ${what}`);
    const choices = choiceCount(step);
    const buttons = step.buttons?.length ?? 0;
    return [
      ...(choices > mostChoices
        ? [at("choices", `${choices} with the skip; at most ${mostChoices} are shown.`)]
        : []),
      ...(buttons > bounds.buttons
        ? [at("buttons", `${buttons}; a channel shows ${bounds.buttons} at most.`)]
        : []),
      ...(step.ask === "summary" && correctable >= mostCorrections
        ? [at("ask", `${correctable} answers can be corrected; with the way back ${mostCorrections} fit.`)]
        : []),
    ];
  });
}

function choiceCount(step: Step): number {
  if (!asks(step)) return 0;
  const values = valuesOf(step).length;
  return values === 0 ? 0 : values + (step.optional ? 1 : 0);
}

/** How long the text of a key may be. */
function boundOf({ flow }: FlowFile, key: string, bounds: Bounds): number {
  for (const [id, step] of Object.entries(flow.steps)) {
    if (key === partKey(id, "label")) return bounds.label;
    if (key.startsWith(choiceKey(id, ""))) return bounds.label;
    if (key === titleKey) return bounds.label;
    const bearsButtons = (step.buttons?.length ?? 0) > 0;
    if (bearsButtons && key.startsWith(`${id}.`)) return Math.min(bounds.text, bounds.buttonText);
  }
  return bounds.text;
}

function lengthFaults(file: WordFile | undefined, bound: (key: string) => number): ContentFault[] {
  if (file === undefined) return [];
  return leavesOf(file).flatMap((leaf) => {
    const length = lengthOf(leaf);
    const most = bound(leaf.base);
    return length <= most
      ? []
      : [file.source.faultAt(leaf.path, `${leaf.key}: is ${length} long; ${most} fit on every channel.`)];
  });
}

/** UTF-16 units, placeholders counted with what may stand there. */
function lengthOf({ text }: Leaf): number {
  return text.replaceAll(/\{\{([^}]*)\}\}/g, (whole, name: string) =>
    "x".repeat(placeholders[name] ?? whole.length),
  ).length;
}
