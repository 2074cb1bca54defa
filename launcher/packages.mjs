// @ts-check
import { accessSync, constants } from "node:fs";
import { delimiter, join } from "node:path";
import { runQuietly } from "./command.mjs";
import { Stop } from "./stop.mjs";

/**
 * @typedef {object} Need a program that comes from the distribution
 * @property {string} name  as in a sentence
 * @property {() => boolean} present
 * @property {string[]} packages
 */

/**
 * @typedef {object} System what installing needs to know and do; tests put their own in its place
 * @property {(command: string, args: string[]) => Promise<{ code: number; output: string }>} run
 * @property {number} user  the effective user id
 */

/** @type {System} */
const thisSystem = {
  run: (command, args) =>
    runQuietly(command, args, { env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" } }),
  user: process.geteuid?.() ?? -1,
};

/**
 * Installs from Debian's or Ubuntu's packages what is missing, as root or with password-less sudo. Otherwise, or when
 * it does not help, throws a {@link Stop} with the one command to run.
 * @param {Need[]} needs
 * @param {System} [system]
 */
export async function ensurePackages(needs, system = thisSystem) {
  const missing = needs.filter((need) => !need.present());
  if (missing.length === 0) return;
  const packages = missing.flatMap((need) => need.packages);
  const names = listed(missing.map((need) => need.name));
  const command = `sudo sh -c "apt-get update && apt-get install -y ${packages.join(" ")}"`;
  const advice = new Stop(
    `${names} must be installed first. Run this command, then start again:\n  ${command}`,
  );
  const prefix = await rights(system);
  if (!prefix) throw advice;
  console.log(`Installing ${packages.join(", ")}…`);
  const output = await install(system, prefix, packages);
  if (missing.every((need) => need.present())) return;
  process.stderr.write(output);
  throw advice;
}

/**
 * As in a sentence: `Redis, PostgreSQL and Chromium`.
 * @param {string[]} names
 */
function listed(names) {
  const [last, ...others] = names.toReversed();
  return others.length === 0 ? last : `${others.toReversed().join(", ")} and ${last}`;
}

/**
 * Whether a program is on the path.
 * @param {string} name
 * @param {string} [path]
 */
export function onPath(name, path = process.env["PATH"] ?? "") {
  return path.split(delimiter).some((folder) => executable(join(folder, name)));
}

/** @param {string} file */
export function executable(file) {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    // Whatever the reason, it cannot be run.
    return false;
  }
}

/** @param {System} system */
async function rights(system) {
  const apt = await system.run("apt-get", ["--version"]);
  if (apt.code !== 0) return undefined;
  if (system.user === 0) return [];
  return (await system.run("sudo", ["-n", "true"])).code === 0
    ? ["sudo", "-n", "--preserve-env=DEBIAN_FRONTEND"]
    : undefined;
}

/**
 * Tries with the lists at hand first; an image without any, or with old ones, needs an update.
 * @param {System} system
 * @param {string[]} prefix
 * @param {string[]} packages
 */
async function install(system, prefix, packages) {
  /** @param {string[]} args */
  const apt = (...args) => {
    const [command = "apt-get", ...rest] = [...prefix, "apt-get", "-q", ...args];
    return system.run(command, rest);
  };
  const installing = ["install", "-y", "--no-install-recommends", ...packages];
  const first = await apt(...installing);
  if (first.code === 0) return first.output;
  const update = await apt("update");
  const second = await apt(...installing);
  return update.output + second.output;
}
