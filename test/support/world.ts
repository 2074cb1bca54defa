import { randomBytes, randomInt } from "node:crypto";
import type { Page } from "playwright-core";
import { createClient } from "redis";
import { expect } from "vitest";
import { personKeys } from "../../src/composition/person-key.js";
import { shardKeys, shardOf } from "../../src/delivery/keys.js";
import type { Role } from "../../src/hotline/role.js";
import { connectDatabase } from "../../src/infra/database.js";
import { createKeyring, type Keyring } from "../../src/infra/keyring.js";
import { silentLog } from "../../src/infra/log.js";
import type { PersonKey } from "../../src/model/ids.js";
import { graphAccount, productEnvironment, verifyToken, zaloAccount } from "../emulators/desk/settings.js";
import { GraphEmulator } from "../emulators/graph/emulator.js";
import { ZaloEmulator } from "../emulators/zalo/emulator.js";
import type { TestDatabase } from "./database.js";
import { keysIn, type Secret, secretsFound } from "./leaks.js";
import { hurry } from "./long.js";
import { type Product, type ProductSettings, runCommand, startProduct } from "./product.js";
import { freePort, startRedis, type TestRedis } from "./redis.js";
import { StaffMember } from "./staff-member.js";
import { onChatPage, onMessenger, onWeb, onZalo, type Visitor } from "./visitor.js";

/** The product with everything around it: Redis, a database, both platforms, people and staff. */
export interface World {
  /** Where the product's pages and webhooks are. */
  readonly url: string;
  readonly redis: TestRedis;
  readonly database: TestDatabase;
  /** The keys of the product, to write into its database beside it. */
  readonly keyring: Keyring;
  readonly graph: GraphEmulator;
  readonly zalo: ZaloEmulator;
  /** Starts a process of the product; `more` overrides its settings. Without the role `web` it gets a port of its own. */
  start(more?: ProductSettings): Promise<Product>;
  /** Lets the platforms know where the product is; once, when it first runs. */
  connect(): Promise<void>;
  /** A person who has not written before; on the web, with the chat open in `page` if one is given. */
  newcomer(channel: "messenger" | "zalo" | "web", page?: Page): Promise<Visitor>;
  /** Sets back when somebody wrote last, milliseconds, in all that the product and the platform keep of it. */
  hasBeenQuiet(visitor: Visitor, ms: number): Promise<void>;
  /** The same for what the platform keeps alone. */
  platformSaysQuiet(visitor: Visitor, ms: number): void;
  /** The key by which the product knows a person. */
  keyOf(visitor: Visitor): PersonKey;
  /** What a talk has left in Redis: names of keys. */
  keysOfTalk(visitor: Visitor): Promise<string[]>;
  /**
   * The account of the start's output the first time, then new ones made by the command for it, of this role. An
   * officer needs the code of a commune.
   */
  staff(role?: Role, commune?: string): Promise<StaffMember>;
  /** Ends everything, and fails if anything private stood in the product's output or figures, or openly in Redis. */
  close(): Promise<void>;
}

/** Opens a world over a database; no process of the product runs yet. */
export async function openWorld(database: TestDatabase): Promise<World> {
  const redis = await startRedis();
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const graph = await GraphEmulator.start(graphAccount);
  const zalo = await ZaloEmulator.start(zaloAccount);
  const key = randomBytes(32);
  const refreshToken = zalo.oauth.issueRefreshToken();
  const settings: ProductSettings = {
    ...productEnvironment(refreshToken),
    ...{ MESSENGER_GRAPH_URL: graph.url, ZALO_API_URL: zalo.url, ZALO_OAUTH_URL: zalo.url },
    ...{ REDIS_URL: redis.url, DATABASE_URL: database.url, SECRET_KEYS: key.toString("base64") },
    ...{ PORT: `${port}`, PUBLIC_URL: url, LOG_LEVEL: "debug", NODE_ENV: "test", TEST_HURRY: hurry },
  };
  const secrets: Secret[] = tokens(refreshToken, key);
  const products: Product[] = [];
  const visitors: (Visitor & { leave?(): void })[] = [];
  let accounts = 0;

  const keyOf = ({ channel, address }: Visitor) => personKeys(createKeyring([key]), channel)(address);
  const newcomer = async (channel: Visitor["channel"], page?: Page) => {
    const digits = `${randomInt(1e9, 9e9)}${randomInt(1e6, 9e6)}`;
    if (channel === "messenger") return onMessenger(graph, digits);
    if (channel === "zalo") return onZalo(zalo, `55${digits}`);
    return page === undefined ? onWeb(url) : onChatPage(page, url);
  };
  const platformSaysQuiet = ({ channel, address }: Visitor, ms: number) => {
    if (channel === "messenger") graph.person(address).hasBeenQuiet(ms);
    if (channel === "zalo") zalo.person(address).hasBeenQuiet(ms);
  };
  return {
    ...{ url, redis, database, graph, zalo },
    keyring: createKeyring([key]),
    start: async (more = {}) => {
      const aside = more["ROLES"] !== undefined && !more["ROLES"].includes("web");
      const place = aside ? { PORT: `${await freePort()}` } : {};
      const product = await startProduct({ ...settings, ...place, ...more });
      products.push(product);
      return product;
    },
    connect: async () => {
      zalo.webhook.url = `${url}/webhooks/zalo`;
      await graph.subscribe(`${url}/webhooks/messenger`, verifyToken);
    },
    newcomer: async (channel, page) => {
      const visitor = noting(await newcomer(channel, page), secrets);
      visitors.push(visitor);
      return visitor;
    },
    hasBeenQuiet: (visitor, ms) => {
      platformSaysQuiet(visitor, ms);
      return setBack(keyOf(visitor), ms, redis.url, database.url);
    },
    platformSaysQuiet,
    keyOf,
    keysOfTalk: async (visitor) => {
      const keys = await keysIn(redis.url);
      return keys.filter((name) => name.includes(keyOf(visitor)));
    },
    staff: async (role = "operator", commune) => {
      accounts += 1;
      const named = [`ban-${accounts}@hotline.local`, `Bạn trực ${accounts}`, role];
      const printed =
        accounts === 1
          ? products.map((product) => product.output()).join("\n")
          : await runCommand("staff-add", commune === undefined ? named : [...named, commune], settings);
      return StaffMember.signIn(url, loginIn(printed));
    },
    close: async () => {
      for (const visitor of visitors) visitor.leave?.();
      const figures = await Promise.all(products.map((product) => figuresOf(product)));
      const outputs = () => [...figures, ...products.map((product) => product.output())];
      const found = await secretsFound(secrets, redis.url, outputs);
      await Promise.all(products.map((product) => product.kill()));
      await Promise.all([graph.stop(), zalo.stop()]);
      await redis.stop();
      await database.stop();
      expect(found).toEqual([]);
    },
  };
}

/** As many as an installation has. */
const shards = 16;

async function setBack(person: PersonKey, ms: number, redisUrl: string, databaseUrl: string): Promise<void> {
  const redis = await createClient({ url: redisUrl }).connect();
  await redis.hIncrBy(shardKeys(shardOf(person, shards)).person(person), "action", -ms);
  redis.destroy();
  const pool = connectDatabase(databaseUrl, 1, silentLog);
  const older = `update talks set last_person_at = last_person_at - $2 * interval '1 millisecond',
    last_action_at = last_action_at - $2 * interval '1 millisecond' where person = $1`;
  await pool.query(older, [person, ms]);
  await pool.end();
}

/** The same visitor, whose address and words are noted as private. */
function noting(visitor: Visitor, secrets: Secret[]): Visitor {
  secrets.push({ what: `address on ${visitor.channel}`, text: visitor.address });
  return {
    ...visitor,
    types: (words) => {
      secrets.push({ what: "words of a person", text: words });
      return visitor.types(words);
    },
  };
}

function tokens(refreshToken: string, key: Buffer): Secret[] {
  return [
    { what: "Page token", text: graphAccount.pageToken },
    { what: "app secret", text: graphAccount.appSecret },
    { what: "verify token", text: verifyToken },
    { what: "app secret of Zalo", text: zaloAccount.appSecret },
    { what: "secret of the OA", text: zaloAccount.oaSecret },
    { what: "refresh token", text: refreshToken },
    { what: "encryption key", text: key.toString("base64") },
  ];
}

/** Its figures; empty when it has ended. */
function figuresOf({ url }: Product): Promise<string> {
  return fetch(`${url}/metrics`).then(
    (answer) => answer.text(),
    () => "",
  );
}

function loginIn(printed: string): { login: string; password: string } {
  const found =
    /first login (\S+), password (\S+)/.exec(printed) ?? /Login: +(\S+)\s+Password: +(\S+)/.exec(printed);
  const [, login, password] = found ?? [];
  if (!login || !password) throw new Error(`No login was printed:\n${printed}`);
  return { login, password };
}
