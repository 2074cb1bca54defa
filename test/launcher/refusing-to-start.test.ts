import { chmodSync, chownSync, existsSync, mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { rm } from "node:fs/promises";
import { createServer, type Server } from "node:net";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { launch, temporaryFolder } from "./launched.js";

let root: string;
beforeEach(() => {
  root = temporaryFolder();
});
afterEach(() => rm(root, { recursive: true, force: true }));

async function refusal(environment: Record<string, string> = {}, user = {}): Promise<string> {
  const launched = await launch(root, environment, user);
  expect(await launched.exited).toBe(1);
  return launched.output();
}

function write(path: string, text = "") {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
}

describe("one clear sentence", { timeout: 120_000 }, () => {
  it("for a taken port", async () => {
    const server: Server = createServer();
    await new Promise<void>((resolve) => server.listen(0, resolve));
    const address = server.address();
    const port = typeof address === "object" && address ? address.port : 0;
    expect(await refusal({ PORT: `${port}` })).toMatch(
      new RegExp(
        `^Port ${port} is taken by another program: choose another one, for example PORT=\\d+ npm start\n$`,
      ),
    );
    server.close();
  });

  it.each([
    ["a Redis file", "data/dump.rdb"],
    ["a PostgreSQL folder", "data/PG_VERSION"],
    ["another Redis in our place", "data/redis/appendonlydir/appendonly.aof.manifest"],
    ["another database in our place", "data/database/PG_VERSION"],
  ])("for a foreign folder: %s", async (_what, path) => {
    write(path);
    expect(await refusal()).toMatch(
      /^The folder \S+\/data holds data of another program \(\S+\): set DATA_DIR to an empty folder\.\n$/,
    );
  });

  it.each([
    ["an older", 0],
    ["a newer", 2],
  ])("for %s data folder", async (age, format) => {
    write("data/tieng-em.json", JSON.stringify({ program: "tieng-em", format, ports: {} }));
    expect(await refusal()).toBe(
      `The data folder ${join(root, "data")} was made by ${age} Tiếng Em (format ${format}, this one has 1): ` +
        "run the version that made it, or set DATA_DIR to another folder.\n",
    );
  });

  it.each(["", "{", '{"program":"other"}'])("for a damaged marker: %j", async (text) => {
    write("data/tieng-em.json", text);
    expect(await refusal()).toBe(
      `${join(root, "data/tieng-em.json")} is damaged: put back a copy of the data folder.\n`,
    );
  });

  it("for a folder it may not write to", async () => {
    chmodSync(root, 0o555);
    const asRoot = process.getuid?.() === 0;
    if (asRoot) chownSync(root, 65_534, 65_534);
    expect(await refusal({}, asRoot ? { uid: 65_534, gid: 65_534 } : {})).toBe(
      `Tiếng Em cannot write to its data folder ${join(root, "data")} (EACCES): make it writable, or set DATA_DIR to another one.\n`,
    );
    chmodSync(root, 0o755);
  });

  it("for keys that are missing beside data", async () => {
    write("data/tieng-em.json", JSON.stringify({ program: "tieng-em", format: 1, ports: {} }));
    expect(await refusal()).toMatch(
      /^The data were encrypted with keys that are neither in SECRET_KEYS nor in /,
    );
    expect(existsSync(join(root, "data/keys.env"))).toBe(false);
  });

  it("for a port that is no port", async () => {
    expect(await refusal({ PORT: "eight" })).toBe('PORT must be a number from 1 to 65535, and is "eight".\n');
  });

  it("for production without its settings", async () => {
    expect(await refusal({ NODE_ENV: "production", REDIS_URL: "redis://redis:6379" })).toBe(
      "With NODE_ENV=production these must be set, and are not: SECRET_KEYS, DATABASE_URL.\n",
    );
    expect(readdirSync(root)).toEqual([]);
  });
});

describe("what is no reason to refuse", () => {
  it("other files in the data folder, and addresses of a Redis and a database of one's own: nothing is spawned", async () => {
    write("data/notes.txt", "ghi chú");
    write(".env", "REDIS_URL=redis://127.0.0.1:1\n");
    const launched = await launch(root, { DATABASE_URL: "postgres://127.0.0.1:1/own" });
    const facts = await launched.ready();
    expect(facts).toMatchObject({
      REDIS_URL: "redis://127.0.0.1:1",
      DATABASE_URL: "postgres://127.0.0.1:1/own",
    });
    expect(readdirSync(join(root, "data/run")).sort()).toEqual(["lock", "server.json"]);
    launched.child.kill("SIGTERM");
    expect(await launched.exited).toBe(0);
  });
});
