import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseWebhook } from "../../../src/channels/messenger/parse.js";
import { appId, pageId, personKey, psid } from "./ids.js";

const reading = { pageId, appId, personKey, receivedAt: 1_767_225_999_000 };
const names = [
  "message",
  "postback",
  "referral",
  "reaction",
  "read",
  "delivery",
  "message_edit",
  "policy_enforcement",
];
const inner = [
  "mid",
  "text",
  "attachments",
  "quick_reply",
  "payload",
  "is_echo",
  "app_id",
  "watermark",
  "mids",
  "action",
  "url",
];
const known = fc.constantFrom<unknown>(
  psid,
  pageId,
  appId,
  "m_1",
  "image",
  "sticker",
  "react",
  "block",
  1_767_225_599,
  {},
  [],
  null,
  true,
);
const value = fc.letrec<{ any: unknown }>((tie) => ({
  any: fc.oneof(
    { depthSize: "small" },
    known,
    fc.jsonValue(),
    fc.dictionary(fc.constantFrom(...inner, "__proto__"), tie("any")),
    fc.array(tie("any"), { maxLength: 3 }),
  ),
})).any;
const side = fc.oneof(fc.constant({ id: psid }), fc.constant({ id: pageId }), value);
const item = fc
  .tuple(side, side, fc.constantFrom(...names), value, value)
  .map(([sender, recipient, name, content, timestamp]) => ({
    sender,
    recipient,
    timestamp,
    [name]: content,
  }));
const items = fc.array(fc.oneof(item, value), { maxLength: 4 });
const good = { sender: { id: psid }, recipient: { id: pageId }, message: { mid: "m_good", text: "vẫn còn" } };

describe("reading a webhook", () => {
  it("never throws, whatever the bytes", () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => void parseWebhook(bytes, reading)));
    fc.assert(fc.property(fc.json(), (json) => void parseWebhook(Buffer.from(json), reading)));
    expect(parseWebhook(Buffer.from("[".repeat(200_000)), reading).ignored).toBe(1);
  });

  it("finds the good item among any bad ones", () => {
    fc.assert(
      fc.property(items, items, (before, after) => {
        const root = {
          object: "page",
          entry: [
            { id: pageId, messaging: before },
            { id: pageId, messaging: [good], standby: after },
          ],
        };
        const parsed = parseWebhook(Buffer.from(JSON.stringify(root)), reading);
        expect(parsed.events.map((event) => event.id)).toContain(`messenger:${pageId}:m_good`);
        expect(new Set(parsed.events.map((event) => event.id)).size).toBe(parsed.events.length);
        for (const event of parsed.events) expect(Number.isSafeInteger(event.at)).toBe(true);
      }),
      { numRuns: 500 },
    );
  });
});
