import { readFileSync, statSync, writeFileSync } from "node:fs";
import { rm } from "node:fs/promises";
import { join } from "node:path";
import pg from "pg";
import { createClient } from "redis";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { portTrouble } from "../../launcher/ports.mjs";
import { birthOf } from "../../launcher/processes.mjs";
import { type Launched, launch, recordedPid, type ServerFacts, temporaryFolder, until } from "./launched.js";

// These tests tell one story on one data folder, in order.
describe("starting and stopping", { timeout: 120_000 }, () => {
  const root = temporaryFolder();
  const at = (...path: string[]) => join(root, "data", ...path);
  let launched: Launched;
  let facts: ServerFacts;

  const client = () => createClient({ url: facts.REDIS_URL });

  async function withRedis<T>(work: (redis: ReturnType<typeof client>) => Promise<T>): Promise<T> {
    const redis = client();
    redis.on("error", () => {});
    await redis.connect();
    try {
      return await work(redis);
    } finally {
      redis.destroy();
    }
  }

  async function query(statement: string) {
    const client = new pg.Client(facts.DATABASE_URL);
    await client.connect();
    try {
      return (await client.query(statement)).rows;
    } finally {
      await client.end();
    }
  }

  async function begin(): Promise<void> {
    launched = await launch(root);
    facts = await launched.ready();
  }

  beforeAll(begin);
  afterAll(async () => {
    launched.child.kill("SIGTERM");
    await launched.exited;
    await rm(root, { recursive: true, force: true });
  });

  it("makes keys that only the owner can read, and gives them to the server", () => {
    expect(statSync(at("keys.env")).mode & 0o777).toBe(0o600);
    expect(statSync(at()).mode & 0o777).toBe(0o700);
    expect(readFileSync(at("keys.env"), "utf8")).toBe(`SECRET_KEYS=${facts.SECRET_KEYS}\n`);
    expect(Buffer.from(facts.SECRET_KEYS, "base64")).toHaveLength(32);
    expect(facts.DATA_DIR).toBe(at());
  });

  it.each([
    ["appendonly", "yes"],
    ["appendfsync", "always"],
    ["maxmemory-policy", "noeviction"],
    ["bind", "127.0.0.1"],
    ["dir", at("redis")],
  ])("runs Redis with %s = %s", async (name, value) => {
    expect(await withRedis((redis) => redis.configGet(name))).toEqual({ [name]: value });
  });

  it("runs a database that keeps commits through a power cut", async () => {
    expect(await query("show fsync")).toEqual([{ fsync: "on" }]);
    expect(await query("show wal_sync_method")).toEqual([{ wal_sync_method: "open_datasync" }]);
    await query("create table kept (word text); insert into kept values ('ở lại')");
    await withRedis((redis) => redis.set("kept", "ở lại"));
  });

  it("refuses a second start on the same folder", async () => {
    const second = await launch(root);
    expect(await second.exited).toBe(1);
    expect(second.output()).toBe(
      `Tiếng Em already runs on ${at()} (process ${launched.child.pid}): stop it first, or set DATA_DIR and PORT for a second one.\n`,
    );
  });

  it("starts Redis again when it dies, on the same port and with its data", async () => {
    const before = recordedPid(root, "redis");
    process.kill(before, "SIGKILL");
    await until(() => recordedPid(root, "redis") !== before);
    expect(await withRedis((redis) => redis.get("kept"))).toBe("ở lại");
  });

  it("stops the server first at Ctrl-C, while Redis and the database still answer, and leaves no process", async () => {
    const pids = ["redis", "database", "server"].map((name) => recordedPid(root, name));
    process.kill(-Number(launched.child.pid), "SIGINT");
    expect(await launched.exited).toBe(0);
    expect(launched.output()).toContain('drained {"redis":true,"database":true}');
    expect(pids.map((pid) => birthOf(pid))).toEqual([undefined, undefined, undefined]);
    for (const url of [facts.REDIS_URL, facts.DATABASE_URL]) {
      expect(await portTrouble(Number(new URL(url).port), "127.0.0.1")).toBeUndefined();
    }
  });

  it("keeps data, keys and ports for the next start", async () => {
    const before = facts;
    await begin();
    expect({ ...facts, pid: 0, PORT: "" }).toEqual({ ...before, pid: 0, PORT: "" });
    expect(await query("select word from kept")).toEqual([{ word: "ở lại" }]);
    expect(await withRedis((redis) => redis.get("kept"))).toBe("ở lại");
  });

  it("adopts Redis and the database after a SIGKILL and ends the server that was left", async () => {
    const children = () => ["redis", "database"].map((name) => recordedPid(root, name));
    const [before, oldServer] = [children(), facts.pid];
    launched.child.kill("SIGKILL");
    await launched.exited;
    expect(birthOf(oldServer)).toBeDefined();
    await begin();
    expect(children()).toEqual(before);
    expect(birthOf(oldServer)).toBeUndefined();
    expect(await query("select word from kept")).toEqual([{ word: "ở lại" }]);
  });

  it("goes on watching a child it adopted", async () => {
    const before = recordedPid(root, "database");
    process.kill(before, "SIGKILL");
    await until(() => recordedPid(root, "database") !== before);
    await expect
      .poll(() => query("select word from kept").catch(() => "away"), { timeout: 60_000 })
      .toEqual([{ word: "ở lại" }]);
  });

  it("replaces what was left when it was started in another way", async () => {
    launched.child.kill("SIGKILL");
    await launched.exited;
    const before = recordedPid(root, "redis");
    const record = JSON.parse(readFileSync(at("run/redis.json"), "utf8"));
    writeFileSync(at("run/redis.json"), JSON.stringify({ ...record, recipe: "an older one" }));
    await begin();
    expect(recordedPid(root, "redis")).not.toBe(before);
    expect(birthOf(before)).toBeUndefined();
  });

  it("never touches a stranger that has the process id of a dead child", async () => {
    launched.child.kill("SIGTERM");
    await launched.exited;
    const stranger = { pid: process.pid, born: "another boot 1", recipe: "" };
    for (const name of ["redis", "server"]) writeFileSync(at(`run/${name}.json`), JSON.stringify(stranger));
    await begin();
    expect(recordedPid(root, "redis")).not.toBe(process.pid);
  });

  it("passes on the server's own failure", async () => {
    launched.child.kill("SIGTERM");
    await launched.exited;
    const failing = await launch(root, { STUB_EXIT: "78" });
    expect(await failing.exited).toBe(78);
  });
});
