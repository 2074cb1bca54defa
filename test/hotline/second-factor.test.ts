import { describe, expect, test } from "vitest";
import { databases } from "../support/database.js";
import { nextTotp, totp } from "../support/totp.js";
import { Browser, codeOf, type Desk, enrol, goodPassword, idOf, signedIn } from "./desk.js";
import { standingDesk } from "./standing-desk.js";

describe.each(databases)("a second factor on $name", (kind) => {
  let desk: Desk;
  standingDesk(kind, (one) => {
    desk = one;
  });

  const loginOf = async (browser: Browser) => ((await browser.get("/me")).body as { login: string }).login;
  /** A browser from elsewhere that has given the password of an account. */
  const atSecondStep = async (login: string, address = "10.9.0.1") => {
    const browser = new Browser(desk);
    browser.extra["x-forwarded-for"] = address;
    const reply = await browser.signIn(login, goodPassword);
    expect([reply.status, reply.body]).toEqual([200, { done: false }]);
    return browser;
  };
  const confirm = (browser: Browser, body: object) => {
    passTime();
    return browser.post("/auth/second-factor", body);
  };
  /** Until no wrong try stands in the way of the next. */
  const passTime = () => {
    desk.sessionsOlderBy += 260_000;
  };

  test("is set up before anything else by who leads or administers", async () => {
    for (const role of ["supervisor", "admin"] as const) {
      const { login, password } = await desk.accounts.add({
        ...{ login: `moi-${role}@hotline.local`, name: "Mới", roles: [role] },
      });
      const browser = new Browser(desk);
      await browser.signIn(login, password);
      expect(codeOf(await browser.post("/me/second-factor", { password }))).toBe("must-change-password");
      await browser.post("/me/password", { current: password, next: goodPassword });
      for (const path of ["/talks", "/accounts", "/live", "/content"]) {
        const reply = await browser.get(path);
        expect([reply.status, codeOf(reply)]).toEqual([403, "must-set-second-factor"]);
      }
      expect((await browser.get("/me")).body).toMatchObject({
        secondFactor: false,
        mustSetSecondFactor: true,
      });
      await enrol(browser);
      expect((await browser.get("/me")).body).toMatchObject({
        secondFactor: true,
        mustSetSecondFactor: false,
      });
      expect((await browser.get("/content")).status).toBe(200);
    }
  });

  test("is asked for after the password, and each code opens one session", async () => {
    const owner = await signedIn(desk, "operator");
    const login = await loginOf(owner);
    const { key } = await enrol(owner);
    const browser = await atSecondStep(login);
    expect(codeOf(await browser.get("/me"))).toBe("signed-out");
    expect(codeOf(await confirm(browser, { code: totp(key, 0) }))).toBe("wrong-code");
    const code = totp(key);
    expect((await confirm(browser, { code })).body).toEqual({ done: true });
    expect((await browser.get("/talks")).status).toBe(200);
    const reader = await atSecondStep(login, "10.9.0.2");
    expect(codeOf(await confirm(reader, { code }))).toBe("sign-in-over");
    expect(codeOf(await reader.get("/me"))).toBe("signed-out");
    const again = await atSecondStep(login, "10.9.0.3");
    expect((await confirm(again, { code: nextTotp(key) })).status).toBe(200);
  });

  test("each back-up code opens the account once, and new ones replace them", async () => {
    const owner = await signedIn(desk, "operator");
    const login = await loginOf(owner);
    const { backupCodes } = await enrol(owner);
    const [one, two] = backupCodes;
    expect(backupCodes).toHaveLength(10);
    expect((await confirm(await atSecondStep(login), { backupCode: one })).status).toBe(200);
    expect(codeOf(await confirm(await atSecondStep(login), { backupCode: one }))).toBe("wrong-code");
    const renew = (body: object) => owner.post("/me/second-factor/backup-codes", body);
    expect(codeOf(await renew({ password: "khong phai the", step: { backupCode: two } }))).toBe(
      "wrong-password",
    );
    passTime();
    expect(codeOf(await renew({ password: goodPassword, step: { backupCode: one } }))).toBe("wrong-code");
    expect(codeOf(await renew({ password: goodPassword }))).toBe("bad-request");
    passTime();
    const made = await renew({ password: goodPassword, step: { backupCode: two } });
    expect(codeOf(await confirm(await atSecondStep(login), { backupCode: two }))).toBe("wrong-code");
    const [fresh] = (made.body as { backupCodes: string[] }).backupCodes;
    const fromPaper = ` ${fresh?.toUpperCase().replace("-", " ")} `;
    expect((await confirm(await atSecondStep(login), { backupCode: fromPaper })).status).toBe(200);
  });

  test("guessing codes ends: after a few the sign-in, after ten the account for a while", async () => {
    const owner = await signedIn(desk, "operator");
    const login = await loginOf(owner);
    const { key } = await enrol(owner);
    const answers: unknown[] = [];
    for (let round = 0; round < 2; round++) {
      const guesser = await atSecondStep(login, `10.8.0.${round}`);
      for (let guess = 0; guess < 6; guess++)
        answers.push(codeOf(await confirm(guesser, { code: totp(key, guess) })));
    }
    const five = Array(5).fill("wrong-code");
    expect(answers).toEqual([...five, "sign-in-over", ...five.slice(1), "too-many-tries", "too-many-tries"]);
    const locked = await atSecondStep(login, "10.8.0.9");
    expect(codeOf(await confirm(locked, { code: totp(key) }))).toBe("too-many-tries");
    const admin = await signedIn(desk, "admin");
    const { accounts } = (await admin.get("/accounts")).body as {
      accounts: { login: string; locked: boolean }[];
    };
    expect(accounts.find((one) => one.login === login)).toMatchObject({ locked: true, secondFactor: true });
  });

  test("a wrong code makes the next one wait, and is written down at its account", async () => {
    const owner = await signedIn(desk, "operator");
    const login = await loginOf(owner);
    const { key } = await enrol(owner);
    const browser = await atSecondStep(login);
    desk.standing = Date.now() + desk.sessionsOlderBy + 600_000;
    const give = (code: string) => browser.post("/auth/second-factor", { code });
    expect(codeOf(await give(totp(key, 0)))).toBe("wrong-code");
    const early = await give(totp(key));
    expect([codeOf(early), early.headers.get("retry-after")]).toEqual(["too-many-tries", "1"]);
    desk.standing += 1_000;
    expect((await give(totp(key))).status).toBe(200);
    desk.standing = null;
    const { rows } = await desk.pool.query(
      "select detail from history where action = 'staff.sign-in-refused' order by id desc limit 1",
    );
    expect(rows).toEqual([{ detail: { with: "code", account: await idOf(owner) } }]);
  });

  test("can be taken away with the password and a code, and then has to be set up anew", async () => {
    const { login, password } = await desk.accounts.add({
      ...{ login: "doi-may@hotline.local", name: "Đổi máy", roles: ["supervisor"] },
    });
    const browser = new Browser(desk);
    await browser.signIn(login, password);
    await browser.post("/me/password", { current: password, next: goodPassword });
    const { key } = await enrol(browser);
    expect(codeOf(await browser.post("/me/second-factor", { password: goodPassword }))).toBe(
      "has-second-factor",
    );
    const remove = (body: object) => {
      passTime();
      return browser.post("/me/second-factor/remove", body);
    };
    const step = { code: totp(key) };
    expect(codeOf(await remove({ password: goodPassword }))).toBe("bad-request");
    expect(codeOf(await remove({ password: "khong phai the", step }))).toBe("wrong-password");
    expect(codeOf(await remove({ password: goodPassword, step: { code: totp(key, 0) } }))).toBe("wrong-code");
    expect((await browser.get("/me")).body).toMatchObject({ secondFactor: true });
    expect((await remove({ password: goodPassword, step })).status).toBe(200);
    expect(codeOf(await browser.get("/talks"))).toBe("must-set-second-factor");
    await enrol(browser);
    expect((await browser.get("/talks")).status).toBe(200);
  });

  test("an admin may ask it of operators, too", async () => {
    const admin = await signedIn(desk, "admin");
    const operator = await signedIn(desk, "operator");
    const rule = (operatorsNeedSecondFactor: boolean) =>
      admin.post("/accounts/rules", { operatorsNeedSecondFactor });
    expect((await rule(true)).status).toBe(200);
    expect(codeOf(await operator.get("/talks"))).toBe("must-set-second-factor");
    expect((await rule(false)).status).toBe(200);
    expect((await operator.get("/talks")).status).toBe(200);
  });

  test("neither key nor back-up codes stand in the database as they are", async () => {
    const owner = await signedIn(desk, "operator");
    const { key, backupCodes } = await enrol(owner);
    const { rows } = await desk.pool.query("select * from staff_second_factor");
    const stored = JSON.stringify(rows);
    for (const secret of [key.replaceAll(" ", ""), ...backupCodes]) expect(stored).not.toContain(secret);
  });
});
