import { readdir } from "node:fs/promises";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { migrate } from "../../src/cases/migrate.js";
import { databases, type TestDatabase } from "../support/database.js";
import { type House, openHouse } from "./effects.js";

describe.each(databases)("the database's shape on $name", ({ name, start }) => {
  let database: TestDatabase;
  let house: House;

  beforeAll(async () => {
    database = await start();
    house = await openHouse(database, name);
  });
  afterAll(async () => {
    await house.stop();
    await database.stop();
  });

  test("is brought up to date once, however often and by however many it is asked", async () => {
    expect(await Promise.all([migrate(house.db), migrate(house.db)])).toEqual([[], []]);
  });

  test("an empty database gets every step, also when two processes start at once", async () => {
    await house.pool.query("drop schema public cascade; create schema public");
    // PGlite serves one connection at a time.
    const processes = name === "PGlite" ? [house] : [house, house];
    const other = await Promise.all(processes.map(() => openHouse(database, name)));
    for (const opened of other) await opened.stop();
    const { rows } = await house.pool.query("select count(*)::int as steps from kysely_migration");
    const files = await readdir(new URL("../../src/cases/migrations/", import.meta.url));
    expect(rows).toEqual([{ steps: files.length }]);
  });

  test.each([
    ["update", "update history set action = 'nothing'"],
    ["delete", "delete from history"],
    ["truncate", "truncate history"],
  ])("the history refuses to %s", async (_word, statement) => {
    await house.cases.record({ at: 0, action: "talk.read" });
    await expect(house.pool.query(statement)).rejects.toThrow("history is append-only");
  });
});
