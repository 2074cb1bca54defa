import { fileURLToPath } from "node:url";
import { checkContent } from "./content-check.js";

// `npm run check`: everything that is wrong with flows, words, answers and phrasings, with file and line.
const root = fileURLToPath(new URL("../../", import.meta.url));
const { faults, stale, unreviewed, cards, unreadCards, counts } = checkContent(
  root,
  new Date().toISOString().slice(0, 10),
);

for (const fault of faults) console.error(fault.message);
for (const reminder of stale) console.error(reminder.message);
if (faults.length > 0) {
  console.error(`${faults.length} faults.`);
  process.exitCode = 1;
} else {
  console.log(
    `${counts.flows} flows (${counts.lessons} lessons) with ${counts.steps} steps, ${counts.words} files of words, ` +
      `${counts.answers} answers and ${counts.phrasings} phrasings are right.`,
  );
  console.log(`${cards} cards for staff are right; ${unreadCards} wait to be read by an officer.`);
  console.log(`${unreviewed} answers wait for a child-protection officer to read them.`);
}
