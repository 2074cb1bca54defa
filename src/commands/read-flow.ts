import { fileURLToPath } from "node:url";
import { loadFlows } from "../flow/loader.js";
import { readFlow } from "../flow/read.js";
import { loadWords } from "../flow/words.js";

// `npm run read -- <flow> [vi|en]`: a flow and its words side by side.
const root = fileURLToPath(new URL("../../", import.meta.url));
const { flows, faults } = loadFlows(`${root}flows`);
const loaded = loadWords(`${root}locales`);
const [wanted, locale = "vi"] = process.argv.slice(2);
const flow = flows.find((one) => one.id === wanted);
const words = loaded.words[locale];

for (const fault of [...faults, ...loaded.faults]) console.error(fault.message);
if (flow === undefined || words === undefined) {
  const names = flows.map((one) => one.id).join(", ");
  console.error(`Usage: npm run read -- <flow> [vi|en]. There are the flows ${names}.`);
  process.exitCode = 1;
} else {
  console.log(readFlow(flow, { own: words[flow.id] ?? {}, common: words["common"] ?? {} }));
}
