// @ts-check
// npm start: everything from a fresh clone to a running server.
import { nodeVersionFault } from "./node-version.mjs";

const fault = nodeVersionFault(process.versions.node);
if (fault) {
  console.error(fault);
  process.exit(1);
}
// Only now: what follows may use what an old Node cannot read.
import("./run.mjs").then(({ runProduct }) => runProduct());
