import { type ChildProcess, execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, readdirSync, statSync } from "node:fs";
import { mkdir, mkdtemp, rename, rm, symlink } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { vi } from "vitest";
import { filesBelow, fingerprint } from "../../launcher/fingerprint.mjs";

/** One process of the real product. */
export interface Product {
  /** Where it is reached: its doors, or without the role `web` only its health and figures. */
  readonly url: string;
  /** All it has printed so far, standard output and error together. */
  output(): string;
  /** Ends it without warning. */
  kill(): Promise<void>;
  /** Asks it to stop, as an operator does, and gives its exit code; -1 when a signal ended it. */
  stop(): Promise<number>;
}

/** Settings of a process, by the names of its environment variables. */
export type ProductSettings = Readonly<Record<string, string>>;

const root = fileURLToPath(new URL("../../", import.meta.url));
const cache = join(root, "node_modules/.cache/tieng-em");
const run = promisify(execFile);

/** Starts a process of the product and waits until it is ready. */
export async function startProduct(settings: ProductSettings): Promise<Product> {
  const folder = await builtProduct();
  const child = spawn(process.execPath, [join(folder, "dist/main.js")], {
    cwd: folder,
    stdio: ["ignore", "pipe", "pipe"],
    env: { ...surroundings(), ...settings },
  });
  const product = follow(child, `http://127.0.0.1:${settings["PORT"]}`);
  await untilReady(product, child);
  return product;
}

/** Runs one of the product's commands and gives what it printed. Rejects with its words when it fails. */
export async function runCommand(
  name: string,
  args: readonly string[],
  settings: ProductSettings,
): Promise<string> {
  const folder = await builtProduct();
  const script = join(folder, "dist/commands", `${name}.js`);
  const { stdout } = await run(process.execPath, [script, ...args], {
    cwd: folder,
    env: { ...surroundings(), ...settings },
  });
  return stdout;
}

/** The environment without anything that would be a setting of the product. */
function surroundings(): NodeJS.ProcessEnv {
  return { PATH: process.env["PATH"] };
}

function follow(child: ChildProcess, url: string): Product {
  let output = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding("utf8").on("data", (text: string) => {
      output += text;
    });
  }
  // `close` comes after the last word was read, `exit` may come before.
  const closed = once(child, "close");
  const end = async (signal: NodeJS.Signals) => {
    child.kill(signal);
    await closed;
  };
  return {
    url,
    output: () => output,
    kill: () => end("SIGKILL"),
    stop: async () => {
      await end("SIGTERM");
      return child.exitCode ?? -1;
    },
  };
}

async function untilReady(product: Product, child: ChildProcess): Promise<void> {
  const ready = async () => {
    if (child.exitCode !== null) return;
    const answer = await fetch(`${product.url}/readyz`);
    if (!answer.ok) throw new Error(`The product is not ready: ${await answer.text()}`);
  };
  await vi.waitFor(ready, { timeout: 60_000, interval: 50 });
  if (child.exitCode !== null) throw new Error(`The product ended early:\n${product.output()}`);
}

let building: Promise<string> | undefined;

/** A folder with the compiled product, made anew when its sources have changed. Types are checked elsewhere. */
function builtProduct(): Promise<string> {
  building ??= build();
  return building;
}

async function build(): Promise<string> {
  const sources = ["package-lock.json", "tsconfig.json", ...filesBelow(root, "src")];
  const folder = join(cache, `product-${fingerprint(root, sources).slice(0, 16)}`);
  if (existsSync(folder)) return folder;
  await mkdir(cache, { recursive: true });
  const draft = await mkdtemp(join(cache, "draft-product-"));
  const target = ["--outDir", join(draft, "dist"), "--incremental", "false", "--sourceMap", "false"];
  const compiler = join(root, "node_modules/typescript/bin/tsc");
  await run(process.execPath, [compiler, "-p", join(root, "tsconfig.json"), "--noCheck", ...target]);
  const content = ["package.json", "flows", "locales", "knowledge", "dist/models", "dist/pages"];
  for (const name of content) await symlink(join(root, name), join(draft, name));
  await removeOlder(folder);
  // Another test file may have been faster: its folder is as good.
  await rename(draft, folder).catch(async (error: unknown) => {
    if (!existsSync(folder)) throw error;
    await rm(draft, { recursive: true });
  });
  return folder;
}

const kept = 8;

/** Keeps a few builds, for runs that are under way beside this one. */
async function removeOlder(folder: string): Promise<void> {
  const builds = readdirSync(cache).filter((name) => name.startsWith("product-"));
  const others = builds.map((name) => join(cache, name)).filter((path) => path !== folder);
  const age = (path: string) => statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0;
  const newestFirst = others.map((path) => ({ path, at: age(path) })).toSorted((a, b) => b.at - a.at);
  // A run under way holds one of the newest: only what is older goes.
  await Promise.all(
    newestFirst.slice(kept - 1).map(({ path }) => rm(path, { recursive: true, force: true })),
  );
}
