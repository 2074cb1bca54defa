import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { runDeadLetters } from "../../src/commands/dead-letters.js";
import { showDeadLetters } from "../../src/composition/dead-letters.js";
import { troubleNotes } from "../../src/composition/trouble.js";
import { openDeadLetters } from "../../src/delivery/dead-letters.js";
import { shardKeys } from "../../src/delivery/keys.js";
import type { MailRoomOptions, Running } from "../../src/delivery/mail-room.js";
import { createTroubleBoard } from "../../src/hotline/channel-state/board.js";
import { silentLog } from "../../src/infra/log.js";
import type { PersonKey } from "../../src/model/ids.js";
import type { Turn } from "../../src/model/turn.js";
import {
  countingTurn,
  event,
  lookInto,
  openTestRoom,
  person,
  shards,
  type TestRoom,
} from "../support/mail-room.js";
import { startRedis, type TestRedis } from "../support/redis.js";

const facts = () => ({ someoneOnDuty: false, someoneOnCall: false, readByPeople: false });
const secret = "ba đánh em ở nhà";

let redis: TestRedis;
let room: TestRoom;
const running: Running[] = [];

beforeAll(async () => {
  redis = await startRedis();
});
beforeEach(() => open());
afterEach(async () => {
  for (const role of running.splice(0)) await role.stop();
  await room.desk.flushAll();
  await room.close();
  room.disconnect();
});
afterAll(() => redis.stop());

async function open(more: Partial<MailRoomOptions> = {}): Promise<void> {
  room = await openTestRoom(redis.url, more);
}

async function workOff(turn: Turn): Promise<void> {
  const worker = room.startWorker(turn, facts, { retryMs: 1 });
  await vi.waitFor(async () => expect((await room.backlog()).inbox).toBe(0), { timeout: 15_000 });
  await worker.stop();
}

const broken: Turn = async () => {
  throw new TypeError("cannot read this");
};

/** Lets the turns over these words break. */
async function buried(who: PersonKey, ...words: string[]): Promise<void> {
  for (const said of words) await room.accept(event(who, said));
  await workOff(broken);
}

async function command(args: readonly string[], now?: () => number) {
  const [printed, complained]: [string[], string[]] = [[], []];
  const code = await runDeadLetters(
    args,
    { REDIS_URL: redis.url },
    (line) => printed.push(line),
    (line) => complained.push(line),
    now,
  );
  return { code, printed, complained: complained.join("\n") };
}

/** The number of the only dead letter there is. */
async function onlyNumber(): Promise<string> {
  const { printed } = await command(["list"]);
  expect(printed).toHaveLength(1);
  return printed[0]?.split(" ")[0] ?? "";
}

describe("the operator", () => {
  it("is told that nothing lies aside, in an installation that never ran too", async () => {
    expect(await command([])).toMatchObject({ code: 0, printed: ["Nothing lies aside."] });
    await room.desk.flushAll();
    expect(await command(["list"])).toMatchObject({ code: 0, printed: [] });
    expect(await room.desk.keys("*")).toEqual([]);
  });

  it("sees kinds, channels, reasons, times and counts, and nothing of who wrote what", async () => {
    const [an, binh] = [person("an"), person("binh", "zalo")];
    await buried(an, secret, "em trốn rồi");
    await buried(binh, secret);
    const { printed } = await command([]);
    const time = String.raw`\d{4}-\d\d-\d\dT[\d:.]+Z`;
    expect(printed).toEqual([
      expect.stringMatching(
        new RegExp(`^2 × event \\(text\\) {2}messenger {2}TypeError, ${time} to ${time}$`),
      ),
      expect.stringMatching(new RegExp(`^1 × event \\(text\\) {2}zalo {2}TypeError, ${time}$`)),
      "3 in all. Each one: npm run dead-letters -- list",
    ]);
    const { printed: listed } = await command(["list"]);
    expect(listed).toHaveLength(3);
    for (const word of [secret, "an___", "binh_"]) expect([...printed, ...listed].join()).not.toContain(word);
  });

  it("puts one back: it is answered as if it had just come, and once", async () => {
    const who = person("again");
    await buried(who, "một");
    expect(await command(["replay", await onlyNumber()])).toEqual({
      ...{ code: 0, printed: ["Put back: 1 of 1."], complained: "" },
    });
    expect(await room.backlog()).toMatchObject({ inbox: 1, dead: 0 });
    await workOff(countingTurn);
    expect(await lookInto(room.desk).outbox(who)).toEqual(["Bạn gọi 111 nhé.", "1:một"]);
    expect(await command(["replay", "all"])).toMatchObject({ code: 0, printed: ["Put back: 0 of 0."] });
  });

  it("puts all back in the order in which they were put aside", async () => {
    const who = person("order");
    await buried(who, "một", "hai", "ba");
    await command(["replay", "all"]);
    await workOff(countingTurn);
    expect((await lookInto(room.desk).outbox(who)).slice(3)).toEqual(["1:một", "2:hai", "3:ba"]);
  });

  it("puts an effect back, which is then applied", async () => {
    const who = person("effect");
    let works = false;
    await room.accept(event(who, "một"));
    await workOff(countingTurn);
    const applied: string[] = [];
    const apply = async (effects: readonly { readonly id: string }[]) => {
      if (!works) throw new Error("not applied");
      applied.push(...effects.map(({ id }) => id));
    };
    const pause = async () => undefined;
    await room.close();
    room.disconnect();
    await open({ clock: { now: Date.now, pause, chance: () => 0.5 } });
    running.push(room.startClerk(apply, { databaseAnswers: async () => true }));
    await vi.waitFor(async () => expect((await room.backlog()).effectsDead).toBe(1), { timeout: 15_000 });
    const number = await onlyNumber();
    expect(number).toContain("/effect/");
    works = true;
    expect((await command(["replay", number])).code).toBe(0);
    await vi.waitFor(() => expect(applied).toHaveLength(1), { timeout: 15_000 });
  });

  it("does not send an answer a day late unless told to", async () => {
    await buried(person("late"), "một");
    const tomorrow = () => Date.now() + 24 * 3_600_000 + 60_000;
    const refused = await command(["replay", "all"], tomorrow);
    expect(refused.code).toBe(1);
    expect(refused.printed.join("\n")).toMatch(/nobody waits for it any more.*\nPut back: 0 of 1\./);
    expect((await room.backlog()).dead).toBe(1);
    expect((await command(["replay", "all", "--old"], tomorrow)).code).toBe(0);
    expect(await room.backlog()).toMatchObject({ inbox: 1, dead: 0 });
  });

  it("throws one away, and all", async () => {
    const who = person("dropped");
    await buried(who, "một", "hai", "ba");
    const { printed } = await command(["list"]);
    const number = printed[1]?.split(" ")[0] ?? "";
    expect((await command(["drop", number])).printed).toEqual(["Dropped: 1."]);
    expect(await command(["drop", number])).toMatchObject({ code: 1, complained: `There is no ${number}.` });
    expect((await room.backlog()).dead).toBe(2);
    expect((await command(["drop", "all"])).printed).toEqual(["Dropped: 2."]);
    expect(await room.backlog()).toMatchObject({ dead: 0, inbox: 0 });
  });

  it.each([
    [["replay"]],
    [["drop", "12"]],
    [["list", "all"]],
    [["replay", "all", "--now"]],
    [["drop", "all", "--old"]],
    [["replay", "1/event/1-0;FLUSHALL"]],
  ])("is shown the usage for %j, and nothing is done", async (args) => {
    await buried(person("usage"), "một");
    const { code, complained } = await command(args);
    expect([code, complained]).toEqual([2, expect.stringContaining("npm run dead-letters")]);
    expect((await room.backlog()).dead).toBe(1);
  });

  it("hears that Redis has a wrong address", async () => {
    const said: string[] = [];
    const code = await runDeadLetters(
      [],
      { REDIS_URL: "x" },
      () => {},
      (line) => said.push(line),
    );
    expect([code, said]).toEqual([1, ["REDIS_URL must be an address like redis://host:6379."]]);
  });
});

describe("who leads", () => {
  it("sees that something lies aside until it is handled", async () => {
    const board = createTroubleBoard(room.desk);
    const notes = troubleNotes(board, silentLog, Date.now);
    const shown = async () => (await board.read()).map(({ channel, word }) => `${channel} ${word}`);
    await showDeadLetters(room, notes);
    expect(await shown()).toEqual([]);
    await buried(person("shown"), "một");
    await showDeadLetters(room, notes);
    await vi.waitFor(async () => expect(await shown()).toEqual(["mail-room dead-letters"]));
    await command(["drop", "all"]);
    await showDeadLetters(room, notes);
    await vi.waitFor(async () => expect(await shown()).toEqual([]));
  });
});

describe("what lies aside has a bound", () => {
  it("in number: the oldest go first", async () => {
    room.disconnect();
    await open({ mostDead: 2 });
    await buried(person("many"), "một", "hai", "ba");
    await command(["replay", "all"]);
    await workOff(countingTurn);
    expect((await lookInto(room.desk).outbox(person("many"))).slice(3)).toEqual(["1:hai", "2:ba"]);
  });

  it("in age: the clerk throws away what is older", async () => {
    const gone: number[] = [];
    room.disconnect();
    await open({ deadMs: 3_600_000, metrics: { deadLettersExpired: (count) => gone.push(count) } });
    await buried(person("old"), "một");
    const { dead } = shardKeys(0);
    const stamp = Date.now() - 3_600_000;
    for (const at of [stamp - 60_000, stamp + 60_000]) {
      await room.desk.xAdd(dead, `${at}-0`, {
        p: person("x"),
        e: "sealed",
        fault: "TypeError",
        kind: "text",
      });
    }
    running.push(room.startClerk(async () => {}));
    await vi.waitFor(() => expect(gone).toEqual([1]), { timeout: 15_000 });
    const left = await openDeadLetters(
      room.desk,
      Array.from({ length: shards }, (_, n) => shardKeys(n)),
    ).list();
    expect(left.map(({ at }) => at >= stamp)).toEqual([true, true]);
  });

  it("in the person's own wish: nothing of somebody who is forgotten stays", async () => {
    const [goes, stays] = [person("goes"), person("stays")];
    await buried(goes, secret);
    await buried(stays, secret);
    const { effectsDead } = lookInto(room.desk).keysOf(goes);
    await room.desk.xAdd(effectsDead, "*", { p: goes, e: "sealed", entry: "1-0", fault: "poison-effect" });
    await room.accept(event(goes, { kind: "withdraw" }));
    await workOff(async (input) => ({ ...(await countingTurn(input)), session: null }));
    const left = await command(["list"]);
    expect(left.printed).toHaveLength(1);
    expect(await room.desk.xLen(lookInto(room.desk).keysOf(stays).dead)).toBe(1);
  });
});
