import { fileURLToPath } from "node:url";
import { messengerCapabilities } from "../channels/messenger/capabilities.js";
import { webCapabilities } from "../channels/web/channel.js";
import { zaloCapabilities } from "../channels/zalo/capabilities.js";
import { checkFlows } from "../flow/check.js";
import { loadFlows } from "../flow/loader.js";
import { loadWords } from "../flow/words.js";

// `npm run check`: everything that is wrong with flows and words, with file and line.
const root = fileURLToPath(new URL("../../", import.meta.url));
const flows = loadFlows(`${root}flows`);
const words = loadWords(`${root}locales`);
const capabilities = [messengerCapabilities, zaloCapabilities(false), webCapabilities];
const faults = [...flows.faults, ...words.faults, ...checkFlows(flows.files, words.files, capabilities)];

for (const fault of faults) console.error(fault.message);
if (faults.length > 0) {
  console.error(`${faults.length} faults.`);
  process.exitCode = 1;
} else {
  const steps = flows.flows.reduce((sum, flow) => sum + Object.keys(flow.steps).length, 0);
  console.log(
    `${flows.flows.length} flows with ${steps} steps and ${words.files.length} files of words are right.`,
  );
}
