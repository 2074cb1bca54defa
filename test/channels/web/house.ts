import { createServer, type Server } from "node:http";
import type { Router } from "express";
import { createAllowance } from "../../../src/channels/web/allowance.js";
import { createWebChannel } from "../../../src/channels/web/channel.js";
import { createOutlet } from "../../../src/channels/web/outlet.js";
import { createPagesLive } from "../../../src/channels/web/pages-live.js";
import { createWebRoutes } from "../../../src/channels/web/routes.js";
import { createVisitors, type Visitors } from "../../../src/channels/web/visitors.js";
import { type ShardKeys, shardKeys } from "../../../src/delivery/keys.js";
import type { Running } from "../../../src/delivery/mail-room.js";
import { createApplication } from "../../../src/http/application.js";
import { page } from "../../../src/http/pages.js";
import { createKeyring } from "../../../src/infra/keyring.js";
import { silentLog } from "../../../src/infra/log.js";
import { connectRedis, type Redis } from "../../../src/infra/redis.js";
import type { Event } from "../../../src/model/event.js";
import type { Address, PersonKey } from "../../../src/model/ids.js";
import type { OutMessage } from "../../../src/model/message.js";
import type { Turn } from "../../../src/model/turn.js";
import { message, newSession, openTestRoom, testKey } from "../../support/mail-room.js";
import { freePort, startRedis, type TestRedis } from "../../support/redis.js";

/** The web door as the server opens it: real Redis, real HTTP, real mail room; only the bot is the test's own. */
export interface House {
  readonly url: string;
  readonly port: number;
  readonly redis: TestRedis;
  /** A connection to look into Redis. */
  readonly desk: Redis;
  readonly visitors: Visitors;
  /** Everything the bot was told, in order: texts, values of choices, and kinds of everything else. */
  readonly heard: string[];
  /** Every event that was accepted. */
  readonly accepted: Event[];
  /** Ids of our lines that were given to open pages, in order. */
  readonly delivered: string[];
  /** Names of the mail room's keys. */
  readonly keys: ShardKeys;
  /** Says something to a person that no turn of theirs made, as staff do. */
  say(person: PersonKey, said: OutMessage): Promise<unknown>;
  /** The person behind a token. */
  person(token: string): PersonKey;
  /** Cuts all connections and listens no more. */
  closeServer(): Promise<void>;
  openServer(): Promise<void>;
  stop(): Promise<void>;
}

/** What the test's bot answers to one event. */
export type Answer = Partial<OutMessage> & { readonly text: string };

/** Opens a house. `answers` is asked once for each event; `pages` is the folder of the built page. */
export async function openHouse(options: {
  readonly answers?: (said: string) => readonly Answer[];
  readonly inboxLimit?: number;
  /** False: nobody works the inbox off. */
  readonly worker?: boolean;
  readonly pages?: string;
}): Promise<House> {
  const redis = await startRedis();
  const heard: string[] = [];
  const accepted: Event[] = [];
  const delivered: string[] = [];
  const room = await openTestRoom(redis.url, {
    shards: 1,
    pollMs: 100,
    ...(options.inboxLimit === undefined ? {} : { inboxLimit: options.inboxLimit }),
  });
  const keyring = createKeyring([testKey]);
  const running: Running[] = [];
  const channel = createWebChannel(createOutlet(room.desk, keyring));
  if (options.worker !== false) {
    const turn = answering(options.answers ?? (() => []), heard);
    running.push(
      room.startWorker(turn, () => ({ someoneOnDuty: true, someoneOnCall: true, readByPeople: true })),
    );
    running.push(room.startSender([channel]));
  }
  const door = await connectRedis(redis.url, "fail", silentLog);
  const ear = await connectRedis(redis.url, "wait", silentLog);
  const personKey = (token: string) => `web.${keyring.hash("person web", token)}` as PersonKey;
  const visitors = createVisitors(door, keyring, personKey);
  const routes = createWebRoutes({
    visitors,
    outlet: createOutlet(door, keyring),
    live: await createPagesLive(ear),
    allowance: createAllowance(door, keyring),
    accept: async (event) => {
      const taken = await room.accept(event);
      if (taken === "accepted") accepted.push(event);
      return taken;
    },
    delivered: (_person, ids) => {
      delivered.push(...ids);
    },
    now: Date.now,
    log: silentLog,
  });
  const port = await freePort();
  const app = application(routes, options.pages);
  let server = await listen(app, port);
  return {
    url: `http://127.0.0.1:${port}`,
    port,
    redis,
    visitors,
    heard,
    accepted,
    delivered,
    keys: shardKeys(0),
    desk: room.desk,
    say: (who, said) =>
      channel.send(channel.render([said])[0] ?? { kind: "line", body: {} }, {
        address: who as string as Address,
        lastActionAt: null,
        now: Date.now(),
      }),
    person: personKey,
    closeServer: () => close(server),
    openServer: async () => {
      server = await listen(app, port);
    },
    stop: async () => {
      if (server.listening) await close(server);
      await Promise.all(running.map((role) => role.stop()));
      await room.close();
      room.disconnect();
      door.destroy();
      ear.destroy();
      await redis.stop();
    },
  };
}

function application(routes: Router, pages: string | undefined) {
  return createApplication({
    probes: {
      redis: async () => {},
      database: async () => {},
      metrics: async () => ({ type: "text/plain", body: "" }),
      stopping: () => false,
    },
    log: silentLog,
    routers: [
      { path: "/chat/api", router: routes },
      ...(pages === undefined ? [] : [{ path: "/chat", router: page(pages) }]),
    ],
  });
}

/** Answers each event once, by a turn that counts nothing and keeps an empty session. */
function answering(answers: (said: string) => readonly Answer[], heard: string[]): Turn {
  return async ({ session, event, entry }) => {
    const { body } = event;
    const said = body.kind === "text" ? body.text : body.kind === "choice" ? body.value : body.kind;
    heard.push(said);
    return {
      session: session ?? newSession(event),
      messages: answers(said).map(({ text, ...more }, index) => message(`${entry}.${index}`, text, more)),
      effects: [],
      timers: [],
    };
  };
}

async function listen(app: ReturnType<typeof application>, port: number): Promise<Server> {
  const server = createServer(app);
  await new Promise<void>((resolve) => server.listen(port, "127.0.0.1", resolve));
  return server;
}

async function close(server: Server): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  server.closeAllConnections();
  await closed;
}
