import { createHash } from "node:crypto";
import type { ChannelTrouble } from "../../../model/channel.js";
import type { Event, PersonEvent, Receipt, StaffEvent } from "../../../model/event.js";
import type { Address, EventId, PersonKey } from "../../../model/ids.js";
import { asId, asTime, at, type JsonObject } from "../json.js";

/** What reading needs to know beside the bytes. */
export interface Reading {
  readonly pageId: string;
  readonly appId: string;
  readonly personKey: (address: string) => PersonKey;
  /** When the bytes came in, milliseconds UTC. */
  readonly receivedAt: number;
}

/** One element of `messaging` or `standby`. */
export interface Item {
  readonly raw: JsonObject;
  /** When it happened, milliseconds UTC: its own time, else that of its entry, else when it came in. */
  readonly at: number;
  /** It stood in `standby`: another app or the Page's inbox owns the talk. */
  readonly standby: boolean;
}

/** What one item turned into; nothing at all means that it is ignored. */
export interface Found {
  readonly events?: readonly Event[];
  readonly receipts?: readonly Receipt[];
  readonly troubles?: readonly ChannelTrouble[];
}

/** An item with its time. `entryTime` is that of the entry around it. */
export function readItem(
  raw: JsonObject,
  entryTime: number | undefined,
  standby: boolean,
  reading: Reading,
): Item {
  return { raw, at: asTime(at(raw, "timestamp")) ?? entryTime ?? reading.receivedAt, standby };
}

/** The page-scoped id of the person an item comes from; undefined if it has none or was for another page. */
export function sender(item: Item, reading: Reading): string | undefined {
  const to = at(item.raw, "recipient", "id");
  if (to !== undefined && to !== null && to !== reading.pageId) return undefined;
  const from = asId(at(item.raw, "sender", "id"));
  return from === reading.pageId ? undefined : from;
}

/** The person of an item whose direction the platform has not always told alike: whichever side is not the page. */
export function otherSide(item: Item, reading: Reading): string | undefined {
  const sides = [at(item.raw, "sender", "id"), at(item.raw, "recipient", "id")];
  if (!sides.includes(reading.pageId)) return undefined;
  return sides.map(asId).find((id) => id !== undefined && id !== reading.pageId);
}

/** An event for the inbox. `key` tells it from all others of the page and holds no platform id of a person. */
export function makeEvent(
  item: Item,
  reading: Reading,
  address: string,
  key: string,
  body: PersonEvent | StaffEvent,
): Event {
  return {
    id: `messenger:${reading.pageId}:${key}` as EventId,
    person: reading.personKey(address),
    channel: "messenger",
    address: address as Address,
    at: item.at,
    receivedAt: reading.receivedAt,
    ...(item.standby ? { standby: true as const } : {}),
    body,
  };
}

/** A key for what the platform gives no id: kind, person, time and a hash of the rest. */
export function composedKey(
  kind: string,
  item: Item,
  reading: Reading,
  address: string,
  ...rest: readonly (string | undefined)[]
): string {
  const hash = createHash("sha256").update(JSON.stringify(rest)).digest("base64url").slice(0, 22);
  return `${kind}:${reading.personKey(address)}:${item.at}:${hash}`;
}
