import { createHash } from "node:crypto";
import type { EffectId } from "../model/ids.js";

/** Crockford's alphabet: no letter that is taken for a digit. */
const characters = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const length = 26;

/**
 * The code of an alarm about a talk that has no case, in the form of a case's id. It follows from the alarm alone, so
 * that it is the same when the alarm rings before the database has heard of it; it tells nothing of who waits.
 */
export function alarmCode(id: EffectId): string {
  const digest = createHash("sha256").update(`alarm code ${id}`).digest();
  return [...digest.subarray(0, length)].map((byte) => characters[byte % characters.length]).join("");
}
