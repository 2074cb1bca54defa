import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { runStaffAdd } from "../../src/commands/staff-add.js";
import { connectDatabase } from "../../src/infra/database.js";
import { silentLog } from "../../src/infra/log.js";
import { databases, type TestDatabase } from "../support/database.js";

describe.each(databases)("npm run staff:add on $name", ({ start }) => {
  let database: TestDatabase;

  beforeAll(async () => {
    database = await start();
  });
  afterAll(() => database.stop());

  const run = async (...args: string[]) => {
    const lines: string[] = [];
    const keep = (line: string) => lines.push(line);
    const environment = { DATABASE_URL: database.url, SECRET_KEYS: Buffer.alloc(32, 1).toString("base64") };
    const code = await runStaffAdd(args, environment, keep, keep);
    return { code, text: lines.join("\n") };
  };

  test("prepares an empty database and prints a password, another one when asked again", async () => {
    const added = await run("ha@hotline.local", "Chị Hà", "operator,supervisor");
    expect(added).toMatchObject({
      code: 0,
      text: expect.stringMatching(/ha@hotline\.local\nPassword: (\w{4}-){3}\w{4} /),
    });
    const reset = await run("--reset", "ha@hotline.local");
    expect(reset.code).toBe(0);
    expect(reset.text).not.toBe(added.text);
  });

  test("makes an officer of a commune by its code, and takes a second factor away", async () => {
    expect((await run("xa@hotline.local", "Cán bộ xã", "commune", "26506")).code).toBe(0);
    const pool = connectDatabase(database.url, 1, silentLog);
    const { rows } = await pool.query(
      `select "communeCode", "communeName" from staff where email like 'xa@%'`,
    );
    await pool.end();
    expect(rows).toEqual([{ communeCode: "26506", communeName: "Phường Vũng Tàu, Thành phố Hồ Chí Minh" }]);
    expect(await run("--reset-second-factor", "xa@hotline.local")).toMatchObject({
      code: 0,
      text: expect.stringContaining("The second factor is gone"),
    });
  });

  test("leaves a line of history for each account made or recovered", async () => {
    await run("ghi@hotline.local", "Ghi", "operator,admin");
    await run("--reset", "ghi@hotline.local");
    await run("--reset-second-factor", "ghi@hotline.local");
    const pool = connectDatabase(database.url, 1, silentLog);
    const { rows } = await pool.query(
      `select action, staff, detail - 'account' as detail from history
       where detail->>'account' = (select id from staff where email = 'ghi@hotline.local') order by id`,
    );
    await pool.end();
    const [staff, detail] = [null, { with: "command" }];
    expect(rows).toEqual([
      { action: "staff.create", staff, detail: { ...detail, roles: "operator admin" } },
      { action: "staff.reset-password", staff, detail },
      { action: "staff.reset-second-factor", staff, detail },
    ]);
  });

  test.each([
    [["ha2@hotline.local", "Hà", "commune"], 2, "npm run staff:add"],
    [["ha2@hotline.local", "Hà", "operator", "26506"], 2, "npm run staff:add"],
    [["ha2@hotline.local", "Hà", "commune", "00000"], 1, "No commune, ward or special zone"],
    [["--reset-second-factor", "nobody@hotline.local"], 1, "There is no account with this login."],
    [["ha2@hotline.local"], 2, "npm run staff:add"],
    [["not a login", "Hà", "operator"], 2, "npm run staff:add"],
    [["ha2@hotline.local", "Hà", "boss"], 2, "npm run staff:add"],
    [["--reset"], 2, "npm run staff:add"],
    [["--reset", "nobody@hotline.local"], 1, "There is no account with this login."],
  ])("%j ends with %i", async (args, code, words) => {
    const result = await run(...args);
    expect([result.code, result.text]).toEqual([code, expect.stringContaining(words)]);
  });
});
