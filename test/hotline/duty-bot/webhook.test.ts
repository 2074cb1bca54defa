import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import express from "express";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { createConditionBoard } from "../../../src/hotline/duty-bot/condition.js";
import { type DutyBot, dutyPrefix } from "../../../src/hotline/duty-bot/duty-bot.js";
import type { EmulatedPhone } from "../../emulators/zalo-bot/emulator.js";
import { databases, type TestDatabase } from "../../support/database.js";
import { dutyCase, type House, lan, minh, openHouse, token } from "./house.js";

const secret = "mot-bi-mat-dai-cua-webhook";

describe.each(databases.slice(1))("the duty bot on its webhook, on $name", ({ start }) => {
  let database: TestDatabase;
  let house: House;
  let bot: DutyBot;
  let server: Server;
  let url: string;
  let service: { stop(): Promise<void> };
  let phone: EmulatedPhone;

  beforeAll(async () => {
    database = await start();
    house = await openHouse(database, { withoutCodes: true });
    const application = express();
    server = createServer(application).listen(0, "127.0.0.1");
    await vi.waitUntil(() => server.listening);
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/webhooks/duty-bot`;
    bot = house.bot({ webhook: { url, secret } });
    if (bot.router) application.use("/webhooks/duty-bot", bot.router);
    service = bot.start();
    await vi.waitUntil(() => house.platform.platform.webhook !== null);
    phone = await house.linked(lan, "lan");
  });
  afterAll(async () => {
    await service.stop();
    server.close();
    await house.stop();
    await database.stop();
  });

  const post = (body: string, given: string | null = secret) =>
    fetch(url, {
      method: "POST",
      body,
      headers: {
        "content-type": "application/json",
        ...(given === null ? {} : { "x-bot-api-secret-token": given }),
      },
    }).then(({ status }) => status);
  const words = { urgency: "P0", waitingMs: 0, caseCode: null } as const;

  test("is told to the platform, which could reach it", () => {
    expect(house.platform.platform.webhook).toMatchObject({ url, secret });
    expect(house.platform.count("getUpdates")).toBe(0);
  });

  test.each([
    ["an empty body with the secret", "", secret, 200],
    ["no secret", "{}", null, 401],
    ["a wrong secret of the same length", "{}", secret.replace(/.$/, "x"), 401],
    ["a secret that begins right", "{}", `${secret}x`, 401],
    ["no JSON", "{", secret, 200],
    ["an event without a message", '{"event_name":"message.unsupported.received"}', secret, 200],
    ["more than a mebibyte", `"${"x".repeat(1_100_000)}"`, secret, 413],
  ])("%s", async (_what, body, given, status) => {
    expect(await post(body, given)).toBe(status);
  });

  test("takes a case, flat and wrapped, each message once", async () => {
    house.desk.cases = [dutyCase("A7K2QX4P")];
    await phone.asks("1 A7K", "A7K2: anh/chị đã nhận");
    house.platform.platform.wrapped = true;
    await phone.types("1 A7K", "82599fa32f56d00e8941");
    await phone.types("1 A7K", "82599fa32f56d00e8941");
    await phone.hears("A7K2: anh/chị đã nhận");
    await phone.asks("ca trực", "Đang trực");
    expect(house.desk.done).toHaveLength(2);
    expect(new Set(house.platform.platform.deliveries)).toEqual(new Set([200]));
  });

  test("sends an alarm also while the database does not answer", async () => {
    await bot.linkedPhones();
    await house.pool.query("alter table duty_phones rename to duty_phones_away");
    expect(await bot.alertStaff([lan, minh], words)).toEqual({ sent: [lan], failed: [], notLinked: [minh] });
    await phone.hears("Khẩn cấp");
    await house.pool.query("alter table duty_phones_away rename to duty_phones");
  });

  test("a month that runs out keeps the rest for P0 and is loud once", async () => {
    const poor = house.bot({ monthlyLimit: 502 + house.platform.platform.sent.length });
    const alarms = () => [...house.alarms];
    const calm = { ...words, urgency: "P1" } as const;
    expect((await poor.alertStaff([lan], calm)).sent).toEqual([lan]);
    expect((await poor.alertStaff([lan], calm)).sent).toEqual([lan]);
    expect(await poor.alertStaff([lan], calm)).toMatchObject({ sent: [], failed: [lan] });
    expect((await poor.alertStaff([lan], calm)).sent).toEqual([]);
    expect(alarms()).toEqual(["quota-low"]);
    expect((await poor.alertStaff([lan], words)).sent).toEqual([lan]);
    const empty = house.bot({ monthlyLimit: house.platform.platform.sent.length });
    expect((await empty.alertStaff([lan], words)).failed).toEqual([lan]);
    expect(alarms()).toEqual(["quota-low", "quota-out"]);
    const errors = house.lines.filter((line) => line.includes("duty-bot-trouble") && line.includes("quota-"));
    expect(errors).toHaveLength(2);
    expect((await empty.phoneDesk.state(Date.now())).quota.left).toBe(0);
    for (let heard = 0; heard < 3; heard++) await phone.hearsAny();
  });

  test("a message that was certainly not sent does not count, one in doubt does", async () => {
    const { faults } = house.platform.platform;
    const sent = async () => (await bot.phoneDesk.state(Date.now())).quota.sent;
    const before = await sent();
    faults.next("sendMessage", { kind: "error", status: 400 });
    expect((await bot.alertStaff([lan], words)).failed).toEqual([lan]);
    expect(await sent()).toBe(before);
    const cut = { kind: "cut" } as const;
    faults.next("sendMessage", cut, cut, cut);
    const hurried = house.bot({ clock: { now: Date.now, pause: async () => {}, chance: () => 0.5 } });
    expect((await hurried.alertStaff([lan], words)).failed).toEqual([lan]);
    expect(await sent()).toBe(before + 1);
    expect((await bot.phoneDesk.state(Date.now())).lastError?.word).toBe("unreached");
  });

  test("a webhook that somebody took away is seen, told and set again", async () => {
    await service.stop();
    const { platform } = house.platform;
    // From before: what is there later was set by the bot that looks.
    platform.webhook = null;
    const watching = house.bot({ webhook: { url, secret }, webhookLookMs: 20 }).start();
    await vi.waitUntil(() => platform.webhook !== null, { timeout: 10_000 });
    platform.webhook = null;
    await vi.waitUntil(() => house.alarms.includes("webhook-gone"), { timeout: 10_000 });
    await vi.waitUntil(() => platform.webhook?.url === url, { timeout: 10_000 });
    await watching.stop();
    service = bot.start();
  });

  test("a refused token ends polling with a clear line, and nothing tells the token", async () => {
    await service.stop();
    house.platform.platform.faults.always("getUpdates", { kind: "error", status: 401 });
    house.platform.platform.faults.always("sendMessage", { kind: "error", status: 401 });
    const polling = house.bot().start();
    await vi.waitUntil(() => house.lines.some((line) => line.includes("duty-bot-stopped")), {
      timeout: 10_000,
    });
    const polls = house.platform.count("getUpdates");
    expect((await bot.alertStaff([lan], words)).failed).toEqual([lan]);
    await polling.stop();
    expect(house.platform.count("getUpdates")).toBe(polls);
    expect(house.platform.platform.webhook).toBeNull();
    const board = createConditionBoard(house.redis, dutyPrefix(house.keyring, token));
    expect((await board.read()).lastError?.word).toBe("token-refused");
    expect(house.figures.counted).toContain("trouble token-refused");
    expect(house.alarms).toContain("token-refused");
    expect(house.lines.join("")).not.toContain(token.split(":")[1]);
  });
});
