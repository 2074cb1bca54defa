// @ts-check
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { ask } from "./ports.mjs";

const program = fileURLToPath(new URL("database-server.mjs", import.meta.url));

// PostgreSQL's SSLRequest: a server answers it with one letter before anything else.
const sslRequest = Buffer.from([0, 0, 0, 8, 4, 210, 22, 47]);

/**
 * How the embedded database is run on `folder` and on a port of the loopback.
 * @param {{ folder: string; port: number; run: string }} place `run` is the folder for its log and record
 * @returns {import("./children.mjs").Recipe}
 */
export function databaseRecipe({ folder, port, run }) {
  return {
    name: "The embedded database",
    command: process.execPath,
    args: [program, folder, `${port}`],
    log: join(run, "database.log"),
    record: join(run, "database.json"),
    answers: async () => (await ask(port, sslRequest)) === "N",
    readyWithinMs: 120_000,
    graceMs: 10_000,
  };
}

/**
 * The address the embedded database is reached at. It has one user and one database, and no password.
 * @param {number} port
 */
export function databaseUrl(port) {
  return `postgres://postgres@127.0.0.1:${port}/postgres`;
}
