// @ts-check
// Runs one of the commands in src/commands with the same settings as the server:
//   node launcher/tool.mjs check
import { spawn } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { nodeVersionFault } from "./node-version.mjs";

const fault = nodeVersionFault(process.versions.node);
if (fault) {
  console.error(fault);
  process.exit(1);
}
const root = dirname(dirname(fileURLToPath(import.meta.url)));
const [name = "", ...args] = process.argv.slice(2);
const { tell } = await import("./stop.mjs");
try {
  const { ensureDependencies } = await import("./dependencies.mjs");
  const { ensureBuild } = await import("./build.mjs");
  await ensureDependencies(root);
  await ensureBuild(root);
  const environment = await toolEnvironment();
  const child = spawn(process.execPath, [join(root, "dist", "commands", `${name}.js`), ...args], {
    stdio: "inherit",
    env: environment,
  });
  child.once("exit", (code) => process.exit(code ?? 1));
} catch (error) {
  tell(error);
  process.exit(1);
}

/**
 * The environment, with `.env` beneath it; on a development machine also the keys and addresses of what `npm start` runs.
 * @returns {Promise<NodeJS.ProcessEnv>}
 */
async function toolEnvironment() {
  const { readSettings } = await import("./environment.mjs");
  const { databaseUrl } = await import("./database.mjs");
  const settings = readSettings(root, process.env);
  const { environment, folder } = settings;
  const marker = join(folder, "tieng-em.json");
  const keys = join(folder, "keys.env");
  if (!existsSync(marker) || !existsSync(keys)) return environment;
  const { ports } = JSON.parse(readFileSync(marker, "utf8"));
  const { parseEnv } = await import("node:util");
  return {
    ...parseEnv(readFileSync(keys, "utf8")),
    ...(ports.redis ? { REDIS_URL: `redis://127.0.0.1:${ports.redis}` } : {}),
    ...(ports.database ? { DATABASE_URL: databaseUrl(ports.database) } : {}),
    ...environment,
  };
}
