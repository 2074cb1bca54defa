import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from "vitest";
import { openMailRoom } from "../../src/delivery/mail-room.js";
import { createKeyring } from "../../src/infra/keyring.js";
import { silentLog } from "../../src/infra/log.js";
import type { EventBody } from "../../src/model/event.js";
import type { StaffId } from "../../src/model/ids.js";
import {
  event,
  lookInto,
  message,
  openTestRoom,
  person,
  type TestRoom,
  testKey,
} from "../support/mail-room.js";
import { startRedis, type TestRedis } from "../support/redis.js";

let redis: TestRedis;
let room: TestRoom;

beforeAll(async () => {
  redis = await startRedis();
});

afterAll(() => redis.stop());

beforeEach(async () => {
  room = await openTestRoom(redis.url, { inboxLimit: 3 });
});

afterEach(async () => {
  await room.desk.flushAll();
  await room.desk.configSet("maxmemory-policy", "noeviction");
  await room.close();
  room.disconnect();
});

it("refuses what finds no room, and takes it when it is sent again later", async () => {
  const child = person("full");
  const four = ["một", "hai", "ba", "bốn"].map((text) => event(child, text));
  expect(await room.acceptAll(four)).toBe("full");
  expect((await room.backlog()).inbox).toBe(3);
  const { keysOf } = lookInto(room.desk);
  const [first] = (await room.desk.xRange(keysOf(child).inbox, "-", "+")) ?? [];
  await room.desk.xDel(keysOf(child).inbox, first?.id ?? "");
  expect(await room.acceptAll(four)).toBe("accepted");
  expect((await room.backlog()).inbox).toBe(3);
});

it("keeps nothing readable in Redis", async () => {
  const child = person("sealed");
  const said = event(child, "ba đánh em");
  await room.accept(said);
  await room.acceptReceipt({
    person: child,
    channel: "messenger",
    at: 1,
    kind: "read",
    platformIds: ["mid.1"],
  });
  const { keysOf } = lookInto(room.desk);
  const stored = JSON.stringify([
    await room.desk.xRange(keysOf(child).inbox, "-", "+"),
    await room.desk.xRange(keysOf(child).receipts, "-", "+"),
    await room.desk.hGetAll(keysOf(child).person(child)),
    await room.desk.keys("*"),
  ]);
  for (const secret of ["ba đánh em", "address of", "mid.1", said.id, said.id.split(":")[1] ?? ""])
    expect(stored).not.toContain(secret);
});

const bodies: { body: EventBody; opens: boolean; known: boolean }[] = [
  { body: { kind: "text", text: "a" }, opens: true, known: true },
  { body: { kind: "choice", value: "a" }, opens: true, known: true },
  { body: { kind: "media", media: "image", urls: [], text: "" }, opens: true, known: true },
  { body: { kind: "start" }, opens: true, known: true },
  { body: { kind: "reaction", removed: false }, opens: true, known: true },
  { body: { kind: "reaction", removed: true }, opens: false, known: true },
  { body: { kind: "edit", text: "a" }, opens: false, known: true },
  { body: { kind: "leave" }, opens: false, known: true },
  { body: { kind: "hand-back", staff: "s1" as StaffId }, opens: false, known: false },
  { body: { kind: "timer", name: "staff-silence", since: 1 }, opens: false, known: false },
  {
    body: { kind: "rung", rung: 1, told: "on-call", nobody: false, urgency: "P0" },
    opens: false,
    known: false,
  },
];

it.each(bodies)(
  "remembers where a person is and their last own action: $body",
  async ({ body, opens, known }) => {
    const child = person("action");
    await room.accept(event(child, body, { at: 5_000, receivedAt: 6_000 }));
    const address = `address of ${child}`;
    expect(await room.contact(child)).toEqual(known ? { address, lastActionAt: opens ? 5_000 : null } : null);
  },
);

it("does not take a reaction on Zalo for an action: the platform's window does not open by it", async () => {
  const child = person("reacting", "zalo");
  await room.accept(event(child, { kind: "reaction", removed: false }, { channel: "zalo" }));
  expect(await room.contact(child)).toMatchObject({ lastActionAt: null });
});

it("does not turn the last action back, nor take a platform's time that lies ahead of ours", async () => {
  const child = person("clock");
  await room.accept(event(child, "một", { at: 9_000_000, receivedAt: 6_000 }));
  await room.accept(event(child, "hai", { at: 5_000, receivedAt: 7_000 }));
  expect(await room.contact(child)).toMatchObject({ lastActionAt: 6_000 });
});

function open(shards: number) {
  return openMailRoom({
    redis: { door: room.desk, desk: room.desk },
    keyring: createKeyring([testKey]),
    log: silentLog,
    troubleMessage: () => message("", ""),
    shards,
  });
}

it("refuses another number of shards than at the first start", async () => {
  await expect(open(8)).rejects.toMatchObject({ name: "Fault", code: "shards-differ" });
  const same = await open(16);
  await same.close();
});

it("refuses a Redis that would throw talks away", async () => {
  await room.desk.configSet("maxmemory-policy", "allkeys-lru");
  await expect(open(16)).rejects.toMatchObject({ name: "Fault", code: "redis-evicts" });
});
