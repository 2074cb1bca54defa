import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { createMessengerChannel } from "../../../src/channels/messenger/channel.js";
import { createPageCheck } from "../../../src/channels/messenger/page-check.js";
import { createPageWatch } from "../../../src/channels/messenger/page-watch.js";
import { webhookFields } from "../../../src/channels/messenger/profile.js";
import { tellTrouble, troubleNotes } from "../../../src/composition/trouble.js";
import { createTroubleBoard } from "../../../src/hotline/channel-state/board.js";
import { isOpen, troubleSentence } from "../../../src/hotline/channel-state/troubles.js";
import { silentLog } from "../../../src/infra/log.js";
import { createMetrics } from "../../../src/infra/metrics.js";
import { connectRedis, type Redis } from "../../../src/infra/redis.js";
import { GraphEmulator } from "../../emulators/graph/emulator.js";
import { startRedis, type TestRedis } from "../../support/redis.js";
import { appId, appSecret, depsFor, pageId, pageToken, psid, settingsFor } from "./ids.js";

const callback = "https://tiengem.example.vn/webhooks/messenger";
let graph: GraphEmulator;

beforeEach(async () => {
  graph = await GraphEmulator.start({ appId, appSecret, pageId, pageToken });
  graph.movesWebhook(callback);
});
afterEach(() => graph.stop());

const check = (more = {}) => {
  const settings = settingsFor(graph.url, { callback, ...more });
  return createPageCheck(settings, () => graph.clock.now())(graph.clock.now());
};

async function wrong(more = {}) {
  const finding = await check(more);
  return finding.kind === "looked"
    ? finding.troubles.map(({ word, names }) => [word, ...(names ?? [])])
    : finding;
}

const seconds = () => Math.floor(graph.clock.now() / 1000);
const day = 24 * 3600;

describe("a look at the Page's settings", () => {
  it("finds nothing where all is right", async () => {
    expect(await wrong()).toEqual([]);
    graph.token.expiresAt = seconds() + 8 * day;
    expect(await wrong()).toEqual([]);
  });

  it.each<[string, () => void, (readonly string[])[]]>([
    ["a dead token", () => graph.endToken("revoked"), [["token"]]],
    ["one whose time is over", () => (graph.token.expiresAt = seconds() - 5), [["token"]]],
    ["one that ends this week", () => (graph.token.expiresAt = seconds() + 6 * day), [["token-ending"]]],
    ["one of another app", () => (graph.token.appId = "900000000000000099"), [["token-foreign"]]],
    ["one of another Page", () => (graph.token.pageId = "100000000000009"), [["token-foreign"]]],
    [
      "one without its permissions",
      () => (graph.token.scopes = ["pages_show_list", "pages_messaging"]),
      [["permission-missing", "pages_manage_metadata"]],
    ],
    ["a Page that has lost the app", () => graph.pageFields.clear(), [["subscription-gone"]]],
    [
      "a Page that gives too little",
      () => ["standby", "messages"].map((name) => graph.pageFields.delete(name)),
      [["fields-missing", "messages", "standby"]],
    ],
    ["an app without a webhook", () => graph.movesWebhook(undefined), [["callback-gone"]]],
    [
      "an app whose webhook leads elsewhere and asks for too little",
      () => {
        graph.movesWebhook("https://old.example.vn/webhooks/messenger");
        graph.appFields.delete("messaging_postbacks");
      },
      [["callback-elsewhere"], ["callback-fields-missing", "messaging_postbacks"]],
    ],
  ])("finds %s", async (_what, spoil, found) => {
    spoil();
    expect(await wrong()).toEqual(found);
  });

  it("finds that number and secret of the app do not fit each other", async () => {
    expect(await wrong({ appSecrets: ["another-secret"] })).toEqual([["app-refused"]]);
  });

  it("says nothing while the platform is in trouble or away", async () => {
    graph.faults.settingsDown = true;
    graph.pageFields.clear();
    expect(await check()).toEqual({ kind: "unreached", code: "2" });
    expect(await check({ graphUrl: "http://127.0.0.1:9" })).toMatchObject({ kind: "unreached" });
  });

  it("does not look where the webhook leads when nobody has told where it should", async () => {
    graph.movesWebhook("https://old.example.vn/webhooks/messenger");
    const finding = await createPageCheck(settingsFor(graph.url), Date.now)(Date.now());
    expect(finding).toEqual({ kind: "looked", troubles: [] });
  });

  it("tells the operator what is missing, and no token", async () => {
    graph.pageFields.delete("standby");
    const finding = await check();
    expect(JSON.stringify(finding)).toContain("missing: standby");
    for (const secret of [pageToken, appSecret]) expect(JSON.stringify(finding)).not.toContain(secret);
  });
});

describe("who somebody is by the app's own id", () => {
  const channel = () =>
    createMessengerChannel(
      settingsFor(graph.url),
      depsFor(() => graph.clock.now()),
    );

  it("is asked of the platform; null when it does not tell", async () => {
    const own = graph.appScopedId(psid);
    expect(await channel().addressOf(own)).toBe(psid);
    expect(await channel().addressOf("4711")).toBeNull();
    graph.faults.settingsDown = true;
    expect(await channel().addressOf(own)).toBeNull();
  });
});

describe("watching", () => {
  let server: TestRedis;
  let redis: Redis;
  beforeAll(async () => {
    server = await startRedis();
    redis = await connectRedis(server.url, "wait", silentLog);
  });
  afterAll(async () => {
    redis.destroy();
    await server.stop();
  });

  /** Runs the watch on a clock that only notes its pauses, until it has looked so often. */
  async function watched(looks: number, during: (look: number) => void = () => {}): Promise<number[]> {
    const pauses: number[] = [];
    let looked = 0;
    let now = Date.now();
    const notes = troubleNotes(createTroubleBoard(redis), silentLog, () => now);
    const watch = createPageWatch({
      check: async () => {
        during(++looked);
        return check();
      },
      mayLook: async () => true,
      onTrouble: tellTrouble(silentLog, createMetrics(), notes.failed, () => now),
      onRight: (words) => notes.over("messenger", words),
      clock: {
        now: () => now,
        chance: () => 0.5,
        pause: async (ms, signal) => {
          if (looked >= looks) {
            await new Promise<void>((ended) => {
              if (signal?.aborted) ended();
              else signal?.addEventListener("abort", () => ended());
            });
          } else {
            pauses.push(ms / 60_000);
            now += ms;
          }
        },
      },
      log: silentLog,
    });
    const watching = watch.start();
    await vi.waitFor(() => expect(looked).toBe(looks));
    await watching.stop();
    return pauses;
  }

  const open = async () => (await createTroubleBoard(redis).read()).filter((one) => isOpen(one, Date.now()));

  it("looks every quarter of an hour, sooner while something is wrong, with growing pauses", async () => {
    const pauses = await watched(8, (look) => {
      graph.faults.settingsDown = look > 2;
    });
    expect(pauses).toEqual([0.5, 15, 15, 1, 2, 5, 15, 15]);
  });

  it("puts what is wrong on the board with what is missing, and takes it away when it is right again", async () => {
    for (const name of webhookFields.slice(2)) graph.pageFields.delete(name);
    graph.pageFields.delete("messages");
    await watched(1);
    await vi.waitFor(async () => expect(await open()).toHaveLength(1));
    const [noted] = await open();
    expect(noted).toMatchObject({ channel: "messenger", word: "fields-missing" });
    expect(noted?.names).toContain("messages");
    expect(noted && troubleSentence(noted)).toMatch(/Thiếu: messages, .*messenger:setup/);
    for (const name of webhookFields) graph.pageFields.add(name);
    await watched(1);
    await vi.waitFor(async () => expect(await open()).toEqual([]));
  });

  it("leaves the look to the process that may, and goes on after one that broke", async () => {
    const setup = {
      onTrouble: () => {},
      onRight: () => {},
      clock: { now: Date.now, chance: () => 0.5, pause: async () => {} },
      log: silentLog,
    };
    const left = createPageWatch({ ...setup, check: () => check(), mayLook: async () => false });
    expect(await left.look()).toBe("left");
    const away = async () => {
      throw new Error("Redis is away");
    };
    expect(await createPageWatch({ ...setup, check: () => check(), mayLook: away }).look()).toBe("wrong");
    const broken = createPageWatch({ ...setup, check: away, mayLook: async () => true });
    expect(await broken.look()).toBe("wrong");
  });
});
