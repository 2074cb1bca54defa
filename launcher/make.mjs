// @ts-check
// npm run build: what npm start builds, alone.
import { dirname } from "node:path";
import { fileURLToPath } from "node:url";
import { ensureBuild } from "./build.mjs";
import { tell } from "./stop.mjs";

try {
  await ensureBuild(dirname(dirname(fileURLToPath(import.meta.url))));
} catch (error) {
  tell(error);
  process.exitCode = 1;
}
