// @ts-check
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { mustRun } from "./command.mjs";
import { contents, fingerprint } from "./fingerprint.mjs";

/**
 * The npm that started us, or the one on the path.
 * @returns {[string, ...string[]]}
 */
export function npm() {
  const own = process.env["npm_execpath"];
  return own?.endsWith(".js") ? [process.execPath, own] : ["npm"];
}

/**
 * Installs the locked dependencies when they are missing or belong to another lock file.
 * @param {string} root
 * @param {{ npm?: [string, ...string[]]; signal?: AbortSignal }} [options]
 */
export async function ensureDependencies(root, options = {}) {
  const wanted = fingerprint(root, ["package-lock.json", ".npmrc"], `${process.platform} ${process.arch}`);
  const stamp = join(root, "node_modules", ".tieng-em-stamp");
  if (contents(stamp) === wanted) return;
  console.log("Installing dependencies…");
  await mustRun(
    // Production would leave out what the build needs.
    [...(options.npm ?? npm()), "ci", "--include=dev", "--no-audit", "--no-fund", "--loglevel=error"],
    "The dependencies could not be installed: see npm's words above.",
    { cwd: root, signal: options.signal },
  );
  writeFileSync(stamp, wanted);
}
