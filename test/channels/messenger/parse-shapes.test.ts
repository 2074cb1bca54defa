import { describe, expect, it } from "vitest";
import { parseWebhook } from "../../../src/channels/messenger/parse.js";
import { appId, pageId, personKey, psid } from "./ids.js";

const reading = { pageId, appId, personKey, receivedAt: 1_767_225_999_000 };
const happened = 1_767_225_599_871;
const sides = { sender: { id: psid }, recipient: { id: pageId } };
const swapped = { sender: { id: pageId }, recipient: { id: psid } };
const inbox = 26390203743090;

function parse(root: unknown) {
  return parseWebhook(Buffer.from(JSON.stringify(root)), reading);
}

/** Parses one item in an entry of our Page. */
function one(item: object, list: "messaging" | "standby" = "messaging") {
  return parse({ object: "page", entry: [{ id: pageId, time: 1_767_225_600_123, [list]: [item] }] });
}

function message(content: object) {
  return { ...sides, timestamp: happened, message: { mid: "m_1", ...content } };
}

const image = (url: string) => ({ type: "image", payload: { url } });
const sticker = { sticker_id: 369239263222822, url: "https://scontent.example/s.png" };
const nulls = {
  quick_reply: null,
  attachments: null,
  sticker_id: null,
  is_echo: null,
  referral: null,
  reply_to: null,
};

describe("what a person does becomes events", () => {
  it.each<[string, object, object[]]>([
    ["text", message({ text: "chào" }), [{ kind: "text", text: "chào" }]],
    ["text with every other member null", message({ text: "a", ...nulls }), [{ kind: "text", text: "a" }]],
    [
      "text with built-in language guesses",
      message({ text: "a", nlp: { entities: {} }, seq: 7 }),
      [{ kind: "text", text: "a" }],
    ],
    [
      "reply to an older message",
      message({ text: "this", reply_to: { mid: "m_0" } }),
      [{ kind: "text", text: "this" }],
    ],
    [
      "20,000 characters",
      message({ text: "a".repeat(20_000) }),
      [{ kind: "text", text: "a".repeat(20_000) }],
    ],
    [
      "quick reply",
      message({ text: "Có", quick_reply: { payload: "yes" } }),
      [{ kind: "choice", value: "yes", label: "Có" }],
    ],
    [
      "image",
      message({ attachments: [image("https://a.example/1")] }),
      [{ kind: "media", media: "image", urls: ["https://a.example/1"], text: "" }],
    ],
    [
      "three images",
      message({ attachments: ["1", "2", "3"].map((name) => image(`https://a.example/${name}`)) }),
      [
        {
          kind: "media",
          media: "image",
          urls: ["https://a.example/1", "https://a.example/2", "https://a.example/3"],
          text: "",
        },
      ],
    ],
    [
      "image with words",
      message({ text: "nhìn này", attachments: [image("https://a.example/1")] }),
      [{ kind: "media", media: "image", urls: ["https://a.example/1"], text: "nhìn này" }],
    ],
    [
      "voice note",
      message({ attachments: [{ type: "audio", payload: { url: "https://a.example/v" } }] }),
      [{ kind: "media", media: "audio", urls: ["https://a.example/v"], text: "" }],
    ],
    [
      "image and voice note",
      message({
        text: "t",
        attachments: [
          image("https://a.example/1"),
          { type: "audio", payload: { url: "https://a.example/v" } },
        ],
      }),
      [
        { kind: "media", media: "image", urls: ["https://a.example/1"], text: "t" },
        { kind: "media", media: "audio", urls: ["https://a.example/v"], text: "" },
      ],
    ],
    [
      "sticker",
      message({ attachments: [{ type: "sticker", payload: { ...sticker, sticker_id: 1 } }] }),
      [{ kind: "media", media: "sticker", urls: [sticker.url], text: "" }],
    ],
    [
      "thumb, both forms at once",
      message({
        attachments: [
          { type: "sticker", payload: sticker },
          { type: "image", payload: sticker },
        ],
      }),
      [{ kind: "media", media: "sticker", urls: [sticker.url], text: "👍" }],
    ],
    [
      "thumb, sticker and image by address only",
      message({ attachments: [{ type: "sticker", payload: sticker }, image(sticker.url)] }),
      [{ kind: "media", media: "sticker", urls: [sticker.url], text: "👍" }],
    ],
    [
      "thumb, old form",
      message({ attachments: [{ type: "image", payload: sticker }] }),
      [{ kind: "media", media: "sticker", urls: [sticker.url], text: "👍" }],
    ],
    [
      "location",
      message({
        attachments: [{ type: "location", payload: { coordinates: { lat: 10.762622, long: -106.5 } } }],
      }),
      [{ kind: "media", media: "location", urls: ["geo:10.762622,-106.5"], text: "" }],
    ],
    [
      "link preview beside words",
      message({
        text: "https://a.example",
        attachments: [{ type: "fallback", payload: { url: "https://a.example", title: "A" } }],
      }),
      [{ kind: "text", text: "https://a.example" }],
    ],
    [
      "fallback without payload",
      message({ attachments: [{ type: "fallback", payload: null, title: "t", url: "file.txt" }] }),
      [{ kind: "media", media: "other", urls: [], text: "" }],
    ],
    [
      "reel with a relative address",
      message({ attachments: [{ type: "ig_reel", payload: { url: "/reel/1/", reel_video_id: 12 } }] }),
      [{ kind: "media", media: "other", urls: [], text: "" }],
    ],
    [
      "unknown attachment",
      message({ attachments: [{ type: "hologram", payload: { url: "https://a.example/h" } }] }),
      [{ kind: "media", media: "other", urls: ["https://a.example/h"], text: "" }],
    ],
    [
      "empty attachment beside words",
      message({ text: "a", attachments: [{}] }),
      [{ kind: "text", text: "a" }],
    ],
    [
      "message with nothing readable",
      message({ attachments: [{}] }),
      [{ kind: "media", media: "other", urls: [], text: "" }],
    ],
    [
      "first words after an advertisement",
      message({ text: "hi", referral: { ref: "lop_3A", source: "ADS" } }),
      [
        { kind: "start", ref: "lop_3A" },
        { kind: "text", text: "hi" },
      ],
    ],
    [
      "postback",
      { ...sides, timestamp: happened, postback: { mid: "m_p", title: "Cần giúp", payload: "menu:help" } },
      [{ kind: "choice", value: "menu:help", label: "Cần giúp" }],
    ],
    [
      "Get Started",
      { ...sides, timestamp: happened, postback: { mid: "m_p", title: "Get Started", payload: "start" } },
      [{ kind: "start" }],
    ],
    [
      "Get Started of an older set-up",
      { ...sides, timestamp: happened, postback: { title: "Get Started", payload: "GET_STARTED" } },
      [{ kind: "start" }],
    ],
    [
      "Get Started from a link",
      {
        ...sides,
        timestamp: happened,
        postback: {
          mid: "m_p",
          title: "Get Started",
          payload: "start",
          referral: { ref: "lop_3A", source: "SHORTLINK", type: "OPEN_THREAD" },
        },
      },
      [{ kind: "start", ref: "lop_3A" }],
    ],
    [
      "other postback with a link",
      {
        ...sides,
        timestamp: happened,
        postback: { title: "Hỏi đáp", payload: "menu:ask", referral: { ref: "r", ad_id: "45" } },
      },
      [
        { kind: "start", ref: "r" },
        { kind: "choice", value: "menu:ask", label: "Hỏi đáp" },
      ],
    ],
    [
      "link into an existing talk",
      {
        ...sides,
        timestamp: happened,
        referral: { ref: "lop_3A", source: "SHORTLINK", type: "OPEN_THREAD" },
      },
      [{ kind: "start", ref: "lop_3A" }],
    ],
    [
      "advertisement without ref",
      { ...sides, timestamp: happened, referral: { source: "ADS", type: "OPEN_THREAD", ad_id: 45 } },
      [{ kind: "start" }],
    ],
    [
      "edit",
      { ...sides, timestamp: happened, message_edit: { mid: "m_1", text: "mới", num_edit: "2" } },
      [{ kind: "edit", text: "mới" }],
    ],
    [
      "reaction",
      {
        ...sides,
        timestamp: happened,
        reaction: { mid: "m_e", action: "react", reaction: "love", emoji: "❤️" },
      },
      [{ kind: "reaction", emoji: "❤️", removed: false }],
    ],
    [
      "reaction taken away",
      { ...sides, timestamp: happened, reaction: { mid: "m_e", action: "unreact", emoji: null } },
      [{ kind: "reaction", removed: true }],
    ],
  ])("%s", (_name, item, bodies) => {
    const parsed = one(item);
    expect(parsed.events.map((event) => event.body)).toEqual(bodies);
    for (const event of parsed.events) {
      expect(event).toMatchObject({
        person: personKey(psid),
        channel: "messenger",
        address: psid,
        at: happened,
        receivedAt: reading.receivedAt,
      });
      expect(event.id).toMatch(new RegExp(`^messenger:${pageId}:`));
      expect(event.id).not.toContain(psid);
    }
    expect(new Set(parsed.events.map((event) => event.id)).size).toBe(bodies.length);
    expect({ receipts: parsed.receipts, ignored: parsed.ignored, troubles: parsed.troubles }).toEqual({
      receipts: [],
      ignored: 0,
      troubles: [],
    });
  });

  it("in standby too, where another app owns the talk", () => {
    expect(one(message({ text: "cứu em" }), "standby").events[0]?.body).toEqual({
      kind: "text",
      text: "cứu em",
    });
    const postback = { ...sides, timestamp: happened, postback: { mid: "m_p", title: "Cần giúp" } };
    expect(one(postback, "standby").events[0]?.body).toEqual({ kind: "text", text: "Cần giúp" });
  });
});

describe("what is left out and counted", () => {
  it.each<[string, object]>([
    ["message without an id", { ...sides, message: { text: "a" } }],
    ["deleted message", message({ text: "a", is_deleted: true })],
    ["message for another page", { ...message({ text: "a" }), recipient: { id: "100000000000002" } }],
    ["sender that is no number", { ...message({ text: "a" }), sender: { id: "abc" } }],
    ["sender known by a plugin only", { ...message({ text: "a" }), sender: { user_ref: "x" } }],
    [
      "message without a sender",
      { recipient: { id: pageId }, optin: { user_ref: "x" }, message: { mid: "m", text: "a" } },
    ],
    ["empty postback of a talk that another app owns", { ...sides, timestamp: happened, postback: {} }],
    [
      "link of somebody known by a plugin only",
      { sender: { user_ref: "x" }, recipient: { id: pageId }, referral: { ref: "r" } },
    ],
    [
      "form of a lead advertisement",
      { ...sides, timestamp: 1_767_225_600, referral: { type: "LEAD_COMPLETE" }, lead: { data: [] } },
    ],
    ["reaction to nothing", { ...sides, reaction: { mid: "", action: "react", emoji: "❤️" } }],
    ["edit without words", { ...sides, message_edit: { mid: "m", num_edit: 1 } }],
    ["opt-in", { ...sides, timestamp: happened, optin: { ref: "r" } }],
    ["opt-in to marketing", { ...sides, optin: { type: "notification_messages", payload: "p" } }],
    ["account linking", { ...sides, account_linking: { status: "linked", authorization_code: "c" } }],
    [
      "hand-over that names no new owner",
      {
        ...sides,
        pass_thread_control: { previous_owner_app_id: null, new_owner_app_id: null, metadata: null },
      },
    ],
    [
      "request for the talk",
      { ...sides, request_thread_control: { requested_owner_app_id: inbox, metadata: null } },
    ],
    ["roles of apps", { recipient: { id: pageId }, app_roles: { [appId]: ["primary_receiver"] } }],
    ["feedback", { ...sides, response_feedback: { feedback: "Good response", mid: "m" } }],
    ["order", { ...sides, order: { products: [] } }],
    ["unblocked", { recipient: { id: pageId }, policy_enforcement: { action: "unblock" } }],
    ["no event at all", sides],
    ["something new", { ...sides, hologram_call: { id: 1 } }],
    [
      "echo to nobody",
      { sender: { id: pageId }, recipient: {}, message: { mid: "m", is_echo: true, text: "a" } },
    ],
  ])("%s", (_name, item) => {
    expect(one(item)).toEqual({ events: [], receipts: [], ignored: 1, troubles: [] });
  });

  it.each<[string, unknown]>([
    ["no page", { object: "instagram", entry: [{ id: pageId, messaging: [message({ text: "a" })] }] }],
    ["no entries", { object: "page" }],
    ["entries that are no list", { object: "page", entry: {} }],
    ["an entry without items", { object: "page", entry: [{ id: pageId, time: 1 }] }],
    [
      "the test button of the dashboard",
      {
        object: "page",
        entry: [
          { id: "0", time: 1_767_225_600, changes: [{ field: "messages", value: message({ text: "a" }) }] },
        ],
      },
    ],
    [
      "another page",
      {
        object: "page",
        entry: [
          {
            id: "100000000000002",
            messaging: [{ ...message({ text: "a" }), recipient: { id: "100000000000002" } }],
          },
        ],
      },
    ],
    ["not JSON objects", [1, 2]],
  ])("%s", (_name, root) => {
    expect(parse(root).events).toEqual([]);
    expect(parse(root).ignored).toBeLessThanOrEqual(1);
  });
});

describe("batches", () => {
  it("keep every good item beside bad ones, from all entries and lists", () => {
    const parsed = parse({
      object: "page",
      entry: [
        {
          id: pageId,
          time: 1,
          messaging: [message({ mid: "m_1", text: "1" }), null, 7, "x", { ...sides, message: [] }],
        },
        {
          id: pageId,
          messaging: [message({ mid: "m_2", text: "2" })],
          standby: [message({ mid: "m_3", text: "3" }), message({ mid: "m_4", text: "4" })],
        },
        { id: "100000000000002", messaging: [message({ mid: "m_5", text: "5" })] },
        null,
      ],
    });
    expect(parsed.events.map((event) => event.body)).toEqual(
      ["1", "2", "3", "4"].map((text) => ({ kind: "text", text })),
    );
    expect(parsed.ignored).toBe(6);
  });

  it("hold the same message once, and only under its Page", () => {
    const entry = { id: pageId, messaging: [message({ text: "a" })] };
    const parsed = parse({ object: "page", entry: [entry, entry] });
    expect(parsed.events.map((event) => event.id)).toEqual([`messenger:${pageId}:m_1`]);
    expect(parsed.ignored).toBe(1);
  });

  it("come in the order of their times", () => {
    const later = { ...message({ mid: "m_2", text: "sau" }), timestamp: happened + 5 };
    const parsed = parse({
      object: "page",
      entry: [{ id: pageId, messaging: [later, message({ text: "trước" })] }],
    });
    expect(parsed.events.map((event) => event.body)).toEqual([
      { kind: "text", text: "trước" },
      { kind: "text", text: "sau" },
    ]);
  });

  it("may begin with a byte order mark", () => {
    const json = JSON.stringify({
      object: "page",
      entry: [{ id: pageId, messaging: [message({ text: "a" })] }],
    });
    expect(parseWebhook(Buffer.from(`\ufeff${json}`), reading).events).toHaveLength(1);
  });
});

describe("times", () => {
  it.each<[string, unknown, number]>([
    ["milliseconds", happened, happened],
    ["milliseconds as text", String(happened), happened],
    ["seconds", 1_767_225_599, 1_767_225_599_000],
    ["seconds as text", "1767225599", 1_767_225_599_000],
    ["missing: that of the entry", undefined, 1_767_225_600_123],
    ["nonsense: that of the entry", "yesterday", 1_767_225_600_123],
  ])("in %s", (_name, timestamp, expected) => {
    expect(one({ ...message({ text: "a" }), timestamp }).events[0]?.at).toBe(expected);
  });

  it("missing everywhere: when it came in", () => {
    const item = { ...sides, message: { mid: "m", text: "a" } };
    expect(parse({ object: "page", entry: [{ id: pageId, messaging: [item] }] }).events[0]?.at).toBe(
      reading.receivedAt,
    );
  });
});

describe("ids of events", () => {
  const postback = (more: object) =>
    one({ ...sides, timestamp: happened, postback: { title: "t", payload: "p", ...more } });
  const reaction = (action: string) =>
    one({ ...sides, timestamp: happened, reaction: { mid: "m_e", action } });
  const edit = (num_edit: unknown) =>
    one({ ...sides, timestamp: happened, message_edit: { mid: "m_1", text: "x", num_edit } });
  const id = (parsed: ReturnType<typeof one>) => parsed.events[0]?.id;

  it("are the same for a copy and differ for anything else", () => {
    expect(id(postback({}))).toBe(id(postback({})));
    expect(id(postback({}))).not.toBe(id(postback({ payload: "q" })));
    expect(id(postback({ mid: "m_1" }))).not.toBe(id(one(message({ text: "t" }))));
    expect(id(reaction("react"))).not.toBe(id(reaction("unreact")));
    expect(id(edit(1))).toBe(id(edit("1")));
    expect(id(edit(1))).not.toBe(id(edit(2)));
  });

  it("keep every digit of long numbers", () => {
    const raw = `{"object":"page","entry":[{"id":${pageId},"messaging":[{"sender":{"id":25381719828140933},"recipient":{"id":${pageId}},"message":{"mid":"m","text":"a"}}]}]}`;
    expect(parseWebhook(Buffer.from(raw), reading).events[0]?.address).toBe("25381719828140933");
  });
});

describe("receipts", () => {
  const echo = (content: string) =>
    parseWebhook(
      Buffer.from(
        `{"object":"page","entry":[{"id":"${pageId}","messaging":[{"sender":{"id":"${pageId}"},"recipient":{"id":"${psid}"},"timestamp":${happened},"message":{"mid":"m_e","is_echo":true,${content}}}]}]}`,
      ),
      reading,
    );
  const base = { person: personKey(psid), channel: "messenger", at: happened };

  it("are made of our own echoes", () => {
    const own = { ...base, kind: "echo", platformIds: ["m_e"] };
    expect(echo(`"app_id":${appId},"text":"a"`).receipts).toEqual([own]);
    const marked = echo(`"app_id":${appId},"metadata":"te:1767225600000-0.1","text":"a"`);
    expect(marked.receipts).toEqual([{ ...own, messageId: "1767225600000-0.1" }]);
    expect(echo(`"metadata":"te:1767225600000-0.1","text":"a"`).receipts).toEqual(marked.receipts);
    expect(echo(`"metadata":"te:","app_id":7,"text":"a"`).events).toHaveLength(1);
    expect(marked.events).toEqual([]);
  });

  it.each<[string, string, string]>([
    ["the Page's inbox", `"app_id":${inbox},"text":"Chào em"`, "Chào em"],
    ["the inbox under its other id", `"app_id":"263902037430900","text":"Chào em"`, "Chào em"],
    ["somebody without an app id", `"text":"Chào em"`, "Chào em"],
    ["an app whose id differs only beyond 2^53", `"app_id":900000000000000012,"text":"Chào em"`, "Chào em"],
    ["another app's metadata", `"app_id":7,"metadata":"outbox:1","text":"Chào em"`, "Chào em"],
    [
      "a picture",
      `"app_id":${inbox},"attachments":[{"type":"image","payload":{"url":"https:\\/\\/a.example"}}]`,
      "(hình ảnh)",
    ],
    [
      "a template",
      `"app_id":${inbox},"attachments":[{"type":"template","payload":{"template_type":"button","text":"Chọn","attachment_id":12345678901234567890}}]`,
      "Chọn",
    ],
    [
      "an empty fallback",
      `"app_id":${inbox},"attachments":[{"type":"fallback","payload":null}]`,
      "(nội dung khác)",
    ],
  ])("are not made of an answer from %s", (_name, content, text) => {
    const parsed = echo(content);
    expect(parsed.receipts).toEqual([]);
    expect(parsed.events).toMatchObject([
      { id: `messenger:${pageId}:m_e`, address: psid, body: { kind: "outside-answer", text } },
    ]);
  });

  it.each<[string, object, object]>([
    [
      "delivery",
      { ...sides, delivery: { mids: ["m_e"], watermark: happened, seq: 3 } },
      { kind: "delivered", platformIds: ["m_e"], upTo: happened, at: 1_767_225_600_123 },
    ],
    [
      "delivery without ids",
      { ...sides, timestamp: happened, delivery: { watermark: String(happened) } },
      { kind: "delivered", platformIds: [], upTo: happened },
    ],
    [
      "delivery with its sides swapped",
      { ...swapped, timestamp: happened, delivery: { watermark: happened } },
      { kind: "delivered", platformIds: [], upTo: happened },
    ],
    [
      "read",
      { ...sides, timestamp: happened, read: { watermark: happened } },
      { kind: "read", platformIds: [], upTo: happened },
    ],
  ])("are made of a %s", (_name, item, receipt) => {
    expect(one(item)).toEqual({ events: [], ignored: 0, troubles: [], receipts: [{ ...base, ...receipt }] });
  });

  it("are not made of a delivery on another page", () => {
    expect(
      one({ sender: { id: psid }, recipient: { id: "100000000000002" }, delivery: { watermark: happened } })
        .ignored,
    ).toBe(1);
  });
});

describe("routing of a talk", () => {
  it.each([
    ["passed to the Page's inbox", "pass_thread_control", inbox, true],
    ["taken by another app, its id a number", "take_thread_control", 263902037430900, true],
    ["passed back to us", "pass_thread_control", appId, false],
  ])("%s", (_name, member, owner, held) => {
    const { events, ignored } = one({
      ...sides,
      [member]: { previous_owner_app_id: null, new_owner_app_id: owner },
    });
    expect(events.map(({ body }) => body)).toEqual([{ kind: "outside-control", held }]);
    expect(ignored).toBe(0);
  });
});

describe("troubles", () => {
  it.each([
    ["policy_enforcement", "block", "page-restricted"],
    ["policy-enforcement", "block", "page-restricted"],
    ["policy_enforcement", "warning", "policy"],
  ])("%s: %s", (name, action, word) => {
    const item = { recipient: { id: pageId }, timestamp: happened, [name]: { action, reason: "spam" } };
    expect(one(item).troubles).toEqual([{ channel: "messenger", word }]);
  });
});
