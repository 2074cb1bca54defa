// @ts-check
import { spawn } from "node:child_process";
import { setTimeout as pause } from "node:timers/promises";
import { endProcess, forgetProcess, lives, livingProcess, recordProcess } from "./processes.mjs";

const drainMs = 20_000;
const healthyMs = 10_000;
const restarts = 5;

/**
 * Ends a server that outlived a killed launcher.
 * @param {string} record
 */
export async function endOrphan(record) {
  const orphan = livingProcess(record);
  if (orphan) await endProcess(orphan, drainMs);
  forgetProcess(record);
}

/**
 * Runs the server with its output on ours. One that ends soon after its start has said why and is not started again;
 * one that breaks later is, a few times. `ended` resolves with its exit code when it ends for good.
 * @param {{ command: [string, ...string[]]; cwd: string; environment: NodeJS.ProcessEnv; record: string }} options
 */
export function runServer({ command: [command, ...args], cwd, environment, record }) {
  /** @type {import("./processes.mjs").ProcessRecord | undefined} */ let current;
  let stopping = false;

  /** @returns {Promise<number>} */
  function once() {
    return new Promise((resolve, reject) => {
      const child = spawn(command, args, {
        cwd,
        env: environment,
        // A group of its own: Ctrl-C reaches only the launcher, which asks the server to drain, once.
        detached: true,
        stdio: ["ignore", "inherit", "inherit"],
      });
      child.once("error", reject);
      child.once("exit", (code) => resolve(code ?? 1));
      if (child.pid !== undefined) current = recordProcess(record, child.pid, command);
    });
  }

  async function untilEnd() {
    for (let round = 1; ; round++) {
      const startedAt = Date.now();
      const code = await once();
      if (stopping || code === 0 || round > restarts || Date.now() - startedAt < healthyMs) return code;
      console.error(`The server ended unexpectedly (exit code ${code}) and is started again.`);
      await pause(200 * round);
      if (stopping) return code;
    }
  }

  const ended = untilEnd();
  return {
    ended,
    stop: async () => {
      stopping = true;
      if (current && lives(current) && !(await endProcess(current, drainMs))) {
        console.error(`The server did not stop within ${drainMs / 1000} s and was ended.`);
      }
      await ended;
      forgetProcess(record);
    },
  };
}
