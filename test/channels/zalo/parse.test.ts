import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Reading } from "../../../src/channels/zalo/events/reading.js";
import { parseWebhook } from "../../../src/channels/zalo/parse.js";
import { createTextHash } from "../../../src/channels/zalo/text-hash.js";
import { child, identity, keyring, personKey } from "./door.js";

const textHash = createTextHash(keyring);
const reading: Reading = { oaId: identity.oaId, receivedAt: 1_790_000_009_000, personKey, textHash };
const at = 1_790_000_000_123;
const key = personKey(child);
const url = "https://f1.photo.zdn.vn/a.jpg";

function parse(event: unknown, context: Reading = reading) {
  const text = typeof event === "string" ? event : JSON.stringify(event);
  return parseWebhook(Buffer.from(text), context);
}

function base(event_name: string, more: object) {
  return { app_id: identity.appId, event_name, timestamp: String(at), ...more };
}

/** From the person to the OA. */
function sent(name: string, message?: object) {
  return base(name, {
    sender: { id: child },
    recipient: { id: identity.oaId },
    ...(message ? { message: { msg_id: "0f1e2d3c4b5a69788796", ...message } } : {}),
  });
}

/** From the OA to the person. */
function answered(name: string, message: object, sender: object = {}) {
  return base(name, { sender: { id: identity.oaId, ...sender }, recipient: { id: child }, message });
}

function attached(type: string, payload: object) {
  return { attachments: [{ type, payload }] };
}

const media = (kind: string, urls: string[], text = "") => ({ kind: "media", media: kind, urls, text });
const msgKey = "0f1e2d3c4b5a69788796";
const subject = `${key}:${at}`;

describe("an event of a person", () => {
  it.each<[string, object, object, string]>([
    ["text", sent("user_send_text", { text: "Xin chào" }), { kind: "text", text: "Xin chào" }, msgKey],
    [
      "text with a quote",
      sent("user_send_text", { text: "dạ", quote_msg_id: "1a" }),
      { kind: "text", text: "dạ" },
      msgKey,
    ],
    ["a press", sent("user_send_text", { text: "#te:menu:1" }), { kind: "choice", value: "menu:1" }, msgKey],
    [
      "a payload typed by hand",
      sent("user_send_text", { text: "  #te:menu:1 " }),
      { kind: "choice", value: "menu:1" },
      msgKey,
    ],
    [
      "a press with what stood on the button",
      sent("user_send_text", { text: "#te:place:a|b|Xã Ba Vì " }),
      { kind: "choice", value: "place:a|b", label: "Xã Ba Vì" },
      msgKey,
    ],
    ["a label alone", sent("user_send_text", { text: "#te:|Có" }), { kind: "text", text: "#te:|Có" }, msgKey],
    ["the mark alone", sent("user_send_text", { text: "#te:" }), { kind: "text", text: "#te:" }, msgKey],
    ["a class code", sent("user_send_text", { text: "#QR01" }), { kind: "text", text: "#QR01" }, msgKey],
    [
      "an image",
      sent("user_send_image", { text: "ảnh", ...attached("image", { url, thumbnail: url }) }),
      media("image", [url], "ảnh"),
      msgKey,
    ],
    [
      "two images",
      sent("user_send_image", { attachments: [{ payload: { url } }, { payload: { url: `${url}2` } }] }),
      media("image", [url, `${url}2`]),
      msgKey,
    ],
    ["a gif", sent("user_send_gif", attached("gif", { url })), media("image", [url]), msgKey],
    [
      "a link",
      sent("user_send_link", { text: "coi nè", ...attached("link", { url, description: "Tựa" }) }),
      media("other", [url], "coi nè\nTựa"),
      msgKey,
    ],
    ["audio", sent("user_send_audio", attached("audio", { url })), media("audio", [url]), msgKey],
    [
      "video",
      sent("user_send_video", attached("video", { url, description: "" })),
      media("video", [url]),
      msgKey,
    ],
    [
      "a sticker",
      sent("user_send_sticker", attached("sticker", { id: "1", url })),
      media("sticker", [url]),
      msgKey,
    ],
    [
      "a place as texts",
      sent(
        "user_send_location",
        attached("location", { coordinates: { latitude: "10.7769", longitude: "106.7009" } }),
      ),
      media("location", ["geo:10.7769,106.7009"]),
      msgKey,
    ],
    [
      "a place as numbers",
      sent(
        "user_send_location",
        attached("location", { coordinates: { latitude: 10.7769, longitude: -106.5 } }),
      ),
      media("location", ["geo:10.7769,-106.5"]),
      msgKey,
    ],
    [
      "a file",
      sent("user_send_file", attached("file", { url, name: "don.pdf", size: "3" })),
      media("file", [url], "don.pdf"),
      msgKey,
    ],
    [
      "a contact card",
      sent(
        "user_send_business_card",
        attached("link", { url, description: '{"phone":"84900000000","qrCodeUrl":"https://q"}' }),
      ),
      media("contact", [url], "84900000000"),
      msgKey,
    ],
    [
      "attachments without payload",
      sent("user_send_image", { text: "cứu", attachments: [{ type: "image" }, null, 3] }),
      media("image", [], "cứu"),
      msgKey,
    ],
    [
      "one bad attachment among good ones",
      sent("user_send_image", { attachments: [{}, { payload: { url } }] }),
      media("image", [url]),
      msgKey,
    ],
    [
      "an address no browser opens",
      sent("user_send_image", attached("image", { url: "javascript:alert(1)" })),
      media("image", []),
      msgKey,
    ],
    [
      "follow",
      base("follow", { oa_id: identity.oaId, follower: { id: child }, source: "oa_profile" }),
      { kind: "start" },
      subject,
    ],
    [
      "unfollow",
      base("unfollow", { oa_id: identity.oaId, follower: { id: child } }),
      { kind: "leave" },
      subject,
    ],
    [
      "chat now",
      base("user_click_chatnow", { oa_id: identity.oaId, user_id: child }),
      { kind: "start" },
      subject,
    ],
    [
      "a withdrawal",
      base("user_withdraw", { oa_id: identity.oaId, user_id: child }),
      { kind: "withdraw" },
      subject,
    ],
    [
      "submitted info",
      {
        ...sent("user_submit_info"),
        info: {
          name: "An",
          phone: 84900000000,
          full_address: { user_city: "Huế", user_ward: "Phú Hội", user_address: "1 Lê Lợi" },
        },
      },
      media("contact", [], "An\n84900000000\n1 Lê Lợi, Phú Hội, Huế"),
      subject,
    ],
    [
      "submitted info, older form",
      {
        ...sent("user_submit_info"),
        info: { name: "An", phone: "84900000000", city: "Huế", ward: "Phú Hội" },
      },
      media("contact", [], "An\n84900000000\nPhú Hội, Huế"),
      subject,
    ],
    [
      "a reaction",
      sent("user_reacted_message", { react_icon: "/-heart" }),
      { kind: "reaction", emoji: "❤️", removed: false },
      `${msgKey}:${subject}`,
    ],
    [
      "a reaction taken back",
      sent("user_reacted_message", { react_icon: "/-remove" }),
      { kind: "reaction", removed: true },
      `${msgKey}:${subject}`,
    ],
  ])("is read: %s", (_, event, body, eventKey) => {
    const { events, ...rest } = parse(event);
    const name = (event as { event_name: string }).event_name;
    const id = `zalo:${identity.oaId}:${name}:${eventKey}`;
    const head = { id, person: key, channel: "zalo", address: child, at, receivedAt: reading.receivedAt };
    expect(events).toEqual([{ ...head, body }]);
    expect(rest).toEqual({ receipts: [], ignored: 0, troubles: [] });
  });

  it("keeps ids above 2^53 that come as bare numbers", () => {
    const text = `{"event_name":"user_send_text","sender":{"id":5550000000000000001},"recipient":{"id":4440000000000000001},"message":{"msg_id":1,"text":"a"},"timestamp":1790000000123}`;
    expect(parse(text).events[0]).toMatchObject({ address: child, at });
  });

  it("never carries the platform's id of a person in its own id", () => {
    const { events } = parse(base("follow", { oa_id: identity.oaId, follower: { id: child } }));
    expect(events[0]?.id).not.toContain(child);
  });

  it.each([
    ["1790000000123", at],
    ["1790000000", 1_790_000_000_000],
    ["", reading.receivedAt],
    ["soon", reading.receivedAt],
  ])("has a time: %s", (timestamp, expected) => {
    const event = { ...sent("user_send_text", { text: "a" }), timestamp };
    expect(parse(event).events[0]?.at).toBe(expected);
  });

  it("without a message id is told from another one of the same millisecond, and equals its own copy", () => {
    const ids = ["một", "hai", "một"].map((text) => {
      const event = { ...sent("user_send_text"), message: { text } };
      return parse(event).events[0]?.id;
    });
    expect(ids[0]).toBe(ids[2]);
    expect(ids[0]).not.toBe(ids[1]);
  });
});

describe("what the OA sent", () => {
  it("by a human's hand is an answer from outside", () => {
    const event = answered(
      "oa_send_text",
      { msg_id: "aa", text: "Chị đây" },
      { admin_id: "8880000000000000001" },
    );
    expect(parse(event).events).toMatchObject([
      {
        id: `zalo:${identity.oaId}:oa_send_text:aa`,
        person: key,
        body: { kind: "outside-answer", text: "Chị đây" },
      },
    ]);
  });

  it("by a human's hand without words still says what it was", () => {
    const event = answered("oa_send_image", { msg_id: "aa" }, { admin_id: "8" });
    expect(parse(event).events[0]?.body).toEqual({ kind: "outside-answer", text: "[hình ảnh]" });
  });

  it.each<[string, object, object]>([
    [
      "an echo",
      answered("oa_send_text", { msg_id: "aa", text: "Chào  bạn" }),
      { kind: "echo", platformIds: ["aa"], textHash: textHash("Chào bạn") },
    ],
    [
      "an echo of a picture",
      answered("oa_send_image", { msg_id: "aa" }),
      { kind: "echo", platformIds: ["aa"] },
    ],
    [
      "received",
      answered("user_received_message", { msg_id: "aa" }),
      { kind: "delivered", platformIds: ["aa"] },
    ],
    [
      "seen",
      answered("user_seen_message", { msg_ids: ["aa", "bb", 3] }),
      { kind: "read", platformIds: ["aa", "bb", "3"] },
    ],
  ])("comes back as a receipt: %s", (_, event, receipt) => {
    const { receipts, events } = parse(event);
    expect(receipts).toEqual([{ person: key, channel: "zalo", at, ...receipt }]);
    expect(events).toEqual([]);
  });
});

describe("what an operator must know", () => {
  it.each([
    ["permission_revoked", { oa_id: identity.oaId }, "permission-revoked"],
    ["permission_revoked", {}, "permission-revoked"],
    ["user_withdraw", { oa_id: identity.oaId, user_id_by_app: "7" }, "policy"],
  ])("is told: %s", (name, more, word) => {
    expect(parse(base(name, more)).troubles).toMatchObject([{ channel: "zalo", word }]);
  });
});

describe("what is none of ours", () => {
  it.each<[string, unknown]>([
    ["an unknown event", sent("user_click_button", { text: "a" })],
    ["a group message", { ...sent("user_send_group_text", { text: "a" }), oa_id: identity.oaId }],
    [
      "a group event",
      base("user_join_group", { oa_id: identity.oaId, group_id: "f0", users: [{ id: child }] }),
    ],
    ["an anonymous visitor", sent("anonymous_send_text", { text: "a", conversation_id: "c" })],
    [
      "a template's receipt",
      answered("user_received_message", { msg_id: "a", delivery_time: "1", tracking_id: "t" }),
    ],
    ["a template event", base("change_template_status", { template_id: "1" })],
    ["a tag", base("add_user_to_tag", { oa_id: identity.oaId, tag: { user_ids: [child], name: "vip" } })],
    ["a call", base("oa_send_consent", { oa_id: identity.oaId })],
    ["our own reaction", answered("oa_reacted_message", { msg_id: "a", react_icon: "/-heart" })],
    ["a message to another OA", { ...sent("user_send_text", { text: "a" }), recipient: { id: "999" } }],
    ["another OA's follower", base("follow", { oa_id: "999", follower: { id: child } })],
    ["a text without message", sent("user_send_text")],
    ["a text without words", sent("user_send_text", { text: "" })],
    ["an event without name", { app_id: identity.appId }],
    ["a name of Object's own", sent("constructor", { text: "a" })],
    ["no object", 7],
    ["no JSON", "{"],
    ["nothing", ""],
    ["too deep nesting", "[".repeat(100_000)],
  ])("is counted and left out: %s", (_, event) => {
    expect(parse(event)).toEqual({ events: [], receipts: [], ignored: 1, troubles: [] });
  });

  it("does not take along what stands beside it", () => {
    const parsed = parse([
      7,
      sent("user_send_text", { text: "a" }),
      sent("nothing"),
      answered("oa_send_text", { msg_id: "b" }),
    ]);
    expect(parsed).toMatchObject({
      events: [{ body: { text: "a" } }],
      receipts: [{ kind: "echo" }],
      ignored: 2,
    });
  });
});

describe("reading", () => {
  const names = [
    "user_send_text",
    "user_send_image",
    "user_send_location",
    "user_send_business_card",
    "follow",
    "user_submit_info",
    "oa_send_text",
    "user_seen_message",
    "user_received_message",
    "user_withdraw",
    "user_reacted_message",
    "permission_revoked",
  ];

  it("never throws, whatever the bytes", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        expect(parseWebhook(bytes, reading).ignored).toBe(1);
      }),
    );
  });

  it("never throws, whatever stands in the members of known events", () => {
    const member = fc.oneof(fc.jsonValue(), fc.record({ id: fc.constantFrom(child, identity.oaId) }));
    const members = ["sender", "recipient", "message", "info", "follower", "oa_id", "user_id", "timestamp"];
    const event = fc.record(Object.fromEntries(members.map((name) => [name, member])), { requiredKeys: [] });
    fc.assert(
      fc.property(fc.constantFrom(...names), event, (event_name, more) => {
        const { events, receipts, ignored, troubles } = parse({ event_name, ...more });
        expect(events.length + receipts.length + ignored + troubles.length).toBe(1);
      }),
    );
  });
});
