import { fileURLToPath } from "node:url";
import { drawFlow } from "../flow/draw.js";
import { loadFlows } from "../flow/loader.js";

// `npm run flows:draw [-- <flow>]`: prints each flow as a Mermaid flowchart.
const folder = fileURLToPath(new URL("../../flows", import.meta.url));
const { flows, faults } = loadFlows(folder);
const [wanted] = process.argv.slice(2);
const chosen = flows.filter((flow) => wanted === undefined || flow.id === wanted);

for (const fault of faults) console.error(fault.message);
for (const flow of chosen) console.log(`%% ${flow.id}\n${drawFlow(flow)}`);
if (chosen.length === 0)
  console.error(`There is no flow ${wanted ?? ""}; there are ${flows.map((flow) => flow.id).join(", ")}.`);
if (faults.length > 0 || chosen.length === 0) process.exitCode = 1;
