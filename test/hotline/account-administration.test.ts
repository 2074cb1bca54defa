import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { databases, type TestDatabase } from "../support/database.js";
import {
  Browser,
  codeOf,
  type Desk,
  enrol,
  goodPassword,
  idOf,
  openDesk,
  ownCommune,
  signedIn,
} from "./desk.js";

describe.each(databases)("the accounts of others on $name", ({ name, start }) => {
  let database: TestDatabase;
  let desk: Desk;
  let admin: Browser;

  beforeAll(async () => {
    database = await start();
    desk = await openDesk(database, name);
    admin = await signedIn(desk, "admin");
  });
  afterAll(async () => {
    await desk.stop();
    await database.stop();
  });

  const shown = async (id: string) => {
    const { accounts } = (await admin.get("/accounts")).body as { accounts: { id: string }[] };
    return accounts.find((one) => one.id === id);
  };
  const deedsOn = async (id: string) => {
    const lines = await linesOn(id);
    expect(lines[0]?.action).toBe("staff.create");
    // Without what was tried at the door.
    return lines.flatMap(({ action, staff }) => (staff === null ? [] : action));
  };
  const linesOn = async (id: string) => {
    const found = await desk.pool.query<{
      action: string;
      staff: string | null;
      detail: Record<string, string>;
    }>("select action, staff, detail from history where detail->>'account' = $1 order by id", [id]);
    return found.rows;
  };
  const press = (id: string, deed: string, body: object = {}) => admin.post(`/accounts/${id}/${deed}`, body);

  test("are made with a password that works once", async () => {
    const body = { login: "Xa@hotline.local", name: "Cán bộ xã", roles: ["commune"], communeCode: "26506" };
    const made = await admin.post("/accounts", body);
    expect(made.status).toBe(201);
    const { login, password } = made.body as { login: string; password: string };
    expect(login).toBe("xa@hotline.local");
    const officer = new Browser(desk);
    expect((await officer.signIn(login, password)).body).toEqual({ done: true });
    expect((await officer.get("/me")).body).toMatchObject({ commune: ownCommune, mustChangePassword: true });
    expect(codeOf(await admin.post("/accounts", body))).toBe("login-taken");
  });

  test.each([
    ["an officer without a commune", { roles: ["commune"], communeCode: null }, "commune-missing"],
    ["an officer of a province", { roles: ["commune"], communeCode: "79" }, "commune-missing"],
    ["an officer of nowhere", { roles: ["commune"], communeCode: "00000" }, "commune-missing"],
    ["no role", { roles: [], communeCode: null }, "bad-request"],
    ["a role there is not", { roles: ["boss"], communeCode: null }, "bad-request"],
  ])("are not made for %s", async (_words, fields, code) => {
    const body = { login: "khong@hotline.local", name: "Không", ...fields };
    expect(codeOf(await admin.post("/accounts", body))).toBe(code);
  });

  test("are changed, and the change counts at once and is recorded", async () => {
    const browser = await signedIn(desk, "operator");
    const id = await idOf(browser);
    const fields = { name: "Tên mới", roles: ["operator", "analyst"], communeCode: "26506" };
    const changed = await admin.post(`/accounts/${id}`, fields);
    expect(changed.body).toMatchObject({ name: "Tên mới", roles: ["operator", "analyst"], commune: null });
    expect((await browser.get("/me")).body).toMatchObject({
      name: "Tên mới",
      roles: ["operator", "analyst"],
    });
    expect(await deedsOn(id)).toEqual(["staff.change"]);
  });

  test("are written down with what they were and what they became, and a refused one not at all", async () => {
    const by = await idOf(admin);
    const fields = { login: "ghi@hotline.local", name: "Ghi", roles: ["operator"], communeCode: null };
    await admin.post("/accounts", fields);
    await admin.post("/accounts", fields);
    const { rows } = await desk.pool.query<{ id: string }>("select id from staff where email = $1", [
      fields.login,
    ]);
    const id = rows[0]?.id ?? "";
    const officer = { name: "Ghi", roles: ["commune"], communeCode: ownCommune.code };
    for (const one of [officer, officer, { ...officer, name: "Khác" }])
      await admin.post(`/accounts/${id}`, one);
    const change = (detail: object) => ({
      ...{ action: "staff.change", staff: by },
      detail: { ...detail, account: id },
    });
    expect(await linesOn(id)).toEqual([
      { action: "staff.create", staff: by, detail: { account: id, roles: "operator" } },
      change({
        ...{ rolesBefore: "operator", rolesAfter: "commune" },
        ...{ unitBefore: "none", unitAfter: ownCommune.code },
      }),
      change({}),
      change({ name: "changed" }),
    ]);
  });

  test("are disabled, which ends sessions and keeps the right password out, and enabled again", async () => {
    const browser = await signedIn(desk, "operator");
    const id = await idOf(browser);
    const { login } = (await browser.get("/me")).body as { login: string };
    expect((await press(id, "disable")).status).toBe(200);
    expect(codeOf(await browser.get("/me"))).toBe("signed-out");
    expect(codeOf(await browser.signIn(login, goodPassword))).toBe("account-disabled");
    expect(codeOf(await browser.signIn(login, "khong phai the"))).toBe("sign-in-failed");
    expect(await shown(id)).toMatchObject({ disabledAt: desk.now });
    expect((await press(id, "enable")).status).toBe(200);
    // After the wait that the wrong password cost.
    desk.sessionsOlderBy += 2_000;
    expect((await browser.signIn(login, goodPassword)).status).toBe(200);
    expect(await deedsOn(id)).toEqual(["staff.disable", "staff.enable"]);
  });

  test("get a new password, lose the second factor, and are signed out everywhere", async () => {
    const browser = await signedIn(desk, "supervisor");
    const id = await idOf(browser);
    const made = (await press(id, "reset-password")).body as { login: string; password: string };
    expect(codeOf(await browser.get("/me"))).toBe("signed-out");
    expect((await browser.signIn(made.login, goodPassword)).status).toBe(401);
    desk.sessionsOlderBy += 2_000;
    expect((await browser.signIn(made.login, made.password)).body).toEqual({ done: false });
    expect((await press(id, "reset-second-factor")).status).toBe(200);
    expect((await browser.signIn(made.login, made.password)).body).toEqual({ done: true });
    await browser.post("/me/password", { current: made.password, next: goodPassword });
    expect(codeOf(await browser.get("/talks"))).toBe("must-set-second-factor");
    await enrol(browser);
    expect((await press(id, "sign-out-everywhere")).status).toBe(200);
    expect(codeOf(await browser.get("/me"))).toBe("signed-out");
    const deeds = ["staff.reset-password", "staff.reset-second-factor", "staff.sign-out-everywhere"];
    expect(await deedsOn(id)).toEqual(deeds);
  });

  test("nobody changes the own roles, shuts out or recovers the own account", async () => {
    const me = await idOf(admin);
    const body = { name: "Quản trị", roles: ["admin", "operator"], communeCode: null };
    expect(codeOf(await admin.post(`/accounts/${me}`, body))).toBe("own-account");
    for (const deed of ["disable", "reset-password", "reset-second-factor"]) {
      expect(codeOf(await press(me, deed))).toBe("own-account");
    }
    expect((await admin.post(`/accounts/${me}`, { ...body, roles: ["admin"] })).status).toBe(200);
    expect(codeOf(await press("nobody", "disable"))).toBe("not-found");
  });

  test("two admins who shut out each other at the same moment leave one", async () => {
    const other = await signedIn(desk, "admin");
    const [mine, others] = [await idOf(admin), await idOf(other)];
    const replies = await Promise.all([press(others, "disable"), other.post(`/accounts/${mine}/disable`)]);
    const left = replies.map(({ status }) => status).toSorted();
    expect(left[0]).toBe(200);
    expect([401, 409]).toContain(left[1]);
    const { rows } = await desk.pool.query<{ id: string }>(
      `select id from staff where roles = 'admin' and "disabledAt" is null`,
    );
    expect(rows).toHaveLength(1);
  });
});
