import { once } from "node:events";
import type { AddressInfo } from "node:net";
import { createServer } from "node:net";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { createMessengerChannel } from "../../../src/channels/messenger/channel.js";
import type { MessengerDeps, MessengerSettings } from "../../../src/channels/messenger/settings.js";
import { windowOf } from "../../../src/hotline/window.js";
import type { SendContext, SendOutcome } from "../../../src/model/channel.js";
import type { Address } from "../../../src/model/ids.js";
import type { OutMessage } from "../../../src/model/message.js";
import { GraphEmulator } from "../../emulators/graph/emulator.js";
import type { CallFault } from "../../emulators/graph/faults.js";
import { address, appId, appSecret, depsFor, pageId, pageToken, psid, said, settingsFor } from "./ids.js";

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;
let graph: GraphEmulator;
let lastActionAt: number;

beforeEach(async () => {
  graph = await GraphEmulator.start({ appId, appSecret, pageId, pageToken });
  person().types("chào");
  lastActionAt = graph.clock.now();
});
afterEach(() => graph.stop());

function restrictPage() {
  graph.faults.restricted = true;
}

function person() {
  return graph.person(psid);
}

function channel(settings: Partial<MessengerSettings> = {}, deps: Partial<MessengerDeps> = {}) {
  return createMessengerChannel(
    settingsFor(graph.url, settings),
    depsFor(() => graph.clock.now(), deps),
  );
}

/** Renders and sends; the outcome of the last request. */
async function send(
  message: OutMessage = said("Chào em"),
  context: Partial<SendContext> = {},
  door = channel(),
): Promise<SendOutcome | undefined> {
  let outcome: SendOutcome | undefined;
  for (const request of door.render([message])) {
    outcome = await door.send(request, { address, lastActionAt, now: graph.clock.now(), ...context });
  }
  return outcome;
}

const final = (scope: string, word: string) => ({ kind: "final", scope, reason: { word } });

describe("sending", () => {
  it("reaches the person, with everything there is to press", async () => {
    const buttons = [{ kind: "call", number: "111", label: "Gọi 111" } as const];
    const message = said("Em đang an toàn không? Gọi 111 nếu cần.", {
      buttons,
      choices: [{ value: "yes", label: "Có" }],
    });
    const outcome = await send(message, {}, channel({ callPage: "https://tiengem.example.vn/goi" }));
    const heard = await person().hears();
    expect(outcome).toEqual({ kind: "sent", platformId: heard.mid });
    expect(heard).toMatchObject({
      text: message.text,
      metadata: "te:1767225600000-0.1",
      silent: false,
      buttons: [{ type: "web_url", title: "Gọi 111", url: "https://tiengem.example.vn/goi/111" }],
      quickReplies: [{ title: "Có", payload: "yes" }],
    });
  });

  it("can be silent, and can show pictures", async () => {
    await send(
      said("Bài học", { silent: true, image: { url: "https://tiengem.example.vn/a.png", alt: "" } }),
    );
    expect(await person().hears()).toMatchObject({ image: "https://tiengem.example.vn/a.png", silent: true });
    expect(await person().hears()).toMatchObject({ text: "Bài học", silent: true });
  });

  it.each(["timed", "plain"] as const)("proves the app's secret in the %s form", async (proof) => {
    expect(await send(said("a"), {}, channel({ proof }))).toMatchObject({ kind: "sent" });
    const wrong = channel({ proof, appSecrets: ["another-secret"] });
    expect(await send(said("a"), {}, wrong)).toMatchObject(final("message", "bad-request"));
  });

  it("refuses a body that is none of ours", async () => {
    const context = { address, lastActionAt, now: graph.clock.now() };
    expect(await channel().send({ kind: "text", body: { text: "a" } }, context)).toMatchObject(
      final("message", "bad-request"),
    );
  });
});

describe("the messaging window", () => {
  const staff = said("Chị là Lan, trực hôm nay.", { from: "staff" });
  const bot = said("Chào em");
  it.each([
    ["the bot just inside 24 hours", bot, day - 2 * minute, { kind: "sent" }],
    ["the bot in the last minute", bot, day - minute / 2, final("person", "window-closed")],
    ["the bot after 24 hours", bot, day + minute, final("person", "window-closed")],
    ["a person after 24 hours", staff, day + minute, { kind: "sent" }],
    ["a person just inside 7 days", staff, 7 * day - 2 * minute, { kind: "sent" }],
    ["a person after 7 days", staff, 7 * day, final("person", "window-closed")],
  ])("for %s", async (_name, message, passed, expected) => {
    graph.clock.advance(passed);
    expect(await send(message)).toMatchObject(expected);
  });

  it.each([-1, 0])("ends at the moment the console shows: %i ms from it", async (ms) => {
    const { humanUntil } = windowOf(channel().capabilities, { lastActionAt, lastPersonAt: null });
    graph.clock.advance((humanUntil ?? 0) - graph.clock.now() + ms);
    const outcome = ms < 0 ? { kind: "sent" } : final("person", "window-closed");
    expect(await send(staff, { now: (humanUntil ?? 0) + ms })).toMatchObject(outcome);
  });

  it("is marked as a human's answer only when it has to be", async () => {
    await send(staff);
    expect((await person().hears()).tag).toBeUndefined();
    graph.clock.advance(2 * day);
    await send(staff);
    expect((await person().hears()).tag).toBe("HUMAN_AGENT");
  });

  it("is the platform's to judge where we never saw the person act", async () => {
    expect(await send(bot, { lastActionAt: null })).toMatchObject({ kind: "sent" });
    graph.clock.advance(2 * day);
    expect(await send(bot, { lastActionAt: null })).toMatchObject(final("person", "window-closed"));
  });

  it("counts as closed where the app may not use the tag", async () => {
    const other = await GraphEmulator.start({ appId, appSecret, pageId, pageToken, humanAgent: false });
    other.person(psid).types("chào");
    other.clock.advance(2 * day);
    const door = createMessengerChannel(
      settingsFor(other.url),
      depsFor(() => other.clock.now()),
    );
    const now = other.clock.now();
    const [request] = door.render([staff]);
    expect(
      request && (await door.send(request, { address, lastActionAt: now - 2 * day, now })),
    ).toMatchObject(final("person", "window-closed"));
    await other.stop();
  });
});

describe("what the platform refuses", () => {
  it.each<[string, () => void, object]>([
    [
      "a revoked token",
      () => graph.endToken("revoked"),
      { ...final("channel", "token"), reason: { word: "token", code: "190/460" } },
    ],
    ["an expired token", () => graph.endToken("expired"), final("channel", "token")],
    ["a restricted Page", restrictPage, final("channel", "policy")],
    ["a Page blocked for policy", () => graph.enforcesPolicy("block", "spam"), final("channel", "policy")],
    ["a person who blocked the Page", () => person().blocks(), final("person", "unreachable")],
  ])("%s", async (_name, arrange, expected) => {
    arrange();
    expect(await send()).toMatchObject(expected);
  });

  it("a person it does not know", async () => {
    expect(await send(said("a"), { address: "77" as Address })).toMatchObject(final("person", "unreachable"));
  });

  it("a talk that the Page's inbox has taken, until it is handed back", async () => {
    const routed = await GraphEmulator.start({
      appId,
      appSecret,
      pageId,
      pageToken,
      conversationRouting: true,
    });
    const child = routed.person(psid);
    child.types("chào");
    child.isAnsweredFromInbox("Chào em");
    const door = createMessengerChannel(
      settingsFor(routed.url),
      depsFor(() => routed.clock.now()),
    );
    expect(await send(said("a"), {}, door)).toMatchObject(final("person", "other-app-has-talk"));
    child.isHandedBack();
    expect(await send(said("a"), {}, door)).toMatchObject({ kind: "sent" });
    await routed.stop();
  });
});

describe("faults on the way", () => {
  it.each<[string, CallFault, object]>([
    [
      "a temporary error",
      { kind: "error", code: 1200 },
      { kind: "retry", reason: { word: "platform-trouble", code: "1200" } },
    ],
    [
      "an error inside status 200",
      { kind: "error", code: 36000, status: 200 },
      final("message", "bad-media"),
    ],
    ["status 500 with a known code", { kind: "error", code: 2, status: 500 }, { kind: "retry" }],
    [
      "an HTML page with status 502",
      { kind: "html", status: 502 },
      { kind: "retry", reason: { word: "platform-trouble", code: "http-502" } },
    ],
    [
      "an HTML page with status 429",
      { kind: "html", status: 429 },
      { kind: "retry", reason: { word: "rate-limited" } },
    ],
    [
      "an HTML page with status 200",
      { kind: "html", status: 200 },
      { kind: "unknown", reason: { word: "platform-trouble" } },
    ],
    [
      "an answer without the message's id",
      { kind: "no-message-id" },
      { kind: "unknown", reason: { word: "platform-trouble" } },
    ],
    [
      "a connection cut before the message was taken",
      { kind: "cut", when: "before" },
      { kind: "unknown", reason: { word: "network" } },
    ],
    [
      "a connection cut before the answer",
      { kind: "cut", when: "after" },
      { kind: "unknown", reason: { word: "network" } },
    ],
    [
      "an answer that takes too long",
      { kind: "slow", ms: 1_000 },
      { kind: "unknown", reason: { word: "network" } },
    ],
  ])("%s", async (_name, fault, expected) => {
    graph.faults.failNext(fault);
    const door = channel({ timeoutMs: 200 });
    expect(await send(said("a"), {}, door)).toMatchObject(expected);
  });

  it("nobody listening: it never left, and may be tried again", async () => {
    const server = createServer().listen(0, "127.0.0.1");
    await once(server, "listening");
    const { port } = server.address() as AddressInfo;
    server.close();
    await once(server, "close");
    const door = channel({ graphUrl: `http://127.0.0.1:${port}` });
    expect(await send(said("a"), {}, door)).toMatchObject({
      kind: "retry",
      reason: { word: "network", code: "ECONNREFUSED" },
    });
  });

  it("a message that was taken although the answer was lost is heard once", async () => {
    graph.faults.failNext({ kind: "cut", when: "after" });
    expect(await send()).toMatchObject({ kind: "unknown" });
    expect(person().messages.filter((line) => line.from === "page")).toHaveLength(1);
  });
});

describe("a picture that the platform cannot fetch", () => {
  const picture = said("", {
    image: { url: "https://tiengem.example.vn/a.png", alt: "" },
    choices: [{ value: "v", label: "Có" }],
  });
  const fault = (subcode: number): CallFault => ({ kind: "error", code: 100, subcode });

  it.each([
    ["is tried once more", 2018008, 1, { image: "https://tiengem.example.vn/a.png", text: "" }],
    ["then is sent as a link", 2018008, 2, { text: "https://tiengem.example.vn/a.png" }],
    [
      "is sent as a link at once when it is too large",
      2018109,
      1,
      { text: "https://tiengem.example.vn/a.png" },
    ],
  ])("%s", async (_name, subcode, times, heard) => {
    graph.faults.failNext(fault(subcode), times);
    expect(await send(picture)).toMatchObject({ kind: "sent" });
    expect(await person().hears()).toMatchObject({ ...heard, quickReplies: [{ title: "Có" }] });
  });

  it("is final when even the link fails", async () => {
    graph.faults.failAlways(fault(2018047));
    expect(await send(picture)).toMatchObject(final("message", "bad-media"));
  });

  it("is really fetched by an emulator that was told to", async () => {
    const fetching = await GraphEmulator.start({ appId, appSecret, pageId, pageToken, fetchMedia: true });
    fetching.person(psid).types("chào");
    const door = createMessengerChannel(
      settingsFor(fetching.url),
      depsFor(() => fetching.clock.now()),
    );
    const image = { url: `${graph.url}/emulator/talks`, alt: "" };
    expect(await send(said("", { image }), {}, door)).toMatchObject({ kind: "sent" });
    expect((await fetching.person(psid).hears()).text).toBe(image.url);
    await fetching.stop();
  });
});

describe("the rate limit", () => {
  const context = () => ({ address, lastActionAt, now: graph.clock.now() });
  const limited = (afterMs: number) => ({ kind: "retry", afterMs, reason: { word: "rate-limited" } });

  it("pauses all sending when it is passed, longer each time", async () => {
    const door = channel();
    graph.faults.failNext({ kind: "error", code: 613 }, 2);
    const now = graph.clock.now();
    expect(await send(said("a"), { now }, door)).toMatchObject(limited(30_000));
    expect(await send(said("a"), { now: now + 10_000 }, door)).toMatchObject(limited(20_000));
    expect(await send(said("a", { urgent: true }), { now: now + 29_000 }, door)).toMatchObject(
      limited(1_000),
    );
    expect(await send(said("a"), { now: now + 30_000 }, door)).toMatchObject(limited(60_000));
    expect(await send(said("a"), { now: now + 90_000 }, door)).toMatchObject({ kind: "sent" });
  });

  it("is counted by the emulator as the platform documents it", async () => {
    const strict = await GraphEmulator.start({
      appId,
      appSecret,
      pageId,
      pageToken,
      limits: { callsPerPerson: 2 },
    });
    strict.person(psid).types("chào");
    const door = createMessengerChannel(
      settingsFor(strict.url),
      depsFor(() => strict.clock.now()),
    );
    expect(await send(said("a"), context(), door)).toMatchObject({ kind: "sent" });
    expect(await send(said("a"), context(), door)).toMatchObject({ kind: "sent" });
    expect(await send(said("a"), { now: context().now + day / 2 }, door)).toMatchObject({
      kind: "retry",
      reason: { word: "rate-limited", code: "80006" },
    });
    await strict.stop();
  });

  it("near it, calls are slowed down, but not the urgent ones", async () => {
    const door = channel();
    const now = graph.clock.now();
    graph.faults.usage = { percent: 80, regainMinutes: 0 };
    expect(await send(said("a"), { now }, door)).toMatchObject({ kind: "sent" });
    expect(await send(said("a"), { now: now + 400 }, door)).toMatchObject(limited(600));
    expect(await send(said("a", { urgent: true }), { now: now + 500 }, door)).toMatchObject({ kind: "sent" });
    expect(await send(said("a"), { now: now + 1_500 }, door)).toMatchObject({ kind: "sent" });
  });

  it("almost at it, calls stop as long as the platform says", async () => {
    const door = channel();
    const now = graph.clock.now();
    graph.faults.usage = { percent: 95, regainMinutes: 2 };
    expect(await send(said("a"), { now }, door)).toMatchObject({ kind: "sent" });
    expect(await send(said("a", { urgent: true }), { now }, door)).toMatchObject(limited(2 * minute));
    graph.faults.usage = undefined;
    expect(await send(said("a"), { now: now + 2 * minute }, door)).toMatchObject({ kind: "sent" });
  });
});

describe("showing that somebody is there", () => {
  it("marks as seen and shows writing, in two calls", async () => {
    await channel().acknowledge?.(address);
    expect(person().actions).toEqual(["mark_seen", "typing_on"]);
  });

  it("fails without consequence, is counted, and is left out near the rate limit", async () => {
    const counted: string[] = [];
    const door = channel({}, { count: (what) => counted.push(what) });
    person().blocks();
    await door.acknowledge?.(address);
    person().unblocks();
    graph.faults.usage = { percent: 90, regainMinutes: 0 };
    await door.acknowledge?.(address);
    expect(counted).toEqual(["acknowledge-failed", "acknowledge-skipped"]);
  });
});
