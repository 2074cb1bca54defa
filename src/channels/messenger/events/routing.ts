import { asId, asObject, at } from "../json.js";
import { composedKey, type Found, type Item, makeEvent, otherSide, type Reading } from "./item.js";

/**
 * Conversation routing: the talk was passed to, or taken by, the app named as its new owner. Ours: it was given back;
 * another's or the Page's inbox: somebody else answers now. An event without a new owner says nothing to go by.
 */
export function readRouting(item: Item, reading: Reading): Found {
  const pass = asObject(at(item.raw, "pass_thread_control"));
  const take = asObject(at(item.raw, "take_thread_control"));
  const owner = asId(at(pass ?? take, "new_owner_app_id"));
  const address = otherSide(item, reading);
  if (owner === undefined || address === undefined) return {};
  const key = composedKey(pass ? "pass" : "take", item, reading, address, owner);
  return {
    events: [
      makeEvent(item, reading, address, key, { kind: "outside-control", held: owner !== reading.appId }),
    ],
  };
}
