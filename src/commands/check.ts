import { fileURLToPath } from "node:url";
import { messengerCapabilities } from "../channels/messenger/capabilities.js";
import { webCapabilities } from "../channels/web/channel.js";
import { zaloCapabilities } from "../channels/zalo/capabilities.js";
import { checkFlows } from "../flow/check.js";
import { loadFlows } from "../flow/loader.js";
import { pictureNames } from "../flow/pictures.js";
import { loadWords } from "../flow/words.js";
import { checkKnowledge } from "../knowledge/check.js";
import { loadKnowledge } from "../knowledge/loader.js";
import { loadProtocols } from "../knowledge/protocol.js";
import { loadPhrasings } from "../understanding/phrasings/loader.js";

// `npm run check`: everything that is wrong with flows, words, answers and phrasings, with file and line.
const root = fileURLToPath(new URL("../../", import.meta.url));
const flows = loadFlows(`${root}flows`);
const words = loadWords(`${root}locales`);
const knowledge = loadKnowledge(`${root}knowledge`);
const cards = loadProtocols(`${root}knowledge/protocols`);
const phrasings = loadPhrasings(`${root}knowledge/phrasings`);
const capabilities = [messengerCapabilities, zaloCapabilities(false), webCapabilities];
const lessons = flows.flows.filter(({ lesson }) => lesson !== undefined).map(({ id }) => id);
const today = new Date().toISOString().slice(0, 10);
const answers = checkKnowledge(knowledge.files, { lessons, today });
const faults = [
  ...flows.faults,
  ...words.faults,
  ...checkFlows(flows.files, words.files, capabilities, [], pictureNames(`${root}pictures`)),
  ...knowledge.faults,
  ...answers.faults,
  ...cards.faults,
  ...phrasings.faults,
];

for (const fault of faults) console.error(fault.message);
for (const reminder of answers.stale) console.error(reminder.message);
if (faults.length > 0) {
  console.error(`${faults.length} faults.`);
  process.exitCode = 1;
} else {
  const steps = flows.flows.reduce((sum, flow) => sum + Object.keys(flow.steps).length, 0);
  const count = phrasings.danger.length + phrasings.everyday.length + phrasings.labelled.length;
  const asked = knowledge.entries.reduce((sum, { phrasings: own }) => sum + own.length, 0);
  console.log(
    `${flows.flows.length} flows (${lessons.length} lessons) with ${steps} steps, ${words.files.length} files of words, ` +
      `${knowledge.entries.length} answers and ${count + asked} phrasings are right.`,
  );
  const unread = cards.protocols.filter(({ reviewedBy }) => reviewedBy === null);
  console.log(
    `${cards.protocols.length} cards for staff are right; ${unread.length} wait to be read by an officer.`,
  );
  console.log(`${answers.unreviewed.length} answers wait for a child-protection officer to read them.`);
}
