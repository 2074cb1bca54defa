import type { PersonEvent } from "../../../model/event.js";
import { at, textAt } from "../json.js";
import {
  type Delivered,
  foundEvent,
  foundTrouble,
  type Reader,
  type Reading,
  subjectKey,
  writer,
} from "./reading.js";

/** A person began to follow, or opened the talk for the first time. */
export const readStart: Reader = (delivered, reading) => accountEvent(delivered, reading, { kind: "start" });

/** A person stopped following. */
export const readLeave: Reader = (delivered, reading) => accountEvent(delivered, reading, { kind: "leave" });

/** A person asked the platform that data be deleted. One that names nobody has to be looked up by an operator. */
export const readWithdraw: Reader = (delivered, reading) =>
  accountEvent(delivered, reading, { kind: "withdraw" }) ??
  foundTrouble("policy", "user_withdraw names no user");

/** The OA took away what our app may do. */
export const readRevoked: Reader = ({ raw }) => {
  const oa = textAt(raw, "oa_id");
  return foundTrouble("permission-revoked", oa === undefined ? "permission_revoked" : `OA ${oa}`);
};

/** What a person gave on purpose in the platform's own form; staff see it as a contact. */
export const readSubmittedInfo: Reader = (delivered, reading) => {
  const user = writer(delivered, reading);
  if (!user) return null;
  const body = {
    kind: "media",
    media: "contact",
    urls: [],
    text: infoText(at(delivered.raw, "info")),
  } as const;
  return foundEvent(delivered, reading, user, subjectKey(delivered, reading, user), body);
};

/** A reaction opens no window and is no answer, but a person may react instead of writing. */
export const readReaction: Reader = (delivered, reading) => {
  const user = writer(delivered, reading);
  const icon = textAt(delivered.raw, "message", "react_icon");
  if (!user || icon === undefined) return null;
  const removed = icon === "/-remove";
  const body = { kind: "reaction", removed, ...(removed ? {} : { emoji: emojiOf[icon] ?? icon }) } as const;
  const key = `${textAt(delivered.raw, "message", "msg_id") ?? ""}:${subjectKey(delivered, reading, user)}`;
  return foundEvent(delivered, reading, user, key, body);
};

const emojiOf: Readonly<Record<string, string>> = {
  ":>": "😄",
  "--b": "😟",
  ":-((": "😢",
  "/-strong": "👍",
  "/-heart": "❤️",
  ":-h": "😠",
  ":o": "😮",
};

function accountEvent(delivered: Delivered, reading: Reading, body: PersonEvent) {
  const { raw } = delivered;
  const oa = textAt(raw, "oa_id");
  const paths = [["follower", "id"], ["user_id"], ["user", "id"], ["data", "user_id"], ["sender", "id"]];
  const user = paths
    .map((path) => textAt(raw, ...path))
    .find((id) => id !== undefined && id !== reading.oaId);
  if (!user || (oa !== undefined && oa !== reading.oaId)) return null;
  return foundEvent(delivered, reading, user, subjectKey(delivered, reading, user), body);
}

/** Name, phone and address, one a line; the older form has the parts of the address directly in `info`. */
function infoText(info: unknown): string {
  const address = at(info, "full_address") ?? info;
  const names = ["user_address", "user_ward", "user_city", "address", "ward", "district", "city"];
  const place = names.map((name) => textAt(address, name)).filter((part) => part !== undefined);
  const lines = [textAt(info, "name"), textAt(info, "phone"), place.join(", ")];
  return lines.filter((line) => line !== undefined && line !== "").join("\n");
}
