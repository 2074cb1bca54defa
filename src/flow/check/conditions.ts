import type { ContentFault, ContentPath } from "../../infra/yaml-source.js";
import { valuesOf } from "../answer.js";
import type { FlowFile } from "../loader.js";
import type { Condition, Flow } from "../schema.js";
import { type AskingStep, askingStep } from "../steps.js";
import { knownFacts } from "../vocabulary.js";

/** Conditions name questions of the flow and facts there are, and compare with values these can have. */
export function checkConditions({ flow, source }: FlowFile): readonly ContentFault[] {
  return placesOf(flow).flatMap(({ condition, path }) =>
    leavesOf(condition).flatMap((leaf) => {
      const what = leafFault(flow, leaf);
      return what === undefined ? [] : [source.faultAt(path, `${String(path[1])}: ${what}`)];
    }),
  );
}

interface Place {
  readonly condition: Condition;
  readonly path: ContentPath;
}

function placesOf(flow: Flow): Place[] {
  return Object.entries(flow.steps).flatMap(([id, step]) => {
    const branches = Array.isArray(step.next) ? step.next : [];
    const own: Place[] =
      step.when === undefined ? [] : [{ condition: step.when, path: ["steps", id, "when"] }];
    return own.concat(
      branches.flatMap((branch, index) =>
        branch.if === undefined ? [] : [{ condition: branch.if, path: ["steps", id, "next", index, "if"] }],
      ),
    );
  });
}

type Leaf = Exclude<
  Condition,
  { not: Condition } | { all: readonly Condition[] } | { any: readonly Condition[] }
>;

function leavesOf(condition: Condition): readonly Leaf[] {
  if ("not" in condition) return leavesOf(condition.not);
  if ("all" in condition) return condition.all.flatMap(leavesOf);
  if ("any" in condition) return condition.any.flatMap(leavesOf);
  return [condition];
}

function leafFault(flow: Flow, leaf: Leaf): string | undefined {
  if ("voice" in leaf) return undefined;
  if ("fact" in leaf) return factFault(leaf.fact, leaf.is);
  const step = askingStep(flow, leaf.answer);
  if (step === undefined)
    return `the condition asks for the answer of ${leaf.answer}, which is no question here.`;
  if ("known" in leaf) return undefined;
  if ("within" in leaf)
    return step.ask === "date" ? undefined : `within is for a date; ${leaf.answer} asks for ${step.ask}.`;
  return valueFault(leaf.answer, step, "is" in leaf ? [leaf.is] : leaf.in);
}

function factFault(name: string, is: string | number | boolean | undefined): string | undefined {
  const values = Object.hasOwn(knownFacts, name) ? knownFacts[name] : undefined;
  if (values === undefined)
    return `the fact ${name} is not known; there are ${Object.keys(knownFacts).join(", ")}.`;
  if (values === "true or false")
    return is === undefined || typeof is === "boolean"
      ? undefined
      : `the fact ${name} is true or false, never ${is}.`;
  return values.some((value) => value === is)
    ? undefined
    : `the fact ${name} must be one of ${values.join(", ")}.`;
}

function valueFault(id: string, step: AskingStep, wanted: readonly (string | number)[]): string | undefined {
  if (step.ask === "age")
    return wanted.every((value) => typeof value === "number")
      ? undefined
      : `the answer of ${id} is a number.`;
  const values = valuesOf(step);
  if (values.length === 0)
    return `the answer of ${id} is in free words; only {answer: ${id}, known: …} can be asked.`;
  const wrong = wanted.filter((value) => !values.some((one) => one === value));
  return wrong.length === 0
    ? undefined
    : `${id} is never answered with ${wrong.join(", ")}; its values are ${values.join(", ")}.`;
}
