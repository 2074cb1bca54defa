// @ts-check
import { spawn } from "node:child_process";
import { Stop } from "./stop.mjs";

const keptOutput = 200_000;

/**
 * Runs a command to its end without showing its output. Resolves with its exit code (127 when it cannot be run) and
 * the end of what it printed.
 * @param {string} command
 * @param {string[]} args
 * @param {{ cwd?: string; env?: NodeJS.ProcessEnv; signal?: AbortSignal | undefined }} [options]
 * @returns {Promise<{ code: number; output: string }>}
 */
export function runQuietly(command, args, options = {}) {
  return new Promise((resolve) => {
    let output = "";
    const child = spawn(command, args, { ...options, stdio: ["ignore", "pipe", "pipe"] });
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding("utf8").on("data", (text) => {
        output = (output + text).slice(-keptOutput);
      });
    }
    child.once("error", (error) => resolve({ code: 127, output: `${output}${error.message}\n` }));
    child.once("close", (code) => resolve({ code: code ?? 1, output }));
  });
}

/**
 * Runs a command that has to succeed: otherwise its output is printed and a {@link Stop} with `sentence` thrown.
 * @param {[string, ...string[]]} command
 * @param {string} sentence
 * @param {{ cwd?: string; env?: NodeJS.ProcessEnv; signal?: AbortSignal | undefined }} [options]
 */
export async function mustRun([command, ...args], sentence, options = {}) {
  const { code, output } = await runQuietly(command, args, options);
  if (code === 0) return;
  process.stderr.write(output);
  throw new Stop(sentence);
}
