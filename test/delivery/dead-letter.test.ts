import { setTimeout as pause } from "node:timers/promises";
import { afterEach, expect, it, vi } from "vitest";
import type { Running, WorkerSettings } from "../../src/delivery/mail-room.js";
import type { EventBody } from "../../src/model/event.js";
import type { PersonKey, StaffId } from "../../src/model/ids.js";
import type { Turn } from "../../src/model/turn.js";
import { countingTurn, event, lookInto, newSession, person } from "../support/mail-room.js";
import { setUpTestRoom } from "../support/test-room.js";

const { room } = setUpTestRoom();
let worker: Running | undefined;

afterEach(async () => {
  await worker?.stop();
});

async function workOff(turn: Turn, settings: WorkerSettings = {}): Promise<void> {
  worker = room.startWorker(
    turn,
    () => ({ someoneOnDuty: false, someoneOnCall: false, readByPeople: false }),
    { retryMs: 1, ...settings },
  );
  await vi.waitFor(async () => expect((await room.backlog()).inbox).toBe(0), { timeout: 15_000 });
}

/** What staff are told of this person, short. */
async function told(who: PersonKey): Promise<unknown[]> {
  const effects = await lookInto(room.desk).effects(who);
  return effects.map(({ body }) => {
    if (body.kind === "entry") return `${body.entry.by}: ${body.entry.text}`;
    if (body.kind === "alert") return `alert ${body.reason}`;
    if (body.kind === "dead-letter") return `dead-letter ${body.fault}`;
    return body.kind;
  });
}

const sentence = "Bạn gọi 111 nhé.";

const breaking: { what: string; turn: Turn; fault: string; settings?: WorkerSettings }[] = [
  {
    what: "rejects",
    turn: async () => {
      throw new TypeError("cannot read this");
    },
    fault: "TypeError",
  },
  {
    what: "throws before it begins",
    turn: () => {
      throw new RangeError("at once");
    },
    fault: "RangeError",
  },
  {
    what: "never ends",
    turn: () => pause(60_000, undefined, { ref: false }) as Promise<never>,
    fault: "turn-hung",
    settings: { turnLimitMs: 20 },
  },
  {
    what: "leaves a session of more than 2 kB",
    turn: async (input) => {
      const result = await countingTurn(input);
      return { ...result, session: { ...newSession(input.event), stack: "ầ".repeat(700) } };
    },
    fault: "session-too-large",
  },
];

it.each(breaking)("puts an event aside whose turn $what three times", async ({ turn, fault, settings }) => {
  const child = person(`dead-${fault}`);
  const before = (await room.backlog()).dead;
  let tries = 0;
  await room.accept(event(child, "ba đánh em"));
  await room.accept(event(child, "em trốn rồi"));
  await workOff((input) => {
    const { body } = input.event;
    if (body.kind === "text" && body.text === "em trốn rồi") return countingTurn(input);
    tries++;
    return turn(input);
  }, settings);
  expect(tries).toBe(3);
  expect((await room.backlog()).dead).toBe(before + 1);
  expect(await lookInto(room.desk).outbox(child)).toEqual([sentence, "1:em trốn rồi"]);
  expect(await told(child)).toEqual([
    "person: ba đánh em",
    `dead-letter ${fault}`,
    "alert dead-letter",
    `bot: ${sentence}`,
    "bot: 1:em trốn rồi",
  ]);
  expect(await room.desk.hGetAll(lookInto(room.desk).keysOf(child).attempts)).toEqual({});
});

it("does not put aside what works at the third try", async () => {
  const child = person("third-try");
  const before = (await room.backlog()).dead;
  let tries = 0;
  await room.accept(event(child, "một"));
  await workOff((input) => {
    if (++tries < 3) throw new Error("not yet");
    return countingTurn(input);
  });
  expect(await lookInto(room.desk).outbox(child)).toEqual(["1:một"]);
  expect((await room.backlog()).dead).toBe(before);
});

const silent: { body: EventBody; said: string[] }[] = [
  { body: { kind: "timer", name: "staff-silence", since: 1 }, said: [] },
  { body: { kind: "leave" }, said: [] },
  {
    body: { kind: "staff-message", staff: "s1" as StaffId, name: "Lan", text: "chị đây" },
    said: ["staff: chị đây"],
  },
];

it.each(silent)("says nothing to a person who said nothing: $body.kind", async ({ body, said }) => {
  const child = person(`silent-${body.kind}`);
  await room.accept(event(child, body));
  await workOff(async () => {
    throw new Error("broken");
  });
  expect(await lookInto(room.desk).outbox(child)).toEqual([]);
  expect(await told(child)).toEqual([...said, "dead-letter Error", "alert dead-letter"]);
});

it("puts an event aside that was changed in Redis, and answers all the same", async () => {
  const child = person("changed");
  const { keysOf, outbox } = lookInto(room.desk);
  await room.accept(event(child, "một"));
  const [entry] = (await room.desk.xRange(keysOf(child).inbox, "-", "+")) ?? [];
  const sealed = entry?.message["e"] ?? "";
  await room.desk.xTrim(keysOf(child).inbox, "MAXLEN", 0);
  const changed = `${sealed.slice(0, -4)}${sealed.endsWith("AAAA") ? "BBBB" : "AAAA"}`;
  await room.desk.xAdd(keysOf(child).inbox, "*", { p: child, e: changed });
  await workOff(countingTurn);
  expect(await outbox(child)).toEqual([sentence]);
  expect(await told(child)).toEqual([
    "person: ",
    "dead-letter unreadable-record",
    "alert dead-letter",
    `bot: ${sentence}`,
  ]);
});
