import { createHash, timingSafeEqual } from "node:crypto";

/** The answer to a subscription check, to be sent as `text/plain` with nothing around `body`. */
export interface SubscriptionAnswer {
  readonly status: 200 | 400 | 403;
  readonly body: string;
}

const challengePattern = /^[A-Za-z0-9_.-]{1,256}$/;

/**
 * Answers the GET with which the platform checks a callback address: 200 with the challenge, 403 for a wrong
 * token, 400 for anything that is no such check. `query` is the parsed query string.
 */
export function checkSubscription(
  query: Readonly<Record<string, unknown>>,
  verifyToken: string,
): SubscriptionAnswer {
  const challenge = query["hub.challenge"];
  const token = query["hub.verify_token"];
  if (query["hub.mode"] !== "subscribe") return { status: 400, body: "" };
  if (typeof token !== "string" || !sameText(token, verifyToken)) return { status: 403, body: "" };
  // The challenge is sent back: only what cannot be mistaken for markup.
  if (typeof challenge !== "string" || !challengePattern.test(challenge)) return { status: 400, body: "" };
  return { status: 200, body: challenge };
}

function sameText(one: string, other: string): boolean {
  return timingSafeEqual(digest(one), digest(other));
}

function digest(text: string): Buffer {
  return createHash("sha256").update(text).digest();
}
