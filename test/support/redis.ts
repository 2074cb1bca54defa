import { type ChildProcess, spawn } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createClient } from "redis";

/** A Redis of one test file's own: append-only, on a free port, in a folder that goes away with it. */
export interface TestRedis {
  readonly url: string;
  /** Kills it without warning; the data stay. */
  kill(): Promise<void>;
  /** Starts it again on the same port and data. */
  restart(): Promise<void>;
  stop(): Promise<void>;
}

/** Starts a real `redis-server` with the settings of production (append-only, `noeviction`). */
export async function startRedis(): Promise<TestRedis> {
  const folder = await mkdtemp(join(tmpdir(), "tieng-em-redis-"));
  const port = await freePort();
  const url = `redis://127.0.0.1:${port}`;
  let child = await launch(folder, port, url);
  return {
    url,
    kill: () => end(child, "SIGKILL"),
    restart: async () => {
      child = await launch(folder, port, url);
    },
    stop: async () => {
      await end(child, "SIGTERM");
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** A TCP port nobody listens on at this moment. */
export async function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      const port = typeof address === "object" && address ? address.port : 0;
      server.close(() => resolve(port));
    });
  });
}

async function launch(folder: string, port: number, url: string): Promise<ChildProcess> {
  const settings = ["--port", `${port}`, "--bind", "127.0.0.1", "--dir", folder, "--save", ""];
  const child = spawn(
    "redis-server",
    [...settings, "--appendonly", "yes", "--maxmemory-policy", "noeviction"],
    {
      stdio: "ignore",
    },
  );
  await answering(url);
  return child;
}

async function answering(url: string): Promise<void> {
  const client = createClient({
    url,
    socket: { reconnectStrategy: (tries) => (tries < 200 ? 25 : new Error("Redis does not answer")) },
  });
  client.on("error", () => {});
  await client.connect();
  // While it loads its append-only file it accepts connections but answers LOADING.
  for (let tries = 0; tries < 200; tries++) {
    const pong = await client.ping().catch(() => null);
    if (pong === "PONG") break;
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
  client.destroy();
}

async function end(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const exited = new Promise<void>((resolve) => child.once("exit", () => resolve()));
  child.kill(signal);
  await exited;
}
