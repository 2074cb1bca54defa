import { afterAll, beforeAll, describe, expect, it, onTestFinished } from "vitest";
import { challengeOf, createVerifier } from "../../../src/channels/zalo/oauth.js";
import { createTokenStore, type TokenStore } from "../../../src/channels/zalo/token-store.js";
import { createTokens, type Tokens } from "../../../src/channels/zalo/tokens.js";
import { silentLog } from "../../../src/infra/log.js";
import { connectRedis, type Redis } from "../../../src/infra/redis.js";
import type { ChannelTrouble } from "../../../src/model/channel.js";
import { ZaloEmulator } from "../../emulators/zalo/emulator.js";
import { startRedis, type TestRedis } from "../../support/redis.js";
import { identity, keyring } from "./door.js";

let server: TestRedis;
const connections: Redis[] = [];
const hour = 60 * 60_000;

beforeAll(async () => {
  server = await startRedis();
  // Two connections, as two processes have.
  connections.push(await connectRedis(server.url, "wait", silentLog));
  connections.push(await connectRedis(server.url, "wait", silentLog));
});
afterAll(async () => {
  for (const redis of connections) redis.destroy();
  await server.stop();
});

interface Setting {
  readonly zalo: ZaloEmulator;
  readonly store: TokenStore;
  readonly troubles: ChannelTrouble[];
  /** Tokens as one of two processes has them. */
  process(number: 0 | 1, seed?: string, appSecret?: string): Tokens;
}

async function setUp(): Promise<Setting> {
  const [redis] = connections;
  if (!redis) throw new Error("no Redis");
  await redis.flushAll();
  const zalo = await ZaloEmulator.start(identity);
  onTestFinished(() => zalo.stop());
  const troubles: ChannelTrouble[] = [];
  const process = (number: 0 | 1, seed?: string, appSecret = identity.appSecret) => {
    const oauth = { appId: identity.appId, appSecret, oauthUrl: zalo.url, timeoutMs: 500 };
    const store = createTokenStore(connections[number] ?? redis, keyring, identity.oaId);
    const now = () => zalo.clock.now();
    const onTrouble = (trouble: ChannelTrouble) => troubles.push(trouble);
    return createTokens({ store, oauth, seed, log: silentLog, now, random: () => 0.5, onTrouble });
  };
  return { zalo, store: createTokenStore(redis, keyring, identity.oaId), troubles, process };
}

/** Two processes that have a good pair. */
async function connected() {
  const setting = await setUp();
  const seed = setting.zalo.oauth.issueRefreshToken();
  const [one, two] = [setting.process(0, seed), setting.process(1, seed)];
  const answer = await one.current();
  if (answer.kind !== "token") throw new Error("not connected");
  Object.assign(setting.zalo.oauth.counts, { refreshCalls: 0, refreshed: 0 });
  return { ...setting, one, two, access: answer.access };
}

describe("the first token", () => {
  it("comes from the seed and is stored encrypted", async () => {
    const { zalo, process, store } = await setUp();
    const seed = zalo.oauth.issueRefreshToken();
    const answer = await process(0, seed).current();
    expect(answer.kind).toBe("token");
    const stored = await store.read();
    expect(stored).toMatchObject({
      current: { access: answer.kind === "token" && answer.access },
      version: 2,
    });
    const raw = JSON.stringify(await connections[0]?.hGetAll("te:zalo:tokens"));
    expect(raw).not.toContain("acc-");
    expect(raw).not.toContain(seed);
  });

  it("is the stored one, whatever the seed says", async () => {
    const { process, access, zalo } = await connected();
    expect(await process(1, "another seed").current()).toEqual({ kind: "token", access });
    expect(zalo.oauth.counts.refreshCalls).toBe(0);
  });

  it("does not exist without seed and store", async () => {
    const { process, troubles } = await setUp();
    expect(await process(0).current()).toEqual({ kind: "blocked", code: "no-token" });
    await process(0).freshen();
    expect(troubles).toMatchObject([{ word: "token" }]);
  });

  it("cannot be read with other keys or as another OA's", async () => {
    await connected();
    const [redis] = connections;
    if (!redis) throw new Error("no Redis");
    await expect(createTokenStore(redis, keyring, "999").read()).rejects.toThrow(/belongs elsewhere/);
  });
});

describe("an expired token", () => {
  it.each(["expired", "revoked"] as const)(
    "that is %s is refreshed by exactly one of two processes",
    async (how) => {
      const { zalo, one, two, access } = await connected();
      zalo.oauth.endAccess(how);
      const answers = await Promise.all([one, two, one, two, two].map((tokens) => tokens.inPlaceOf(access)));
      expect(zalo.oauth.counts).toEqual({ refreshCalls: 1, refreshed: 1 });
      expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
      expect(answers[0]).toMatchObject({ kind: "token", access: expect.stringMatching(/^acc-/) });
      expect(answers[0]).not.toMatchObject({ access });
    },
  );

  it("is refreshed once by two processes that find its time is over", async () => {
    const { zalo, one, two } = await connected();
    await zalo.advance(26 * hour);
    const [first, second] = await Promise.all([one.current(), two.current()]);
    expect(first).toEqual(second);
    expect(zalo.oauth.counts.refreshCalls).toBe(1);
  });

  it("is replaced before its time, at about 80 % of its life", async () => {
    const { zalo, one, two, store } = await connected();
    await zalo.advance(19 * hour);
    await Promise.all([one.freshen(), two.freshen()]);
    expect(zalo.oauth.counts.refreshCalls).toBe(0);
    await zalo.advance(2 * hour);
    await Promise.all([one.freshen(), two.freshen()]);
    expect(zalo.oauth.counts).toEqual({ refreshCalls: 1, refreshed: 1 });
    expect((await store.read())?.previous).toBeDefined();
  });
});

describe("a refresh whose answer is lost", () => {
  it("before the token was used is tried once more and succeeds", async () => {
    const { zalo, one, access } = await connected();
    zalo.faults.failNext({ kind: "cut", when: "before" }, 1, "token");
    expect(await one.inPlaceOf(access)).toMatchObject({ kind: "token" });
    expect(zalo.oauth.counts.refreshCalls).toBe(1);
  });

  it.each([
    ["the connection was cut", { kind: "cut", when: "after" }],
    ["a gateway answered in its place", { kind: "html", status: 502, when: "after" }],
    ["it came too late", { kind: "slow", ms: 800 }],
  ] as const)("after the token was used ends in one alert and no loop: %s", async (_, fault) => {
    const { zalo, one, two, access, troubles, store } = await connected();
    zalo.faults.failNext(fault, 1, "token");
    expect(await one.inPlaceOf(access)).toEqual({ kind: "blocked", code: "-14020" });
    expect(troubles).toMatchObject([{ channel: "zalo", word: "token" }]);
    const calls = zalo.oauth.counts.refreshCalls;
    expect(calls).toBeLessThanOrEqual(3);
    await Promise.all([one, two, one].map((tokens) => tokens.inPlaceOf(access)));
    expect(zalo.oauth.counts.refreshCalls).toBe(calls);
    expect((await store.read())?.blocked).toBe("-14020");
  });

  it("while the server is away is put off, not given up", async () => {
    const { zalo, one, two, access, troubles } = await connected();
    zalo.faults.failAlways({ kind: "html", status: 502 }, "token");
    expect(await one.inPlaceOf(access)).toMatchObject({ kind: "later" });
    expect(await two.inPlaceOf(access)).toMatchObject({ kind: "later" });
    expect(troubles).toEqual([]);
    zalo.faults.failAlways(undefined, "token");
    await connections[0]?.del("{te:zalo:tokens}:rest");
    expect(await two.inPlaceOf(access)).toMatchObject({ kind: "token" });
  });
});

describe("a refused refresh", () => {
  it("tells an operator and stops", async () => {
    const { zalo, one, two, access, troubles } = await connected();
    zalo.oauth.endAll();
    expect(await one.inPlaceOf(access)).toEqual({ kind: "blocked", code: "-14020" });
    expect(await two.inPlaceOf(access)).toEqual({ kind: "blocked", code: "-14020" });
    // The token in use and the one before it.
    expect(zalo.oauth.counts.refreshCalls).toBe(2);
    expect(troubles).toHaveLength(1);
  });

  it("tries the pair before, once", async () => {
    const { zalo, one, store, access } = await connected();
    const stored = await store.read();
    const wrong = { access, refresh: "never issued", obtainedAt: 0, expiresAt: 0 };
    await store.save(wrong, stored?.version ?? 0);
    expect(await one.inPlaceOf(access)).toMatchObject({ kind: "token" });
    expect(zalo.oauth.counts).toEqual({ refreshCalls: 2, refreshed: 1 });
  });

  it("for a wrong secret is tried again by a new process, once the secret is right", async () => {
    const { zalo, process, store } = await setUp();
    const seed = zalo.oauth.issueRefreshToken();
    const wrong = process(0, seed, "wrong secret");
    expect(await wrong.current()).toEqual({ kind: "blocked", code: "-14004" });
    expect(await wrong.current()).toEqual({ kind: "blocked", code: "-14004" });
    expect(zalo.oauth.counts.refreshCalls).toBe(1);
    expect(await process(1, seed).current()).toMatchObject({ kind: "token" });
    expect((await store.read())?.blocked).toBeUndefined();
  });

  it("leaves a token that still works in use", async () => {
    const { one, store, access } = await connected();
    await store.block("-14020", (await store.read())?.version ?? 0);
    expect(await one.current()).toEqual({ kind: "token", access });
  });
});

it("does not lose a new pair when it cannot be stored at the first try", async () => {
  const { zalo, store, troubles } = await setUp();
  let failures = 1;
  const shaky: TokenStore = {
    ...store,
    save: (pair, version) =>
      version > 0 && failures-- > 0 ? Promise.reject(new Error("Redis is away")) : store.save(pair, version),
  };
  const oauth = { ...identity, oauthUrl: zalo.url };
  const seed = zalo.oauth.issueRefreshToken();
  const onTrouble = (trouble: ChannelTrouble) => troubles.push(trouble);
  const now = () => zalo.clock.now();
  const tokens = createTokens({ store: shaky, oauth, seed, log: silentLog, now, random: () => 0, onTrouble });
  expect(await tokens.current()).toMatchObject({ kind: "token" });
  expect(zalo.oauth.counts).toEqual({ refreshCalls: 1, refreshed: 1 });
  expect((await store.read())?.current.access).toMatch(/^acc-/);
});

describe("the store", () => {
  it("refuses a late writer", async () => {
    const { store, access } = await connected();
    const pair = { access, refresh: "late", obtainedAt: 0, expiresAt: 0 };
    expect(await store.save(pair, 1)).toBe(false);
    expect((await store.read())?.current.refresh).not.toBe("late");
  });

  it("gives the right to refresh to one, and only its holder can give it back", async () => {
    const { store } = await setUp();
    const right = await store.takeRight();
    expect(right).not.toBeNull();
    expect(await store.takeRight()).toBeNull();
    await right?.release();
    const next = await store.takeRight();
    expect(next).not.toBeNull();
    await right?.release();
    expect(await store.takeRight()).toBeNull();
  });
});

it("raises an alarm when nothing was refreshed for 60 days", async () => {
  const { zalo, one, troubles } = await connected();
  zalo.faults.failAlways({ kind: "cut", when: "before" }, "token");
  await zalo.advance(61 * 24 * hour);
  await one.freshen();
  expect(troubles).toMatchObject([{ word: "token-ending", detail: "no refresh for 60 days" }]);
});

it("keeps tokens fresh until it is stopped", async () => {
  const { zalo, one } = await connected();
  await zalo.advance(24 * hour);
  const watch = one.keepFresh();
  await expect.poll(() => zalo.oauth.counts.refreshed).toBe(1);
  await watch.stop();
});

it("makes challenges as RFC 7636 says", () => {
  expect(challengeOf("dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk")).toBe(
    "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM",
  );
  expect(createVerifier()).toMatch(/^[\w-]{43}$/);
});
