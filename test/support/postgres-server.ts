import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { chownSync } from "node:fs";
import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import pg from "pg";
import { freePort } from "../../launcher/ports.mjs";

const installations = "/usr/lib/postgresql";

/** A whole PostgreSQL server for one test run, reached as its superuser without a password on the loopback. */
export interface PostgresServer {
  readonly url: string;
  stop(): Promise<void>;
}

/** Starts the distribution's PostgreSQL (15 where there are several); undefined when none is installed. */
export async function startPostgresServer(): Promise<PostgresServer | undefined> {
  const programs = await findPrograms();
  if (programs === undefined) return undefined;
  const owner = ordinaryUser();
  const folder = await mkdtemp(join(tmpdir(), "tieng-em-postgres-"));
  if (owner) chownSync(folder, owner.uid, owner.gid);
  const files = join(folder, "files");
  const making = [
    "-D",
    files,
    "-U",
    "postgres",
    "--auth=trust",
    "--no-sync",
    "-E",
    "UTF8",
    "--locale=C.UTF-8",
  ];
  execFileSync(join(programs, "initdb"), making, {
    ...owner,
    cwd: folder,
    stdio: ["ignore", "ignore", "inherit"],
  });
  const port = await freePort();
  const settings = [
    "listen_addresses=127.0.0.1",
    "unix_socket_directories=",
    "fsync=off",
    "log_min_messages=fatal",
  ];
  const child = spawn(
    join(programs, "postgres"),
    ["-D", files, "-p", `${port}`, ...settings.flatMap((setting) => ["-c", setting])],
    { ...owner, cwd: folder, stdio: "ignore" },
  );
  const url = `postgres://postgres@127.0.0.1:${port}/postgres`;
  await untilAnswering(url, child);
  return { url, stop: () => stop(child, folder) };
}

async function findPrograms(): Promise<string | undefined> {
  const versions = await readdir(installations).catch(() => []);
  const fit = versions.map(Number).filter((version) => version >= 15);
  return fit.length > 0 ? join(installations, `${Math.min(...fit)}`, "bin") : undefined;
}

/** PostgreSQL refuses root: root runs it as the user that comes with the package. */
function ordinaryUser(): { uid: number; gid: number } | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const idOf = (flag: string) => Number(execFileSync("id", [flag, "postgres"], { encoding: "utf8" }));
  return { uid: idOf("-u"), gid: idOf("-g") };
}

async function untilAnswering(url: string, child: ChildProcess): Promise<void> {
  for (let tries = 0; tries < 600; tries++) {
    if (child.exitCode !== null) break;
    const client = new pg.Client(url);
    const answered = await client.connect().then(
      () => true,
      () => false,
    );
    await client.end();
    if (answered) return;
    await pause(50);
  }
  throw new Error(`PostgreSQL did not start (exit code ${child.exitCode}).`);
}

async function stop(child: ChildProcess, folder: string): Promise<void> {
  if (child.exitCode === null && child.signalCode === null) {
    const exited = once(child, "exit");
    child.kill("SIGINT");
    await exited;
  }
  await rm(folder, { recursive: true, force: true });
}
