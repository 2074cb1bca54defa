// Runs the launcher on a stub server, with nothing to install or build: node stub-launcher.mjs <root>
import { fileURLToPath } from "node:url";
import { run } from "../../launcher/run.mjs";

await run({
  root: process.argv[2],
  server: [process.execPath, fileURLToPath(new URL("stub-server.mjs", import.meta.url))],
  prepare: async () => {},
});
