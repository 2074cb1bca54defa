// @ts-check
// npm test: everything from a fresh clone to the test runner's summary. Arguments are passed on to vitest.
import { nodeVersionFault } from "./node-version.mjs";

const fault = nodeVersionFault(process.versions.node);
if (fault) {
  console.error(fault);
  process.exit(1);
}
// Only now: what follows may use what an old Node cannot read.
import("./test-run.mjs").then(({ runTests }) => runTests(process.argv.slice(2)));
