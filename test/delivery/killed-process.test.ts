import type { ChildProcess } from "node:child_process";
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import type { PersonKey } from "../../src/model/ids.js";
import { long } from "../support/long.js";
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
import { type BuiltScript, buildScript, ended } from "../support/role-process.js";

let redis: TestRedis;
let script: BuiltScript;
let room: TestRoom;
let children: ChildProcess[] = [];
let people = 0;

const words = ["một", "hai", "ba"];
const facts = () => ({ someoneOnDuty: false, someoneOnCall: false, readByPeople: false });

beforeAll(async () => {
  [redis, script] = await Promise.all([startRedis(), buildScript("test/delivery/role-process.ts")]);
  room = await openTestRoom(redis.url);
});

afterAll(async () => {
  await room.close();
  room.disconnect();
  await Promise.all([redis.stop(), script.remove()]);
});

afterEach(async () => {
  for (const child of children) child.kill("SIGKILL");
  await Promise.all(children.map(ended));
  children = [];
});

function start(role: string, more: Record<string, string> = {}): ChildProcess {
  const child = script.start({ REDIS_URL: redis.url, ROLE: role, ...more });
  children.push(child);
  return child;
}

/**
 * Starts the process that will be killed at `step`, alone or beside another one, has `work` done, and waits for the
 * kill, at which the other one stands still; a process that was alone is started again. Gives the words that were under
 * way at that moment.
 */
async function killOne(
  role: Role,
  step: string,
  beside: boolean,
  work: () => Promise<void>,
  more: Record<string, string> = {},
): Promise<ReadonlySet<string>> {
  const other = beside ? start(role, more) : undefined;
  const victim = start(role, { KILL_AT: step, BESIDE: `${other?.pid ?? ""}`, ...more });
  if (beside) await bothHoldLeases(role);
  await work();
  expect(await ended(victim)).toBe("SIGKILL");
  const doubts = await inDoubt();
  if (other === undefined) start(role, more);
  else other.kill("SIGCONT");
  return doubts;
}

type Role = "worker" | "sender" | "clerk";

/** What is marked as being sent, on all shards: `<person> <text>`. */
async function inDoubt(): Promise<ReadonlySet<string>> {
  const look = lookInto(room.desk);
  const found = new Set<string>();
  for (let shard = 0; shard < 16; shard++) {
    for (const [who, text] of await look.underWay(shard)) found.add(`${who} ${text}`);
  }
  return found;
}

async function bothHoldLeases(role: Role): Promise<void> {
  await vi.waitFor(
    async () => {
      const leases = await room.desk.keys(`te:*:lease:${role}`);
      const holders = leases.length === 16 ? await Promise.all(leases.map((key) => room.desk.get(key))) : [];
      const counts = new Map<string, number>();
      for (const holder of holders) {
        const process = holder?.split(":")[0] ?? "";
        counts.set(process, (counts.get(process) ?? 0) + 1);
      }
      expect([...counts.values()]).toEqual([8, 8]);
    },
    { timeout: 15_000, interval: 50 },
  );
}

function persons(): PersonKey[] {
  people++;
  // Enough people that whichever process holds which shard, the one that is to be killed has some.
  return Array.from({ length: long ? 24 : 16 }, (_, index) => person(`killed-${people}-${index}`));
}

async function everybodyWrites(everybody: readonly PersonKey[]): Promise<void> {
  const batch = words.flatMap((said) => everybody.map((who) => event(who, said)));
  expect(await room.acceptAll(batch)).toBe("accepted");
}

async function workedOff(stream: "inbox" | "outbox" | "effects"): Promise<void> {
  await vi.waitFor(async () => expect((await room.backlog())[stream]).toBe(0), {
    timeout: 25_000,
    interval: 50,
  });
}

/** What earlier tests left for roles that did not run. */
async function clear(): Promise<void> {
  const patterns = ["te:*:outbox", "te:*:effects", "te:*:lease:*", "te:{members}:*"];
  const leftovers = (await Promise.all(patterns.map((pattern) => room.desk.keys(pattern)))).flat();
  if (leftovers.length > 0) await room.desk.del(leftovers);
}

/** Lets a worker of this process answer everybody. */
async function turnsHaveRun(everybody: readonly PersonKey[]): Promise<void> {
  await everybodyWrites(everybody);
  const worker = room.startWorker(countingTurn, facts);
  await workedOff("inbox");
  await worker.stop();
}

const ways = [
  { how: "and started again", beside: false },
  { how: "while another one runs", beside: true },
];

/** A short run goes every second way: each step once, and each way with half of the steps. */
function onThisWay<Case>(cases: readonly Case[], beside: boolean): readonly Case[] {
  return cases.filter((_, place) => long || (place % 2 === 1) === beside);
}

describe.each(ways)("a worker killed $how", ({ beside }) => {
  it.each(onThisWay(["loaded", "turned", "committed"], beside))("after the step: %s", async (step) => {
    await clear();
    const everybody = persons();
    await killOne("worker", step, beside, () => everybodyWrites(everybody));
    await workedOff("inbox");
    const look = lookInto(room.desk);
    for (const who of everybody) {
      expect(await look.outbox(who)).toEqual(countedAnswers(words));
      expect(countOf(await look.session(who))).toBe(words.length);
      expect(await look.effects(who)).toHaveLength(words.length);
    }
    expect((await room.backlog()).dead).toBe(0);
  });
});

/** The platform tells of everything that arrived, as soon as it did. */
function echoing(everybody: readonly PersonKey[]): { stop(): Promise<void> } {
  let over = false;
  const told = new Map<PersonKey, number>();
  const run = async () => {
    while (!over) {
      for (const who of everybody) {
        const arrived = await room.desk.lRange(`test:arrived:address of ${who}`, told.get(who) ?? 0, -1);
        for (const text of arrived) {
          const count = (told.get(who) ?? 0) + 1;
          told.set(who, count);
          const platformIds = [`mid.${text}.${count}`];
          await room.acceptReceipt({
            person: who,
            channel: "messenger",
            at: Date.now(),
            kind: "echo",
            platformIds,
          });
        }
      }
    }
  };
  const running = run();
  return {
    async stop() {
      over = true;
      await running;
    },
  };
}

describe.each(ways)("a sender killed $how", ({ beside }) => {
  const cases = [
    { step: "sending", echo: false },
    { step: "sent", echo: false },
    { step: "sent", echo: true },
    { step: "finishing", echo: false },
    { step: "finishing", echo: true },
    { step: "finished", echo: false },
    { step: "finished", echo: true },
  ];
  it.each(onThisWay(cases, beside))("at: $step (echo: $echo) loses no message", async ({ step, echo }) => {
    const everybody = persons();
    await clear();
    const platform = echo ? echoing(everybody) : undefined;
    const work = () => turnsHaveRun(everybody);
    // Long enough for the platform to tell, on a busy machine too.
    const doubts = await killOne("sender", step, beside, work, { ECHO_MS: echo ? "5000" : "300" });
    await workedOff("outbox");
    await platform?.stop();
    for (const who of everybody) {
      const arrived = await room.desk.lRange(`test:arrived:address of ${who}`, 0, -1);
      const once = arrived.filter((text, index) => text !== arrived[index - 1]);
      expect(once).toEqual(countedAnswers(words));
      const again = arrived.filter((text, index) => text === arrived[index - 1]);
      if (echo) expect(again).toEqual([]);
      for (const text of again) expect(doubts).toContain(`${who} ${text}`);
    }
  });
});

describe.each(ways)("a clerk killed $how", ({ beside }) => {
  const steps = onThisWay(["applied", "removed"], beside);
  it.each(steps)("after the step: %s applies each effect once, in order", async (step) => {
    const everybody = persons();
    await clear();
    await killOne("clerk", step, beside, () => turnsHaveRun(everybody));
    await workedOff("effects");
    for (const who of everybody) {
      expect(await room.desk.lRange(`test:applied:${who}`, 0, -1)).toEqual(countedAnswers(words));
    }
  });
});

it("puts an event aside that ends the process each time, and nothing else with it", async () => {
  await clear();
  const everybody = persons();
  const [unlucky = person("nobody"), ...others] = everybody;
  await room.accept(event(unlucky, "poison"));
  await everybodyWrites(others);
  for (let tries = 0; tries < 3; tries++) {
    expect(await ended(start("poisoned-worker"))).toBe("SIGKILL");
  }
  start("poisoned-worker");
  await workedOff("inbox");
  const look = lookInto(room.desk);
  expect((await room.backlog()).dead).toBe(1);
  expect(await look.outbox(unlucky)).toEqual(["Bạn gọi 111 nhé."]);
  for (const who of others) expect(await look.outbox(who)).toEqual(countedAnswers(words));
});
