import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { freePort } from "../../launcher/ports.mjs";

/** What the stub server says of itself when it is ready. */
export interface ServerFacts {
  readonly pid: number;
  readonly PORT: string;
  readonly DATA_DIR: string;
  readonly REDIS_URL: string;
  readonly DATABASE_URL: string;
  readonly SECRET_KEYS: string;
}

/** A launcher in a process of its own. */
export interface Launched {
  readonly child: ChildProcess;
  readonly port: number;
  /** All it printed so far, standard output and error together. */
  output(): string;
  /** Resolves when the server is ready; rejects with the output when the launcher ends before. */
  ready(): Promise<ServerFacts>;
  /** Its exit code; -1 when a signal ended it. */
  readonly exited: Promise<number>;
}

/** A new empty folder in the place for temporary files. */
export function temporaryFolder(): string {
  return mkdtempSync(join(tmpdir(), "tieng-em-launcher-"));
}

/** Starts the launcher on `<root>/data` and a stub server. An empty value in `environment` means unset. */
export async function launch(
  root: string,
  environment: Record<string, string> = {},
  user: { uid?: number; gid?: number } = {},
): Promise<Launched> {
  const port = Number(environment["PORT"] ?? (await freePort()));
  const inherited = Object.fromEntries(Object.entries(process.env).filter(([name]) => name !== "NODE_ENV"));
  const child = spawn(process.execPath, [join(import.meta.dirname, "stub-launcher.mjs"), root], {
    ...user,
    // A group of its own, as a terminal gives it one: Ctrl-C is a signal to the whole group.
    detached: true,
    stdio: ["ignore", "pipe", "pipe"],
    env: { ...inherited, PORT: `${port}`, DATA_DIR: "data", ...environment },
  });
  let output = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding("utf8").on("data", (text: string) => {
      output += text;
    });
  }
  const exited = new Promise<number>((resolve) => child.once("exit", (code) => resolve(code ?? -1)));
  return { child, port, output: () => output, ready: () => untilReady(child, () => output), exited };
}

/** Waits until `holds` is true; fails after a minute. */
export async function until(holds: () => boolean): Promise<void> {
  const deadline = Date.now() + 60_000;
  while (!holds()) {
    if (Date.now() > deadline) throw new Error(`This never became true: ${holds}`);
    await pause(20);
  }
}

/** The process id recorded of one of the launcher's children. */
export function recordedPid(root: string, name: string): number {
  return JSON.parse(readFileSync(join(root, "data/run", `${name}.json`), "utf8")).pid;
}

async function untilReady(child: ChildProcess, output: () => string): Promise<ServerFacts> {
  const line = () => /^ready (.*)\n/m.exec(output())?.[1];
  await until(() => line() !== undefined || child.exitCode !== null);
  const facts = line();
  if (facts === undefined) throw new Error(`The launcher ended early: ${output()}`);
  return JSON.parse(facts);
}
