import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import type { Running, SenderSettings } from "../../src/delivery/mail-room.js";
import { createSeals } from "../../src/delivery/seal.js";
import { createKeyring } from "../../src/infra/keyring.js";
import type { SendOutcome, SendReason } from "../../src/model/channel.js";
import type { Effect } from "../../src/model/effect.js";
import type { MessageId, PersonKey } from "../../src/model/ids.js";
import type { OutMessage } from "../../src/model/message.js";
import type { Turn } from "../../src/model/turn.js";
import { type FakeChannel, fakeChannel, type Script } from "../support/fake-channel.js";
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
import { type SkippingClock, skippingClock } from "../support/skipping-clock.js";

let redis: TestRedis;
let room: TestRoom;
let clock: SkippingClock;
let running: Running[] = [];
let people = 0;
let child: PersonKey;

beforeAll(async () => {
  redis = await startRedis();
});

afterAll(async () => {
  await redis.stop();
});

beforeEach(async () => {
  clock = skippingClock();
  room = await openTestRoom(redis.url, { clock });
  await room.desk.flushAll();
  child = person(`trouble-${++people}`);
});

afterEach(async () => {
  await Promise.all(running.map((role) => role.stop()));
  running = [];
  await room.close();
  room.disconnect();
});

/** A turn that says each line of an event as a message of its own: `!` urgent, `@` by staff. */
const sayingTurn: Turn = async ({ event: { body }, entry }) => ({
  session: null,
  messages: (body.kind === "text" ? body.text : "").split("\n").map(
    (text, number): OutMessage =>
      message(`${entry}.${number}`, text, {
        urgent: text.startsWith("!"),
        from: text.startsWith("@") ? "staff" : "bot",
      }),
  ),
  effects: [],
  timers: [],
});

/** Has these turns said to the child and sends them until the outbox is empty. */
async function sendAll(
  channel: FakeChannel,
  turns: readonly string[],
  settings: SenderSettings = {},
): Promise<void> {
  await room.acceptAll(turns.map((text) => event(child, text)));
  const worker = room.startWorker(sayingTurn, () => ({
    someoneOnDuty: false,
    someoneOnCall: false,
    readByPeople: false,
  }));
  await vi.waitFor(async () => expect((await room.backlog()).inbox).toBe(0), { timeout: 10_000 });
  await worker.stop();
  running.push(room.startSender([channel], settings));
  await emptied();
}

async function emptied(): Promise<void> {
  await vi.waitFor(async () => expect((await room.backlog()).outbox).toBe(0), {
    timeout: 15_000,
    interval: 20,
  });
}

async function states(): Promise<string[]> {
  return (await lookInto(room.desk).effects(child)).map(stateOf);
}

function stateOf({ body }: Effect): string {
  if (body.kind === "alert") return `alert ${body.reason} ${body.urgency}`;
  if (body.kind !== "delivery") return body.kind;
  const { reason } = body;
  return [body.state, reason?.word, reason?.code].filter((part) => part !== undefined).join(" ");
}

const trouble = (word: SendReason["word"], code?: string): SendReason =>
  code === undefined ? { word } : { word, code };
const retry = (reason: SendReason, afterMs = 0): SendOutcome => ({ kind: "retry", afterMs, reason });
const unknown: SendOutcome = { kind: "unknown", reason: trouble("network") };
const final = (scope: "message" | "person" | "channel", word: SendReason["word"]): SendOutcome => ({
  kind: "final",
  scope,
  reason: trouble(word),
});

/** Answers the first tries of `text` with these outcomes; then it arrives. */
function first(text: string, ...outcomes: readonly SendOutcome[]): Script {
  let number = 0;
  return (tried) => (tried === text ? outcomes[number++] : undefined);
}

const always =
  (text: string, outcome: SendOutcome): Script =>
  (tried) =>
    tried === text ? outcome : undefined;

const arrivedAt = (channel: FakeChannel) => channel.arrived.get(`address of ${child}`) ?? [];

describe("what is temporary", () => {
  it("is tried again with growing pauses, and what follows waits for it", async () => {
    const outage = retry(trouble("platform-trouble", "500"));
    const channel = fakeChannel(first("một", outage, outage, outage, outage, outage, outage));
    await sendAll(channel, ["một", "hai", "ba"]);
    expect(arrivedAt(channel)).toEqual(["một", "hai", "ba"]);
    expect(channel.tried).toEqual([..."1234567"].map(() => "một").concat("hai", "ba"));
    expect(clock.pauses.slice(0, 6)).toEqual([1_000, 4_000, 15_000, 30_000, 60_000, 60_000]);
    expect(await states()).toEqual(["sent", "sent", "sent"]);
    expect(channel.mostAtOnce()).toBe(1);
  });

  it("ends after fifteen minutes with its reason, and the next words go on", async () => {
    const channel = fakeChannel(always("một", retry(trouble("platform-trouble", "html"))));
    await sendAll(channel, ["một", "hai"]);
    expect(arrivedAt(channel)).toEqual(["hai"]);
    expect(await states()).toEqual(["failed platform-trouble html", "sent"]);
    const waited = clock.pauses.reduce((sum, pause) => sum + pause, 0);
    expect(waited).toBeGreaterThan(13 * 60_000);
    expect(waited).toBeLessThanOrEqual(15 * 60_000);
  });

  it.each([
    ["!một", "alert undelivered P0"],
    ["@một", "alert undelivered P1"],
  ])("is tried for an hour when it matters (%s), and its failure raises an alert", async (text, alert) => {
    const channel = fakeChannel(always(text, retry(trouble("network"))));
    await sendAll(channel, [text]);
    const waited = clock.pauses.reduce((sum, pause) => sum + pause, 0);
    expect(waited).toBeGreaterThan(58 * 60_000);
    expect(await states()).toEqual(["failed network", alert]);
  });

  it("pauses the whole channel when the platform asks for it, in order", async () => {
    const channel = fakeChannel(first("một", retry(trouble("rate-limited", "429"), 20_000)));
    await sendAll(channel, ["một", "hai"]);
    expect(channel.tried).toEqual(["một", "một", "hai"]);
    expect(clock.pauses[0]).toBe(20_000);
    expect(await states()).toEqual(["sent", "sent"]);
  });
});

it.each([-6, -1, 1, 6])("sends words where our clock is %i hours from that of Redis", async (hours) => {
  clock.skip(hours * 60 * 60_000);
  const channel = fakeChannel(first("hai", retry(trouble("network"))));
  await sendAll(channel, ["một", "hai", "!ba"]);
  expect(arrivedAt(channel)).toEqual(["một", "hai", "!ba"]);
  expect(await states()).toEqual(["sent", "sent", "sent"]);
});

it("does not send what has stood on the outbox for too long, whatever our clock says", async () => {
  clock.skip(-6 * 60 * 60_000);
  // Nobody works the inbox off: only the address is needed.
  await room.accept(event(child, "chào"));
  const seals = createSeals(createKeyring([testKey]));
  const outbox = lookInto(room.desk).keysOf(child).outbox;
  const stood = (minutes: number, text: string) => {
    const urgent = text.startsWith("!");
    const messages = [message(`1-${minutes}.0`, text, { urgent })];
    const m = seals.seal("outgoing", child, { channel: "messenger", messages });
    return room.desk.xAdd(outbox, `${Date.now() - minutes * 60_000}-0`, { p: child, m });
  };
  await stood(59, "!một");
  await stood(16, "hai");
  await stood(14, "ba");
  const channel = fakeChannel();
  running.push(room.startSender([channel]));
  await emptied();
  expect(arrivedAt(channel)).toEqual(["!một", "ba"]);
  expect(await states()).toEqual(["sent", "failed too-old", "sent"]);
});

describe("what is final", () => {
  it("for one message leaves it out and sends the others of the turn", async () => {
    const channel = fakeChannel(always("hai", final("message", "bad-media")));
    await sendAll(channel, ["một\nhai\nba", "bốn"]);
    expect(arrivedAt(channel)).toEqual(["một", "ba", "bốn"]);
    expect(await states()).toEqual(["sent", "failed bad-media", "sent", "sent"]);
  });

  it("for a person fails everything that waits for them, without trying, and nothing of later", async () => {
    const channel = fakeChannel(first("một", final("person", "unreachable")));
    await sendAll(channel, ["một\nhai", "ba"]);
    expect(channel.tried).toEqual(["một"]);
    expect(await states()).toEqual(["failed unreachable", "failed unreachable", "failed unreachable"]);
    const worker = room.startWorker(sayingTurn, () => ({
      someoneOnDuty: false,
      someoneOnCall: false,
      readByPeople: false,
    }));
    await room.accept(event(child, "em về rồi"));
    await vi.waitFor(() => expect(arrivedAt(channel)).toEqual(["em về rồi"]));
    await worker.stop();
  });

  it("for a channel stops it, tells once, and goes on when it works again", async () => {
    const troubles: string[] = [];
    const down = final("channel", "token");
    const channel = fakeChannel(first("một", down, down));
    await sendAll(channel, ["một", "hai"], { onTrouble: (id, { word }) => troubles.push(`${id} ${word}`) });
    expect(arrivedAt(channel)).toEqual(["một", "hai"]);
    expect(channel.tried).toEqual(["một", "một", "một", "hai"]);
    expect(troubles).toEqual(["messenger token"]);
    expect(clock.pauses.slice(0, 2).every((pause) => pause > 59_000 && pause <= 60_000)).toBe(true);
    expect(await states()).toEqual(["alert undelivered P1", "sent", "sent"]);
  });

  it("for a channel that stays broken ends with the age of the words", async () => {
    const channel = fakeChannel(() => final("channel", "policy"));
    await sendAll(channel, ["một"]);
    expect(await states()).toEqual(["alert undelivered P1", "failed policy"]);
  });
});

describe("what nobody knows", () => {
  it("is sent once more when no echo comes, and then stays unsure", async () => {
    const channel = fakeChannel(always("một", unknown));
    await sendAll(channel, ["một", "hai"]);
    expect(channel.tried).toEqual(["một", "một", "hai"]);
    expect(await states()).toEqual(["unsure network", "sent"]);
    expect(clock.pauses.filter((pause) => pause > 29_000)).toHaveLength(2);
  });

  it("counts as sent when the platform's echo comes, by our id or by the platform's", async () => {
    clock.holdFrom(50_000);
    const channel = fakeChannel(async (text, _, number) => {
      if (text !== "một" && text !== "hai") return undefined;
      const entry = await room.desk.xRange(lookInto(room.desk).keysOf(child).outbox, "-", "+", { COUNT: 1 });
      await room.acceptReceipt({
        person: child,
        channel: "messenger",
        at: clock.now(),
        kind: "echo",
        platformIds: [`mid.echo.${number}`],
      });
      expect(entry).toHaveLength(1);
      return unknown;
    });
    await sendAll(channel, ["một", "hai", "ba"], { echoMs: 60_000 });
    expect(channel.tried).toEqual(["một", "hai", "ba"]);
    expect(await states()).toEqual(["sent", "sent", "sent"]);
  });

  it("is not settled by an echo of another message", async () => {
    const channel = fakeChannel(async (text) => {
      if (text !== "một") return undefined;
      const messageId = "1-1.7" as MessageId;
      const platformIds = ["mid.other"];
      const receipt = { person: child, channel: "messenger", at: clock.now(), kind: "echo" } as const;
      await room.acceptReceipt({ ...receipt, messageId, platformIds });
      return unknown;
    });
    await sendAll(channel, ["một"]);
    expect(await states()).toEqual(["unsure network"]);
  });

  it("is sent again at once in immediate danger", async () => {
    const channel = fakeChannel(first("!một", unknown));
    await sendAll(channel, ["!một"]);
    expect(channel.tried).toEqual(["!một", "!một"]);
    expect(clock.pauses).toEqual([]);
    expect(await states()).toEqual(["sent"]);
  });
});

it("fails words that can not be rendered, and goes on", async () => {
  const plain = fakeChannel();
  const channel = {
    ...plain,
    render(messages: readonly OutMessage[]) {
      if (messages.some(({ text }) => text === "một")) throw new Error("cannot be drawn");
      return plain.render(messages);
    },
  };
  await sendAll(channel, ["một", "hai"]);
  expect(arrivedAt(plain)).toEqual(["hai"]);
  expect(await states()).toEqual(["failed bad-request render", "sent"]);
});

it("lets words for a channel that is not open wait until their time is over", async () => {
  const channel = fakeChannel(undefined, "web");
  await sendAll(channel, ["một"]);
  expect(await states()).toEqual(["failed not-allowed channel-closed"]);
});

it("sends different persons' words side by side although one of them has to wait", async () => {
  const others = [person("side-a"), person("side-b")];
  let release = () => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  const channel = fakeChannel(async (text) => {
    if (text === "một") await held;
    return undefined;
  });
  await room.accept(event(child, "một"));
  for (const other of others) await room.accept(event(other, "hai"));
  running.push(
    room.startWorker(sayingTurn, () => ({ someoneOnDuty: false, someoneOnCall: false, readByPeople: false })),
    room.startSender([channel]),
  );
  await vi.waitFor(() => expect(channel.arrived.size).toBe(2), { timeout: 10_000 });
  expect(arrivedAt(channel)).toEqual([]);
  release();
  await emptied();
  expect(arrivedAt(channel)).toEqual(["một"]);
});
