import { asObject, asText, at } from "../json.js";
import { composedKey, type Found, type Item, makeEvent, type Reading, sender } from "./item.js";

/** A reaction set on a message or taken away; `mid` names the message, not the reaction. */
export function readReaction(item: Item, reading: Reading): Found {
  const reaction = asObject(at(item.raw, "reaction"));
  const from = sender(item, reading);
  const mid = asText(at(reaction, "mid"));
  const action = asText(at(reaction, "action"));
  if (!from || !mid || (action !== "react" && action !== "unreact")) return {};
  const emoji = asText(at(reaction, "emoji"));
  const key = composedKey("reaction", item, reading, from, mid, action);
  const body = { kind: "reaction", removed: action === "unreact", ...(emoji ? { emoji } : {}) } as const;
  return { events: [makeEvent(item, reading, from, key, body)] };
}
