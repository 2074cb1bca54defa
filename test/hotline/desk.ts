import { createServer, type Server } from "node:http";
import express from "express";
import type pg from "pg";
import { migrate } from "../../src/cases/migrate.js";
import type { Cases } from "../../src/cases/repository.js";
import { createCases } from "../../src/cases/repository.js";
import type { Tables } from "../../src/cases/tables.js";
import { type Accounts, createAccounts } from "../../src/hotline/accounts/accounts.js";
import { createAttempts } from "../../src/hotline/accounts/attempts.js";
import type { LibraryNeeds } from "../../src/hotline/accounts/library.js";
import { createLiveHub, type LiveHub } from "../../src/hotline/live/hub.js";
import { createPresenceBoard, type PresenceBoard } from "../../src/hotline/presence.js";
import type { Role } from "../../src/hotline/role.js";
import type { HotlineNeeds } from "../../src/hotline/router/needs.js";
import { createHotlineRouter } from "../../src/hotline/router/router.js";
import { connectDatabase, queryBuilder } from "../../src/infra/database.js";
import { createKeyring } from "../../src/infra/keyring.js";
import { silentLog } from "../../src/infra/log.js";
import { connectRedis, type Redis } from "../../src/infra/redis.js";
import type { Event } from "../../src/model/event.js";
import { connections } from "../cases/effects.js";
import type { TestDatabase } from "../support/database.js";
import { startRedis, type TestRedis } from "../support/redis.js";

/** The staff's server on a real port, over a real database and a real Redis. */
export interface Desk {
  readonly url: string;
  readonly pool: pg.Pool;
  readonly cases: Cases;
  readonly accounts: Accounts;
  readonly library: LibraryNeeds;
  readonly needs: HotlineNeeds;
  readonly live: LiveHub;
  readonly board: PresenceBoard;
  readonly redis: TestRedis;
  readonly client: Redis;
  /** What the mail room was given. */
  readonly events: Event[];
  /** What the mail room answers: a word, or a fault. */
  answer: "accepted" | "seen" | "full" | Error;
  /** What the clock shows. */
  now: number;
  stop(): Promise<void>;
}

/** Opens a desk; `beatMs` is the beat of live streams, `maxListeners` how many there may be. */
export async function openDesk(
  database: TestDatabase,
  name: string,
  options: { readonly beatMs?: number; readonly maxListeners?: number } = {},
): Promise<Desk> {
  const redis = await startRedis();
  const client = await connectRedis(redis.url, "fail", silentLog);
  const subscriber = await connectRedis(redis.url, "wait", silentLog);
  const pool = connectDatabase(database.url, connections(name), silentLog);
  const db = queryBuilder<Tables>(pool);
  await migrate(db);
  const keyring = createKeyring([Buffer.alloc(32, 7)]);
  const { maxListeners } = options;
  const hub = { publisher: client, subscriber, log: silentLog, ...(maxListeners ? { maxListeners } : {}) };
  const live = await createLiveHub(hub);
  const cases = createCases(db, keyring, (changes) => live.publish(changes));
  const server = createServer();
  const url = await listen(server);
  const attempts = createAttempts(client);
  const library = { pool, keyring, attempts, log: silentLog, publicUrl: url };
  const accounts = createAccounts(library);
  const board = createPresenceBoard(client, () => desk.now);
  const needs: HotlineNeeds = {
    ...{ accounts, cases, live, log: silentLog, origins: [url], presence: board.tell, now: () => desk.now },
    accept: async (event) => {
      if (desk.answer instanceof Error) throw desk.answer;
      desk.events.push(event);
      return desk.answer;
    },
    createPracticeLink: async () => ({
      url: "https://example.invalid/chat#thu",
      expiresAt: desk.now + 60_000,
    }),
    content: (at) => ({
      answers: 2,
      unreviewed: [{ id: "right-21", title: "Quyền riêng tư", group: "rights" }],
      stale: [{ id: "hotline-111", number: "111", verifiedAt: new Date(at).toISOString().slice(0, 10) }],
    }),
    capabilities: {
      web: { windowMs: null, humanWindowMs: null },
      zalo: { windowMs: 48 * 3_600_000, humanWindowMs: 7 * 24 * 3_600_000 },
      messenger: { windowMs: 24 * 3_600_000, humanWindowMs: 7 * 24 * 3_600_000 },
    },
    ...(options.beatMs === undefined ? {} : { beatMs: options.beatMs }),
  };
  const application = express();
  application.set("trust proxy", "loopback");
  application.use("/hotline/api", createHotlineRouter(needs));
  server.on("request", application);
  const desk: Desk = {
    ...{ url, pool, cases, accounts, library, needs, live, board, redis, client },
    ...{ events: [], answer: "accepted" as const, now: Date.now() },
    stop: async () => {
      await live.close();
      await close(server);
      client.destroy();
      subscriber.destroy();
      await db.destroy();
      await redis.stop();
    },
  };
  return desk;
}

function listen(server: Server): Promise<string> {
  return new Promise((resolve) => {
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      resolve(`http://127.0.0.1:${typeof address === "object" && address ? address.port : 0}`);
    });
  });
}

function close(server: Server): Promise<void> {
  server.closeAllConnections();
  return new Promise((resolve) => server.close(() => resolve()));
}

/** An answer with its body already read. */
export interface Reply {
  readonly status: number;
  readonly body: unknown;
  readonly headers: Headers;
}

/** A browser with its cookies, on the console's own page. */
export class Browser {
  readonly cookies = new Map<string, string>();
  /** Headers sent with every request. */
  readonly extra: Record<string, string> = {};

  constructor(readonly desk: Pick<Desk, "url">) {}

  get cookie(): string {
    return [...this.cookies].map(([name, value]) => `${name}=${value}`).join("; ");
  }

  get(path: string): Promise<Reply> {
    return this.#request("GET", path, undefined);
  }

  post(path: string, body: unknown = {}, headers: Record<string, string> = {}): Promise<Reply> {
    return this.#request("POST", path, body, headers);
  }

  signIn(login: string, password: string): Promise<Reply> {
    return this.post("/auth/sign-in/email", { email: login, password });
  }

  async #request(
    method: string,
    path: string,
    body: unknown,
    headers: Record<string, string> = {},
  ): Promise<Reply> {
    const response = await fetch(`${this.desk.url}/hotline/api${path}`, {
      method,
      headers: {
        cookie: this.cookie,
        ...(method === "POST" ? { origin: this.desk.url, "content-type": "application/json" } : {}),
        ...this.extra,
        ...headers,
      },
      ...(body === undefined ? {} : { body: typeof body === "string" ? body : JSON.stringify(body) }),
    });
    this.#keep(response.headers.getSetCookie());
    const text = await response.text();
    return {
      status: response.status,
      body: text === "" ? null : JSON.parse(text),
      headers: response.headers,
    };
  }

  #keep(cookies: readonly string[]): void {
    for (const cookie of cookies) {
      const [pair = "", ...attributes] = cookie.split(/; ?/);
      const [name = "", value = ""] = pair.split(/=(.*)/);
      if (attributes.some((attribute) => /^max-age=0$/i.test(attribute))) this.cookies.delete(name);
      else this.cookies.set(name, value);
    }
  }
}

let made = 0;

/** A browser of a new member of staff who has changed the password and is signed in. */
export async function signedIn(desk: Desk, ...roles: Role[]): Promise<Browser> {
  made += 1;
  const person = { login: `nguoi-truc-${made}@hotline.local`, name: `Người trực ${made}`, roles };
  const { login, password } = await desk.accounts.add(person);
  const browser = new Browser(desk);
  // Each from an address of its own, so that tries are not counted together.
  browser.extra["x-forwarded-for"] = `10.0.${made >> 8}.${made & 255}`;
  await browser.signIn(login, password);
  await browser.post("/me/password", { current: password, next: goodPassword });
  return browser;
}

export const goodPassword = "mot cau that dai 2026";

/** The id of whoever is signed in there. */
export async function idOf(browser: Browser): Promise<string> {
  const { body } = await browser.get("/me");
  return (body as { id: string }).id;
}

/** The code of an error answer. */
export function codeOf(reply: Reply): unknown {
  return (reply.body as { error?: { code?: unknown } } | null)?.error?.code;
}
