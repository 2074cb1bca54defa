import type { MessageId } from "../../../model/ids.js";
import { asId, asList, asObject, asText, at, type JsonObject } from "../json.js";
import { readMark } from "../mark.js";
import { type Found, type Item, makeEvent, type Reading } from "./item.js";

/** What staff see in place of something sent from the Page's inbox that is not words. */
const placeholders: Readonly<Record<string, string>> = {
  image: "(hình ảnh)",
  audio: "(ghi âm)",
  video: "(video)",
  file: "(tệp)",
  sticker: "(nhãn dán)",
};

/**
 * What the Page sent comes back to every app. Ours is a receipt; anything else was written in the Page's inbox
 * or by another app: somebody outside has answered. (The inbox has been seen with two app ids and without one,
 * so it is recognised by not being ours.)
 */
export function readEcho(item: Item, reading: Reading): Found {
  const message = asObject(at(item.raw, "message"));
  const mid = asText(at(message, "mid"));
  const to = asId(at(item.raw, "recipient", "id"));
  if (!message || !mid || !to || to === reading.pageId) return {};
  if (at(item.raw, "sender", "id") !== reading.pageId || at(message, "is_deleted") === true) return {};
  const messageId = readMark(asText(at(message, "metadata")));
  if (messageId || at(message, "app_id") === reading.appId) return ownEcho(item, reading, to, mid, messageId);
  const text = outsideText(message);
  return { events: [makeEvent(item, reading, to, mid, { kind: "outside-answer", text })] };
}

function ownEcho(
  item: Item,
  reading: Reading,
  to: string,
  mid: string,
  messageId: MessageId | undefined,
): Found {
  const person = reading.personKey(to);
  const receipt = { person, channel: "messenger", at: item.at, kind: "echo", platformIds: [mid] } as const;
  return { receipts: [messageId ? { ...receipt, messageId } : receipt] };
}

function outsideText(message: JsonObject): string {
  const words = asText(at(message, "text"));
  if (words) return words;
  const first = asList(at(message, "attachments"))[0];
  const template = asText(at(first, "payload", "text"));
  return template ?? placeholders[asText(at(first, "type")) ?? ""] ?? "(nội dung khác)";
}
