import { asObject, asText, at } from "../json.js";
import { type Found, type Item, makeEvent, type Reading, sender } from "./item.js";

/** The person changed an earlier message; the platform sends the whole new text and the number of the change. */
export function readEdit(item: Item, reading: Reading): Found {
  const edit = asObject(at(item.raw, "message_edit"));
  const from = sender(item, reading);
  const mid = asText(at(edit, "mid"));
  const text = asText(at(edit, "text"));
  if (!from || !mid || !text) return {};
  const key = `edit:${mid}:${asText(at(edit, "num_edit")) ?? item.at}`;
  return { events: [makeEvent(item, reading, from, key, { kind: "edit", text })] };
}
