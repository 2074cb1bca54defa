import type { ContentFault } from "../infra/yaml-source.js";
import type { Capabilities } from "../model/channel.js";
import { checkConditions } from "./check/conditions.js";
import { checkDiscretion } from "./check/discretion.js";
import { checkForms } from "./check/forms.js";
import { checkCommonLengths, checkLengths } from "./check/lengths.js";
import { checkSteps } from "./check/steps.js";
import { checkStructure } from "./check/structure.js";
import type { Surroundings } from "./check/surroundings.js";
import { checkNamespaces, checkTexts } from "./check/texts.js";
import { checkVersions } from "./check/versions.js";
import type { FlowFile } from "./loader.js";
import type { Flow } from "./schema.js";
import type { WordFile } from "./words.js";

/**
 * Everything that is wrong with flows and their words, sorted by file and line. Proves that every step is
 * reachable, every path ends, every text exists in every language and form of address, and all fits every channel.
 */
export function checkFlows(
  flows: readonly FlowFile[],
  words: readonly WordFile[],
  capabilities: readonly Capabilities[],
  previous: readonly Flow[] = [],
  pictures: readonly string[] = [],
): readonly ContentFault[] {
  const around: Surroundings = { flows, words, capabilities, previous, pictures };
  const checks = [
    checkStructure,
    checkSteps,
    checkConditions,
    checkVersions,
    checkTexts,
    checkLengths,
    checkDiscretion,
  ];
  const faults = flows.flatMap((file) => checks.flatMap((check) => check(file, around)));
  faults.push(...words.flatMap(checkForms), ...checkNamespaces(around), ...checkCommonLengths(around));
  return faults.toSorted((a, b) => a.file.localeCompare(b.file) || a.line - b.line);
}
