import { afterEach, expect, it, vi } from "vitest";
import type { Running } from "../../src/delivery/mail-room.js";
import type { PersonKey } from "../../src/model/ids.js";
import type { Turn } from "../../src/model/turn.js";
import { event, newSession, person } from "../support/mail-room.js";
import { skippingClock } from "../support/skipping-clock.js";
import { setUpTestRoom } from "../support/test-room.js";

const clock = skippingClock();
const { room } = setUpTestRoom({ clock });
let running: Running[] = [];
const rung: string[] = [];

afterEach(async () => {
  await Promise.all(running.map((role) => role.stop()));
  running = [];
  rung.length = 0;
});

const minute = 60_000;

/** `wind <since>` winds the clock for three minutes; `forget` forgets the person; a ring is noted. */
const windingTurn: Turn = async ({ session, event }) => {
  const { body, at } = event;
  const said = body.kind === "text" ? body.text : "";
  if (body.kind === "timer") rung.push(`${event.person} ${body.name} ${body.since}`);
  const since = Number(said.split(" ")[1] ?? 0);
  return {
    session: said === "forget" ? null : (session ?? newSession(event)),
    messages: [],
    effects: [],
    timers: said.startsWith("wind") ? [{ name: "staff-silence", at: at + 3 * minute, since }] : [],
  };
};

async function say(who: PersonKey, ...words: readonly string[]): Promise<void> {
  for (const said of words) await room.accept(event(who, said, { at: clock.now() }));
  await vi.waitFor(async () => expect((await room.backlog()).inbox).toBe(0), { timeout: 10_000 });
}

function start(): void {
  const worker = room.startWorker(windingTurn, () => ({
    someoneOnDuty: false,
    someoneOnCall: false,
    readByPeople: false,
  }));
  running = [worker, room.startClerk(async () => undefined)];
}

it("become events on the inbox when their time has come, once", async () => {
  const child = person("rings");
  start();
  await say(child, "wind 1");
  clock.skip(2 * minute);
  await say(child, "still early");
  expect(rung).toEqual([]);
  clock.skip(minute);
  await vi.waitFor(() => expect(rung).toEqual([`${child} staff-silence 1`]), { timeout: 10_000 });
  clock.skip(60 * minute);
  await say(child, "later");
  expect(rung).toHaveLength(1);
});

it("are replaced when they are wound again, and stopped when the person is forgotten", async () => {
  const again = person("winds-again");
  const gone = person("forgotten");
  start();
  await say(again, "wind 1", "wind 2");
  await say(gone, "wind 3", "forget");
  clock.skip(4 * minute);
  await vi.waitFor(() => expect(rung).toEqual([`${again} staff-silence 2`]), { timeout: 10_000 });
  expect(await room.desk.keys("te:*:timer*")).toEqual([]);
});

it("go on while the database is away", async () => {
  const child = person("no-database");
  running = [
    room.startWorker(windingTurn, () => ({
      someoneOnDuty: false,
      someoneOnCall: false,
      readByPeople: false,
    })),
    room.startClerk(async () => {
      throw new Error("connection refused");
    }),
  ];
  await room.writeEffect({
    id: "1.1-1.0" as never,
    person: child,
    channel: "messenger",
    at: 1,
    body: { kind: "withdraw" },
  });
  await say(child, "wind 4");
  clock.skip(4 * minute);
  await vi.waitFor(() => expect(rung).toEqual([`${child} staff-silence 4`]), { timeout: 10_000 });
});
