import { at, listAt, textAt } from "../json.js";
import { addressee, foundReceipt, type Reader } from "./reading.js";

/** A message of ours reached the phone. Receipts of templates name a phone number in place of a person: not ours. */
export const readReceived: Reader = (delivered, reading) => {
  const { raw } = delivered;
  const ofTemplate = ["tracking_id", "delivery_time"].some(
    (name) => at(raw, name) !== undefined || at(raw, "message", name) !== undefined,
  );
  const user = addressee(delivered, reading);
  const id = textAt(raw, "message", "msg_id");
  if (ofTemplate || !user || id === undefined) return null;
  return foundReceipt(delivered, reading, user, { kind: "delivered", platformIds: [id] });
};

/** Messages of ours were read; only the mobile app tells. */
export const readSeen: Reader = (delivered, reading) => {
  const user = addressee(delivered, reading);
  const ids = [textAt(delivered.raw, "message", "msg_id"), ...listAt(delivered.raw, "message", "msg_ids")];
  const platformIds = ids.filter((id) => typeof id === "string" && id !== "").map(String);
  if (!user || platformIds.length === 0) return null;
  return foundReceipt(delivered, reading, user, { kind: "read", platformIds });
};
