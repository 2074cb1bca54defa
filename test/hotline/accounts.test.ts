import { hashPassword as libraryHash } from "better-auth/crypto";
import { getMigrations } from "better-auth/db/migration";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { createLibrary } from "../../src/hotline/accounts/library.js";
import { currentCost, fitsHash, hashPassword } from "../../src/hotline/accounts/password-hash.js";
import { sessionList } from "../../src/hotline/api/contract.js";
import { databases, type TestDatabase } from "../support/database.js";
import { Browser, codeOf, type Desk, enrol, goodPassword, openDesk, signedIn } from "./desk.js";
import { standingDesk } from "./standing-desk.js";

describe.each(databases)("accounts on $name", (kind) => {
  let desk: Desk;
  standingDesk(kind, (one) => {
    desk = one;
  });

  test("our tables are what the account library asks for", async () => {
    const { toBeCreated, toBeAdded } = await getMigrations(createLibrary(desk.library).options);
    expect([toBeCreated, toBeAdded]).toEqual([[], []]);
  });

  test("a production server makes no first account of its own", async () => {
    expect(await desk.accounts.ensureFirstAccount(true)).toBeNull();
  });

  test("the first start makes one account, which must change its password before anything else", async () => {
    const first = await desk.accounts.ensureFirstAccount(false);
    if (!first) throw new Error("no first account");
    expect(await desk.accounts.ensureFirstAccount(false)).toBeNull();
    await expect(desk.accounts.ensureFirstAccount(true)).rejects.toMatchObject({ code: "default-password" });

    const browser = new Browser(desk);
    expect((await browser.signIn(first.login, first.password)).status).toBe(200);
    expect((await browser.get("/me")).body).toMatchObject({
      login: first.login,
      roles: ["supervisor", "admin"],
      mustChangePassword: true,
    });
    for (const path of ["/talks", "/alerts", "/live"]) {
      const reply = await browser.get(path);
      expect([reply.status, codeOf(reply)]).toEqual([403, "must-change-password"]);
    }
    const other = new Browser(desk);
    await other.signIn(first.login, first.password);
    const change = { current: first.password, next: goodPassword };
    expect((await browser.post("/me/password", change)).status).toBe(200);
    expect(codeOf(await browser.get("/talks"))).toBe("must-set-second-factor");
    await enrol(browser);
    expect((await browser.get("/talks")).status).toBe(200);
    expect((await browser.get("/me")).body).toMatchObject({ mustChangePassword: false });
    expect((await other.get("/me")).status).toBe(401);
    expect(await desk.accounts.ensureFirstAccount(true)).toBeNull();
    expect((await new Browser(desk).signIn(first.login, first.password)).status).toBe(401);
    // After the wait that the old password cost.
    desk.sessionsOlderBy = 2_000;
    expect((await new Browser(desk).signIn(first.login, goodPassword)).body).toEqual({ done: false });
  });

  test("an admin's command gives a new one-time password and ends all sessions", async () => {
    const browser = await signedIn(desk, "operator");
    const { login } = (await browser.get("/me")).body as { login: string };
    const fresh = await desk.accounts.reset(login);
    expect((await browser.get("/me")).status).toBe(401);
    expect((await browser.signIn(login, fresh.password)).status).toBe(200);
    expect(codeOf(await browser.get("/talks"))).toBe("must-change-password");
    await expect(desk.accounts.reset("khong-co@hotline.local")).rejects.toMatchObject({
      code: "unknown-login",
    });
    const again = { login, name: "x", roles: ["operator"] as const };
    await expect(desk.accounts.add(again)).rejects.toMatchObject({ code: "login-taken" });
  });

  test.each([
    [
      "the wrong current password",
      { current: "khong phai the", next: "mot cau khac 2026" },
      "wrong-password",
    ],
    ["the same password again", { current: goodPassword, next: goodPassword }, "weak-password"],
    ["a short one", { current: goodPassword, next: "ngan" }, "weak-password"],
    ["one letter many times", { current: goodPassword, next: "aaaaaaaaaaaa" }, "weak-password"],
  ])("the password is not changed with %s", async (_word, body, code) => {
    const browser = await signedIn(desk, "operator");
    const reply = await browser.post("/me/password", body);
    expect([reply.status, codeOf(reply)]).toEqual([400, code]);
    expect((await browser.get("/me")).status).toBe(200);
  });

  test("signing out ends the session on the server", async () => {
    const browser = await signedIn(desk, "operator");
    const cookies = new Map(browser.cookies);
    expect((await browser.post("/auth/sign-out")).status).toBe(200);
    expect(browser.cookies.size).toBe(0);
    for (const [key, value] of cookies) browser.cookies.set(key, value);
    expect(codeOf(await browser.get("/me"))).toBe("signed-out");
  });

  test("a session nobody uses ends", async () => {
    const browser = await signedIn(desk, "operator");
    await desk.pool.query(`update staff_session set "expiresAt" = now() - interval '1 second'`);
    expect(codeOf(await browser.get("/talks"))).toBe("signed-out");
  });

  test("a used session lives on, and the browser is told", async () => {
    const browser = await signedIn(desk, "operator");
    await desk.pool.query(`update staff_session set "expiresAt" = now() + interval '10 minutes'`);
    const reply = await browser.get("/talks");
    expect(reply.headers.getSetCookie().join()).toContain("session_token");
    const { rows } = await desk.pool.query<{ late: number }>(
      `select count(*)::int as late from staff_session where "expiresAt" > now() + interval '50 minutes'`,
    );
    expect(rows[0]?.late).toBe(1);
  });

  test("however busy it is, a session ends twelve hours after the sign-in", async () => {
    const browser = await signedIn(desk, "operator");
    desk.sessionsOlderBy = 12 * 3_600_000 - 60_000;
    expect((await browser.get("/talks")).status).toBe(200);
    desk.sessionsOlderBy += 61_000;
    expect(codeOf(await browser.get("/talks"))).toBe("signed-out");
    desk.sessionsOlderBy = 0;
    expect(codeOf(await browser.get("/talks"))).toBe("signed-out");
  });

  test("signing out everywhere ends every session of the account, and of no other", async () => {
    const browser = await signedIn(desk, "operator");
    const colleague = await signedIn(desk, "operator");
    const { login } = (await browser.get("/me")).body as { login: string };
    const elsewhere = new Browser(desk);
    await elsewhere.signIn(login, goodPassword);
    expect((await elsewhere.post("/me/sign-out-everywhere")).status).toBe(200);
    expect(elsewhere.cookies.size).toBe(0);
    expect(codeOf(await browser.get("/me"))).toBe("signed-out");
    expect((await colleague.get("/me")).status).toBe(200);
  });

  test("own sessions are listed with their device, and one is ended without the others", async () => {
    const browser = await signedIn(desk, "operator");
    const { login } = (await browser.get("/me")).body as { login: string };
    const phone = new Browser(desk);
    phone.extra["user-agent"] =
      "Mozilla/5.0 (Linux; Android 14; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Mobile Safari/537.36";
    await phone.signIn(login, goodPassword);
    const colleague = await signedIn(desk, "operator");
    const listed = async (of: Browser) => sessionList.parse((await of.get("/me/sessions")).body).sessions;
    const own = await listed(browser);
    expect(own.map(({ current }) => current)).toEqual([true, false]);
    const [here, there] = own;
    expect(there?.device).toBe("Chrome trên Android");
    expect(JSON.stringify(own)).not.toMatch(/token|127\.0/);
    const end = (of: Browser, id = "") => of.post(`/me/sessions/${id}/end`);
    expect(codeOf(await end(colleague, there?.id))).toBe("not-found");
    expect((await end(browser, there?.id)).status).toBe(200);
    expect(codeOf(await phone.get("/me"))).toBe("signed-out");
    expect((await listed(browser)).map(({ id }) => id)).toEqual([here?.id]);
    expect((await colleague.get("/me")).status).toBe(200);
  });

  test("a password is kept as scrypt with its cost, and the library's older form still opens", async () => {
    const { login, password } = await desk.accounts.add({
      ...{ login: "cu@hotline.local", name: "Cũ", roles: ["operator"] },
    });
    const stored = await hashPassword(password, currentCost);
    expect(stored).toMatch(/^scrypt\$15\$8\$3\$/);
    expect(await fitsHash({ password, hash: stored })).toBe(true);
    expect(await fitsHash({ password: `${password}x`, hash: stored })).toBe(false);
    const older = await libraryHash(password);
    await desk.pool.query(
      `update staff_account set password = $1 where "userId" = (select id from staff where email = $2)`,
      [older, login],
    );
    expect((await new Browser(desk).signIn(login, password)).status).toBe(200);
  });

  test("the cookie can be read by no script, goes to the console only, and never comes from another site", async () => {
    const browser = await signedIn(desk, "operator");
    const { login } = (await browser.get("/me")).body as { login: string };
    const reply = await browser.signIn(login, goodPassword);
    const cookie = reply.headers.getSetCookie().find((text) => text.includes("session_token")) ?? "";
    expect(cookie).toMatch(/HttpOnly/i);
    expect(cookie).toMatch(/SameSite=Strict/i);
    expect(cookie).toMatch(/Path=\/hotline(;|$)/i);
    expect(reply.body).toEqual({ done: true });
    const secure = createLibrary({ ...desk.library, publicUrl: "https://example.invalid" });
    const { authCookies } = await secure.$context;
    expect(authCookies.sessionToken.attributes.secure).toBe(true);
    expect(authCookies.sessionToken.name).toMatch(/^__Secure-/);
  });

  test("the account library's other endpoints are closed", async () => {
    const browser = await signedIn(desk, "operator");
    const account = { email: "la@hotline.local", password: goodPassword, name: "Lạ" };
    for (const path of ["/auth/sign-up/email", "/auth/update-user", "/auth/change-password"]) {
      expect((await browser.post(path, account)).status).toBe(404);
    }
    expect((await browser.get("/auth/get-session")).status).toBe(404);
  });
});

describe("trying passwords", () => {
  let database: TestDatabase;
  let desk: Desk;
  const [first] = databases;
  if (!first) throw new Error("no database");

  beforeAll(async () => {
    database = await first.start();
    desk = await openDesk(database, first.name);
  });
  afterAll(async () => {
    await desk.stop();
    await database.stop();
  });

  /** Wrong passwords, each after the wait for the one before is over. */
  const tries = async (count: number, make: (index: number) => { login: string; address: string }) => {
    const statuses: number[] = [];
    for (let index = 0; index < count; index++) {
      desk.standing = (desk.standing ?? Date.now()) + 260_000;
      const { login, address } = make(index);
      statuses.push((await at(address).signIn(login, "khong biet")).status);
    }
    return statuses;
  };
  const at = (address: string) => {
    const browser = new Browser(desk);
    browser.extra["x-forwarded-for"] = address;
    return browser;
  };
  const account = (name: string) =>
    desk.accounts.add({ login: `${name}@hotline.local`, name, roles: ["operator"] });
  beforeEach(() => {
    desk.standing = Date.now();
  });

  test("waits longer after each wrong one, says how long, and the right one ends that", async () => {
    const { login, password } = await account("go-nham");
    const here = at("10.5.0.1");
    for (const seconds of [1, 2, 4, 8]) {
      expect((await here.signIn(login, "khong biet")).status).toBe(401);
      for (const word of ["khong biet", password]) {
        const early = await here.signIn(login, word);
        expect([early.status, early.headers.get("retry-after")]).toEqual([429, `${seconds}`]);
        expect(early.body).toMatchObject({ error: { message: expect.stringContaining(`${seconds} giây`) } });
      }
      desk.standing = (desk.standing ?? 0) + seconds * 1_000;
    }
    expect((await here.signIn(login, password)).status).toBe(200);
    expect((await here.signIn(login, "khong biet")).status).toBe(401);
    expect((await here.signIn(login, password)).headers.get("retry-after")).toBe("1");
  });

  test("at the same moment lets in only one of many", async () => {
    const { login } = await account("cung-luc");
    const replies = await Promise.all(Array.from({ length: 6 }, () => at("10.5.0.2").signIn(login, "x")));
    expect(replies.map(({ status }) => status).toSorted()).toEqual([401, ...Array(5).fill(429)]);
  });

  test("of one account from one address ends after ten; its owner at another address still gets in", async () => {
    const { login, password } = await account("muc-tieu");
    const statuses = await tries(11, () => ({ login, address: "10.1.0.1" }));
    expect(statuses).toEqual([...Array(10).fill(401), 429]);
    expect((await new Browser(desk).signIn(login, password)).status).toBe(200);
  });

  test("that ended is begun anew by an admin, at the desk where it was locked", async () => {
    const { login } = await account("bi-khoa");
    const admin = await signedIn(desk, "admin");
    const shown = async () => {
      const { accounts } = (await admin.get("/accounts")).body as {
        accounts: { id: string; login: string; locked: boolean }[];
      };
      return accounts.find((one) => one.login === login);
    };
    await tries(9, () => ({ login, address: "10.1.0.2" }));
    expect(await shown()).toMatchObject({ locked: false });
    await tries(1, () => ({ login, address: "10.1.0.2" }));
    const found = await shown();
    expect(found).toMatchObject({ locked: true });
    const made = await admin.post(`/accounts/${found?.id}/reset-password`);
    const { password } = made.body as { password: string };
    expect(await shown()).toMatchObject({ locked: false });
    const here = at("10.1.0.2");
    expect((await here.signIn(login, password)).status).toBe(200);
    // The wrong tries at the own password are of the same owner.
    expect((await here.post("/me/password", { current: password, next: goodPassword })).status).toBe(200);
  });

  test("is written down with the account it was about, and with its lock; never what was typed", async () => {
    const { login } = await account("ghi-lai");
    await tries(10, () => ({ login, address: "10.1.0.3" }));
    await tries(1, () => ({ login: "khong-co-ai@hotline.local", address: "10.1.0.3" }));
    const { rows } = await desk.pool.query<{ detail: Record<string, string> }>(
      `select detail from history where action = 'staff.sign-in-refused' order by id desc limit 3`,
    );
    const { rows: ids } = await desk.pool.query<{ id: string }>("select id from staff where email = $1", [
      login,
    ]);
    const id = ids[0]?.id ?? "";
    expect(rows.map(({ detail }) => detail)).toEqual([
      { account: "none" },
      { account: id, locks: "15 min" },
      { account: id },
    ]);
  });

  test("of one account from very many addresses ends too", { timeout: 120_000 }, async () => {
    const { login } = await account("nhieu-noi");
    const statuses = await tries(101, (index) => ({ login, address: `10.3.${index}.1` }));
    expect(statuses.slice(0, 100)).not.toContain(429);
    expect(statuses[100]).toBe(429);
  });

  test("of one address ends after twenty, whatever the account; right ones do not count", async () => {
    const { login, password } = await account("ca-co-quan");
    for (let count = 0; count < 25; count++) {
      expect((await at("10.2.0.1").signIn(login, password)).status).toBe(200);
    }
    const someone = (index: number) => ({ login: `ai-do-${index}@hotline.local`, address: "10.2.0.1" });
    expect(await tries(21, someone)).toEqual([...Array(20).fill(401), 429]);
    expect(await tries(1, () => ({ login: "ai-do@hotline.local", address: "10.2.0.2" }))).toEqual([401]);
  });

  test("leaves neither login nor address in Redis", async () => {
    const keys = await desk.client.keys("te:tries:*");
    expect(keys.length).toBeGreaterThan(0);
    expect(keys.join()).not.toMatch(/@|10\./);
    for (const key of keys) expect(await desk.client.ttl(key)).toBeGreaterThan(0);
  });
});
