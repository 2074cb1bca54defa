import { type ChildProcess, spawn } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { build } from "vite";
import { testKey } from "./mail-room.js";

/** A script of the tests as plain JavaScript that Node can run in a process of its own. */
export interface BuiltScript {
  start(environment: Readonly<Record<string, string>>): ChildProcess;
  remove(): Promise<void>;
}

const root = fileURLToPath(new URL("../../", import.meta.url));

/** Builds a TypeScript file of the tests, in a folder from which Node finds the libraries. */
export async function buildScript(entry: string): Promise<BuiltScript> {
  const folder = await mkdtemp(`${root}node_modules/.tieng-em-test-`);
  await build({
    root,
    configFile: false,
    logLevel: "error",
    build: {
      ssr: entry,
      outDir: folder,
      emptyOutDir: true,
      target: "node20",
      rollupOptions: { output: { entryFileNames: "script.mjs" } },
    },
  });
  return {
    start: (environment) =>
      spawn(process.execPath, [`${folder}/script.mjs`], {
        stdio: ["ignore", "inherit", "inherit"],
        env: { ...process.env, KEY: testKey.toString("base64"), ...environment },
      }),
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}

/** Resolves with the signal that ended the process, or null when it ended otherwise. */
export async function ended(child: ChildProcess): Promise<NodeJS.Signals | null> {
  if (child.exitCode !== null || child.signalCode !== null) return child.signalCode;
  return new Promise((resolve) => child.once("exit", (_, signal) => resolve(signal)));
}
