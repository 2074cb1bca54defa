import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { beforeEach, describe, expect, it, onTestFinished } from "vitest";
import { ZaloEmulator } from "../../emulators/zalo/emulator.js";
import { child, identity } from "./door.js";

let zalo: ZaloEmulator;
let access: string;

beforeEach(async () => {
  zalo = await ZaloEmulator.start(identity);
  const body = new URLSearchParams({
    refresh_token: zalo.oauth.issueRefreshToken(),
    app_id: identity.appId,
    grant_type: "refresh_token",
  });
  const answer = await fetch(`${zalo.url}/v4/oa/access_token`, {
    method: "POST",
    headers: { secret_key: identity.appSecret },
    body,
  });
  const pair = await answer.json();
  expect(pair.expires_in).toBe("90000");
  access = pair.access_token;
  return () => zalo.stop();
});

async function call(path: string, init: RequestInit = {}, token = access) {
  const headers = { access_token: token, ...(init.headers as Record<string, string>) };
  const response = await fetch(zalo.url + path, { ...init, headers });
  return { status: response.status, body: await response.json() };
}

const post = (path: string, body: object) => call(path, { method: "POST", body: JSON.stringify(body) });
const message = (value: object, user = child) =>
  post("/v3.0/oa/message/cs", { recipient: { user_id: user }, message: value });
const buttons = (list: object[], text: string | undefined = "T") => ({
  text,
  attachment: { type: "template", payload: { buttons: list } },
});
const query = (title: string, payload = "#a") => ({ title, type: "oa.query.hide", payload });
const media = (element: object) => ({
  attachment: { type: "template", payload: { template_type: "media", elements: [element] } },
});

describe("the emulated OA API", () => {
  it.each<[string, object, number]>([
    ["a text", { text: "a" }, 0],
    ["an empty quote", { text: "a", quote_message_id: "" }, 0],
    ["a foreign quote", { text: "a", quote_message_id: "zz" }, -201],
    ["2000 characters", { text: "a".repeat(2000) }, 0],
    ["2001 characters", { text: "a".repeat(2001) }, -210],
    ["no words", { text: "" }, -201],
    ["nothing", {}, -201],
    ["five buttons", buttons(["1", "2", "3", "4", "5"].map((title) => query(title))), 0],
    ["six buttons", buttons(["1", "2", "3", "4", "5", "6"].map((title) => query(title))), -201],
    ["buttons without words", { attachment: buttons([query("1")]).attachment }, -201],
    ["a title of 101 characters", buttons([query("t".repeat(101))]), -201],
    ["a payload of 1001 characters", buttons([query("t", "p".repeat(1001))]), -201],
    ["a call", buttons([{ title: "Gọi", type: "oa.open.phone", payload: { phone_code: "111" } }]), 0],
    [
      "a call to no number",
      buttons([{ title: "Gọi", type: "oa.open.phone", payload: { phone_code: "x" } }]),
      -201,
    ],
    ["a link", buttons([{ title: "Mở", type: "oa.open.url", payload: { url: "https://a.vn" } }]), 0],
    ["an unknown button", buttons([{ title: "Mở", type: "oa.dance", payload: "x" }]), -201],
    ["a picture", media({ media_type: "image", url: "https://a.vn/a.jpg" }), 0],
    [
      "a picture with two sources",
      media({ media_type: "image", url: "https://a.vn/a.jpg", attachment_id: "x" }),
      -201,
    ],
    ["a picture never uploaded", media({ media_type: "image", attachment_id: "x" }), -201],
    ["a gif without size", media({ media_type: "gif", url: "https://a.vn/a.gif" }), -201],
    ["a list", { text: "T", attachment: { type: "template", payload: { template_type: "list" } } }, -233],
    [
      "a named button template",
      {
        text: "T",
        attachment: { type: "template", payload: { template_type: "button", buttons: [query("1")] } },
      },
      -233,
    ],
  ])("judges %s", async (_, value, error) => {
    zalo.person(child).types("a");
    expect(await message(value)).toMatchObject({ status: 200, body: { error } });
  });

  it("checks token, OA, person and window", async () => {
    expect((await call("/v2.0/oa/getoa", {}, "wrong")).body.error).toBe(-216);
    expect((await message({ text: "a" }, "9")).body.error).toBe(-201);
    zalo.person(child);
    expect((await message({ text: "a" })).body.error).toBe(-232);
    zalo.person(child).follows();
    expect((await message({ text: "a" })).body).toMatchObject({
      error: 0,
      data: { quota: { quota_type: "reply" } },
    });
    await zalo.advance(8 * 24 * 60 * 60_000);
    expect((await call("/v2.0/oa/getoa")).body.error).toBe(-220);
  });

  it("knows no other message address", async () => {
    expect(await post("/v3.0/oa/message", {})).toMatchObject({ status: 404 });
  });

  it("counts calls of all kinds within the minute", async () => {
    for (let number = 0; number < 100; number += 1) await call("/v2.0/oa/getoa");
    expect((await call("/v2.0/oa/getoa")).body.error).toBe(-32);
    await zalo.advance(60_000);
    expect((await call("/v2.0/oa/getoa")).body).toMatchObject({ error: 0, data: { oa_id: identity.oaId } });
  });

  it("keeps uploads for seven days", async () => {
    zalo.person(child).types("a");
    const form = new FormData();
    form.set("file", new File([new Uint8Array(10)], "a.png", { type: "image/png" }));
    const { body } = await call("/v2.0/oa/upload/image", { method: "POST", body: form });
    const picture = media({ media_type: "image", attachment_id: body.data.attachment_id });
    expect((await message(picture)).body.error).toBe(0);
    const wrong = new FormData();
    wrong.set("file", new File([new Uint8Array(10)], "a.webp", { type: "image/webp" }));
    expect((await call("/v2.0/oa/upload/image", { method: "POST", body: wrong })).body.error).toBe(-201);
  });

  it("tells about people and talks", async () => {
    const person = zalo.person(child);
    const data = (value: object) => encodeURIComponent(JSON.stringify(value));
    const id = person.types("chào");
    expect((await call(`/v3.0/oa/user/detail?data=${data({ user_id: child })}`)).body.error).toBe(-213);
    person.follows();
    expect((await call(`/v3.0/oa/user/detail?data=${data({ user_id: child })}`)).body.data.user_id).toBe(
      child,
    );
    const talk = await call(`/v2.0/oa/conversation?data=${data({ user_id: child, offset: 0, count: 10 })}`);
    expect(talk.body.data).toMatchObject([{ src: 1, message: "chào" }]);
    expect(
      (await call(`/v2.0/oa/listrecentchat?data=${data({ offset: 0, count: 10 })}`)).body.data,
    ).toHaveLength(1);
    expect((await call(`/v3.0/oa/user/getlist?data=${data({ offset: 0, count: 51 })}`)).body.error).toBe(
      -210,
    );
    expect((await post("/v3.0/oa/quota/message", { user_id: child })).body.data.cs_reply.quota_type).toBe(
      "reply",
    );
    const action = { react_icon: "/-heart", react_message_id: id };
    const reaction = { recipient: { user_id: child }, sender_action: action };
    expect((await post("/v2.0/oa/message", reaction)).body.error).toBe(0);
    expect((await post("/v2.0/oa/tag/tagfollower", { user_id: child, tag_name: "lop" })).body.error).toBe(0);
    expect((await call("/v2.0/oa/tag/gettagsofoa")).body.data).toEqual(["lop"]);
  });
});

describe("the emulated OAuth server", () => {
  const refresh = async (token: string, secret = identity.appSecret) => {
    const body = new URLSearchParams({
      refresh_token: token,
      app_id: identity.appId,
      grant_type: "refresh_token",
    });
    const response = await fetch(`${zalo.url}/v4/oa/access_token`, {
      method: "POST",
      headers: { secret_key: secret },
      body,
    });
    return { status: response.status, body: await response.json() };
  };

  it("takes a refresh token once, ends the old access token, and refuses with HTTP 200", async () => {
    const token = zalo.oauth.issueRefreshToken();
    expect((await refresh(token, "wrong")).body.error).toBe(-14004);
    expect((await refresh(token)).body.access_token).toBeTruthy();
    expect(await refresh(token)).toMatchObject({ status: 200, body: { error: -14020 } });
    expect((await call("/v2.0/oa/getoa")).body.error).toBe(-216);
  });
});

describe("emulated webhooks", () => {
  it("are given up after the whole ladder", async () => {
    const retries: (string | undefined)[] = [];
    const server = createServer((request, response) => {
      const header = request.headers["num_retry"];
      retries.push(typeof header === "string" ? header : undefined);
      response.writeHead(500).end();
    }).listen(0, "127.0.0.1");
    onTestFinished(() => void server.close());
    await new Promise((resolve) => server.once("listening", resolve));
    zalo.webhook.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    zalo.person(child).types("a");
    await zalo.settled();
    for (const minutes of [0.5, 5, 15, 30, 60]) await zalo.advance(minutes * 60_000 + 1_000);
    expect(retries).toEqual([undefined, "1", "2", "3", "4", "5"]);
    expect(zalo.webhook.enabled).toBe(false);
  });
});

describe("the emulator's own pages", () => {
  it("show a talk and write as a person", async () => {
    const page = `${zalo.url}/emulator/talks/${child}`;
    const write = (body: object) =>
      fetch(page, { method: "POST", body: JSON.stringify(body) }).then((response) => response.json());
    await write({ text: "chào" });
    await message(buttons([query("Kể tiếp", "#te:x")]));
    const shown = await write({ press: "Kể tiếp" });
    expect(shown.messages).toMatchObject([
      { from: "person", text: "chào" },
      { from: "oa", text: "T", buttons: [{ title: "Kể tiếp" }] },
      { from: "person", text: "#te:x", hidden: true },
    ]);
    expect(await write({ press: "Không có" })).toHaveProperty("fault");
    const all = await (await fetch(`${zalo.url}/emulator/talks`)).json();
    expect(all).toEqual({ talks: [{ userId: child, count: 3 }] });
  });

  it("let a person wait for words, and say what came instead", async () => {
    const person = zalo.person(child);
    person.types("a");
    const heard = person.hears((line) => line.text === "hai");
    await message({ text: "một" });
    await message({ text: "hai" });
    expect(await heard).toMatchObject({ text: "hai" });
    await message({ text: "ba" });
    await expect(person.hears((line) => line.text === "bốn", 50)).rejects.toThrow(/oa: ba/);
  });
});
