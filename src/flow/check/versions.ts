import type { ContentFault } from "../../infra/yaml-source.js";
import type { FlowFile } from "../loader.js";
import { askingStep, asks, stepOf } from "../steps.js";
import type { Surroundings } from "./surroundings.js";

/** A new version says where talks of the one before go on. */
export function checkVersions(
  { flow, source }: FlowFile,
  { previous }: Surroundings,
): readonly ContentFault[] {
  const { from, version } = flow;
  if (from === undefined)
    return version === 1
      ? []
      : [
          source.faultAt(
            ["version"],
            `version: ${version} needs \`from\` with the steps of version ${version - 1}.`,
          ),
        ];
  const at = (what: string, ...path: string[]) => source.faultAt(["from", ...path], `from: ${what}`);
  const faults =
    from.version === version - 1 ? [] : [at(`the version before ${version} is ${version - 1}.`, "version")];
  for (const [old, target] of Object.entries(from.steps))
    if (stepOf(flow, target) === undefined)
      faults.push(at(`${old} goes to ${target}, which is no step of this flow.`, "steps", old));
  const before = previous?.find((one) => one.id === flow.id && one.version === from.version);
  for (const [id, step] of Object.entries(before?.steps ?? {}))
    if (asks(step) && !Object.hasOwn(from.steps, id) && askingStep(flow, id) === undefined)
      faults.push(
        at(`talks waiting at ${id} of version ${from.version} have nowhere to go; map it.`, "steps"),
      );
  return faults;
}
