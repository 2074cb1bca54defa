import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { type ContentFault, contentFault } from "../../infra/yaml-source.js";
import { dangerKinds } from "../../model/danger.js";

/** The folders of sentences that must be there: without one of them a whole kind would be learned no more. */
export const requiredSets: readonly string[] = [
  ...dangerKinds.map((kind) => `danger/${kind}`),
  ...["everyday", "intents", "questions", "slots"],
];

/** A fault for each folder of sentences that is missing or empty. */
export function missingSets(folder: string): readonly ContentFault[] {
  return requiredSets
    .filter((set) => !holdsFiles(join(folder, set)))
    .map((set) => contentFault(`phrasings/${set}`, 1, "These sentences are missing; the folder is fixed."));
}

function holdsFiles(folder: string): boolean {
  return existsSync(folder) && readdirSync(folder).some((name) => name.endsWith(".yaml"));
}
