import { existsSync } from "node:fs";
import { cp, mkdir, mkdtemp, readdir, rename, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { keepRunning } from "../../launcher/children.mjs";
import { databaseRecipe, databaseUrl } from "../../launcher/database.mjs";
import { pgliteVersion } from "../../launcher/database-files.mjs";
import { freePort } from "../../launcher/ports.mjs";
import type { TestDatabase } from "./database.js";
import { shape, shapeFingerprint } from "./database-shape.js";

const cache = fileURLToPath(new URL("../../node_modules/.cache/tieng-em/", import.meta.url));
const template = join(cache, `pglite-${pgliteVersion}-${shapeFingerprint()}`);

/** An embedded database that can be away for a while, with all it holds. */
export interface PausedDatabase extends TestDatabase {
  /** Stops its process. */
  leave(): Promise<void>;
  /** Starts it again, on the same port. */
  comeBack(): Promise<void>;
}

/** Starts the embedded database by the launcher's own code, with the product's tables, in a folder that goes with it. */
export async function startPglite(): Promise<PausedDatabase> {
  if (!existsSync(template)) await makeTemplate();
  const folder = await mkdtemp(join(tmpdir(), "tieng-em-pglite-"));
  await cp(template, join(folder, "database"), { recursive: true });
  const port = await freePort();
  let database = await run(folder, port);
  return {
    url: database.url,
    leave: () => database.stop(),
    comeBack: async () => {
      database = await run(folder, port);
    },
    stop: async () => {
      await database.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** Making a database and its tables takes seconds, copying one does not. */
async function makeTemplate(): Promise<void> {
  await mkdir(cache, { recursive: true });
  const draft = await mkdtemp(join(cache, "draft-"));
  const database = await run(draft, await freePort());
  await shape(database.url);
  await database.stop();
  // Another test file may have been faster: its template is as good.
  await rename(join(draft, "database"), template).catch((error: unknown) => {
    if (!existsSync(template)) throw error;
  });
  await rm(draft, { recursive: true, force: true });
  await removeOlder();
}

/** Templates of tables that the product no longer has. */
async function removeOlder(): Promise<void> {
  const names = (await readdir(cache)).filter((name) => name.startsWith("pglite-"));
  const older = names.map((name) => join(cache, name)).filter((path) => path !== template);
  await Promise.all(older.map((path) => rm(path, { recursive: true, force: true })));
}

async function run(folder: string, port: number): Promise<TestDatabase> {
  await mkdir(join(folder, "run"), { recursive: true });
  const recipe = databaseRecipe({ folder: join(folder, "database"), port, run: join(folder, "run") });
  const child = await keepRunning(recipe, (stop) => {
    throw stop;
  });
  return { url: databaseUrl(port), stop: () => child.stop() };
}
