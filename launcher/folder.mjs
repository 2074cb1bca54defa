// @ts-check
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { lockHolder, takeLock } from "./lock.mjs";
import { freePort, portTrouble } from "./ports.mjs";
import { codeOf, Stop } from "./stop.mjs";

const format = 1;
const foreignFiles = ["PG_VERSION", "appendonly.aof", "appendonlydir", "dump.rdb"];

/**
 * @typedef {object} Marker the file by which a data folder is known as ours
 * @property {"tieng-em"} program
 * @property {number} format
 * @property {Record<string, number>} ports  the port of each child, kept from start to start
 */

/**
 * @typedef {object} DataFolder
 * @property {string} path
 * @property {string} run  folder of locks, logs and process records
 * @property {Marker} marker
 * @property {boolean} isNew  no data yet
 */

/**
 * Makes or opens the data folder and holds it for as long as this process lives. Throws a {@link Stop} when it is
 * foreign, older, newer, already in use, or cannot be written.
 * @param {string} path
 * @returns {DataFolder}
 */
export function openFolder(path) {
  try {
    mkdirSync(path, { recursive: true, mode: 0o700 });
    const marker = readMarker(path);
    if (!marker) refuseForeign(path);
    const run = join(path, "run");
    for (const folder of [run, join(path, "redis")]) mkdirSync(folder, { recursive: true, mode: 0o700 });
    hold(path, join(run, "lock"));
    return { path, run, marker: marker ?? { program: "tieng-em", format, ports: {} }, isNew: !marker };
  } catch (error) {
    if (error instanceof Stop) throw error;
    throw new Stop(
      `Tiếng Em cannot write to its data folder ${path} (${codeOf(error)}): make it writable, or set DATA_DIR to another one.`,
    );
  }
}

/**
 * Writes the marker, in one step.
 * @param {DataFolder} folder
 */
export function saveMarker({ path, marker }) {
  const file = join(path, "tieng-em.json");
  writeFileSync(`${file}.new`, `${JSON.stringify(marker, null, 2)}\n`, { mode: 0o600 });
  renameSync(`${file}.new`, file);
}

/**
 * The port a child had before, or a new one when it has none yet or somebody else has taken it.
 * @param {DataFolder} folder
 * @param {string} name
 * @param {boolean} running  our own child may still have it
 */
export async function settlePort(folder, name, running) {
  const before = folder.marker.ports[name];
  if (before && (running || !(await portTrouble(before, "127.0.0.1")))) return before;
  const port = await freePort();
  folder.marker.ports[name] = port;
  saveMarker(folder);
  return port;
}

/**
 * @param {string} path
 * @returns {Marker | undefined}
 */
function readMarker(path) {
  const file = join(path, "tieng-em.json");
  if (!existsSync(file)) return undefined;
  const marker = parse(readFileSync(file, "utf8"));
  if (marker?.program !== "tieng-em")
    throw new Stop(`${file} is damaged: put back a copy of the data folder.`);
  if (marker.format === format) return marker;
  const age = marker.format < format ? "an older" : "a newer";
  throw new Stop(
    `The data folder ${path} was made by ${age} Tiếng Em (format ${marker.format}, this one has ${format}): ` +
      "run the version that made it, or set DATA_DIR to another folder.",
  );
}

/** @param {string} text */
function parse(text) {
  try {
    return JSON.parse(text);
  } catch {
    // The caller names the file and what to do.
    return undefined;
  }
}

/** @param {string} path */
function refuseForeign(path) {
  const inside = [
    ...namesIn(path).filter((name) => foreignFiles.includes(name)),
    ...["redis", "database"].flatMap((part) =>
      namesIn(join(path, part))
        .filter((name) => name !== "lock")
        .map((name) => join(part, name)),
    ),
  ];
  if (inside.length === 0) return;
  throw new Stop(
    `The folder ${path} holds data of another program (${inside[0]}): set DATA_DIR to an empty folder.`,
  );
}

/** @param {string} folder */
function namesIn(folder) {
  return existsSync(folder) ? readdirSync(folder) : [];
}

/**
 * @param {string} path
 * @param {string} lock
 */
function hold(path, lock) {
  if (takeLock(lock)) return;
  throw new Stop(
    `Tiếng Em already runs on ${path} (process ${lockHolder(lock)}): stop it first, or set DATA_DIR and PORT for a second one.`,
  );
}
