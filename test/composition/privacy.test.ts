import { once } from "node:events";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { createMessengerChannel } from "../../src/channels/messenger/channel.js";
import type { Connections } from "../../src/composition/connections.js";
import { personKeys } from "../../src/composition/person-key.js";
import type { Platform } from "../../src/composition/platforms.js";
import { deletionPath, openPrivacy } from "../../src/composition/privacy.js";
import { createApplication } from "../../src/http/application.js";
import { deletionPage } from "../../src/http/privacy.js";
import { readConfig } from "../../src/infra/config.js";
import { createKeyring } from "../../src/infra/keyring.js";
import { type Log, type LogFields, silentLog } from "../../src/infra/log.js";
import type { ChannelTrouble } from "../../src/model/channel.js";
import type { PersonKey } from "../../src/model/ids.js";
import {
  appId,
  appSecret,
  depsFor,
  pageId,
  pageToken,
  psid,
  settingsFor,
} from "../channels/messenger/ids.js";
import { GraphEmulator } from "../emulators/graph/emulator.js";
import { signedRequest } from "../emulators/graph/signed-request.js";
import { event, lookInto, openTestRoom, type TestRoom, testKey } from "../support/mail-room.js";
import { startRedis, type TestRedis } from "../support/redis.js";

const keyring = createKeyring([testKey]);
const keyOf = personKeys(keyring, "messenger");
const office = "Trung tâm <mẫu>";

let redis: TestRedis;
let room: TestRoom;
let graph: GraphEmulator;
let server: Server;
let url: string;
let troubles: ChannelTrouble[];
let logged: LogFields[];
let rechecks: number;

beforeAll(async () => {
  redis = await startRedis();
});
afterAll(() => redis.stop());

beforeEach(async () => {
  [troubles, logged, rechecks] = [[], [], 0];
  room = await openTestRoom(redis.url);
  graph = await GraphEmulator.start({ appId, appSecret, pageId, pageToken });
  server = createServer((request, response) => application(request, response));
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const application = openApplication();
  graph.movesWebhook(`${url}/webhooks/messenger`);
});

afterEach(async () => {
  server.closeAllConnections();
  server.close();
  await graph.stop();
  await room.desk.flushAll();
  await room.close();
  room.disconnect();
});

function openApplication() {
  const channel = createMessengerChannel(
    settingsFor(graph.url),
    depsFor(() => graph.clock.now()),
  );
  const { id, readSignedRequest, addressOf } = channel;
  const recheck = () => {
    rechecks += 1;
  };
  const platform = { privacy: { id, readSignedRequest, addressOf, recheck } } as unknown as Platform;
  const secretKeys = Buffer.alloc(32, 1).toString("base64");
  const config = readConfig({ SECRET_KEYS: secretKeys, PUBLIC_URL: url, DATABASE_URL: "postgres://x@y/z" });
  const log: Log = { ...silentLog, warn: (_event, fields) => void logged.push(fields ?? {}) };
  const connections = { config, log, keyring, door: room.desk } as unknown as Connections;
  const privacy = openPrivacy(connections, room, [platform], (trouble) => troubles.push(trouble));
  const probes = {
    redis: async () => "",
    database: async () => "",
    metrics: async () => ({ type: "text/plain", body: "" }),
    stopping: () => false,
  };
  const page = { path: deletionPath, router: deletionPage(privacy.receipt, office) };
  return createApplication({ probes, log, routers: [...privacy.callbacks, page] });
}

/** The kinds of events that wait on a person's inbox. */
async function waiting(who: PersonKey): Promise<string[]> {
  const entries = (await room.desk.xRange(lookInto(room.desk).keysOf(who).inbox, "-", "+")) ?? [];
  return entries.map(({ message }) => {
    const opened = JSON.parse(keyring.open(message["e"] ?? "", `event|${message["p"]}`));
    return `${opened.body.kind} of ${opened.person === who ? "this person" : "somebody else"}`;
  });
}

/** One signed request about a person, to be sent as often as wanted. */
function wishOf(userId: string): () => Promise<Response> {
  const content = { algorithm: "HMAC-SHA256", issued_at: 1_767_225_600, user_id: userId };
  const body = new URLSearchParams({ signed_request: signedRequest(content, appSecret) });
  return () => fetch(`${url}/webhooks/messenger/deletion`, { method: "POST", body });
}

async function answered(response: Response) {
  expect(response.status).toBe(200);
  const body: unknown = await response.json();
  expect(body).toEqual({
    url: expect.stringMatching(/^http.*\/xoa-du-lieu\/[0-9A-F]{16}$/),
    confirmation_code: expect.stringMatching(/^[0-9A-F]{16}$/),
  });
  return body as { url: string; confirmation_code: string };
}

describe("a wish for deletion that comes through the platform", () => {
  it("is put on the person's inbox once, and answered with a code and the address of its page", async () => {
    const asked = wishOf(graph.appScopedId(psid));
    const first = await answered(await asked());
    expect(await answered(await asked())).toEqual(first);
    expect(first.url.endsWith(first.confirmation_code)).toBe(true);
    expect(await waiting(keyOf(psid))).toEqual(["withdraw of this person"]);
    expect(troubles).toEqual([]);
  });

  it("finds a person who wrote and whose id is the same for the app", async () => {
    const who = keyOf("218471");
    await room.accept(event(who, "chào", { address: "218471" as never }));
    await answered(await graph.callsBack("deletion", "218471"));
    expect(await waiting(who)).toEqual(["text of this person", "withdraw of this person"]);
  });

  it("is told to the operator when nobody is found, and answered all the same", async () => {
    graph.faults.settingsDown = true;
    const asked = wishOf("4711");
    const { url: page } = await answered(await asked());
    expect((await fetch(page)).status).toBe(200);
    // The platform may send the same again: nobody is told twice.
    await answered(await asked());
    expect(troubles).toMatchObject([{ channel: "messenger", word: "deletion-unmatched" }]);
    expect((await room.backlog()).inbox).toBe(0);
    expect(logged).toEqual([{ channel: "messenger", code: expect.any(String), word: "unmatched" }]);
  });

  it("does nothing when the platform has not signed it", async () => {
    await graph.asksFor("deletion", psid);
    await room.desk.flushAll();
    expect((await graph.callsBack("deletion", "4711", "another-secret")).status).toBe(401);
    const bare = await fetch(`${url}/webhooks/messenger/deletion`, { method: "POST" });
    expect(bare.status).toBe(401);
    expect(await room.desk.keys("*")).toEqual([]);
  });

  it("is asked for again when it cannot be taken: 503, and nothing is promised", async () => {
    const full = await openTestRoom(redis.url, { inboxLimit: 0 });
    const before = room;
    room = { ...room, accept: full.accept };
    server.removeAllListeners("request");
    server.on("request", openApplication());
    expect((await graph.asksFor("deletion", psid)).status).toBe(503);
    expect(await before.desk.keys("te:deletion:*")).toEqual([]);
    await full.close();
    full.disconnect();
  });

  it("leaves nothing of the person in names, log and page", async () => {
    await graph.asksFor("deletion", psid);
    const names = await room.desk.keys("*");
    const said = JSON.stringify([names, logged]);
    expect(said).toContain("te:deletion:");
    expect(said).not.toContain(psid);
  });
});

describe("the page of a wish for deletion", () => {
  it("reads the same whether or not anybody was found", async () => {
    const texts: string[] = [];
    for (const asked of [() => graph.asksFor("deletion", psid), () => graph.callsBack("deletion", "4711")]) {
      const { url: page, confirmation_code: code } = await answered(await asked());
      const response = await fetch(page);
      expect(response.headers.get("cache-control")).toBe("no-store");
      texts.push((await response.text()).replace(code, ""));
    }
    expect(texts[0]).toBe(texts[1]);
    expect(texts[0]).toContain("Trung tâm &#60;mẫu&#62; đã nhận yêu cầu này ngày");
    expect(texts[0]).toContain("không nói được là có lưu gì hay không");
  });

  it.each(["0000000000000000", "x", "../te:shards", "%3Cscript%3E"])("knows no %s", async (code) => {
    const response = await fetch(`${url}/xoa-du-lieu/${code}`);
    expect(response.status).toBe(404);
    expect(await response.text()).not.toContain("script");
  });
});

describe("a person who takes the app's rights away", () => {
  it("is a reason to look whether the Page still works with us, if the platform has signed it", async () => {
    expect((await graph.asksFor("deauthorize", psid)).status).toBe(200);
    expect(rechecks).toBe(1);
    expect((await graph.callsBack("deauthorize", "4711", "another-secret")).status).toBe(401);
    expect(rechecks).toBe(1);
    expect((await room.backlog()).inbox).toBe(0);
  });
});
