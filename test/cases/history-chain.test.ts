import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { historyHead, notedDigits, readNotedHead } from "../../src/cases/audit/head.js";
import { verifyHistory } from "../../src/cases/audit/verify.js";
import { addHistory } from "../../src/cases/history.js";
import { withHistoryKey } from "../../src/cases/history-key.js";
import { linkHash } from "../../src/cases/history-line.js";
import type { Tables } from "../../src/cases/tables.js";
import { runAuditVerify } from "../../src/commands/audit-verify.js";
import { connectDatabase, queryBuilder } from "../../src/infra/database.js";
import { createKeyring } from "../../src/infra/keyring.js";
import { silentLog } from "../../src/infra/log.js";
import { databases, type TestDatabase } from "../support/database.js";
import { caseOne, evening, type House, lan, openHouse, staffA } from "./effects.js";

describe.each(databases)("the chain of the history on $name", ({ name, start }) => {
  let database: TestDatabase;
  let house: House;

  beforeAll(async () => {
    database = await start();
    house = await openHouse(database, name);
    for (let line = 1; line <= 6; line++) await write(line);
  });
  afterAll(async () => {
    await house.stop();
    await database.stop();
  });

  const write = (line: number) =>
    house.cases.record({
      ...{ at: evening + line, staff: staffA, action: "case.read", person: lan, caseId: caseOne },
      detail: { b: "2", a: "1" },
    });
  const verify = (noted?: string) => verifyHistory(house.db, house.keyring, noted);
  const idOf = async (number: number) => {
    const { rows } = await house.pool.query("select line from history_chain where number = $1", [number]);
    return rows[0].line as string;
  };
  /** Does what only the owner of the database can, and takes it back after looking. */
  const tampered = async (statements: readonly string[], look: () => Promise<unknown> = () => verify()) => {
    const client = await house.pool.connect();
    const backUp = ["history", "history_chain"];
    try {
      for (const table of backUp) {
        await client.query(`alter table ${table} disable trigger user`);
        await client.query(`create table ${table}_kept as select * from ${table}`);
      }
      for (const statement of statements) await client.query(statement);
    } finally {
      client.release();
    }
    const seen = await look();
    for (const table of backUp) {
      await house.pool.query(`delete from ${table}`);
      await house.pool.query(`insert into ${table} overriding system value select * from ${table}_kept`);
      await house.pool.query(`drop table ${table}_kept`);
      await house.pool.query(`alter table ${table} enable trigger user`);
    }
    return seen;
  };
  /** The chain as somebody without the key can write it anew over the lines there are. */
  const rebuilt = async () => {
    const { rows } = await house.pool.query("select id, mac from history where mac is not null order by id");
    let { hash } = (await house.pool.query("select hash from history_chain where number = 0")).rows[0];
    await house.pool.query("delete from history_chain where number > 0");
    for (const [at, { id, mac }] of rows.entries()) {
      hash = linkHash(hash, at + 1, id, mac);
      await house.pool.query("insert into history_chain values ($1, $2, $3)", [at + 1, id, hash]);
    }
    return verify();
  };

  afterEach(async () => expect(await verify()).toMatchObject({ kind: "sound", first: evening + 1 }));

  test("is whole, and says from when to when", async () => {
    const head = await historyHead(house.db);
    expect(await verify()).toEqual({
      ...{ kind: "sound", head, first: evening + 1, last: evening + 6, noted: null },
    });
    expect(head.number).toBe(6);
  });

  test.each([
    ["another action", "update history set action = 'case.close' where id = LINE", "changed"],
    ["another member of staff", "update history set staff = 'staffB' where id = LINE", "changed"],
    ["another time", "update history set at = at + interval '1 minute' where id = LINE", "changed"],
    ["another detail", `update history set detail = '{"a":"1","b":"3"}' where id = LINE`, "changed"],
    ["no signature", "update history set mac = '' where id = LINE", "changed"],
    ["the line gone", "delete from history where id = LINE", "removed"],
    ["the link gone", "delete from history_chain where line = LINE", "removed"],
    [
      "line and link gone",
      "delete from history where id = LINE; delete from history_chain where line = LINE",
      "removed",
    ],
    ["another hash", "update history_chain set hash = repeat('0', 64) where line = LINE", "rebuilt"],
  ])("with %s it is found where it is", async (_what, statements, flaw) => {
    const line = await idOf(3);
    const steps = statements.split("; ").map((one) => one.replace("LINE", line));
    expect(await tampered(steps)).toMatchObject({ kind: "broken", flaw, number: 3 });
  });

  test("a line put in is found, with a link of its own or without", async () => {
    const copy = `insert into history (at, staff, action, person, case_id, detail, seen, seen_hash, mac)
      select at, staff, action, person, case_id, detail, seen, seen_hash, mac from history where id = ${await idOf(3)}`;
    expect(await tampered([copy])).toMatchObject({ kind: "broken", flaw: "inserted", at: evening + 3 });
    expect(await tampered([copy], rebuilt)).toMatchObject({ kind: "broken", flaw: "changed", number: 7 });
  });

  test("a line taken out is found even when all links after it are written anew", async () => {
    const remove = `delete from history where id = ${await idOf(3)}`;
    expect(await tampered([remove], rebuilt)).toMatchObject({ kind: "broken", flaw: "rebuilt", number: 3 });
  });

  test("lines cut off at the end are missed by whoever noted the head, and only so", async () => {
    const { hash } = await historyHead(house.db);
    const cut = [6, 5].map(async (number) => `delete from history where id = ${await idOf(number)}`);
    const statements = [...(await Promise.all(cut)), "delete from history_chain where number > 4"];
    expect(await tampered(statements)).toMatchObject({ kind: "sound", head: { number: 4 } });
    const noted = hash.slice(0, notedDigits);
    expect(await tampered(statements, () => verify(noted))).toMatchObject({ kind: "head-unknown" });
    expect(await verify(noted)).toMatchObject({ kind: "sound", noted: 6 });
  });

  test("nothing fits under another key", async () => {
    const other = createKeyring([Buffer.alloc(32, 1)]);
    expect(await verifyHistory(house.db, other)).toMatchObject({ flaw: "changed", number: 1 });
  });

  test("an unsigned line is refused, and one without a key is not even tried", async () => {
    const unsigned = "insert into history (at, action, detail) values (now(), 'case.read', '{}')";
    await expect(house.pool.query(unsigned)).rejects.toThrow("history_signed");
    await expect(addHistory(queryBuilder<Tables>(house.pool), { at: 0, action: "x" })).rejects.toThrow("key");
  });

  test("a transaction that fails leaves neither line nor link, and holds nobody up", async () => {
    const failing = house.db.transaction().execute(async (trx) => {
      await addHistory(trx, { at: evening, action: "case.read" });
      // The embedded database serves one transaction at a time.
      if (name !== "PGlite") await write(7);
      throw new Error("no");
    });
    await expect(failing).rejects.toThrow("no");
    if (name === "PGlite") await write(7);
    expect(await verify()).toMatchObject({ kind: "sound", head: { number: 7 }, last: evening + 7 });
  });

  test("many writers at once, with two lines each, make one order", async () => {
    // The embedded database serves one connection: more would only wait in the pool until it gives up.
    const writers = name === "PGlite" ? 8 : 50;
    const pool = connectDatabase(database.url, name === "PGlite" ? 1 : writers, silentLog);
    const db = withHistoryKey(queryBuilder<Tables>(pool), house.keyring);
    const before = (await historyHead(house.db)).number;
    const writer = (at: number) =>
      db.transaction().execute(async (trx) => {
        await addHistory(trx, { at: evening + 100 + at, action: "talk.read", person: lan });
        await addHistory(trx, { at: evening + 100 + at, action: "case.read", caseId: caseOne });
      });
    await Promise.all(Array.from({ length: writers }, (_, at) => writer(at)));
    await db.destroy();
    expect(await verify()).toMatchObject({ kind: "sound", head: { number: before + 2 * writers } });
  });

  test("npm run audit:verify says so, and ends with 1 when it is broken", async () => {
    if (name === "PGlite") return;
    const key = Buffer.alloc(32, 5);
    const other = await start();
    const environment = { DATABASE_URL: other.url, SECRET_KEYS: key.toString("base64") };
    const run = async (...args: string[]) => {
      const lines: string[] = [];
      const code = await runAuditVerify(
        args,
        environment,
        (line) => lines.push(line),
        (line) => lines.push(line),
      );
      return [code, lines.join("\n")] as const;
    };
    expect(await run()).toEqual([0, expect.stringContaining("0 lines")]);
    const db = withHistoryKey(
      queryBuilder<Tables>(connectDatabase(other.url, 1, silentLog)),
      createKeyring([key]),
    );
    for (const at of [1, 2]) await addHistory(db, { at: evening + at, action: "case.read" });
    const { hash } = await historyHead(db);
    const spaced = hash
      .slice(0, 20)
      .replace(/(.{4})/g, "$1 ")
      .toUpperCase();
    expect(await run("--head", spaced)).toEqual([0, expect.stringContaining("is line 2 of it")]);
    expect(await run()).toEqual([
      0,
      `The history is whole: 2 lines, from 2026-03-07T14:00:00.001Z to 2026-03-07T14:00:00.002Z.\nHead: ${hash}`,
    ]);
    expect(await run("--head", "1".repeat(20))).toEqual([1, expect.stringContaining("is not part")]);
    expect(await run("--head", "abc")).toEqual([2, expect.stringContaining("--head <digits>")]);
    const pool = connectDatabase(other.url, 1, silentLog);
    await pool.query(
      "alter table history disable trigger user; update history set action = 'x' where seen = 0",
    );
    await pool.end();
    await db.destroy();
    expect(await run()).toEqual([1, expect.stringMatching(/line 1 \(id 1, 2026-.*\) was changed/)]);
    await other.stop();
  });
});

describe("a head as somebody wrote it down", () => {
  test.each([
    ["9F3A 77c1-02be5d10aa41", "9f3a77c102be5d10aa41"],
    ["9f3a", null],
    ["", null],
    ["g".repeat(20), null],
    ["a".repeat(65), null],
  ])("%s → %s", (noted, digits) => expect(readNotedHead(noted)).toBe(digits));
});
