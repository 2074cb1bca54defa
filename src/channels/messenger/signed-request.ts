import { createHmac, timingSafeEqual } from "node:crypto";
import { asId, asTime, at, readJson } from "./json.js";

/** Who a privacy callback is about, by an id of the app's own (which is not the page-scoped one). */
export interface SignedRequest {
  readonly userId: string;
  /** Milliseconds UTC; 0 when the platform did not tell. */
  readonly issuedAt: number;
}

const form = /^([A-Za-z0-9_-]{43})\.([A-Za-z0-9_-]{1,4000})$/;

/**
 * Reads the `signed_request` of a privacy callback: `<signature>.<payload>`, both base64url without padding; the
 * signature is the HMAC-SHA256 of the payload as it came, still encoded. Null unless one of the secrets made it and it
 * names somebody. Its end (`expires`) is not looked at: a wish to be deleted does not grow old.
 */
export function readSignedRequest(given: unknown, secrets: readonly string[]): SignedRequest | null {
  const [, signature, payload] = (typeof given === "string" && form.exec(given)) || [];
  if (signature === undefined || payload === undefined) return null;
  const bytes = Buffer.from(signature, "base64url");
  const signed = secrets.map((secret) => {
    const own = createHmac("sha256", secret).update(payload).digest();
    return own.length === bytes.length && timingSafeEqual(own, bytes);
  });
  if (!signed.includes(true)) return null;
  const content = readJson(Buffer.from(payload, "base64url"));
  const userId = asId(at(content, "user_id"));
  if (userId === undefined || at(content, "algorithm") !== "HMAC-SHA256") return null;
  return { userId, issuedAt: asTime(at(content, "issued_at")) ?? 0 };
}
