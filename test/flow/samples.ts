import { fileURLToPath } from "node:url";
import { loadFlows } from "../../src/flow/loader.js";
import type { Flow } from "../../src/flow/schema.js";

/** The folder of small flows made for tests. */
export const samplesFolder = fileURLToPath(new URL("./samples", import.meta.url));

/** The small flows made for tests, by id. */
export const samples: ReadonlyMap<string, Flow> = new Map(
  loadFlows(samplesFolder).flows.map((flow) => [flow.id, flow]),
);

/** A sample by its id. */
export function sample(id: string): Flow {
  const flow = samples.get(id);
  if (flow === undefined) throw new Error(`There is no sample ${id}.`);
  return flow;
}
