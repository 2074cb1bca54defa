import { spawnSync } from "node:child_process";
import { cpSync, writeFileSync } from "node:fs";
import { mkdir, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { keepRunning } from "../../launcher/children.mjs";
import { databaseRecipe, databaseUrl } from "../../launcher/database.mjs";
import { freePort } from "../../launcher/ports.mjs";
import { databases, type TestDatabase } from "../support/database.js";

describe.each(databases)("several connections on $name", ({ start }) => {
  let database: TestDatabase;
  let pool: pg.Pool;

  beforeAll(async () => {
    database = await start();
    pool = new pg.Pool({ connectionString: database.url, max: 6 });
    pool.on("error", () => {});
  });
  afterAll(async () => {
    await pool.end();
    await database.stop();
  });

  it("never mixes up queries whose parameters arrive in several packets", async () => {
    const statements = [
      "select $1::text as value, 1 as kind",
      "select length($1::text) as size, $1::text as value, 2 as kind",
    ];
    const ask = async (worker: number, round: number) => {
      const value = `${worker}/${round} ${"x".repeat(200_000)}`;
      const result = await pool.query(statements[worker % 2] ?? "", [value]);
      expect(result.rows[0]).toMatchObject({ kind: (worker % 2) + 1 });
      expect(result.rows[0]?.value === value).toBe(true);
    };
    const worker = async (number: number) => {
      for (let round = 0; round < 12; round++) await ask(number, round);
    };
    await Promise.all([0, 1, 2, 3, 4, 5].map(worker));
  });

  it("keeps transactions apart", async () => {
    await pool.query("create table counter (n int); insert into counter values (0)");
    const increase = async () => {
      const client = await pool.connect();
      await client.query("begin");
      const seen = await client.query("select n from counter for update");
      await client.query("update counter set n = $1", [Number(seen.rows[0]?.n) + 1]);
      await client.query("commit");
      client.release();
    };
    await Promise.all(Array.from({ length: 20 }, increase));
    expect((await pool.query("select n from counter")).rows).toEqual([{ n: 20 }]);
  });

  it("goes on after a wrong statement, also inside a transaction", async () => {
    await expect(pool.query("select * from nowhere where a = $1", [1])).rejects.toThrow(/nowhere/);
    const client = await pool.connect();
    await client.query("begin");
    await expect(client.query("select 1/$1::int", [0])).rejects.toThrow(/division/);
    await client.query("rollback");
    client.release();
    expect((await pool.query("select 1 as one")).rows).toEqual([{ one: 1 }]);
  });

  it("rolls back what a connection leaves open when it breaks", async () => {
    await pool.query("create table left_open (n int)");
    const client = new pg.Client(database.url);
    client.on("error", () => {});
    await client.connect();
    await client.query("begin");
    await client.query("insert into left_open values (1)");
    client.connection.stream.destroy();
    expect((await pool.query("select * from left_open")).rows).toEqual([]);
  });
});

describe("the embedded database's folder", { timeout: 120_000 }, () => {
  let folder: string;
  const program = join(import.meta.dirname, "../../launcher/database-server.mjs");
  const runOn = async (port: number) => {
    await mkdir(join(folder, "run"), { recursive: true });
    const recipe = databaseRecipe({ folder: join(folder, "database"), port, run: join(folder, "run") });
    return keepRunning(recipe, () => {});
  };
  const second = (database: string) =>
    spawnSync(process.execPath, [program, database, "1"], { encoding: "utf8", timeout: 60_000 });

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "tieng-em-folder-"));
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  it("keeps every acknowledged row when the process is killed, which is started again", async () => {
    const port = await freePort();
    const child = await runOn(port);
    const pool = new pg.Pool({ connectionString: databaseUrl(port), max: 1 });
    pool.on("error", () => {});
    await pool.query("create table kept (n int primary key)");
    const acknowledged: number[] = [];
    const victim = child.pid();
    for (let n = 0; n < 60 || child.pid() === victim; n++) {
      if (n === 30) process.kill(victim, "SIGKILL");
      await pool.query("insert into kept values ($1)", [n]).then(
        () => acknowledged.push(n),
        () => new Promise((resolve) => setTimeout(resolve, 20)),
      );
    }
    const rows = (await pool.query("select n from kept order by n")).rows.map((row) => row.n);
    expect(rows).toEqual(expect.arrayContaining(acknowledged));
    expect(acknowledged.length).toBeGreaterThan(30);
    await pool.end();
    await child.stop();
  });

  it("is never opened by two processes", async () => {
    const child = await runOn(await freePort());
    const result = second(join(folder, "database"));
    expect(result.stderr).toContain(`is already open in process ${child.pid()}.`);
    expect(result.status).toBe(1);
    await child.stop();
  });

  it("is refused when another version made it", () => {
    const copy = join(folder, "other-version");
    cpSync(join(folder, "database"), copy, { recursive: true });
    writeFileSync(join(copy, "version"), "pglite 0.3.0\n");
    const result = second(copy);
    expect(result.stderr).toMatch(/made by "pglite 0\.3\.0" and this program has "pglite [\d.]+"/);
    expect(result.status).toBe(1);
  });
});
