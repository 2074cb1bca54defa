import { createServer, type Server } from "node:http";
import express from "express";
import type { Kysely } from "kysely";
import type pg from "pg";
import { createAudit } from "../../src/cases/audit/audit.js";
import { createCallStore } from "../../src/cases/calls/call-store.js";
import { createCaseLife } from "../../src/cases/case-life.js";
import { createFormStore } from "../../src/cases/forms/form-store.js";
import { withHistoryKey } from "../../src/cases/history-key.js";
import { migrate } from "../../src/cases/migrate.js";
import { createMorning } from "../../src/cases/morning/morning.js";
import type { Cases } from "../../src/cases/repository.js";
import { createCases } from "../../src/cases/repository.js";
import { createSupervision } from "../../src/cases/supervision/store.js";
import type { Tables } from "../../src/cases/tables.js";
import { createTalkWork } from "../../src/cases/talk-work/store.js";
import { readProtocols } from "../../src/composition/call-desk.js";
import { readReplies } from "../../src/composition/talk-desk.js";
import { type Accounts, createAccounts } from "../../src/hotline/accounts/accounts.js";
import { createAttempts } from "../../src/hotline/accounts/attempts.js";
import type { LibraryNeeds, Provider } from "../../src/hotline/accounts/library.js";
import { enrolment } from "../../src/hotline/api/second-factor-contract.js";
import { createTroubleBoard } from "../../src/hotline/channel-state/board.js";
import { createDirectory } from "../../src/hotline/directory/directory.js";
import type { DutyDesk } from "../../src/hotline/duty-bot/desk.js";
import { createDutyBot } from "../../src/hotline/duty-bot/duty-bot.js";
import type { PhoneDesk } from "../../src/hotline/duty-bot/phone-desk.js";
import { createLiveHub, type LiveHub } from "../../src/hotline/live/hub.js";
import { createPresenceBoard, type PresenceBoard } from "../../src/hotline/presence.js";
import { createPresses } from "../../src/hotline/presses.js";
import type { Role } from "../../src/hotline/role.js";
import type { HotlineNeeds } from "../../src/hotline/router/needs.js";
import { createHotlineRouter } from "../../src/hotline/router/router.js";
import type { FetchedMedia } from "../../src/hotline/talk-desk.js";
import { page } from "../../src/http/pages.js";
import { connectDatabase, queryBuilder } from "../../src/infra/database.js";
import { createKeyring, type Keyring } from "../../src/infra/keyring.js";
import { silentLog } from "../../src/infra/log.js";
import { connectRedis, type Redis } from "../../src/infra/redis.js";
import type { Event } from "../../src/model/event.js";
import { makeForm01 } from "../../src/reports/form-01/form-01.js";
import { findDanger } from "../../src/understanding/understand.js";
import { connections } from "../cases/effects.js";
import type { TestDatabase } from "../support/database.js";
import { startRedis, type TestRedis } from "../support/redis.js";
import { totp } from "../support/totp.js";
import { dutyOffice } from "./duty-office.js";

/** The staff's server on a real port, over a real database and a real Redis. */
export interface Desk {
  readonly url: string;
  readonly pool: pg.Pool;
  readonly db: Kysely<Tables>;
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
  /** What a platform gives for an address. */
  media: (url: string) => FetchedMedia;
  /** What the clock shows. */
  now: number;
  /** How much older all sessions are than they say, milliseconds. */
  sessionsOlderBy: number;
  /** What the accounts' clock shows; null: it goes on. */
  standing: number | null;
  stop(): Promise<void>;
}

/** Opens a desk; `beatMs` is the beat of live streams, `maxListeners` how many there may be. */
export async function openDesk(
  database: TestDatabase,
  name: string,
  options: {
    readonly beatMs?: number;
    readonly maxListeners?: number;
    readonly provider?: Provider;
    /** Folder of the built console, to be served too. */
    readonly pages?: string;
    readonly referredTo?: NonNullable<HotlineNeeds["referredTo"]>;
  } = {},
): Promise<Desk> {
  const redis = await startRedis();
  const client = await connectRedis(redis.url, "fail", silentLog);
  const subscriber = await connectRedis(redis.url, "wait", silentLog);
  const pool = connectDatabase(database.url, connections(name), silentLog);
  const keyring = createKeyring([Buffer.alloc(32, 7)]);
  const db = withHistoryKey(queryBuilder<Tables>(pool), keyring);
  await migrate(db);
  const { maxListeners } = options;
  const hub = { publisher: client, subscriber, log: silentLog, ...(maxListeners ? { maxListeners } : {}) };
  const live = await createLiveHub(hub);
  const cases = createCases(db, keyring, (changes) => live.publish(changes));
  const server = createServer();
  const url = await listen(server);
  const attempts = createAttempts(client);
  const library: LibraryNeeds = {
    ...{ pool, keyring, attempts, log: silentLog, publicUrl: url, provider: options.provider ?? null },
    now: () => desk.standing ?? Date.now() + desk.sessionsOlderBy,
    hashCost: { logN: 4, r: 8, p: 1 },
  };
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
    caseLife: createCaseLife(db, keyring, (changes) => live.publish(changes)),
    audit: createAudit(db, keyring),
    supervision: createSupervision(db),
    directory: createDirectory(db, keyring),
    forms: {
      store: createFormStore(db, keyring, (changes) => live.publish(changes)),
      form01: async (format, order) => ({
        kind: "made",
        bytes: await makeForm01(format, order, "Trung tâm mẫu"),
      }),
    },
    callDesk: {
      store: createCallStore(db, keyring, (changes) => live.publish(changes)),
      protocols: readProtocols(silentLog),
    },
    units: someUnits,
    officePhone: "0254 000 000",
    findDanger,
    morning: createMorning(db, keyring),
    duty: dutyOffice(db, keyring),
    phones: phoneDesk(db, keyring, client),
    presses: createPresses(client, keyring, silentLog),
    channels: { on: ["zalo"], troubles: createTroubleBoard(client).read },
    referredTo: options.referredTo ?? ((id, commune) => needs.caseLife.referredTo(id, commune)),
    talkDesk: {
      work: createTalkWork(db, keyring, (changes) => live.publish(changes)),
      present: board.present,
      replies: readReplies(silentLog),
      fetchMedia: async (url) => desk.media(url),
    },
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
  if (options.pages !== undefined) application.use("/hotline", page(options.pages));
  server.on("request", application);
  const desk: Desk = {
    ...{ url, pool, db, cases, accounts, library, needs, live, board, redis, client },
    ...{ events: [], answer: "accepted" as const, now: Date.now(), sessionsOlderBy: 0, standing: null },
    media: () => ({ kind: "gone" }),
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

/** Duty phones of a bot that is never started and calls nobody. */
function phoneDesk(db: Kysely<Tables>, keyring: Keyring, redis: Redis): PhoneDesk {
  const figures = { message() {}, update() {}, trouble() {}, quotaLeft() {} };
  return createDutyBot({
    ...{ token: "1:nobody", apiUrl: "http://127.0.0.1:9", webhook: null, consoleUrl: "http://127.0.0.1" },
    ...{ redis, ear: redis, db, keyring, desk: {} as DutyDesk, figures, log: silentLog },
  }).phoneDesk;
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

  /** Opens an address of the server and resolves with where that leads. */
  async follow(address: string): Promise<string> {
    const headers = { cookie: this.cookie, ...this.extra };
    const response = await fetch(`${this.desk.url}${address}`, { headers, redirect: "manual" });
    this.#keep(response.headers.getSetCookie());
    return response.headers.get("location") ?? "";
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

/** A browser of a new member of staff who is ready to work: own password, and second factor where one is needed. */
export async function signedIn(desk: Desk, ...roles: Role[]): Promise<Browser> {
  made += 1;
  const person = {
    ...{ login: `nguoi-truc-${made}@hotline.local`, name: `Người trực ${made}`, roles },
    commune: roles.includes("commune") ? ownCommune : null,
  };
  const { login, password } = await desk.accounts.add(person);
  const browser = new Browser(desk);
  // Each from an address of its own, so that tries are not counted together.
  browser.extra["x-forwarded-for"] = `10.0.${made >> 8}.${made & 255}`;
  await browser.signIn(login, password);
  await browser.post("/me/password", { current: password, next: goodPassword });
  if (roles.includes("supervisor") || roles.includes("admin")) await enrol(browser);
  return browser;
}

/** Sets up an authenticator app; resolves with its key and the back-up codes. */
export async function enrol(
  browser: Browser,
  password = goodPassword,
): Promise<{ key: string; backupCodes: readonly string[] }> {
  const begun = enrolment.parse((await browser.post("/me/second-factor", { password })).body);
  const confirmed = await browser.post("/me/second-factor/confirm", { code: totp(begun.key) });
  if (confirmed.status !== 200) throw new Error(`The code was answered with ${confirmed.status}.`);
  return begun;
}

/** The commune of officers in these tests. */
export const ownCommune = { code: "26506", name: "Phường Vũng Tàu, Thành phố Hồ Chí Minh" };

const units = [
  ["26506", "Phường Vũng Tàu"],
  ["26526", "Phường Tam Thắng"],
].map(([code = "", name = ""]) => ({ code, name, province: { code: "79", name: "Thành phố Hồ Chí Minh" } }));

/** Two communes, and the province they lie in. */
const someUnits: HotlineNeeds["units"] = {
  find: (words, limit) => units.filter(({ name }) => name.includes(words)).slice(0, limit),
  byCode: (code) => {
    if (code === "79")
      return { code, name: "Thành phố Hồ Chí Minh", province: { code, name: "Thành phố Hồ Chí Minh" } };
    return units.find((unit) => unit.code === code);
  },
  within: (code) => [code, ...units.flatMap((unit) => (unit.province.code === code ? unit.code : []))],
};

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
