// @ts-check
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { PGlite } from "@electric-sql/pglite";
import { lockHolder, takeLock } from "./lock.mjs";
import { Stop } from "./stop.mjs";

/** The installed PGlite, such as `0.5.14`; it opens only folders that the same version made. */
export const pgliteVersion = String(
  JSON.parse(
    readFileSync(
      join(createRequire(import.meta.url).resolve("@electric-sql/pglite"), "../../package.json"),
      "utf8",
    ),
  ).version,
);

// PGlite turns syncing off, and its own fdatasync does nothing; files opened for synchronous writing do reach the disk,
// so that is how each commit is kept through a power cut.
const startParams = [
  ...PGlite.defaultStartParams.filter((parameter) => parameter !== "-F"),
  ...["-c", "fsync=on", "-c", "wal_sync_method=open_datasync"],
];

/**
 * Opens (or first makes) the embedded database in `folder`, which this process holds alone until it ends.
 * Throws a {@link Stop} when another process has it open or another version or program made it.
 * @param {string} folder
 */
export async function openDatabase(folder) {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const lock = join(folder, "lock");
  if (!takeLock(lock)) {
    throw new Stop(`The database in ${folder} is already open in process ${lockHolder(lock)}.`);
  }
  checkVersion(folder);
  const files = join(folder, "files");
  if (!existsSync(files)) await makeFiles(folder, files);
  return PGlite.create({ dataDir: files, startParams });
}

/** @param {string} folder */
function checkVersion(folder) {
  const marker = join(folder, "version");
  if (existsSync(marker)) {
    const made = readFileSync(marker, "utf8").trim();
    if (made === `pglite ${pgliteVersion}`) return;
    throw new Stop(
      `The database in ${folder} was made by "${made}" and this program has "pglite ${pgliteVersion}": ` +
        "go back to the version that made it, or move the folder away and start with an empty one.",
    );
  }
  const strangers = readdirSync(folder).filter((name) => name !== "lock");
  if (strangers.length > 0) {
    throw new Stop(
      `The folder ${folder} holds files that are not ours (${strangers[0]}): choose another DATA_DIR.`,
    );
  }
  writeFileSync(marker, `pglite ${pgliteVersion}\n`);
}

/**
 * Makes the files beside their place and moves them there when they are whole, so that a kill leaves nothing half made.
 * @param {string} folder
 * @param {string} files
 */
async function makeFiles(folder, files) {
  const draft = join(folder, "files.new");
  rmSync(draft, { recursive: true, force: true });
  const database = await PGlite.create({ dataDir: draft });
  await database.close();
  renameSync(draft, files);
}
