import { readFileSync } from "node:fs";
import { rm } from "node:fs/promises";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { keepRunning, type Recipe } from "../../launcher/children.mjs";
import { freePort } from "../../launcher/ports.mjs";
import { birthOf } from "../../launcher/processes.mjs";
import { redisRecipe } from "../../launcher/redis.mjs";
import { temporaryFolder, until } from "./launched.js";

const quick = { deaths: 3, firstPauseMs: 10, longestPauseMs: 20, healthyMs: 60_000 };
let folder: string;
beforeEach(() => {
  folder = temporaryFolder();
});
afterEach(() => rm(folder, { recursive: true, force: true }));

/** A child that runs a line of JavaScript and counts as ready as soon as it lives. */
function child(script: string, changes: Partial<Recipe> = {}): Recipe {
  return {
    name: "The child",
    command: process.execPath,
    args: ["-e", script],
    log: join(folder, "child.log"),
    record: join(folder, "child.json"),
    answers: async () => true,
    readyWithinMs: 10_000,
    graceMs: 500,
    ...changes,
  };
}

describe("a child that dies", () => {
  it("is given up with one sentence after too many deaths in a row", async () => {
    const lost: string[] = [];
    const script = 'setTimeout(() => { console.error("No room left."); process.exit(1); }, 50)';
    await keepRunning(child(script), (stop) => lost.push(stop.message), quick);
    await until(() => lost.length > 0);
    expect(lost).toEqual(["The child ended 3 times in a row; its last words: No room left."]);
  });

  it("is told in its own words when it never becomes ready", async () => {
    const recipe = child('console.error("Cannot read the file."); process.exit(1)', {
      answers: async () => false,
    });
    await expect(keepRunning(recipe, () => {})).rejects.toThrow(
      "The child could not start: Cannot read the file.",
    );
  });

  it("is ended when it does not answer in time", async () => {
    const recipe = child("setInterval(() => {}, 1000)", { answers: async () => false, readyWithinMs: 200 });
    await expect(keepRunning(recipe, () => {})).rejects.toThrow("The child did not answer within 0.2 s");
    const { pid } = JSON.parse(readFileSync(recipe.record, "utf8"));
    expect(birthOf(pid)).toBeUndefined();
  });

  it("is killed when it does not stop in time", async () => {
    const recipe = child('process.on("SIGTERM", () => {}); setInterval(() => {}, 1000)');
    const running = await keepRunning(recipe, () => {});
    await running.stop();
    expect(birthOf(running.pid())).toBeUndefined();
  });

  it("that cannot be run at all is named", async () => {
    const recipe = child("", { command: join(folder, "nothing") });
    await expect(keepRunning(recipe, () => {})).rejects.toThrow(/^The child could not be started: .*ENOENT/);
  });
});

it("a second Redis never opens the same folder", async () => {
  const recipe = async (run: string) => redisRecipe({ folder, port: await freePort(), run });
  const first = await keepRunning(await recipe(folder), () => {});
  const other = { ...(await recipe(folder)), log: join(folder, "b.log"), record: join(folder, "b.json") };
  await expect(keepRunning(other, () => {})).rejects.toThrow(
    "Redis could not start: flock: failed to get lock",
  );
  await first.stop();
});
