import type { Receipt } from "../../../model/event.js";
import { asList, asObject, asText, asTime, at } from "../json.js";
import { type Found, type Item, otherSide, type Reading } from "./item.js";

/** Messages of ours that arrived; `mids` may be missing, the watermark means all that was sent before. */
export function readDelivery(item: Item, reading: Reading): Found {
  return receipt(item, reading, "delivery", "delivered");
}

/** Messages of ours that were read: all up to the watermark; Messenger names none of them. */
export function readRead(item: Item, reading: Reading): Found {
  return receipt(item, reading, "read", "read");
}

function receipt(item: Item, reading: Reading, name: string, kind: Receipt["kind"]): Found {
  const body = asObject(at(item.raw, name));
  const from = otherSide(item, reading);
  const platformIds = asList(at(body, "mids")).flatMap((mid) => asText(mid) ?? []);
  const upTo = asTime(at(body, "watermark"));
  if (!from || (upTo === undefined && platformIds.length === 0)) return {};
  const base = {
    person: reading.personKey(from),
    channel: "messenger",
    at: item.at,
    kind,
    platformIds,
  } as const;
  return { receipts: [upTo === undefined ? base : { ...base, upTo }] };
}
