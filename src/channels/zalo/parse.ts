import type { Parsed } from "../../model/channel.js";
import {
  readLeave,
  readReaction,
  readRevoked,
  readStart,
  readSubmittedInfo,
  readWithdraw,
} from "./events/account.js";
import { echoNames, readEcho } from "./events/echo.js";
import { messageNames, readMessage } from "./events/message.js";
import type { Reader, Reading } from "./events/reading.js";
import { readReceived, readSeen } from "./events/status.js";
import { asObject, readJson, textAt } from "./json.js";
import { readTime } from "./signature.js";

/** Which reader takes which event. Groups, anonymous visitors, templates, tags and calls have none. */
const readers: ReadonlyMap<string, Reader> = new Map([
  ...messageNames.map((name) => [name, readMessage] as const),
  ...echoNames.map((name) => [name, readEcho] as const),
  ["follow", readStart],
  ["user_click_chatnow", readStart],
  ["unfollow", readLeave],
  ["user_submit_info", readSubmittedInfo],
  ["user_reacted_message", readReaction],
  ["user_received_message", readReceived],
  ["user_seen_message", readSeen],
  ["user_withdraw", readWithdraw],
  ["permission_revoked", readRevoked],
]);

/**
 * What one webhook call contains: the platform delivers one event a call; a list of events is read as well.
 * Never throws: what is unknown or broken is counted and left out, and the rest stands.
 */
export function parseWebhook(body: Uint8Array, reading: Reading): Parsed {
  const root = readJson(body);
  const found = (Array.isArray(root) ? root : [root]).map((raw) => readOne(raw, reading));
  return {
    events: found.flatMap((one) => one?.events ?? []),
    receipts: found.flatMap((one) => one?.receipts ?? []),
    ignored: found.filter((one) => one === null).length,
    troubles: found.flatMap((one) => one?.troubles ?? []),
  };
}

function readOne(value: unknown, reading: Reading) {
  const raw = asObject(value);
  const name = textAt(raw, "event_name");
  const reader = name === undefined ? undefined : readers.get(name);
  if (!raw || name === undefined || !reader) return null;
  const at = readTime(textAt(raw, "timestamp")) ?? reading.receivedAt;
  return reader({ name, at, raw }, reading);
}
