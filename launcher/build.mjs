// @ts-check
import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { mustRun } from "./command.mjs";
import { contents, filesBelow, fingerprint } from "./fingerprint.mjs";
import { ensureMade } from "./made.mjs";

const ground = /^(tsconfig.*\.json|.*\.config\.ts|package-lock\.json)$/;
const pages = /(^|\/)vite\b.*\.config\.ts$/;

/**
 * Builds the server (`dist/`) and the pages (`dist/pages/`) when their sources changed since the last build, and
 * what is made with it from the content: the models (`dist/models/`) and the pictures (`dist/pictures/`).
 * @param {string} root
 * @param {{ signal?: AbortSignal }} [options]
 */
export async function ensureBuild(root, options = {}) {
  const sources = [
    ...readdirSync(root)
      .filter((name) => ground.test(name))
      .sort(),
    ...filesBelow(root, "src"),
  ];
  const wanted = fingerprint(root, sources, process.versions.node.split(".")[0]);
  const stamp = join(root, "dist", ".tieng-em-stamp");
  if (contents(stamp) !== wanted || !complete(root)) await build(root, sources, stamp, wanted, options);
  await ensureMade(root, options);
}

/**
 * @param {string} root
 * @param {string[]} sources
 * @param {string} stamp
 * @param {string} wanted
 * @param {{ signal?: AbortSignal }} options
 */
async function build(root, sources, stamp, wanted, options) {
  console.log("Building…");
  rmSync(stamp, { force: true });
  if (!complete(root)) rmSync(join(root, "dist", ".tsbuildinfo"), { force: true });
  for (const command of buildCommands(root, sources)) {
    await mustRun(command, "The build failed: see above.", {
      cwd: root,
      signal: options.signal,
      // Vite would build the pages' slow development form with anything else.
      env: { ...process.env, NODE_ENV: "production", NO_COLOR: "1" },
    });
  }
  mkdirSync(join(root, "dist"), { recursive: true });
  writeFileSync(stamp, wanted);
}

/**
 * @param {string} root
 * @param {string[]} sources
 * @returns {[string, ...string[]][]}
 */
function buildCommands(root, sources) {
  const tool = (/** @type {string} */ path) => join(root, "node_modules", path);
  return [
    [process.execPath, tool("typescript/bin/tsc"), "-p", "tsconfig.json"],
    ...sources
      .filter((file) => pages.test(file))
      .map(
        (file) =>
          /** @type {[string, ...string[]]} */ ([
            process.execPath,
            tool("vite/bin/vite.js"),
            "build",
            "--config",
            file,
          ]),
      ),
  ];
}

/** @param {string} root */
function complete(root) {
  return existsSync(join(root, "dist/main.js")) || !existsSync(join(root, "src/main.ts"));
}
