import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { silentLog } from "../../../src/infra/log.js";
import { connectRedis, type Redis } from "../../../src/infra/redis.js";
import { startRedis, type TestRedis } from "../../support/redis.js";
import { child, type Door, identity, openDoor, personKey, says, until } from "./door.js";

let server: TestRedis;
let redis: Redis;
let door: Door;
const minute = 60_000;

beforeAll(async () => {
  server = await startRedis();
  redis = await connectRedis(server.url, "wait", silentLog);
});
afterEach(() => door.close());
afterAll(async () => {
  redis.destroy();
  await server.stop();
});

async function open(...more: Parameters<typeof openDoor> extends [unknown, ...infer Rest] ? Rest : never) {
  door = await openDoor(redis, ...more);
  return door;
}

const bodies = () => door.events.map((event) => event.body);

describe("a talk over the webhook", () => {
  it("carries words, a press, and a press typed by hand", async () => {
    const { zalo, tells } = await open();
    const person = zalo.person(child);
    person.follows();
    person.types("cuu e voi");
    await zalo.settled();
    await tells(child, [says("Em cần gì?", { choices: [{ value: "help", label: "Cần giúp" }] })]);
    await person.hears((message) => message.text.includes("1. Cần giúp"));
    person.presses("Cần giúp");
    person.types("#te:help");
    await zalo.settled();
    expect(bodies()).toHaveLength(4);
    expect(bodies()).toEqual(
      expect.arrayContaining([
        { kind: "start" },
        { kind: "text", text: "cuu e voi" },
        { kind: "choice", value: "help", label: "Cần giúp" },
        { kind: "choice", value: "help" },
      ]),
    );
  });

  it("gives copies of one message the same id, so that they are answered once", async () => {
    const { zalo, events } = await open();
    zalo.faults.webhook.duplicates = 2;
    zalo.person(child).types("một lần");
    await zalo.settled();
    expect(events).toHaveLength(3);
    expect(new Set(events.map((event) => event.id)).size).toBe(1);
  });

  it("keeps the platform's times when deliveries come in the wrong order", async () => {
    const { zalo, events } = await open();
    zalo.faults.webhook.hold = true;
    zalo.person(child).types("một");
    await zalo.advance(1_000);
    zalo.person(child).types("hai");
    await zalo.webhook.release("reversed");
    expect(bodies()).toEqual([
      { kind: "text", text: "hai" },
      { kind: "text", text: "một" },
    ]);
    expect((events[0]?.at ?? 0) - (events[1]?.at ?? 0)).toBeGreaterThanOrEqual(1_000);
  });

  it("loses a hidden press on the way, but the number can be typed", async () => {
    const { zalo, tells } = await open();
    const person = zalo.person(child);
    person.types("a");
    await tells(child, [says("Chọn", { choices: [{ value: "x", label: "Kể tiếp" }] })]);
    zalo.faults.webhook.lostPresses = 1;
    person.presses("Kể tiếp");
    expect((await person.hears()).text).toContain("1. Kể tiếp");
    person.types("1");
    await zalo.settled();
    expect(bodies()).toEqual([
      { kind: "text", text: "a" },
      { kind: "text", text: "1" },
    ]);
  });

  it("shows that staff answered from OA Manager, and that our own words arrived", async () => {
    const { zalo, tells, receipts, channel } = await open();
    const person = zalo.person(child);
    person.types("a");
    const [outcome] = await tells(child, [says("Chào em")]);
    person.isAnsweredFromManager("Chị đây em");
    person.reads();
    await zalo.settled();
    expect(bodies()).toContainEqual({ kind: "outside-answer", text: "Chị đây em" });
    const id = outcome?.kind === "sent" ? outcome.platformId : "";
    const [request] = channel.render([says("Chào em")]);
    // Nothing promises an order.
    expect(receipts.toSorted((one, other) => one.kind.localeCompare(other.kind))).toEqual([
      expect.objectContaining({ kind: "delivered", platformIds: [id] }),
      expect.objectContaining({ kind: "echo", platformIds: [id], textHash: request?.textHash }),
      expect.objectContaining({ kind: "read", platformIds: expect.arrayContaining([id]) }),
    ]);
    expect(receipts.every((receipt) => receipt.person === personKey(child))).toBe(true);
  });

  it("knows an echo that comes before the answer to its call by the hash of its text", async () => {
    const { zalo, tells, receipts, channel } = await open();
    zalo.person(child).types("a");
    zalo.faults.webhook.echoFirst = true;
    zalo.faults.failNext({ kind: "cut", when: "after" });
    const [outcome] = await tells(child, [says("Chào  em")]);
    expect(outcome).toMatchObject({ kind: "unknown" });
    await until(() => receipts.length > 0, "the echo arrived");
    expect(receipts[0]?.textHash).toBe(channel.render([says("Chào em")])[0]?.textHash);
  });

  it("ends when a person leaves, withdraws, or blocks us", async () => {
    const { zalo, tells } = await open();
    const person = zalo.person(child);
    person.types("a");
    person.unfollows();
    person.withdraws();
    await zalo.settled();
    expect(bodies()).toEqual(expect.arrayContaining([{ kind: "leave" }, { kind: "withdraw" }]));
    person.blocks(-217);
    expect(await tells(child, [says("b")])).toMatchObject([{ kind: "final", scope: "person" }]);
  });

  it("hands media on as addresses, without fetching them", async () => {
    const { zalo } = await open();
    const person = zalo.person(child);
    const gone = "https://f1.photo.zdn.vn/expired.jpg";
    person.sends("image", gone, "nhìn nè");
    await zalo.settled();
    person.sendsLocation("10.77", "106.7");
    person.sendsSticker();
    person.sendsCard("84900000000");
    person.submitsInfo({ name: "An", phone: "84900000000" });
    await zalo.settled();
    expect(bodies()[0]).toEqual({ kind: "media", media: "image", urls: [gone], text: "nhìn nè" });
    expect(bodies()).toHaveLength(5);
  });
});

describe("a webhook call", () => {
  it("with a wrong secret is refused with 401, alarms once, and is taken when the ladder comes round", async () => {
    const { zalo, events, troubles } = await open();
    zalo.faults.webhook.badSignature = true;
    zalo.person(child).types("a");
    await zalo.settled();
    expect(events).toEqual([]);
    expect(troubles).toMatchObject([{ word: "signature" }]);
    zalo.faults.webhook.badSignature = false;
    await zalo.advance(31_000);
    expect(bodies()).toEqual([{ kind: "text", text: "a" }]);
    expect(zalo.webhook.deliveries.map(({ attempt, status }) => [attempt, status])).toEqual([
      [0, 401],
      [1, 200],
    ]);
  });

  it("is tried again up the whole ladder and is still fresh at its end", async () => {
    const { zalo, refuseNext } = await open();
    refuseNext.push(503, 503, 503, 503, 503);
    zalo.person(child).types("a");
    await zalo.settled();
    for (const pause of [0.5, 5, 15, 30, 60]) await zalo.advance(pause * minute + 1_000);
    expect(zalo.webhook.deliveries.map((one) => one.status)).toEqual([503, 503, 503, 503, 503, 200]);
    expect(bodies()).toEqual([{ kind: "text", text: "a" }]);
  });

  it("unsigned, empty or of no meaning is answered 200 and does nothing", async () => {
    const { zalo, events } = await open();
    expect(await zalo.webhook.raw(Buffer.alloc(0), null)).toBe(200);
    expect(await zalo.webhook.raw(Buffer.from('{"event_name":"user_send_text"}'), null)).toBe(200);
    expect(await zalo.webhook.raw(Buffer.from("hello"), "1")).toBe(200);
    await zalo.delivers("brand_new_event", { x: 1 });
    expect(events).toEqual([]);
    expect(zalo.webhook.deliveries.at(-1)?.status).toBe(200);
  });

  it("about a permission taken away tells an operator", async () => {
    const { zalo, troubles } = await open();
    zalo.revokesPermission();
    await zalo.settled();
    expect(troubles).toEqual([
      { channel: "zalo", word: "permission-revoked", detail: `OA ${identity.oaId}` },
    ]);
  });
});
