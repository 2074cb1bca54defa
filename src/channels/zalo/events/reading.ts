import type { ChannelTrouble, Parsed } from "../../../model/channel.js";
import type { EventBody, Receipt } from "../../../model/event.js";
import type { Address, EventId, PersonKey } from "../../../model/ids.js";
import { type JsonObject, textAt } from "../json.js";
import type { TextHash } from "../text-hash.js";

/** What reading an event needs beside its bytes. */
export interface Reading {
  readonly oaId: string;
  /** Milliseconds UTC. */
  readonly receivedAt: number;
  readonly personKey: (address: string) => PersonKey;
  readonly textHash: TextHash;
}

/** One event as delivered: its name, its time and all of it. */
export interface Delivered {
  readonly name: string;
  /** The platform's time, or ours where it gives none; milliseconds UTC. */
  readonly at: number;
  readonly raw: JsonObject;
}

/** What was found in one event; null: nothing of ours, to be counted as ignored. */
export type Found = Partial<Parsed> | null;

/** Reads events of one family. */
export type Reader = (delivered: Delivered, reading: Reading) => Found;

/**
 * One event for the inbox. `key` tells it from all others of this name: the message's id, or subject and time.
 * The id holds the person's key in place of the platform's id, because ids of events stand unencrypted.
 */
export function foundEvent(
  { name, at }: Delivered,
  reading: Reading,
  user: string,
  key: string,
  body: EventBody,
): Found {
  const event = {
    id: `zalo:${reading.oaId}:${name}:${key}` as EventId,
    person: reading.personKey(user),
    channel: "zalo" as const,
    address: user as Address,
    at,
    receivedAt: reading.receivedAt,
    body,
  };
  return { events: [event] };
}

/** One receipt for the sender. */
export function foundReceipt(
  { at }: Delivered,
  reading: Reading,
  user: string,
  receipt: Pick<Receipt, "kind" | "platformIds" | "textHash">,
): Found {
  return { receipts: [{ person: reading.personKey(user), channel: "zalo", at, ...receipt }] };
}

/** Something an operator must know. */
export function foundTrouble(word: ChannelTrouble["word"], detail: string): Found {
  return { troubles: [{ channel: "zalo", word, detail }] };
}

/** Key of an event without a message: its subject and its time. */
export function subjectKey({ at }: Delivered, reading: Reading, user: string): string {
  return `${reading.personKey(user)}:${at}`;
}

/** The person who wrote to our OA; undefined if the event is not from a person to our OA. */
export function writer({ raw }: Delivered, reading: Reading): string | undefined {
  const sender = textAt(raw, "sender", "id");
  const ours = textAt(raw, "recipient", "id") === reading.oaId;
  return ours && sender !== reading.oaId ? sender : undefined;
}

/** The person our OA wrote to; undefined if the event is not from our OA to a person. */
export function addressee({ raw }: Delivered, reading: Reading): string | undefined {
  const recipient = textAt(raw, "recipient", "id");
  return textAt(raw, "sender", "id") === reading.oaId && recipient !== reading.oaId ? recipient : undefined;
}
