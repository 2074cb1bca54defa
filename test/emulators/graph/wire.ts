import { createHmac } from "node:crypto";
import { LosslessNumber, stringify } from "lossless-json";

/** An id as a JSON number of any length, as the platform writes some of them. */
export function numericId(id: string): LosslessNumber {
  return new LosslessNumber(id);
}

/**
 * The bytes of a webhook: ASCII only, everything else as `\uXXXX` in lowercase, slashes escaped; `hostile` escapes
 * `@ < > & %` too.
 */
export function toWire(value: unknown, hostile: boolean): Buffer {
  const json = stringify(value) ?? "null";
  const ascii = json.replaceAll("/", "\\/").replaceAll(/[^\x20-\x7e]/g, unicodeEscape);
  return Buffer.from(hostile ? ascii.replaceAll(/[@<>&%]/g, unicodeEscape) : ascii, "ascii");
}

function unicodeEscape(unit: string): string {
  return `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`;
}

/** The value of `X-Hub-Signature-256` for these bytes. */
export function signWire(bytes: Buffer, appSecret: string): string {
  return `sha256=${createHmac("sha256", appSecret).update(bytes).digest("hex")}`;
}
