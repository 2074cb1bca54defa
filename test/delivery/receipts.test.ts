import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import type { Running } from "../../src/delivery/mail-room.js";
import { sentField, settle } from "../../src/delivery/sent-record.js";
import type { Receipt } from "../../src/model/event.js";
import type { MessageId, PersonKey } from "../../src/model/ids.js";
import { fakeChannel } from "../support/fake-channel.js";
import { countingTurn, event, lookInto, openTestRoom, person, type TestRoom } from "../support/mail-room.js";
import { startRedis, type TestRedis } from "../support/redis.js";

const first = "1-0.0" as MessageId;
const second = "1-0.1" as MessageId;
const sent = Object.fromEntries([
  sentField("mid.1", { at: 1_000, reached: "sent", messages: [first] }),
  sentField("mid.2", { at: 2_000, reached: "sent", messages: [second] }),
]);

const receipt = (kind: Receipt["kind"], more: Partial<Receipt>): Receipt => ({
  person: person("receipts"),
  channel: "messenger",
  at: 3_000,
  kind,
  platformIds: [],
  ...more,
});

const cases = [
  {
    what: "a delivery by the platform's id",
    receipt: receipt("delivered", { platformIds: ["mid.2"] }),
    news: [{ messageId: second, state: "delivered" }],
  },
  {
    what: "a watermark: everything up to then was read",
    receipt: receipt("read", { upTo: 1_500 }),
    news: [{ messageId: first, state: "read" }],
  },
  {
    what: "a watermark behind everything",
    receipt: receipt("delivered", { upTo: 9_000 }),
    news: [
      { messageId: first, state: "delivered" },
      { messageId: second, state: "delivered" },
    ],
  },
  { what: "a message that is not ours", receipt: receipt("delivered", { platformIds: ["mid.9"] }), news: [] },
  { what: "an echo", receipt: receipt("echo", { platformIds: ["mid.1"] }), news: [] },
];

/** The hash in Redis after what `settle` asks for. */
function apply(fields: Record<string, string>, { set, drop }: ReturnType<typeof settle>) {
  const left = Object.entries(fields).filter(([field]) => !drop.includes(field));
  return Object.fromEntries([...left, ...set]);
}

describe("a receipt", () => {
  it.each(cases)("tells: $what", (given) => {
    expect(settle(sent, given.receipt, 3_000).news).toEqual(given.news);
  });

  it("tells nothing twice, and nothing less after more", () => {
    const read = receipt("read", { platformIds: ["mid.1"] });
    const delivered = receipt("delivered", { platformIds: ["mid.2"] });
    let fields = apply(sent, settle(sent, delivered, 3_000));
    expect(settle(fields, delivered, 3_001).news).toEqual([]);
    fields = apply(fields, settle(fields, read, 3_002));
    expect(settle(fields, receipt("delivered", { platformIds: ["mid.1"] }), 3_003).news).toEqual([]);
  });

  it("that comes before the platform's answer is kept until the id is known", () => {
    const early = apply({}, settle({}, receipt("read", { platformIds: ["mid.1"] }), 3_000));
    const known = { ...early, ...sent };
    const settled = settle(known, null, 3_100);
    expect(settled.news).toEqual([{ messageId: first, state: "read" }]);
    expect(Object.keys(apply(known, settled))).toEqual(["=mid.2"]);
  });

  it("of somebody else's message is forgotten after some minutes", () => {
    const early = apply({}, settle({}, receipt("read", { platformIds: ["mid.9"] }), 0));
    expect(apply(early, settle(early, null, 11 * 60_000))).toEqual({});
  });

  it("record of sent messages does not grow without end", () => {
    const many = Object.fromEntries(
      Array.from({ length: 150 }, (_, at) => sentField(`mid.${at}`, { at, reached: "sent", messages: [] })),
    );
    const left = apply(many, settle(many, null, 1_000));
    expect(Object.keys(left)).toHaveLength(100);
    expect(left).toHaveProperty(["=mid.149"]);
  });
});

describe("in the mail room", () => {
  let redis: TestRedis;
  let room: TestRoom;
  let running: Running[] = [];

  beforeAll(async () => {
    redis = await startRedis();
  });
  afterAll(() => redis.stop());
  beforeEach(async () => {
    room = await openTestRoom(redis.url);
    await room.desk.flushAll();
  });
  afterEach(async () => {
    await Promise.all(running.map((role) => role.stop()));
    await room.close();
    room.disconnect();
  });

  async function states(who: PersonKey): Promise<string[]> {
    const effects = await lookInto(room.desk).effects(who);
    return effects.flatMap(({ body }) => (body.kind === "delivery" ? [body.state] : []));
  }

  it.each([true, false])("becomes delivery effects, also when it comes first: %s", async (early) => {
    const child = person("told");
    const tell = async () => {
      const base = { person: child, channel: "messenger", at: Date.now() } as const;
      await room.acceptReceipt({ ...base, kind: "echo", platformIds: ["mid.1"] });
      await room.acceptReceipt({ ...base, kind: "delivered", platformIds: ["mid.1"] });
      await room.acceptReceipt({ ...base, kind: "read", platformIds: [], upTo: Date.now() + 1_000 });
      await vi.waitFor(async () => expect((await room.backlog()).receipts).toBe(0), { timeout: 10_000 });
    };
    const channel = fakeChannel(async () => {
      if (early) await tell();
      return { kind: "sent", platformId: "mid.1" };
    });
    running = [
      room.startWorker(countingTurn, () => ({
        someoneOnDuty: false,
        someoneOnCall: false,
        readByPeople: false,
      })),
      room.startSender([channel]),
    ];
    await room.accept(event(child, "một"));
    await vi.waitFor(async () => expect(await states(child)).toContain("sent"), { timeout: 10_000 });
    if (!early) await tell();
    await vi.waitFor(async () => expect((await states(child)).at(-1)).toBe("read"), { timeout: 10_000 });
    expect(await states(child)).toEqual(early ? ["sent", "read"] : ["sent", "delivered", "read"]);
  });
});
