import { afterAll, beforeAll, expect, it, vi } from "vitest";
import type { Running } from "../../src/delivery/mail-room.js";
import {
  countedAnswers,
  countingTurn,
  event,
  lookInto,
  openTestRoom,
  person,
  type TestRoom,
} from "../support/mail-room.js";
import { startRedis, type TestRedis } from "../support/redis.js";

let redis: TestRedis;
let rooms: TestRoom[];

beforeAll(async () => {
  redis = await startRedis();
  rooms = await Promise.all([0, 1, 2].map(() => openTestRoom(redis.url)));
});

afterAll(async () => {
  for (const room of rooms) {
    await room.close();
    room.disconnect();
  }
  await redis.stop();
});

const start = (room: TestRoom) =>
  room.startWorker(countingTurn, () => ({ someoneOnDuty: false, someoneOnCall: false, readByPeople: false }));
const all = Array.from({ length: 16 }, (_, shard) => shard);

async function share(workers: readonly Running[], most: number): Promise<void> {
  await vi.waitFor(
    () => {
      const held = workers.map((worker) => worker.shards());
      expect(held.flat().sort((a, b) => a - b)).toEqual(all);
      for (const shards of held) expect(shards.length).toBeLessThanOrEqual(most);
    },
    { timeout: 20_000, interval: 20 },
  );
}

it("are shared fairly as processes come and go, and each shard has one holder", async () => {
  const workers: Running[] = [];
  for (const [index, room] of rooms.entries()) {
    workers.push(start(room));
    await share(workers, [16, 8, 6][index] ?? 0);
  }
  await workers.shift()?.stop();
  await share(workers, 8);
  await workers.shift()?.stop();
  await share(workers, 16);
  await workers.shift()?.stop();
  expect(await rooms[0]?.desk.keys("te:*:lease:*")).toEqual([]);
});

it("are released only after what was in hand is done", async () => {
  const [room] = rooms;
  if (!room) throw new Error("no room is open");
  const child = person("in-hand");
  let begun = () => {};
  let release = () => {};
  const running = new Promise<void>((resolve) => {
    begun = resolve;
  });
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  const worker = room.startWorker(
    async (input) => {
      begun();
      await held;
      return countingTurn(input);
    },
    () => ({ someoneOnDuty: false, someoneOnCall: false, readByPeople: false }),
  );
  await room.acceptAll([event(child, "một"), event(child, "hai")]);
  await running;
  const stopped = worker.stop();
  release();
  await stopped;
  const look = lookInto(room.desk);
  expect(await look.outbox(child)).toEqual(countedAnswers(["một"]));
  expect((await room.backlog()).inbox).toBe(1);
  expect(await room.desk.hGetAll(look.keysOf(child).attempts)).toEqual({});
});
