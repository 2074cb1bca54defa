import type { Parsed } from "../../model/channel.js";
import { readEcho } from "./events/echo.js";
import { readEdit } from "./events/edit.js";
import { type Found, type Item, type Reading, readItem } from "./events/item.js";
import { readMessage } from "./events/message.js";
import { readPolicy } from "./events/policy.js";
import { readPostback } from "./events/postback.js";
import { readReaction } from "./events/reaction.js";
import { readReferral } from "./events/referral.js";
import { readRouting } from "./events/routing.js";
import { readDelivery, readRead } from "./events/watermark.js";
import { asList, asObject, asTime, at, type Json, type JsonObject, readJson } from "./json.js";

type Reader = (item: Item, reading: Reading) => Found;

/** Which member of an item makes it what it is, in the order in which they are looked for. */
const readers: readonly (readonly [member: string, reader: Reader])[] = [
  ["message", (item, reading) => (isEcho(item) ? readEcho(item, reading) : readMessage(item, reading))],
  ["message_edit", readEdit],
  ["postback", readPostback],
  ["reaction", readReaction],
  ["referral", readReferral],
  ["read", readRead],
  ["delivery", readDelivery],
  ["pass_thread_control", readRouting],
  ["take_thread_control", readRouting],
  ["policy_enforcement", readPolicy],
  ["policy-enforcement", readPolicy],
];

/**
 * What one webhook call contains. Never throws: unknown, broken and foreign things are left out and counted, one by
 * one, and the rest stands. Standby items (another app owns the talk) are read like all others, because danger has
 * to be looked for in them too. Of two equal events the first counts; events are in the order of their times.
 */
export function parseWebhook(body: Uint8Array, reading: Reading): Parsed {
  const root = asObject(readJson(body));
  if (!root || at(root, "object") !== "page") return { events: [], receipts: [], ignored: 1, troubles: [] };
  const found = asList(at(root, "entry")).flatMap((entry) => readEntry(entry, reading));
  const events = found.flatMap((one) => one.events ?? []);
  const seen = new Set<string>();
  const once = events.filter((event) => !seen.has(event.id) && seen.add(event.id));
  return {
    events: once.sort((one, other) => one.at - other.at),
    receipts: found.flatMap((one) => one.receipts ?? []),
    ignored: found.filter(isEmpty).length + events.length - once.length,
    troubles: found.flatMap((one) => one.troubles ?? []),
  };
}

/** One result for each item of an entry; `changes` (comments, labels, the dashboard's test button) are not ours. */
function readEntry(value: Json, reading: Reading): readonly Found[] {
  const entry = asObject(value);
  const [messaging, standby] = [asList(at(entry, "messaging")), asList(at(entry, "standby"))];
  const changes = asList(at(entry, "changes"));
  if (!entry || messaging.length + standby.length + changes.length === 0) return [{}];
  const ours = at(entry, "id") === reading.pageId;
  const time = asTime(at(entry, "time"));
  return [
    ...messaging.map((item) => (ours ? readOne(asObject(item), time, false, reading) : {})),
    ...standby.map((item) => (ours ? readOne(asObject(item), time, true, reading) : {})),
    ...changes.map(() => ({})),
  ];
}

function readOne(
  raw: JsonObject | undefined,
  time: number | undefined,
  standby: boolean,
  reading: Reading,
): Found {
  const reader = raw && readers.find(([name]) => asObject(at(raw, name)) !== undefined)?.[1];
  return raw && reader ? reader(readItem(raw, time, standby, reading), reading) : {};
}

function isEcho(item: Item): boolean {
  return at(item.raw, "message", "is_echo") === true;
}

function isEmpty(found: Found): boolean {
  return [found.events, found.receipts, found.troubles].every((list) => (list ?? []).length === 0);
}
