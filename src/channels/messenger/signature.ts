import { createHmac, timingSafeEqual } from "node:crypto";

const headerPattern = /^sha256=([0-9a-f]{64})$/;

/**
 * Checks `X-Hub-Signature-256` (`sha256=` and 64 lowercase hex digits of an HMAC-SHA256 with the app secret)
 * over the bytes as they came: the platform signs an escaped form that re-serialised JSON never equals.
 * True if any of the secrets made it; every secret is tried in the same time.
 */
export function verifySignature(
  body: Uint8Array,
  header: string | undefined,
  secrets: readonly string[],
): boolean {
  const given = headerPattern.exec(header ?? "")?.[1];
  if (given === undefined) return false;
  const bytes = Buffer.from(given, "hex");
  return secrets.map((secret) => timingSafeEqual(hmac(secret, body), bytes)).includes(true);
}

/**
 * `appsecret_proof` of a call: hex HMAC-SHA256 of the token, or of `token|seconds` in the timed form,
 * which also needs `appsecret_time` and is valid for 5 minutes.
 */
export function appSecretProof(secret: string, token: string, seconds?: number): string {
  return hmac(secret, seconds === undefined ? token : `${token}|${seconds}`).toString("hex");
}

function hmac(secret: string, message: string | Uint8Array): Buffer {
  return createHmac("sha256", secret).update(message).digest();
}
