// @ts-check
import { join } from "node:path";
import { onPath } from "./packages.mjs";
import { ask } from "./ports.mjs";

/** @type {import("./packages.mjs").Need} */
export const redisNeed = {
  name: "Redis",
  present: () => onPath("redis-server"),
  packages: ["redis-server"],
};

/**
 * How our own Redis is run on `folder` and on a port of the loopback: every write is on the disk before it is
 * answered, and nothing is ever evicted. `flock` makes the kernel guard the folder against a second Redis.
 * @param {{ folder: string; port: number; run: string }} place `run` is the folder for its log and record
 * @returns {import("./children.mjs").Recipe}
 */
export function redisRecipe({ folder, port, run }) {
  return {
    name: "Redis",
    command: "flock",
    args: ["--nonblock", "--no-fork", "--verbose", join(folder, "lock"), "redis-server", "-"],
    input: settings(folder, port),
    log: join(run, "redis.log"),
    record: join(run, "redis.json"),
    answers: async () => (await ask(port, "PING\r\n")).startsWith("+PONG"),
    readyWithinMs: 120_000,
    graceMs: 10_000,
  };
}

/**
 * @param {string} folder
 * @param {number} port
 */
function settings(folder, port) {
  return [
    "bind 127.0.0.1",
    `port ${port}`,
    `dir ${JSON.stringify(folder)}`,
    "daemonize no",
    "loglevel warning",
    'save ""',
    "appendonly yes",
    "appendfsync always",
    "maxmemory-policy noeviction",
    "",
  ].join("\n");
}
