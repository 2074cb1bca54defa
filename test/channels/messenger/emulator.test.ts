import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createGraph, type GraphCall } from "../../../src/channels/messenger/graph.js";
import { GraphEmulator } from "../../emulators/graph/emulator.js";
import { appId, appSecret, pageId, pageToken, psid, settingsFor } from "./ids.js";

let graph: GraphEmulator;
beforeAll(async () => {
  graph = await GraphEmulator.start({ appId, appSecret, pageId, pageToken });
  graph.person(psid).types("chào");
});
afterAll(() => graph.stop());

/** `code/subcode` of the refusal, or `taken`. */
async function call(given: GraphCall, token = pageToken): Promise<string> {
  const result = await createGraph(settingsFor(graph.url, { pageToken: token }), () => graph.clock.now())(
    given,
  );
  if (result.kind !== "answer") return result.code;
  const error = result.error;
  return error ? [error.code, error.subcode].filter(Boolean).join("/") : "taken";
}

function send(message: object | undefined, more: object = {}): Promise<string> {
  const body = {
    recipient: { id: psid },
    messaging_type: "RESPONSE",
    ...(message ? { message } : {}),
    ...more,
  };
  return call({ method: "POST", path: `${pageId}/messages`, body });
}

const template = (text: string, buttons: object[]) => ({
  attachment: { type: "template", payload: { template_type: "button", text, buttons } },
});
const postback = { type: "postback", title: "Có", payload: "yes" };
const phone = (payload: string) => ({ type: "phone_number", title: "Gọi", payload });
const replies = (count: number, title = "Có") =>
  Array.from({ length: count }, () => ({ content_type: "text", title, payload: "yes" }));

describe("the emulated Send API", () => {
  it.each<[string, object, string]>([
    ["2000 characters", { text: "a".repeat(2000) }, "taken"],
    ["2001 characters", { text: "a".repeat(2001) }, "100"],
    ["no words", { text: " " }, "100"],
    ["words and attachment", { text: "a", ...template("a", [postback]) }, "100"],
    ["13 quick replies", { text: "a", quick_replies: replies(13) }, "taken"],
    ["14 quick replies", { text: "a", quick_replies: replies(14) }, "100"],
    ["a quick reply of 21 characters", { text: "a", quick_replies: replies(1, "a".repeat(21)) }, "100"],
    ["three buttons", template("a".repeat(640), [postback, postback, postback]), "taken"],
    ["four buttons", template("a", [postback, postback, postback, postback]), "100"],
    ["no buttons", template("a", []), "100"],
    ["641 characters over buttons", template("a".repeat(641), [postback]), "100"],
    ["a number with its country", template("a", [phone("+842871234567")]), "taken"],
    ["a short number", template("a", [phone("111")]), "100"],
    ["a link that is none", template("a", [{ type: "web_url", title: "a", url: "tel:111" }]), "100"],
    ["metadata of 1000 characters", { text: "a", metadata: "a".repeat(1000) }, "100"],
    ["a picture without address", { attachment: { type: "image", payload: {} } }, "100"],
  ])("judges %s", async (_name, message, expected) => {
    expect(await send(message)).toBe(expected);
  });

  it.each<[string, object | undefined, object, string]>([
    ["a dead tag", { text: "a" }, { messaging_type: "MESSAGE_TAG", tag: "ACCOUNT_UPDATE" }, "100"],
    ["a tag that is missing", { text: "a" }, { messaging_type: "MESSAGE_TAG" }, "100"],
    ["an action with a message", { text: "a" }, { sender_action: "typing_on" }, "100/2018014"],
    ["an unknown action", undefined, { sender_action: "dance" }, "100"],
    ["an unknown person", { text: "a" }, { recipient: { id: "77" } }, "100/2018001"],
  ])("refuses %s", async (_name, message, more, expected) => {
    expect(await send(message, more)).toBe(expected);
  });

  it("wants the proof of the app's secret, and a fresh one", async () => {
    const url = `${graph.url}/v25.0/${pageId}/subscribed_apps`;
    const answer = await fetch(url, { headers: { authorization: `Bearer ${pageToken}` } });
    expect(await answer.json()).toMatchObject({ error: { code: 100 } });
    const late = createGraph(settingsFor(graph.url), () => graph.clock.now() - 6 * 60_000);
    const result = await late({ method: "GET", path: `${pageId}/subscribed_apps` });
    expect(result).toMatchObject({ kind: "answer", error: { code: "100" } });
  });

  it("counts sound and pictures that move apart from words", async () => {
    const strict = await GraphEmulator.start({
      appId,
      appSecret,
      pageId,
      pageToken,
      limits: { mediaPerSecond: 0 },
    });
    strict.person(psid).types("chào");
    const api = createGraph(settingsFor(strict.url), () => strict.clock.now());
    const video = { attachment: { type: "video", payload: { url: "https://a.example/v.mp4" } } };
    const [shown, told] = [video, { text: "a" }].map((message) =>
      api({ method: "POST", path: `${pageId}/messages`, body: { recipient: { id: psid }, message } }),
    );
    expect(await shown).toMatchObject({ error: { code: "613" } });
    expect(await told).toMatchObject({ status: 200 });
    await strict.stop();
  });

  it("knows who has a talk", async () => {
    const owner: GraphCall = { method: "GET", path: `${pageId}/thread_owner`, query: { recipient: psid } };
    const give = (name: string, more: object = {}): Promise<string> =>
      call({ method: "POST", path: `${pageId}/${name}`, body: { recipient: { id: psid }, ...more } });
    expect([await call(owner), await give("take_thread_control")]).toEqual(["taken", "27"]);
    expect(await give("pass_thread_control", { target_app_id: "7" })).toBe("taken");
    expect([await send({ text: "a" }), await give("pass_thread_control")]).toEqual([
      "10/2018300",
      "100/2534037",
    ]);
    expect([await give("release_thread_control"), await send({ text: "a" })]).toEqual(["taken", "taken"]);
  });

  it("takes the app's own token only for the app's own things", async () => {
    const app = `${appId}|${appSecret}`;
    const debug: GraphCall = { method: "GET", path: "debug_token", query: { input_token: pageToken } };
    const subscriptions: GraphCall = { method: "GET", path: `${appId}/subscriptions` };
    expect([await call(debug, app), await call(debug)]).toEqual(["taken", "190"]);
    expect([await call(subscriptions, app), await call(subscriptions)]).toEqual(["taken", "190"]);
    const away = {
      object: "page",
      callback_url: "http://127.0.0.1:1/",
      verify_token: "x",
      fields: "messages",
    };
    expect(await call({ method: "POST", path: `${appId}/subscriptions`, body: away }, app)).toBe("2200");
  });

  it("knows nobody's profile", async () => {
    expect(await call({ method: "GET", path: psid })).toBe("100/2018218");
  });
});
