import { asObject, asText, at } from "../json.js";
import { composedKey, type Found, type Item, makeEvent, type Reading, sender } from "./item.js";

/**
 * A link (m.me, QR, ad) followed into a talk that already exists. Forms of lead ads are not ours; a sender who is
 * known only by a plugin's `user_ref` cannot be answered.
 */
export function readReferral(item: Item, reading: Reading): Found {
  const referral = asObject(at(item.raw, "referral"));
  const from = sender(item, reading);
  const type = asText(at(referral, "type"));
  if (!referral || !from || (type !== undefined && type !== "OPEN_THREAD")) return {};
  const ref = asText(at(referral, "ref"));
  const rest = [ref, asText(at(referral, "source")), type, asText(at(referral, "ad_id"))];
  const key = composedKey("referral", item, reading, from, ...rest);
  return { events: [makeEvent(item, reading, from, key, { kind: "start", ...(ref ? { ref } : {}) })] };
}
