import { afterAll, afterEach, beforeAll, beforeEach, expect, it, vi } from "vitest";
import type { Running } from "../../src/delivery/mail-room.js";
import type { Effect } from "../../src/model/effect.js";
import { fakeChannel } from "../support/fake-channel.js";
import {
  countedAnswers,
  countingTurn,
  event,
  openTestRoom,
  person,
  type TestRoom,
} from "../support/mail-room.js";
import { startRedis, type TestRedis } from "../support/redis.js";
import { skippingClock } from "../support/skipping-clock.js";

let redis: TestRedis;
let room: TestRoom;
let running: Running[] = [];

beforeAll(async () => {
  redis = await startRedis();
});

afterAll(async () => {
  await redis.stop();
});

beforeEach(async () => {
  room = await openTestRoom(redis.url, { clock: skippingClock() });
  await room.desk.flushAll();
});

afterEach(async () => {
  await Promise.all(running.map((role) => role.stop()));
  running = [];
  await room.close();
  room.disconnect();
});

/** A database that knows what it has, refuses while it is away, and all of a batch with something it cannot store. */
function database() {
  const stored: Effect[] = [];
  const state = { away: false, refuses: (_: Effect) => false, calls: 0 };
  const apply = async (effects: readonly Effect[]) => {
    state.calls++;
    if (state.away) throw new Error("connection refused");
    if (effects.some(state.refuses)) throw new Error("invalid byte sequence");
    stored.push(...effects.filter(({ id }) => !stored.some((known) => known.id === id)));
  };
  const texts = (who: string) =>
    stored.flatMap(({ person: whose, body }) =>
      whose === who && body.kind === "entry" ? [body.entry.text] : [],
    );
  return { stored, state, apply, texts };
}

it("lets the talk go on while only the database is away, and applies everything later, in order, once", async () => {
  const child = person("talks-on");
  const { state, apply, texts } = database();
  const channel = fakeChannel();
  const words = ["một", "hai", "ba", "bốn"];
  state.away = true;
  running = [
    room.startWorker(countingTurn, () => ({
      someoneOnDuty: false,
      someoneOnCall: false,
      readByPeople: false,
    })),
    room.startSender([channel]),
    room.startClerk(apply),
  ];
  for (const said of words) await room.accept(event(child, said));
  await vi.waitFor(() => expect(channel.arrived.get(`address of ${child}`)).toEqual(countedAnswers(words)));
  await vi.waitFor(() => expect(state.calls).toBeGreaterThan(5));
  expect(texts(child)).toEqual([]);
  state.away = false;
  await vi.waitFor(async () => expect((await room.backlog()).effects).toBe(0), { timeout: 10_000 });
  expect(texts(child)).toEqual(countedAnswers(words));
  expect((await room.backlog()).effectsDead).toBe(0);
});

it("puts an effect aside that fails although the database works, and applies the others", async () => {
  const child = person("poison");
  const { state, apply, texts } = database();
  state.refuses = ({ body }) => body.kind === "entry" && body.entry.text === "1:một";
  const databaseAnswers = async () => !state.away;
  for (const said of ["một", "hai"]) await room.accept(event(child, said));
  running = [
    room.startWorker(countingTurn, () => ({
      someoneOnDuty: false,
      someoneOnCall: false,
      readByPeople: false,
    })),
    room.startClerk(apply, { databaseAnswers }),
  ];
  await vi.waitFor(async () => expect((await room.backlog()).effectsDead).toBe(1), { timeout: 10_000 });
  await vi.waitFor(async () => expect((await room.backlog()).effects).toBe(0), { timeout: 10_000 });
  expect(texts(child)).toEqual(["2:hai"]);
});

it("takes no effect for poison while the database is away, however long", async () => {
  const { state, apply } = database();
  state.away = true;
  await room.accept(event(person("patient"), "một"));
  running = [
    room.startWorker(countingTurn, () => ({
      someoneOnDuty: false,
      someoneOnCall: false,
      readByPeople: false,
    })),
    room.startClerk(apply, { databaseAnswers: async () => false }),
  ];
  await vi.waitFor(() => expect(state.calls).toBeGreaterThan(40), { timeout: 10_000 });
  expect(await room.backlog()).toMatchObject({ effects: 1, effectsDead: 0 });
});
