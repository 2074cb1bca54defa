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
  if (isInstalled(root)) {
    writeFileSync(stamp, wanted);
    return;
  }
  console.log("Installing dependencies…");
  await mustRun(
    // Production would leave out what the build needs.
    [...(options.npm ?? npm()), "ci", "--include=dev", "--no-audit", "--no-fund", "--loglevel=error"],
    "The dependencies could not be installed: see npm's words above.",
    { cwd: root, signal: options.signal },
  );
  writeFileSync(stamp, wanted);
}

/**
 * True if npm's own record of what it installed agrees with the lock file: somebody ran `npm ci` by hand, and doing it
 * again would empty `node_modules` under whatever runs.
 * @param {string} root
 */
function isInstalled(root) {
  const wanted = lockedPackages(join(root, "package-lock.json"));
  const present = lockedPackages(join(root, "node_modules", ".package-lock.json"));
  if (!wanted || !present) return false;
  return Object.entries(wanted).every(([place, { version, optional }]) => {
    const found = present[place];
    return place === "" || (found ? found.version === version : optional === true);
  });
}

/**
 * @param {string} file
 * @returns {Record<string, { version?: string; optional?: boolean }> | undefined}
 */
function lockedPackages(file) {
  const text = contents(file);
  return text ? JSON.parse(text).packages : undefined;
}
