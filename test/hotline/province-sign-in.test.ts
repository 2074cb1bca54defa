import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Role } from "../../src/hotline/role.js";
import { OidcEmulator } from "../emulators/oidc/emulator.js";
import { databases, type TestDatabase } from "../support/database.js";
import { nextTotp } from "../support/totp.js";
import { Browser, codeOf, type Desk, enrol, goodPassword, openDesk, signedIn } from "./desk.js";

const [, postgres] = databases;
if (!postgres) throw new Error("no database");

describe.each([
  { words: "asked for our own second factor", secondFactor: false },
  { words: "trusted with the second factor", secondFactor: true },
])("the province's own sign-in, $words", ({ secondFactor }) => {
  let database: TestDatabase;
  let desk: Desk;
  let province: OidcEmulator;

  beforeAll(async () => {
    province = await OidcEmulator.start();
    database = await postgres.start();
    desk = await openDesk(database, postgres.name, { provider: { ...province.settings, secondFactor } });
  });
  afterAll(async () => {
    await desk.stop();
    await database.stop();
    await province.stop();
  });

  let made = 0;
  const account = async (...roles: Role[]) => {
    made += 1;
    const login = `can-bo-${made}@so.example.vn`;
    return { ...(await desk.accounts.add({ login, name: `Cán bộ ${made}`, roles })), sub: `s-${made}` };
  };
  /** Goes to the provider and comes back; resolves with where that ends. */
  const travel = async (browser: Browser, change: (address: URL) => void = () => undefined) => {
    made += 1;
    browser.extra["x-forwarded-for"] = `10.7.${made >> 8}.${made & 255}`;
    const led = await browser.post("/auth/provider");
    const { url } = led.body as { url: string };
    const there = await fetch(url, { redirect: "manual" });
    const back = new URL(there.headers.get("location") ?? "");
    change(back);
    return browser.follow(`${back.pathname}${back.search}`);
  };

  test("is named to who is not signed in", async () => {
    expect((await new Browser(desk).get("/auth/ways")).body).toEqual({ provider: "Cổng của tỉnh" });
  });

  test("lets in who has an account, whose one-time password then opens nothing", async () => {
    const { login, password, sub } = await account("operator");
    province.user = { sub, email: login.toUpperCase() };
    const browser = new Browser(desk);
    expect(await travel(browser)).toBe("/hotline/");
    expect((await browser.get("/me")).body).toMatchObject({
      login,
      hasPassword: false,
      mustChangePassword: false,
    });
    expect((await browser.get("/talks")).status).toBe(200);
    expect(codeOf(await new Browser(desk).signIn(login, password))).toBe("sign-in-failed");
    const { rows } = await desk.pool.query(
      `select "accessToken", "refreshToken", "idToken" from staff_account where "accountId" = $1`,
      [sub],
    );
    expect(rows).toEqual([{ accessToken: null, refreshToken: null, idToken: null }]);
  });

  test("lets in nobody without an account, and makes none", async () => {
    province.user = { sub: "s-la", email: "nguoi-la@so.example.vn" };
    const browser = new Browser(desk);
    expect(await travel(browser)).toBe("/hotline/#/dang-nhap/no-account");
    expect(codeOf(await browser.get("/me"))).toBe("signed-out");
    const { rows } = await desk.pool.query("select from staff where email like 'nguoi-la%'");
    expect(rows).toEqual([]);
  });

  test("lets in no disabled account", async () => {
    const { login, sub } = await account("operator");
    const admin = await signedIn(desk, "admin");
    const { accounts } = (await admin.get("/accounts")).body as { accounts: { id: string; login: string }[] };
    const id = accounts.find((one) => one.login === login)?.id ?? "";
    expect((await admin.post(`/accounts/${id}/disable`)).status).toBe(200);
    province.user = { sub, email: login };
    expect(await travel(new Browser(desk))).toBe("/hotline/#/dang-nhap/disabled");
  });

  test.each([
    ["an address it calls unverified", { emailVerified: false }, false, undefined],
    ["a forged token", {}, true, undefined],
    ["another's state", {}, false, (back: URL) => back.searchParams.set("state", "x".repeat(32))],
  ])("does not believe %s", async (_words, claims, forged, change) => {
    const { login, sub } = await account("operator");
    province.user = { sub, email: login, ...claims };
    province.forged = forged;
    const browser = new Browser(desk);
    expect(await travel(browser, change)).toBe("/hotline/#/dang-nhap/provider-failed");
    expect(codeOf(await browser.get("/me"))).toBe("signed-out");
    province.forged = false;
  });

  test("does not believe a browser that did not set out here", async () => {
    const { login, sub } = await account("operator");
    province.user = { sub, email: login };
    const victim = new Browser(desk);
    const stranger = new Browser(desk);
    const led = (await stranger.post("/auth/provider")).body as { url: string };
    const there = await fetch(led.url, { redirect: "manual" });
    const back = new URL(there.headers.get("location") ?? "");
    expect(await victim.follow(`${back.pathname}${back.search}`)).toBe(
      "/hotline/#/dang-nhap/provider-failed",
    );
  });

  test("the second factor of who leads is the one that was agreed on", async () => {
    const { login, sub } = await account("supervisor");
    province.user = { sub, email: login };
    const browser = new Browser(desk);
    expect(await travel(browser)).toBe("/hotline/");
    const reply = await browser.get("/talks");
    if (secondFactor) return expect(reply.status).toBe(200);
    expect(codeOf(reply)).toBe("must-set-second-factor");
    const { key } = await enrol(browser, "");
    expect((await browser.get("/talks")).status).toBe(200);
    const next = new Browser(desk);
    expect(await travel(next)).toBe("/hotline/#/dang-nhap/code-wanted");
    expect(codeOf(await next.get("/me"))).toBe("signed-out");
    expect((await next.post("/auth/second-factor", { code: nextTotp(key) })).body).toEqual({ done: true });
    expect((await next.get("/talks")).status).toBe(200);
  });

  test.each([
    { words: "a place to end the session", endsSessions: true },
    { words: "no such place", endsSessions: false },
  ])("signing out ends our session, and the provider's where it has $words", async ({ endsSessions }) => {
    const { login, sub } = await account("operator");
    province.user = { sub, email: login };
    province.endsSessions = endsSessions;
    const browser = new Browser(desk);
    expect(await travel(browser)).toBe("/hotline/");
    const { body } = await browser.post("/auth/sign-out");
    expect(codeOf(await browser.get("/me"))).toBe("signed-out");
    province.endsSessions = true;
    const { provider } = body as { provider: string | null };
    if (!endsSessions) return expect(provider).toBeNull();
    const there = await fetch(provider ?? "", { redirect: "manual" });
    expect(new URL(there.headers.get("location") ?? "").pathname).toBe("/hotline/");
    expect(province.user).toBeNull();
    // Who came by password is not led away.
    const local = await signedIn(desk, "operator");
    expect((await local.post("/auth/sign-out")).body).toEqual({ done: true, provider: null });
  });

  test("who has a password keeps it", async () => {
    const { login, password, sub } = await account("operator");
    const browser = new Browser(desk);
    await browser.signIn(login, password);
    await browser.post("/me/password", { current: password, next: goodPassword });
    province.user = { sub, email: login };
    expect(await travel(new Browser(desk))).toBe("/hotline/");
    expect((await new Browser(desk).signIn(login, goodPassword)).status).toBe(200);
  });
});

test("a provider that does not answer bars nobody's way", async () => {
  const database = await postgres.start();
  const away = {
    name: "Cổng",
    issuer: "http://127.0.0.1:9",
    clientId: "a",
    clientSecret: "b",
    secondFactor: false,
  };
  const desk = await openDesk(database, postgres.name, { provider: away });
  const browser = await signedIn(desk, "operator");
  expect((await browser.get("/talks")).status).toBe(200);
  const reply = await new Browser(desk).post("/auth/provider");
  expect([reply.status, codeOf(reply)]).toEqual([503, "provider-away"]);
  await desk.stop();
  await database.stop();
});
