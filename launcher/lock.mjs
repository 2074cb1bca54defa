// @ts-check
import { spawnSync } from "node:child_process";
import { closeSync, ftruncateSync, openSync, readFileSync, writeSync } from "node:fs";
import { Stop } from "./stop.mjs";

/**
 * Takes the kernel's exclusive lock (flock) on `file` for as long as this process lives, and writes the process id
 * into it. The kernel drops the lock with the last copy of the open file, so a killed process never leaves a stale one.
 * `flock` from util-linux takes it for us: Node has no call for it, but both share one open file.
 * Returns the function that gives the lock back, or undefined when another process holds it.
 * @param {string} file
 * @returns {(() => void) | undefined}
 */
export function takeLock(file) {
  const handle = openSync(file, "a");
  const result = spawnSync("flock", ["--exclusive", "--nonblock", "3"], {
    stdio: ["ignore", "ignore", "ignore", handle],
  });
  if (result.status === 0) {
    ftruncateSync(handle);
    writeSync(handle, `${process.pid}\n`);
    return () => closeSync(handle);
  }
  closeSync(handle);
  if (result.status === 1) return undefined;
  throw new Stop(
    "The command flock (package util-linux) is needed to guard the data folder, and could not be run.",
  );
}

/**
 * The process id that the holder of the lock wrote, for messages.
 * @param {string} file
 */
export function lockHolder(file) {
  return readFileSync(file, "utf8").trim() || "unknown";
}
