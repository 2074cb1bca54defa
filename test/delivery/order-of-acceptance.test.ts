import fc from "fast-check";
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import type { Running } from "../../src/delivery/mail-room.js";
import type { PersonKey } from "../../src/model/ids.js";
import {
  countedAnswers,
  countingTurn,
  countOf,
  event,
  lookInto,
  openTestRoom,
  person,
  type TestRoom,
} from "../support/mail-room.js";
import { startRedis, type TestRedis } from "../support/redis.js";

let redis: TestRedis;
let rooms: TestRoom[];
let workers: Running[] = [];

beforeAll(async () => {
  redis = await startRedis();
  rooms = await Promise.all([openTestRoom(redis.url), openTestRoom(redis.url)]);
});

afterAll(async () => {
  for (const room of rooms) {
    await room.close();
    room.disconnect();
  }
  await redis.stop();
});

afterEach(async () => {
  await Promise.all(workers.map((worker) => worker.stop()));
  workers = [];
});

const facts = () => ({ someoneOnDuty: false, someoneOnCall: false, readByPeople: false });

function startWorkers(count: number): void {
  workers = rooms.slice(0, count).map((room) => room.startWorker(countingTurn, facts));
}

function firstRoom(): TestRoom {
  const room = rooms[0];
  if (!room) throw new Error("no room is open");
  return room;
}

async function answered(who: PersonKey, count: number): Promise<string[]> {
  const look = lookInto(firstRoom().desk);
  return vi.waitFor(
    async () => {
      const answers = await look.outbox(who);
      expect(answers.length).toBeGreaterThanOrEqual(count);
      return answers;
    },
    { timeout: 15_000, interval: 20 },
  );
}

describe.each([1, 2])("with %i worker(s)", (count) => {
  it("answers three messages of one moment each, in the order of acceptance", async () => {
    const room = firstRoom();
    const child = person(`three${count}`);
    const words = ["cứu em với", "ba đang đánh mẹ", "em sợ lắm"];
    startWorkers(count);
    expect(await Promise.all(words.map((said) => room.accept(event(child, said))))).toEqual(
      words.map(() => "accepted"),
    );
    expect(await answered(child, 3)).toEqual(countedAnswers(words));
    expect(countOf(await lookInto(room.desk).session(child))).toBe(3);
  });

  it("keeps the order of a batch for each person", async () => {
    const room = firstRoom();
    const children = ["an", "binh", "chi"].map((name) => person(`batch-${name}${count}`));
    const batch = Array.from({ length: 30 }, (_, index) =>
      event(children[index % 3] ?? person("nobody"), `lời ${index}`),
    );
    startWorkers(count);
    expect(await room.acceptAll(batch)).toBe("accepted");
    for (const [index, child] of children.entries()) {
      const words = Array.from({ length: 10 }, (_, turn) => `lời ${turn * 3 + index}`);
      expect(await answered(child, 10)).toEqual(countedAnswers(words));
    }
  });

  it("answers an event that a platform sends again only once, 40 ms or minutes later", async () => {
    const room = firstRoom();
    const child = person(`again${count}`);
    const first = event(child, "em ở nhà");
    const { keysOf } = lookInto(room.desk);
    startWorkers(count);
    expect(await Promise.all([room.accept(first), room.accept(first)])).toEqual(["accepted", "seen"]);
    await answered(child, 1);
    expect(await room.accept(first)).toBe("seen");
    // Minutes before it is forgotten, instead of waiting for days.
    const [seen = ""] = await room.desk.keys(`${keysOf(child).seen("*")}`);
    expect(await room.desk.ttl(seen)).toBeGreaterThan(6.9 * 24 * 3600);
    await room.desk.expire(seen, 60);
    expect(await room.accept(first)).toBe("seen");
    await room.accept(event(child, "em xong rồi"));
    expect(await answered(child, 2)).toEqual(countedAnswers(["em ở nhà", "em xong rồi"]));
    await room.desk.del(seen);
  });
});

it("keeps every person's order and loses nothing, whatever comes when, over two workers that come and go", async () => {
  const room = firstRoom();
  let round = 0;
  const step = fc.oneof(
    { weight: 8, arbitrary: fc.record({ who: fc.nat(4), again: fc.boolean() }) },
    { weight: 1, arbitrary: fc.constantFrom("change" as const) },
  );
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 40 }), async (steps) => {
      const name = `p${++round}-`;
      const said = new Map<PersonKey, string[]>();
      const accepting: Promise<unknown>[] = [];
      startWorkers(2);
      for (const [index, next] of steps.entries()) {
        if (next === "change") {
          await workers.shift()?.stop();
          workers.push((rooms[index % 2] ?? room).startWorker(countingTurn, facts));
          continue;
        }
        const who = person(`${name}${next.who}`);
        const happened = event(who, `lời ${index}`);
        said.set(who, [...(said.get(who) ?? []), `lời ${index}`]);
        accepting.push(room.accept(happened));
        if (next.again) accepting.push(room.accept(happened));
      }
      await Promise.all(accepting);
      for (const [who, words] of said)
        expect(await answered(who, words.length)).toEqual(countedAnswers(words));
      await Promise.all(workers.map((worker) => worker.stop()));
      workers = [];
      expect((await room.backlog()).inbox).toBe(0);
    }),
    { numRuns: 15 },
  );
});
