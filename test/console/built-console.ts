import { createHash, randomBytes } from "node:crypto";
import { existsSync } from "node:fs";
import { readdir, readFile, rename, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { build } from "vite";

const root = join(import.meta.dirname, "../..");
const sources = ["src/hotline", "src/cases", "src/model", "vite.console.config.ts", "package-lock.json"];

/** Builds the console as it stands, or takes the same build of another test file; resolves with its folder. */
export async function builtConsole(): Promise<string> {
  const folder = join(tmpdir(), `tieng-em-console-${await fingerprint()}`);
  if (existsSync(join(folder, "index.html"))) return folder;
  const own = `${folder}.${randomBytes(6).toString("hex")}`;
  const configFile = join(root, "vite.console.config.ts");
  await build({ configFile, logLevel: "error", build: { outDir: own, emptyOutDir: true } });
  // Another test file may have been quicker; its build is the same.
  await rename(own, folder).catch(() => rm(own, { recursive: true }));
  return folder;
}

async function fingerprint(): Promise<string> {
  const hash = createHash("sha256");
  for (const source of sources) await addTo(hash, join(root, source));
  return hash.digest("hex").slice(0, 16);
}

async function addTo(hash: ReturnType<typeof createHash>, path: string): Promise<void> {
  if (/\.\w+$/.test(path)) {
    hash.update(path).update(await readFile(path));
    return;
  }
  const names = await readdir(path);
  for (const name of names.toSorted()) await addTo(hash, join(path, name));
}
