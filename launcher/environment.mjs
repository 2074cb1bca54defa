// @ts-check
import { join, resolve } from "node:path";
import { parseEnv } from "node:util";
import { contents } from "./fingerprint.mjs";
import { Stop } from "./stop.mjs";

/**
 * @typedef {object} Settings what the launcher itself needs to know
 * @property {NodeJS.ProcessEnv} environment  as given, with `.env` beneath it
 * @property {string} folder  the data folder, absolute
 * @property {number} port
 * @property {string | undefined} redisUrl
 * @property {string | undefined} databaseUrl
 * @property {string | undefined} secretKeys
 */

/**
 * Reads the settings from the environment and the file `.env`, which never overrules the environment.
 * Throws a {@link Stop} when production lacks what only development may make up.
 * @param {string} root
 * @param {NodeJS.ProcessEnv} given
 * @returns {Settings}
 */
export function readSettings(root, given) {
  const environment = { ...parseEnv(contents(join(root, ".env"))), ...given };
  if (environment["NODE_ENV"] === "production") checkProduction(environment);
  const port = Number(environment["PORT"] || 8080);
  if (!Number.isInteger(port) || port < 1 || port > 65_535) {
    throw new Stop(`PORT must be a number from 1 to 65535, and is "${environment["PORT"]}".`);
  }
  return {
    environment,
    folder: resolve(root, environment["DATA_DIR"] || "data"),
    port,
    redisUrl: environment["REDIS_URL"] || undefined,
    databaseUrl: environment["DATABASE_URL"] || undefined,
    secretKeys: environment["SECRET_KEYS"] || undefined,
  };
}

/** @param {NodeJS.ProcessEnv} environment */
function checkProduction(environment) {
  const missing = ["SECRET_KEYS", "REDIS_URL", "DATABASE_URL"].filter((name) => !environment[name]);
  if (missing.length > 0) {
    throw new Stop(`With NODE_ENV=production these must be set, and are not: ${missing.join(", ")}.`);
  }
}
