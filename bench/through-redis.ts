import { webCapabilities } from "../src/channels/web/channel.js";
import { openConversation } from "../src/conversation/open.js";
import { openMailRoom } from "../src/delivery/mail-room.js";
import { createKeyring } from "../src/infra/keyring.js";
import { silentLog } from "../src/infra/log.js";
import { connectRedis } from "../src/infra/redis.js";
import type { Channel } from "../src/model/channel.js";
import type { EntryId, MessageId } from "../src/model/ids.js";
import { type Cost, measure, timed } from "./measure.js";
import { script, scripted } from "./talk-script.js";

/** What goes through a real Redis at `url`: the floor below everything, and the whole way from inbox to outbox. */
export async function measureThroughRedis(url: string, count: number): Promise<readonly Cost[]> {
  const door = await connectRedis(url, "wait", silentLog);
  const desk = await connectRedis(url, "wait", silentLog);
  const value = "x".repeat(1_200);
  const floor = await measure("bare GET and SET", count, async (index) => {
    await door.get(`bench:${index % 100}`);
    await door.set(`bench:${index % 100}`, value);
  });
  const whole = await measureWay(door, desk, count);
  door.destroy();
  desk.destroy();
  return [floor, whole];
}

type Connection = Awaited<ReturnType<typeof connectRedis>>;

async function measureWay(door: Connection, desk: Connection, count: number): Promise<Cost> {
  const room = await openMailRoom({
    redis: { door, desk },
    keyring: createKeyring([Buffer.alloc(32, 7)]),
    log: silentLog,
    troubleMessage: (_event, entry: EntryId) => ({
      id: `${entry}.0` as MessageId,
      from: "bot",
      text: "-",
      urgent: false,
      silent: false,
    }),
  });
  const turn = await openConversation({ office: "bench" });
  let sent = 0;
  let wake: () => void = () => {};
  const channel: Channel = {
    id: "web",
    capabilities: webCapabilities,
    render: (messages) => messages.map((message) => ({ kind: "line", body: message })),
    send: async () => {
      sent += 1;
      wake();
      return { kind: "sent", platformId: `${sent}` };
    },
  };
  const worker = room.startWorker(turn, () => ({
    someoneOnDuty: true,
    someoneOnCall: true,
    readByPeople: true,
  }));
  const sender = room.startSender([channel]);
  const clerk = room.startClerk(async () => {});
  const people = Math.ceil(count / script.length);
  const all = people * script.length;
  const cost = await timed("a message through Redis, accept to sent", all, async () => {
    const talks = Array.from({ length: people }, async (_none, person) => {
      for (let index = 0; index < script.length; index++) await room.accept(scripted(`r${person}`, index));
    });
    await Promise.all(talks);
    for (let rest = await waiting(room); rest > 0; rest = await waiting(room)) {
      await new Promise<void>((resolve) => {
        wake = resolve;
        setTimeout(resolve, 50);
      });
    }
  });
  await Promise.all([worker.stop(), sender.stop(), clerk.stop()]);
  await room.close();
  return cost;
}

async function waiting(room: Awaited<ReturnType<typeof openMailRoom>>): Promise<number> {
  const { inbox, outbox } = await room.backlog();
  return inbox + outbox;
}
