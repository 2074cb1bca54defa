// @ts-check
import { spawn } from "node:child_process";
import { closeSync, openSync, readFileSync } from "node:fs";
import { setTimeout as pause } from "node:timers/promises";
import { endProcess, forgetProcess, lives, livingProcess, recordProcess } from "./processes.mjs";
import { Stop } from "./stop.mjs";

/**
 * @typedef {object} Recipe how a child is started, known and stopped
 * @property {string} name  as in a sentence: "Redis"
 * @property {string} command
 * @property {string[]} args
 * @property {string} [input]  what it reads on standard input
 * @property {string} log  file for its output, begun anew at each start
 * @property {string} record  file that keeps its process id
 * @property {() => Promise<boolean>} answers  whether it is ready to serve
 * @property {number} readyWithinMs
 * @property {number} graceMs  how long it may take to stop
 */

/**
 * @typedef {object} Patience how often a child that dies is started again
 * @property {number} deaths  in a row before we stop
 * @property {number} firstPauseMs  doubled at each death
 * @property {number} longestPauseMs
 * @property {number} healthyMs  a life of this length ends the row
 */

/** @type {Patience} */
const defaultPatience = { deaths: 6, firstPauseMs: 100, longestPauseMs: 5_000, healthyMs: 60_000 };
const watchEveryMs = 200;

/**
 * Starts a child in a process group of its own – or adopts the one a killed launcher left – and keeps it running:
 * when it dies it is started again, and after too many deaths in a row `onLost` is called with the sentence.
 * Rejects with a {@link Stop} when the first start fails.
 * @param {Recipe} recipe
 * @param {(stop: Stop) => void} onLost
 * @param {Patience} [patience]
 * @returns {Promise<{ pid(): number; stop(): Promise<void> }>}
 */
export async function keepRunning(recipe, onLost, patience = defaultPatience) {
  let record = (await adopt(recipe)) ?? (await launch(recipe));
  let stopping = false;
  const watched = watch();

  async function watch() {
    let deaths = 0;
    let bornAt = Date.now();
    while (!stopping) {
      await pause(watchEveryMs);
      if (stopping || lives(record)) continue;
      deaths = Date.now() - bornAt > patience.healthyMs ? 1 : deaths + 1;
      if (deaths >= patience.deaths) return onLost(lost(recipe, deaths));
      await pause(Math.min(patience.firstPauseMs * 2 ** (deaths - 1), patience.longestPauseMs));
      bornAt = Date.now();
      if (!stopping) record = await launch(recipe).catch(() => record);
    }
  }

  return {
    pid: () => record.pid,
    stop: async () => {
      stopping = true;
      await watched;
      await endProcess(record, recipe.graceMs);
      forgetProcess(recipe.record);
    },
  };
}

/** @param {Recipe} recipe */
function fingerprint(recipe) {
  return JSON.stringify([recipe.command, recipe.args, recipe.input ?? ""]);
}

/** @param {Recipe} recipe */
async function adopt(recipe) {
  const orphan = livingProcess(recipe.record);
  if (!orphan) return undefined;
  if (orphan.recipe === fingerprint(recipe) && (await recipe.answers())) return orphan;
  await endProcess(orphan, recipe.graceMs);
  return undefined;
}

/** @param {Recipe} recipe */
async function launch(recipe) {
  const log = openSync(recipe.log, "w", 0o600);
  const child = spawn(recipe.command, recipe.args, {
    detached: true,
    stdio: [recipe.input === undefined ? "ignore" : "pipe", log, log],
  });
  closeSync(log);
  child.stdin?.on("error", () => child.stdin?.destroy());
  child.stdin?.end(recipe.input);
  await new Promise((resolve, reject) => {
    child.once("spawn", resolve);
    child.once("error", (error) =>
      reject(new Stop(`${recipe.name} could not be started: ${error.message}.`)),
    );
  });
  child.unref();
  const record = recordProcess(recipe.record, Number(child.pid), fingerprint(recipe));
  await untilReady(recipe, record);
  return record;
}

/**
 * @param {Recipe} recipe
 * @param {import("./processes.mjs").ProcessRecord} record
 */
async function untilReady(recipe, record) {
  const until = Date.now() + recipe.readyWithinMs;
  while (lives(record)) {
    if (await recipe.answers()) return;
    if (Date.now() > until) {
      await endProcess(record, recipe.graceMs);
      throw new Stop(
        `${recipe.name} did not answer within ${recipe.readyWithinMs / 1000} s (see ${recipe.log}).`,
      );
    }
    await pause(25);
  }
  throw new Stop(
    `${recipe.name} could not start: ${lastWords(recipe) || `it ended at once (see ${recipe.log})`}`,
  );
}

/**
 * @param {Recipe} recipe
 * @param {number} deaths
 */
function lost(recipe, deaths) {
  return new Stop(
    `${recipe.name} ended ${deaths} times in a row; its last words: ${lastWords(recipe) || "none"}`,
  );
}

/** @param {Recipe} recipe */
function lastWords(recipe) {
  return readFileSync(recipe.log, "utf8").trim().split("\n").at(-1) ?? "";
}
