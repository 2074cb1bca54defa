// @ts-check
import { spawn } from "node:child_process";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { ensureBuild } from "./build.mjs";
import { mustRun } from "./command.mjs";
import { ensureDependencies, npm } from "./dependencies.mjs";
import { tell } from "./stop.mjs";
import { ensureTestNeeds } from "./test-needs.mjs";

const root = dirname(dirname(fileURLToPath(import.meta.url)));

/**
 * Sets up, builds, checks style and types, and runs the tests; ends this process with an honest code. A failed check
 * is printed, and the tests run all the same, so that the runner's summary always comes last.
 * @param {string[]} args  for vitest
 */
export async function runTests(args) {
  try {
    await ensureDependencies(root);
    await ensureTestNeeds(root);
  } catch (error) {
    tell(error);
    process.exit(1);
  }
  const checks = [
    await passes(() => ensureBuild(root)),
    await passes(() => script("lint", "The style check failed: see above.")),
    await passes(() => script("typecheck", "The type check failed: see above.")),
  ];
  const code = await vitest(args);
  process.exit(checks.every(Boolean) ? code : code || 1);
}

/** @param {() => Promise<void>} check */
async function passes(check) {
  try {
    await check();
    return true;
  } catch (error) {
    tell(error);
    console.error("This run counts as failed, whatever the tests below say.");
    return false;
  }
}

/**
 * @param {string} name
 * @param {string} sentence
 */
async function script(name, sentence) {
  await mustRun([...npm(), "run", "--silent", name], sentence, { cwd: root });
}

/**
 * @param {string[]} args
 * @returns {Promise<number>}
 */
function vitest(args) {
  return new Promise((resolve, reject) => {
    const program = join(root, "node_modules/vitest/vitest.mjs");
    const child = spawn(process.execPath, [program, "run", ...args], {
      cwd: root,
      env: { ...process.env, CI: "true" },
      stdio: ["ignore", "inherit", "inherit"],
    });
    child.once("error", reject);
    child.once("exit", (code) => resolve(code ?? 1));
  });
}
