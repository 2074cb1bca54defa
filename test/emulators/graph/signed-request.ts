import { createHmac } from "node:crypto";

/** The `signed_request` of a privacy callback: signature and payload, both base64url without padding. */
export function signedRequest(content: unknown, secret: string): string {
  const payload = Buffer.from(JSON.stringify(content)).toString("base64url");
  return `${createHmac("sha256", secret).update(payload).digest("base64url")}.${payload}`;
}
