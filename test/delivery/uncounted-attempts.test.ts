import { afterEach, expect, it, vi } from "vitest";
import type { Running } from "../../src/delivery/mail-room.js";
import type { Turn } from "../../src/model/turn.js";
import { countingTurn, event, lookInto, newSession, person } from "../support/mail-room.js";
import { setUpTestRoom } from "../support/test-room.js";

const { room } = setUpTestRoom();
let worker: Running | undefined;

afterEach(() => worker?.stop());

/** Somebody else takes the leases while the turn runs. */
async function takeLeases(): Promise<void> {
  for (const key of await room.desk.keys("te:*:lease:worker")) {
    await room.desk.set(key, "stranger", { expiration: { type: "PX", value: 50 } });
  }
}

/** Somebody else writes the session while the turn runs. */
async function changeSession(): Promise<void> {
  await lookInto(room.desk).writeSession(child, newSession(event(child, "")));
}

const child = person("uncounted");

it.each([
  { what: "the lease was lost", disturb: takeLeases },
  { what: "the session was changed", disturb: changeSession },
])("does not count it against an event when its commit comes to nothing: $what", async ({ disturb }) => {
  let tries = 0;
  const disturbed: Turn = async (input) => {
    const result = await countingTurn(input);
    if (++tries <= 5) await disturb();
    return result;
  };
  await room.accept(event(child, "một"));
  worker = room.startWorker(disturbed, () => ({
    someoneOnDuty: false,
    someoneOnCall: false,
    readByPeople: false,
  }));
  await vi.waitFor(async () => expect((await room.backlog()).inbox).toBe(0), { timeout: 20_000 });
  expect(tries).toBe(6);
  expect((await room.backlog()).dead).toBe(0);
});
