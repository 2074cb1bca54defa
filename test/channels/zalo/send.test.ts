import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { zaloCapabilities } from "../../../src/channels/zalo/capabilities.js";
import { classOfError, outcomeOfStatus, untilMorning } from "../../../src/channels/zalo/errors.js";
import { createRate } from "../../../src/channels/zalo/rate.js";
import { windowOf } from "../../../src/hotline/window.js";
import { silentLog } from "../../../src/infra/log.js";
import { connectRedis, type Redis } from "../../../src/infra/redis.js";
import type { SendOutcome } from "../../../src/model/channel.js";
import { freePort, startRedis, type TestRedis } from "../../support/redis.js";
import { child, type Door, openDoor, says } from "./door.js";

let server: TestRedis;
let redis: Redis;
let door: Door | undefined;
const second = 1_000;
const hour = 60 * 60 * second;

beforeAll(async () => {
  server = await startRedis();
  redis = await connectRedis(server.url, "wait", silentLog);
});
afterEach(async () => {
  await door?.close();
  door = undefined;
});
afterAll(async () => {
  redis.destroy();
  await server.stop();
});

/** A door behind which a child has just written. */
async function withChild(
  ...more: Parameters<typeof openDoor> extends [unknown, ...infer Rest] ? Rest : never
) {
  const opened = await openDoor(redis, ...more);
  door = opened;
  opened.zalo.person(child).types("a");
  await opened.zalo.settled();
  return opened;
}

const sent: SendOutcome = { kind: "sent", platformId: expect.stringMatching(/^[0-9a-f]{20}$/) };

describe("a message", () => {
  it("arrives with its buttons", async () => {
    const { zalo, tells } = await withChild();
    expect(await tells(child, [says("Chọn nhé", { choices: [{ value: "a", label: "Kể tiếp" }] })])).toEqual([
      sent,
    ]);
    const heard = await zalo.person(child).hears();
    expect(heard).toMatchObject({
      text: "Chọn nhé\n1. Kể tiếp",
      buttons: [{ title: "Kể tiếp", payload: "#te:a|Kể tiếp" }],
    });
  });

  it("proves the app secret where the console demands it", async () => {
    const { tells } = await withChild({ appSecretProof: true }, { requireProof: true });
    expect(await tells(child, [says("chào")])).toEqual([sent]);
  });

  it("without the demanded proof tells an operator", async () => {
    const { tells, troubles } = await withChild({}, { requireProof: true });
    const [outcome] = await tells(child, [says("chào")]);
    expect(outcome).toEqual({
      kind: "final",
      scope: "channel",
      reason: { word: "not-allowed", code: "-242" },
    });
    expect(troubles).toHaveLength(1);
  });

  it("whose picture cannot be fetched still brings its words", async () => {
    const { zalo, tells } = await withChild();
    const image = { url: "https://example.vn/expired.jpg", alt: "" };
    zalo.faults.badImages.add(image.url);
    expect(await tells(child, [says("Lời này phải đến", { image })])).toEqual([sent]);
    expect(await zalo.person(child).hears()).toMatchObject({ text: "Lời này phải đến" });
  });

  it.each([-201, -233])(
    "whose buttons are refused (%i) still brings its words, with the number in them",
    async (code) => {
      const { zalo, tells } = await withChild();
      zalo.faults.failNext({ kind: "error", code });
      const buttons = [{ kind: "call", number: "111", label: "Gọi 111" }] as const;
      const choices = [{ value: "a", label: "Không nói được" }];
      expect(await tells(child, [says("Em đang gặp nguy?", { buttons, choices })])).toEqual([sent]);
      expect(await zalo.person(child).hears()).toMatchObject({
        text: "Em đang gặp nguy?\n1. Không nói được\nGọi 111: 111",
        buttons: [],
      });
    },
  );

  it("of a shape that is none of ours is refused", async () => {
    const { channel } = await withChild();
    const context = { address: child as never, lastActionAt: null, now: 0 };
    expect(await channel.send({ kind: "text", body: { text: "x" } }, context)).toEqual({
      kind: "final",
      scope: "message",
      reason: { word: "bad-request" },
    });
  });
});

describe("the window", () => {
  const closed: SendOutcome = { kind: "final", scope: "person", reason: { word: "window-closed" } };
  it.each<[string, number, "bot" | "staff", boolean, SendOutcome]>([
    ["47 h 59 min", 48 * hour - 60 * second, "bot", false, sent],
    ["48 h 01 min", 48 * hour + 60 * second, "bot", false, closed],
    ["48 h 01 min", 48 * hour + 60 * second, "bot", true, sent],
    ["48 h 01 min", 48 * hour + 60 * second, "staff", false, sent],
    ["7 d - 1 min", 7 * 24 * hour - 60 * second, "staff", false, sent],
    ["7 d + 1 s", 7 * 24 * hour + second, "staff", false, closed],
    ["7 d + 1 s", 7 * 24 * hour + second, "bot", true, closed],
  ])(
    "%s (%i ms) later, words of %s, billed bot words: %s",
    async (_, age, from, billedBotWords, expected) => {
      const { zalo, tells } = await withChild({ billedBotWords });
      const lastActionAt = zalo.clock.now();
      await zalo.advance(age);
      expect(await tells(child, [says("chào", { from })], lastActionAt)).toEqual([expected]);
    },
  );

  it.each([-30 * second, 0])("ends at the moment the console shows: %i ms from it", async (ms) => {
    const { zalo, tells } = await withChild();
    const lastActionAt = zalo.clock.now();
    const { humanUntil } = windowOf(zaloCapabilities(false), { lastActionAt, lastPersonAt: null });
    await zalo.advance((humanUntil ?? 0) - lastActionAt + ms);
    expect(await tells(child, [says("chào", { from: "staff" })], lastActionAt)).toEqual([
      ms < 0 ? sent : closed,
    ]);
  });

  it("is the platform's to judge where we have never seen the person act", async () => {
    const { zalo, tells } = await withChild();
    expect(await tells(child, [says("chào")], null)).toEqual([sent]);
    await zalo.advance(8 * 24 * hour);
    expect(await tells(child, [says("chào")], null)).toMatchObject([
      { reason: { word: "window-closed", code: "-230" } },
    ]);
  });

  it("costs after 48 hours, and an empty package ends only the message", async () => {
    const { zalo, tells, troubles } = await withChild();
    const lastActionAt = zalo.clock.now();
    await zalo.advance(50 * hour);
    zalo.billedLeft = 1;
    const staff = says("chào", { from: "staff" });
    expect(await tells(child, [staff], lastActionAt)).toEqual([sent]);
    expect(await tells(child, [staff], lastActionAt)).toMatchObject([
      { kind: "final", scope: "message", reason: { word: "quota", code: "-211" } },
    ]);
    expect(troubles).toHaveLength(1);
  });
});

describe("an error of the platform", () => {
  it.each<[number, unknown]>([
    [-200, { kind: "retry", reason: { word: "platform-trouble", code: "-200" } }],
    [-32, { kind: "retry", reason: { word: "rate-limited", code: "-32" } }],
    [-217, { kind: "final", scope: "person", reason: { word: "unreachable", code: "-217" } }],
    [-244, { kind: "final", scope: "person", reason: { word: "unreachable" } }],
    [-227, { kind: "final", scope: "person" }],
    [-232, { kind: "final", scope: "person", reason: { word: "window-closed" } }],
    [-201, { kind: "final", scope: "message", reason: { word: "bad-request" } }],
    [-248, { kind: "final", scope: "message", reason: { word: "policy" } }],
    [-204, { kind: "final", scope: "channel", reason: { word: "not-allowed" } }],
    [-218, { kind: "retry", reason: { word: "quota" } }],
    [-234, { kind: "retry", reason: { word: "not-allowed" } }],
    [-9999, { kind: "final", scope: "message", reason: { word: "platform-trouble", code: "-9999" } }],
  ])("%i becomes an outcome", async (code, expected) => {
    const { zalo, tells } = await withChild();
    zalo.faults.failNext({ kind: "error", code });
    expect(await tells(child, [says("chào")])).toMatchObject([expected]);
  });

  it("is known for every code of the documentation", () => {
    const codes =
      "32 100 200 201 204 205 209 210 211 212 213 214 216 217 218 219 220 221 223 224 227 230 232 233 234 235 237 238 240 241 242 244 248 249 320 321 403";
    const unknown = JSON.stringify(classOfError(-9999));
    const missing = codes
      .split(" ")
      .filter((code) => JSON.stringify(classOfError(-Number(code))) === unknown);
    expect(missing).toEqual([]);
  });

  it("stops nothing but its own person when that person has blocked us", async () => {
    const { zalo, tells } = await withChild();
    zalo.person(child).blocks();
    expect(await tells(child, [says("chào")])).toMatchObject([{ kind: "final", scope: "person" }]);
    zalo.person("5550000000000000002").types("a");
    expect(await tells("5550000000000000002", [says("chào")])).toEqual([sent]);
  });

  it("tells an operator once an hour, not once a message", async () => {
    const { zalo, tells, troubles } = await withChild();
    zalo.faults.oaDisabled = true;
    await tells(child, [says("một")]);
    await tells(child, [says("hai")]);
    expect(troubles).toHaveLength(1);
    await zalo.advance(hour + second);
    await tells(child, [says("ba")]);
    expect(troubles).toHaveLength(2);
  });
});

describe("a broken answer", () => {
  it.each<[string, Parameters<Door["zalo"]["faults"]["failNext"]>[0], unknown, number]>([
    [
      "an HTML page",
      { kind: "html", status: 502 },
      { kind: "unknown", reason: { word: "platform-trouble", code: "502" } },
      0,
    ],
    ["an HTML page after delivery", { kind: "html", status: 500, when: "after" }, { kind: "unknown" }, 1],
    [
      "unavailable",
      { kind: "html", status: 503 },
      { kind: "retry", reason: { word: "platform-trouble" } },
      0,
    ],
    ["too many", { kind: "html", status: 429 }, { kind: "retry", reason: { word: "rate-limited" } }, 0],
    ["a denial", { kind: "html", status: 403 }, { kind: "final", scope: "channel" }, 0],
    ["no such page", { kind: "html", status: 404 }, { kind: "final", scope: "message" }, 0],
    ["a cut connection", { kind: "cut", when: "after" }, { kind: "unknown", reason: { word: "network" } }, 1],
    ["no answer in time", { kind: "slow", ms: 1_500 }, { kind: "unknown", reason: { word: "network" } }, 1],
  ])("is judged by what may have arrived: %s", async (_, fault, expected, arrived) => {
    const { zalo, tells } = await withChild();
    zalo.faults.failNext(fault);
    expect(await tells(child, [says("chào")])).toMatchObject([expected]);
    expect(zalo.person(child).messages.filter((line) => line.from === "oa")).toHaveLength(arrived);
  });

  it("that never was, because nobody listens, is tried again", async () => {
    const { tells } = await withChild({ apiUrl: `http://127.0.0.1:${await freePort()}` });
    expect(await tells(child, [says("chào")])).toMatchObject([
      { kind: "retry", reason: { word: "network", code: "ECONNREFUSED" } },
    ]);
  });

  it("with success but no id counts as sent; other 2xx without JSON is unknown", () => {
    expect(outcomeOfStatus(200)).toMatchObject({ kind: "unknown" });
  });
});

describe("a refused token", () => {
  it.each(["expired", "revoked"] as const)(
    "that is %s is replaced, and the message sent once",
    async (how) => {
      const { zalo, tells } = await withChild();
      await tells(child, [says("một")]);
      zalo.oauth.endAccess(how);
      expect(await tells(child, [says("hai")])).toEqual([sent]);
      expect(zalo.person(child).messages.filter((line) => line.from === "oa")).toHaveLength(2);
    },
  );

  it("leads to exactly one refresh when two processes send at once", async () => {
    const { zalo, channel, secondChannel, tells } = await withChild();
    await tells(child, [says("một")]);
    Object.assign(zalo.oauth.counts, { refreshCalls: 0 });
    zalo.oauth.endAccess("expired");
    const [request] = channel.render([says("hai")]);
    const context = { address: child as never, lastActionAt: zalo.clock.now(), now: zalo.clock.now() };
    const senders = [channel, secondChannel(), channel];
    const outcomes = await Promise.all(senders.map((one) => request && one.send(request, context)));
    expect(outcomes).toEqual([sent, sent, sent]);
    expect(zalo.oauth.counts.refreshCalls).toBe(1);
  });

  it("is asked for once more only: a platform that refuses every token is no loop", async () => {
    const { zalo, tells } = await withChild();
    zalo.faults.failAlways({ kind: "error", code: -216 });
    expect(await tells(child, [says("chào")])).toEqual([
      { kind: "final", scope: "channel", reason: { word: "token", code: "-216" } },
    ]);
  });

  it("that cannot be replaced stops the channel with an alert", async () => {
    const { zalo, tells, troubles } = await withChild();
    await tells(child, [says("một")]);
    zalo.oauth.endAll();
    expect(await tells(child, [says("hai")])).toEqual([
      { kind: "final", scope: "channel", reason: { word: "token", code: "-14020" } },
    ]);
    expect(troubles).toMatchObject([{ word: "token" }]);
  });
});

describe("the rate", () => {
  it("lets a burst go, spaces what follows, and takes no place for what would wait too long", async () => {
    await redis.flushAll();
    const rate = createRate(redis, { perMinute: 60, burst: 3 }, () => 0);
    const takes = [];
    for (let number = 0; number < 6; number += 1) takes.push(await rate.take());
    expect(takes.slice(0, 3)).toEqual([1, 2, 3].map(() => ({ go: true, waitMs: 0 })));
    expect(takes[3]).toMatchObject({ go: true });
    expect(takes[3]?.waitMs).toBeGreaterThan(0);
    expect(takes[5]).toMatchObject({ go: false });
  });

  it("is shared: the burst of two processes is one burst", async () => {
    await redis.flushAll();
    const rates = [1, 2].map(() => createRate(redis, { perMinute: 1, burst: 4 }, () => 0));
    const takes = await Promise.all([...rates, ...rates, ...rates].map((rate) => rate.take()));
    expect(takes.filter((take) => take.go)).toHaveLength(4);
  });

  it("pauses 30, 60, then 120 s after refusals, and a refusal within a pause does not lengthen it", async () => {
    await redis.flushAll();
    const rate = createRate(redis, { perMinute: 90, burst: 10 }, () => 0);
    const pauses: number[] = [];
    for (let number = 0; number < 4; number += 1) {
      pauses.push(await rate.refused());
      expect(await rate.refused()).toBeLessThanOrEqual(pauses.at(-1) ?? 0);
      expect(await rate.take()).toMatchObject({ go: false });
      // The pause is over.
      await redis.hSet("te:zalo:rate", "paused", String(Date.now() - 1));
    }
    expect(pauses).toEqual([30_000, 60_000, 120_000, 120_000]);
  });

  it("pauses the whole OA after a refusal", async () => {
    const { zalo, tells, secondChannel, channel } = await withChild();
    zalo.faults.failNext({ kind: "error", code: -32 });
    const [outcome] = await tells(child, [says("một")]);
    expect(outcome).toMatchObject({ kind: "retry" });
    expect(outcome?.kind === "retry" && outcome.afterMs).toBeGreaterThanOrEqual(30_000);
    const [request] = channel.render([says("hai")]);
    const context = { address: child as never, lastActionAt: zalo.clock.now(), now: zalo.clock.now() };
    expect(request && (await secondChannel().send(request, context))).toMatchObject({
      kind: "retry",
      reason: { word: "rate-limited" },
    });
  });

  it("of the platform's package is met before it refuses", async () => {
    const { zalo, tells } = await withChild({}, { ratePerMinute: 2 });
    await tells(child, [says("một")]);
    await tells(child, [says("hai")]);
    expect(await tells(child, [says("ba")])).toMatchObject([
      { reason: { word: "rate-limited", code: "-32" } },
    ]);
    expect(zalo.person(child).messages.filter((line) => line.from === "oa")).toHaveLength(2);
  });
});

it("does not throw while Redis is away, and nothing was sent", async () => {
  const { zalo, tells } = await withChild();
  const own = await connectRedis(server.url, "fail", silentLog);
  const other = await openDoorOn(own);
  own.destroy();
  expect(await other.tells(child, [says("chào")])).toMatchObject([
    { kind: "retry", reason: { code: "redis" } },
  ]);
  await other.close();
  expect(await tells(child, [says("chào")])).toHaveLength(1);
  expect(zalo.person(child).messages.filter((line) => line.from === "oa")).toHaveLength(1);
});

async function openDoorOn(own: Redis): Promise<Door> {
  const opened = await openDoor(own);
  opened.zalo.person(child).types("a");
  return opened;
}

it.each([
  ["23:00", Date.UTC(2026, 10, 21, 16, 0), 7 * hour + 5 * 60 * second],
  ["05:59", Date.UTC(2026, 10, 21, 22, 59), 6 * 60 * second],
  ["06:05", Date.UTC(2026, 10, 21, 23, 5), 24 * hour],
])("waits until 06:05 in Viet Nam at %s", (_, now, expected) => {
  expect(untilMorning(now)).toBe(expected);
});
