import { once } from "node:events";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { createMessengerChannel, type MessengerChannel } from "../../../src/channels/messenger/channel.js";
import type { Parsed } from "../../../src/model/channel.js";
import type { Event } from "../../../src/model/event.js";
import { GraphEmulator } from "../../emulators/graph/emulator.js";
import type { GraphOptions } from "../../emulators/graph/options.js";
import { address, appId, appSecret, depsFor, pageId, pageToken, psid, said, settingsFor } from "./ids.js";

/** A small server with the door behind it; remembers what came in and answers as told. */
class Door {
  readonly parsed: Parsed[] = [];
  readonly refused: string[] = [];
  /** Statuses to answer before it is 200 again. */
  readonly moods: number[] = [];
  channel: MessengerChannel | undefined;
  readonly server: Server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(Buffer.from(chunk));
    const query = Object.fromEntries(new URL(request.url ?? "", "http://door").searchParams);
    const { status, body } =
      request.method === "GET"
        ? (this.channel?.subscriptionCheck(query) ?? { status: 500, body: "" })
        : this.#take(Buffer.concat(chunks), String(request.headers["x-hub-signature-256"]));
    response.writeHead(status, { "content-type": "text/plain" }).end(body);
  });

  get bodies(): unknown[] {
    return this.parsed.flatMap((one) => one.events).map((event) => event.body);
  }

  #take(body: Buffer, signature: string): { status: number; body: string } {
    const mood = this.moods.shift();
    if (mood !== undefined) return { status: mood, body: "" };
    if (!this.channel?.verify(body, signature)) {
      this.refused.push(signature);
      return { status: 401, body: "" };
    }
    this.parsed.push(this.channel.parse(body, Date.now()));
    return { status: 200, body: "EVENT_RECEIVED" };
  }
}

let door: Door;
let graph: GraphEmulator;
const child = () => graph.person(psid);

async function start(options: Partial<GraphOptions> = {}): Promise<void> {
  door.channel = createMessengerChannel(settingsFor("http://unused"), depsFor(Date.now));
  const callbackUrl = `http://127.0.0.1:${(door.server.address() as AddressInfo).port}/webhooks/messenger`;
  graph = await GraphEmulator.start({
    appId,
    appSecret,
    pageId,
    pageToken,
    callbackUrl,
    verifyToken: "verify-me-please",
    retryDelaysMs: [0, 0, 0],
    ...options,
  });
  door.channel = createMessengerChannel(
    settingsFor(graph.url),
    depsFor(() => graph.clock.now()),
  );
}

beforeEach(async () => {
  door = new Door();
  door.server.listen(0, "127.0.0.1");
  await once(door.server, "listening");
});
afterEach(async () => {
  await graph.stop();
  door.server.close();
});

async function answer(text: string, now = graph.clock.now()) {
  const [request] = door.channel?.render([said(text)]) ?? [];
  return request && door.channel?.send(request, { address, lastActionAt: now, now });
}

describe("the way in", () => {
  it("is checked by the platform before it is used", async () => {
    await start();
    await expect(start({ verifyToken: "something else" })).rejects.toThrow("verification failed");
  });

  it("takes everything a person can do, with any characters", async () => {
    await start();
    graph.faults.webhook.hostileEscapes = true;
    child().types("cứu em với 😢 a/b @ <x> & 100%");
    child().sends("image", ["https://a.example/1?x=1&y=2"], "nhìn này");
    child().sends("audio", ["https://a.example/v"]);
    child().sendsSticker("both");
    child().sendsLocation(10.5, 106.5);
    const mid = child().types("sai");
    child().edits(mid, "đúng");
    child().reacts(mid, "❤️");
    child().opens("lop_3A");
    await graph.settled();
    expect(door.bodies).toEqual([
      { kind: "text", text: "cứu em với 😢 a/b @ <x> & 100%" },
      { kind: "media", media: "image", urls: ["https://a.example/1?x=1&y=2"], text: "nhìn này" },
      { kind: "media", media: "audio", urls: ["https://a.example/v"], text: "" },
      { kind: "media", media: "sticker", urls: ["https://scontent.example/369239263222822.png"], text: "👍" },
      { kind: "media", media: "location", urls: ["geo:10.5,106.5"], text: "" },
      { kind: "text", text: "sai" },
      { kind: "edit", text: "đúng" },
      { kind: "reaction", emoji: "❤️", removed: false },
      { kind: "start", ref: "lop_3A" },
    ]);
  });

  it("refuses what is not signed with the app's secret", async () => {
    await start({ retryDelaysMs: [] });
    graph.faults.webhook.badSignature = true;
    child().types("chào");
    await graph.settled();
    expect(door.refused).toHaveLength(1);
    expect(door.parsed).toEqual([]);
    expect(graph.webhook.deliveries).toEqual([{ attempts: 1, status: 401 }]);
  });

  it("sees copies as the same event", async () => {
    await start();
    graph.faults.webhook.duplicates = 2;
    child().types("chào");
    await graph.settled();
    const ids = door.parsed.flatMap((one) => one.events).map((event: Event) => event.id);
    expect(ids).toHaveLength(3);
    expect(new Set(ids).size).toBe(1);
  });

  it.each(["in-order", "reversed", "batched", "at-once"] as const)(
    "loses nothing when events come %s",
    async (how) => {
      await start();
      graph.faults.webhook.hold = true;
      const words = ["một", "hai", "ba"];
      for (const text of words) child().types(text);
      await graph.settled();
      expect(door.parsed).toEqual([]);
      graph.faults.webhook.hold = false;
      await graph.webhook.release(how);
      const heard = door.bodies.map((body) => (body as { text: string }).text);
      if (how === "at-once") expect(heard.toSorted()).toEqual(words.toSorted());
      else expect(heard).toEqual(how === "reversed" ? words.toReversed() : words);
      expect(door.parsed).toHaveLength(how === "batched" ? 1 : 3);
    },
  );

  it("is tried again until it takes the event", async () => {
    await start();
    door.moods.push(503, 201, 500);
    child().types("chào");
    await graph.settled();
    expect(door.bodies).toEqual([{ kind: "text", text: "chào" }]);
    expect(graph.webhook.deliveries).toEqual([{ attempts: 4, status: 200 }]);
  });

  it("is given up by the platform after an hour of failure", async () => {
    await start({ retryDelaysMs: [] });
    door.moods.push(503, 503, 503);
    child().types("một");
    await graph.settled();
    graph.clock.advance(16 * 60_000);
    child().types("hai");
    await graph.settled();
    expect([graph.webhook.alerted, graph.webhook.url === undefined]).toEqual([true, false]);
    graph.clock.advance(45 * 60_000);
    child().types("ba");
    await graph.settled();
    expect(graph.webhook.url).toBeUndefined();
  });

  it("understands times in seconds", async () => {
    await start();
    graph.faults.webhook.secondsTimestamps = true;
    child().types("chào");
    await graph.settled();
    const [event] = door.parsed.flatMap((one) => one.events);
    expect(Math.abs((event?.at ?? 0) - Date.now())).toBeLessThan(60_000);
  });

  it("reports what the platform does to the Page", async () => {
    await start();
    graph.enforcesPolicy("block", "spam");
    await graph.settled();
    expect(door.parsed.flatMap((one) => one.troubles)).toEqual([
      { channel: "messenger", word: "page-restricted" },
    ]);
  });
});

describe("a talk", () => {
  it.each([false, true])("goes both ways; the echo comes first: %s", async (echoFirst) => {
    await start();
    graph.faults.webhook.echoFirst = echoFirst;
    child().types("chào");
    const outcome = await answer("Chào em");
    const heard = await child().hears((message) => message.text === "Chào em");
    child().reads();
    await graph.settled();
    expect(outcome).toEqual({ kind: "sent", platformId: heard.mid });
    expect(door.bodies).toEqual([{ kind: "text", text: "chào" }]);
    expect(door.parsed.flatMap((one) => one.receipts)).toMatchObject([
      { kind: "echo", messageId: "1767225600000-0.1", platformIds: [heard.mid] },
      { kind: "delivered", platformIds: [heard.mid] },
      { kind: "read", platformIds: [], upTo: expect.any(Number) },
    ]);
  });

  it("hears what was pressed, while it is there to press", async () => {
    await start();
    child().types("chào");
    const choices = [{ value: "yes", label: "Có" }];
    const buttons = [{ kind: "choice", value: "menu:person", label: "Gặp người trực" } as const];
    const now = graph.clock.now();
    for (const request of door.channel?.render([said("An toàn không?", { choices, buttons })]) ?? []) {
      await door.channel?.send(request, { address, lastActionAt: now, now });
    }
    await child().hears();
    child().presses("Có");
    expect(() => child().presses("Có")).toThrow("nothing to press");
    child().presses("Gặp người trực");
    await graph.settled();
    expect(door.bodies.slice(1)).toEqual([
      { kind: "choice", value: "yes", label: "Có" },
      { kind: "choice", value: "menu:person", label: "Gặp người trực" },
    ]);
  });

  it("learns of answers from the Page's inbox, and is read along where the inbox has the talk", async () => {
    await start({ conversationRouting: true });
    child().types("chào");
    child().isAnsweredFromInbox("Chào em, chị đây");
    child().types("em sợ");
    await graph.settled();
    expect(door.bodies).toEqual([
      { kind: "text", text: "chào" },
      { kind: "outside-answer", text: "Chào em, chị đây" },
      { kind: "text", text: "em sợ" },
    ]);
  });

  it("can be led and read over HTTP", async () => {
    await start();
    const talk = `${graph.url}/emulator/talks/${psid}`;
    const post = (body: object) =>
      fetch(talk, {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: JSON.stringify(body),
      });
    expect((await post({ text: "chào" })).status).toBe(200);
    await answer("Chào em");
    expect((await post({ press: "Không có" })).status).toBe(400);
    const told = (await (await fetch(talk)).json()) as { messages: { from: string; text: string }[] };
    expect(told.messages.map(({ from, text }) => `${from}: ${text}`)).toEqual([
      "person: chào",
      "page: Chào em",
    ]);
    expect(await (await fetch(`${graph.url}/emulator/talks`)).json()).toEqual([psid]);
    await graph.settled();
    expect(door.bodies).toEqual([{ kind: "text", text: "chào" }]);
  });
});
