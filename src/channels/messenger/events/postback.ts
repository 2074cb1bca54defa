import type { PersonEvent } from "../../../model/event.js";
import { asObject, asText, at } from "../json.js";
import { composedKey, type Found, type Item, makeEvent, type Reading, sender } from "./item.js";

/** Payload of the Get Started button, as the set-up writes it. */
export const startPayload = "start";

const startPayloads = new Set([startPayload, "get_started"]);

/**
 * A pressed button, menu entry, ice breaker or Get Started. Where another app owns the talk the platform withholds
 * the payload: then what the person saw on the button stands for their words.
 */
export function readPostback(item: Item, reading: Reading): Found {
  const postback = asObject(at(item.raw, "postback"));
  const from = sender(item, reading);
  if (!postback || !from) return {};
  const payload = asText(at(postback, "payload"));
  const title = asText(at(postback, "title"));
  const ref = asText(at(postback, "referral", "ref"));
  const mid = asText(at(postback, "mid"));
  const key = mid ? `postback:${mid}` : composedKey("postback", item, reading, from, payload, title);
  const bodies = readBodies(payload, title, ref);
  return {
    events: bodies.map((body, index) =>
      makeEvent(item, reading, from, index === 0 ? key : `${key}:${index + 1}`, body),
    ),
  };
}

function readBodies(
  payload: string | undefined,
  title: string | undefined,
  ref: string | undefined,
): readonly PersonEvent[] {
  const start: PersonEvent = { kind: "start", ...(ref ? { ref } : {}) };
  if (payload && startPayloads.has(payload.toLowerCase())) return [start];
  const pressed: PersonEvent[] = payload
    ? [{ kind: "choice", value: payload, ...(title ? { label: title } : {}) }]
    : title
      ? [{ kind: "text", text: title }]
      : [];
  return ref ? [start, ...pressed] : pressed;
}
