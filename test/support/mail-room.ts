import { randomBytes } from "node:crypto";
import { shardKeys, shardOf } from "../../src/delivery/keys.js";
import { type MailRoom, type MailRoomOptions, openMailRoom } from "../../src/delivery/mail-room.js";
import { createSeals } from "../../src/delivery/seal.js";
import { createKeyring } from "../../src/infra/keyring.js";
import { silentLog } from "../../src/infra/log.js";
import { connectRedis, type Redis } from "../../src/infra/redis.js";
import type { Effect } from "../../src/model/effect.js";
import type { Event, EventBody } from "../../src/model/event.js";
import type { Address, EffectId, EventId, MessageId, PersonKey } from "../../src/model/ids.js";
import type { OutMessage } from "../../src/model/message.js";
import type { Session } from "../../src/model/session.js";
import type { Turn } from "../../src/model/turn.js";

/** Number of shards in all tests of the mail room. */
export const shards = 16;

/** The key of a test's installation, and of the processes it starts. */
export const testKey = randomBytes(32);

/** A mail room on connections of its own, as one process would have it. */
export interface TestRoom extends MailRoom {
  readonly desk: Redis;
  /** Stops nothing cleanly: only the connections are closed. */
  disconnect(): void;
}

/** Opens a mail room with quick leases; `more` overrides. */
export async function openTestRoom(
  url: string,
  more: Partial<MailRoomOptions> = {},
  key = testKey,
): Promise<TestRoom> {
  const door = await connectRedis(url, "fail", silentLog);
  const desk = await connectRedis(url, "wait", silentLog);
  const room = await openMailRoom({
    redis: { door, desk },
    keyring: createKeyring([key]),
    log: silentLog,
    troubleMessage: () => message("", "Bạn gọi 111 nhé."),
    leaseMs: 1_000,
    pollMs: 50,
    drainMs: 5_000,
    ...more,
  });
  const disconnect = () => {
    door.destroy();
    desk.destroy();
  };
  return { ...room, desk, disconnect };
}

/** The key of an invented person. */
export function person(name: string, channel = "messenger"): PersonKey {
  return `${channel}.${name.padEnd(22, "_")}` as PersonKey;
}

let events = 0;

/** An event with an id of its own: a text, unless a body is given. */
export function event(who: PersonKey, said: string | EventBody, more: Partial<Event> = {}): Event {
  const now = Date.now();
  return {
    id: `messenger:m_${++events}_${now}` as EventId,
    person: who,
    channel: "messenger",
    address: `address of ${who}` as Address,
    at: now,
    receivedAt: now,
    body: typeof said === "string" ? { kind: "text", text: said } : said,
    ...more,
  };
}

/** A message of the bot with this id. */
export function message(id: string, text: string, more: Partial<OutMessage> = {}): OutMessage {
  return { id: id as MessageId, from: "bot", text, urgent: false, silent: false, ...more };
}

/** A turn that counts: it answers `<number of the event>:<its text>` and leaves one effect. */
export const countingTurn: Turn = async ({ session, event, entry, shard }) => {
  const count = countOf(session) + 1;
  const said = event.body.kind === "text" ? event.body.text : event.body.kind;
  const answer = message(`${entry}.0`, `${count}:${said}`);
  return {
    session: { ...(session ?? newSession(event)), stack: { count } },
    messages: [answer],
    effects: [
      {
        id: `${shard}.${entry}.0` as EffectId,
        person: event.person,
        channel: event.channel,
        at: event.at,
        body: { kind: "entry", entry: { by: "bot", text: answer.text, messageId: answer.id } },
      },
    ],
    timers: [],
  };
};

/** The session of somebody who has just begun to write. */
export function newSession({ person, channel, at }: Event): Session {
  return {
    v: 1,
    person,
    channel,
    createdAt: at,
    lastSeenAt: at,
    locale: "vi",
    voice: "unknown",
    welcomed: false,
    told: false,
    practice: false,
    stack: { count: 0 },
    holder: { who: "bot" },
    hidden: false,
    guarded: false,
  };
}

/** How many events the counting turn has counted. */
export function countOf(session: Session | null): number {
  const stack = session?.stack;
  return typeof stack === "object" && stack !== null && "count" in stack ? Number(stack.count) : 0;
}

/** What the counting turn must have answered to these words. */
export function countedAnswers(words: readonly string[]): string[] {
  return words.map((said, index) => `${index + 1}:${said}`);
}

/** Looks into Redis with the key of the tests. */
export function lookInto(redis: Redis, key = testKey) {
  const seals = createSeals(createKeyring([key]));
  const keysOf = (who: PersonKey) => shardKeys(shardOf(who, shards));
  return {
    keysOf,
    /** The texts that stand on the outbox for a person, in order. */
    async outbox(who: PersonKey): Promise<string[]> {
      const entries = (await redis.xRange(keysOf(who).outbox, "-", "+")) ?? [];
      return entries
        .filter((entry) => entry.message["p"] === who)
        .flatMap((entry) => seals.open("outgoing", who, entry.message["m"] ?? "").messages)
        .map(({ text }) => text);
    },
    /** The effects of a person that wait for the clerk, in order. */
    async effects(who: PersonKey): Promise<Effect[]> {
      const entries = (await redis.xRange(keysOf(who).effects, "-", "+")) ?? [];
      return entries
        .filter((entry) => entry.message["p"] === who)
        .map((entry) => seals.open("effect", who, entry.message["e"] ?? ""));
    },
    /** Person and text of every message of a shard whose entry is marked as being sent. */
    async underWay(shard: number): Promise<[PersonKey, string][]> {
      const keys = shardKeys(shard);
      const found: [PersonKey, string][] = [];
      for (const [entry, progress] of Object.entries(await redis.hGetAll(keys.progress))) {
        const [stands] = (await redis.xRange(keys.outbox, entry, entry)) ?? [];
        if (!progress.includes('"sending"') || stands === undefined) continue;
        const who = stands.message["p"] as PersonKey;
        const { messages } = seals.open("outgoing", who, stands.message["m"] ?? "");
        found.push(...messages.map(({ text }): [PersonKey, string] => [who, text]));
      }
      return found;
    },
    /** Puts a session where only a commit may. */
    async writeSession(who: PersonKey, session: Session): Promise<void> {
      await redis.set(keysOf(who).session(who), seals.seal("session", who, session));
    },
    async session(who: PersonKey): Promise<Session | null> {
      const sealed = await redis.get(keysOf(who).session(who));
      return sealed === null ? null : seals.open("session", who, sealed);
    },
  };
}
