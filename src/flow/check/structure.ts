import type { ContentFault } from "../../infra/yaml-source.js";
import { followers, reachableFrom } from "../graph.js";
import { limits } from "../limits.js";
import type { FlowFile } from "../loader.js";
import type { Flow, Step } from "../schema.js";
import { asks, stepOf } from "../steps.js";

/** The ways through a flow: every step is reached, every path ends, no loop lacks a question that is always put. */
export function checkStructure({ flow, source }: FlowFile): readonly ContentFault[] {
  if (stepOf(flow, flow.start) === undefined)
    return [source.faultAt(["start"], `start: there is no step ${flow.start}; name the first step.`)];
  const at = (id: string, what: string, part?: string) =>
    source.faultAt(["steps", id, ...(part === undefined ? [] : [part])], `${id}: ${what}`);
  const ids = Object.keys(flow.steps);
  const ways = ids.flatMap((id) => wayFaults(flow, id, at));
  const reached = reachableFrom(flow, flow.start).add(flow.start);
  const lost = ids
    .filter((id) => !reached.has(id))
    .map((id) => at(id, "no way leads here; remove the step or lead to it."));
  if (ways.length > 0) return [...ways, ...lost];
  const endless = ids
    .filter((id) => !canEnd(flow, id))
    .map((id) => at(id, "no way from here comes to an end; lead one to a step with `end`."));
  return [...lost, ...endless, ...loopFaults(flow, at)];
}

type At = (id: string, what: string, part?: string) => ContentFault;

function wayFaults(flow: Flow, id: string, at: At): ContentFault[] {
  const step = flow.steps[id] ?? {};
  const faults = followers(step)
    .filter((next) => stepOf(flow, next) === undefined)
    .map((next) => at(id, `leads to ${next}, which is no step of this flow.`, "next"));
  if ((step.next === undefined) === (step.end === undefined))
    faults.push(at(id, "needs either `next` or `end`, and not both."));
  if (step.end !== undefined && step.when !== undefined)
    faults.push(at(id, "a step with `end` can not be left out; put `when` before it as a branch.", "when"));
  if (Array.isArray(step.next)) faults.push(...branchFaults(id, step.next, at));
  return faults;
}

function branchFaults(id: string, branches: readonly { readonly if?: unknown }[], at: At): ContentFault[] {
  const first = branches.findIndex((branch) => branch.if === undefined);
  if (first === branches.length - 1) return [];
  return first < 0
    ? [at(id, "the last branch must have no `if`, so that there is always a way.", "next")]
    : [at(id, "a branch without `if` must be the last; those after it are never taken.", "next")];
}

function canEnd(flow: Flow, id: string): boolean {
  return [id, ...reachableFrom(flow, id)].some((one) => flow.steps[one]?.end !== undefined);
}

/** A question that stops every walk: always put, never left out. */
function isStop(step: Step): boolean {
  return asks(step) && step.when === undefined && (step.ask === "summary" || step.once === false);
}

/** Loops and ways that no question is sure to interrupt, once every answer is known. */
function loopFaults(flow: Flow, at: At): ContentFault[] {
  const lengths = new Map<string, number>();
  const looped = new Set<string>();
  const lengthFrom = (id: string, above: readonly string[]): number => {
    const step = flow.steps[id];
    if (step === undefined || isStop(step)) return 0;
    if (above.includes(id)) {
      looped.add(id);
      return 0;
    }
    const known = lengths.get(id);
    if (known !== undefined) return known;
    const longest = 1 + Math.max(0, ...followers(step).map((next) => lengthFrom(next, [...above, id])));
    lengths.set(id, longest);
    return longest;
  };
  for (const id of Object.keys(flow.steps)) lengthFrom(id, []);
  const loops = [...looped].map((id) =>
    at(
      id,
      "a loop leads back here with no question that is always put; give one `once: false` and no `when`.",
    ),
  );
  if (loops.length > 0) return loops;
  const long = [...lengths].find(([, length]) => length > limits.steps);
  return long === undefined
    ? []
    : [at(long[0], `${long[1]} steps may follow without a question; ${limits.steps} are allowed.`)];
}
