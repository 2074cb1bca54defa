import { setTimeout as pause } from "node:timers/promises";
import { expect, it, vi } from "vitest";
import type { PersonKey } from "../../src/model/ids.js";
import { fakeChannel } from "../support/fake-channel.js";
import { countedAnswers, countingTurn, event, person } from "../support/mail-room.js";
import { setUpTestRoom } from "../support/test-room.js";

const { redis, room } = setUpTestRoom();

it("refuses quickly while Redis is away, loses nothing it accepted, and works everything off afterwards", async () => {
  const channel = fakeChannel();
  const applied: string[] = [];
  const turns: string[] = [];
  const roles = [
    room.startWorker(
      async (input) => {
        turns.push(input.entry);
        // Slow enough that Redis goes away in the middle of turns.
        await pause(5);
        return countingTurn(input);
      },
      () => ({ someoneOnDuty: false, someoneOnCall: false, readByPeople: false }),
    ),
    room.startSender([channel], { echoMs: 200 }),
    room.startClerk(async (effects) => {
      applied.push(...effects.map(({ id }) => id).filter((id) => !applied.includes(id)));
    }),
  ];
  const accepted = new Map<PersonKey, string[]>();
  let refused = 0;
  let slowest = 0;
  const write = async (index: number) => {
    const who = person(`away-${index % 7}`);
    const began = performance.now();
    try {
      await room.accept(event(who, `lời ${index}`));
      accepted.set(who, [...(accepted.get(who) ?? []), `lời ${index}`]);
    } catch {
      refused++;
      slowest = Math.max(slowest, performance.now() - began);
    }
  };
  for (let index = 0; index < 100; index++) await write(index);
  await redis.kill();
  for (let index = 100; index < 110; index++) await write(index);
  expect(refused).toBe(10);
  expect(slowest).toBeLessThan(2_000);
  await pause(3_000);
  await redis.restart();
  await vi.waitFor(() => room.contact(person("away-0")), { timeout: 10_000 });
  for (let index = 110; index < 150; index++) await write(index);
  await vi.waitFor(
    async () => expect(await room.backlog()).toMatchObject({ inbox: 0, outbox: 0, effects: 0, dead: 0 }),
    { timeout: 20_000, interval: 50 },
  );
  for (const [who, words] of accepted) {
    // A request whose end could not be stored is not sent again by the process that knows its end.
    expect(channel.arrived.get(`address of ${who}`)).toEqual(countedAnswers(words));
  }
  // One of each turn, and one of each message that was sent.
  expect(applied).toHaveLength(2 * [...accepted.values()].flat().length);
  await Promise.all(roles.map((role) => role.stop()));
});
