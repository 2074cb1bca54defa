import type { PersonEvent } from "../../../model/event.js";
import { asObject, asText, at, type JsonObject } from "../json.js";
import { readMedia } from "./attachment.js";
import { type Found, type Item, makeEvent, type Reading, sender } from "./item.js";

/**
 * A message of the person: words, a tapped quick reply, media. A link that led to it comes first, as a start.
 * A message without anything readable is kept as `other` media, so that nobody writes into nothing.
 */
export function readMessage(item: Item, reading: Reading): Found {
  const message = asObject(at(item.raw, "message"));
  const mid = asText(at(message, "mid"));
  const from = sender(item, reading);
  if (!message || !mid || !from || at(message, "is_deleted") === true) return {};
  const ref = asText(at(message, "referral", "ref"));
  const events = readBodies(message).map((body, index) =>
    makeEvent(item, reading, from, index === 0 ? mid : `${mid}:${index + 1}`, body),
  );
  if (ref) events.unshift(makeEvent(item, reading, from, `start:${mid}`, { kind: "start", ref }));
  return { events };
}

function readBodies(message: JsonObject): readonly PersonEvent[] {
  const text = asText(at(message, "text")) ?? "";
  const value = asText(at(message, "quick_reply", "payload"));
  if (value) return [{ kind: "choice", value, ...(text === "" ? {} : { label: text }) }];
  const media = readMedia(message, text);
  if (media.length > 0) return media;
  return [text === "" ? { kind: "media", media: "other", urls: [], text: "" } : { kind: "text", text }];
}
