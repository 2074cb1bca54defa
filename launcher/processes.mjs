// @ts-check
import { readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { setTimeout as pause } from "node:timers/promises";
import { codeOf } from "./stop.mjs";

/**
 * @typedef {object} ProcessRecord what is written down of a process we started, so that a later start knows it again
 * @property {number} pid
 * @property {string} born  boot and start time: a process id alone may belong to somebody else by now
 * @property {string} recipe  how it was started
 */

/**
 * Boot id and start time (clock ticks since boot) of a living process, or undefined.
 * Field 22 of /proc/<pid>/stat; the fields are counted behind the name, which may hold spaces (proc(5)).
 * @param {number} pid
 * @returns {string | undefined}
 */
export function birthOf(pid) {
  const stat = readIfThere(`/proc/${pid}/stat`);
  const fields = stat?.slice(stat.lastIndexOf(")") + 2).split(" ");
  if (!fields || fields[0] === "Z") return undefined;
  return `${readIfThere("/proc/sys/kernel/random/boot_id")?.trim()} ${fields[19]}`;
}

/**
 * Writes down a process that was just started, in one step.
 * @param {string} file
 * @param {number} pid
 * @param {string} recipe
 * @returns {ProcessRecord}
 */
export function recordProcess(file, pid, recipe) {
  const record = { pid, born: birthOf(pid) ?? "", recipe };
  writeFileSync(`${file}.new`, JSON.stringify(record));
  renameSync(`${file}.new`, file);
  return record;
}

/**
 * The recorded process, if it still lives.
 * @param {string} file
 * @returns {ProcessRecord | undefined}
 */
export function livingProcess(file) {
  const text = readIfThere(file);
  if (text === undefined) return undefined;
  const record = parse(text);
  return record && lives(record) ? record : undefined;
}

/** @param {ProcessRecord} record */
export function lives(record) {
  return record.born !== "" && birthOf(record.pid) === record.born;
}

/**
 * Asks a process to end, and kills it after `graceMs`. Resolves when it is gone: true if it went by itself.
 * @param {ProcessRecord} record
 * @param {number} graceMs
 */
export async function endProcess(record, graceMs) {
  signal(record, "SIGTERM");
  const until = Date.now() + graceMs;
  while (lives(record) && Date.now() < until) await pause(20);
  if (!lives(record)) return true;
  signal(record, "SIGKILL");
  while (lives(record)) await pause(20);
  return false;
}

/**
 * Forgets a process that has ended.
 * @param {string} file
 */
export function forgetProcess(file) {
  rmSync(file, { force: true });
}

/**
 * @param {ProcessRecord} record
 * @param {NodeJS.Signals} name
 */
function signal(record, name) {
  try {
    if (lives(record)) process.kill(record.pid, name);
  } catch (error) {
    // It may end between the look and the signal.
    if (codeOf(error) !== "ESRCH") throw error;
  }
}

/** @param {string} file */
function readIfThere(file) {
  try {
    return readFileSync(file, "utf8");
  } catch (error) {
    // /proc answers ESRCH when the process ends while it is read.
    if (["ENOENT", "ESRCH"].includes(codeOf(error))) return undefined;
    throw error;
  }
}

/**
 * @param {string} text
 * @returns {ProcessRecord | undefined}
 */
function parse(text) {
  try {
    return JSON.parse(text);
  } catch {
    // Cut off by a power cut: the process it named did not survive that either.
    return undefined;
  }
}
