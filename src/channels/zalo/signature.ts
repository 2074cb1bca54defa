import { createHash, createHmac, timingSafeEqual } from "node:crypto";
import { readJson, textAt } from "./json.js";

/** What the platform's signature is made with. */
export interface ZaloIdentity {
  readonly appId: string;
  readonly oaId: string;
  /** "OA Secret Key", shown beside the webhook settings of the app. Some apps need the app secret here. */
  readonly oaSecret: string;
  readonly appSecret: string;
}

/** One call of the webhook, as it came. */
export interface WebhookCall {
  readonly method: string;
  /** Header `X-ZEvent-Signature`. */
  readonly signature: string | undefined;
  readonly body: Uint8Array;
  /** Milliseconds UTC. */
  readonly receivedAt: number;
}

/** How a call is answered; only an accepted one is parsed. `word` is for logs and metrics. */
export type Verdict =
  | { readonly kind: "accept" }
  | { readonly kind: "ignore"; readonly status: 200; readonly word: IgnoreWord }
  /** `wouldMatch` names the other pair of values that makes this signature: a setting is then in the wrong place. */
  | {
      readonly kind: "refuse";
      readonly status: 401;
      readonly word: "signature";
      readonly wouldMatch?: string;
    };

export type IgnoreWord = "not-post" | "empty" | "unsigned" | "not-json" | "other-app" | "other-oa" | "stale";

/**
 * How old an event may be. The platform's tries end after 1 h 51 min; a day leaves room for its own troubles, and
 * copies of an event are recognised for a week.
 */
const freshMs = 24 * 60 * 60_000;
const headerPattern = /^(?:mac=)?([0-9a-f]{64})$/i;

/**
 * Judges a call. The console probes the address with GET, empty and unsigned calls: they are answered 200 and do
 * nothing. A wrong signature is answered 401, so that the platform tries again while a wrong secret is put right.
 */
export function judgeCall(call: WebhookCall, identity: ZaloIdentity): Verdict {
  if (call.method !== "POST") return ignore("not-post");
  if (call.body.length === 0) return ignore("empty");
  if (!call.signature) return ignore("unsigned");
  const body = readJson(call.body);
  if (body === undefined) return ignore("not-json");
  const timestamp = textAt(body, "timestamp") ?? "";
  const sign = (id: string, secret: string) => eventMac(id, call.body, timestamp, secret);
  if (!equal(call.signature, sign(identity.appId, identity.oaSecret))) {
    return refuse(call.signature, identity, sign);
  }
  return judgeBody(body, timestamp, call.receivedAt, identity);
}

/** `SHA-256(app id + raw body + timestamp + secret)`: a plain hash, not an HMAC. */
export function eventMac(id: string, body: Uint8Array, timestamp: string, secret: string): Buffer {
  return createHash("sha256").update(id).update(body).update(timestamp).update(secret).digest();
}

/** Header `appsecret_proof`: hex HMAC-SHA256 of the access token with the app secret. */
export function appSecretProof(appSecret: string, accessToken: string): string {
  return createHmac("sha256", appSecret).update(accessToken).digest("hex");
}

/** Milliseconds UTC of a time in an event: up to ten digits are seconds. Undefined if it is no time. */
export function readTime(text: string | undefined): number | undefined {
  if (text === undefined || !/^\d{1,15}$/.test(text)) return undefined;
  return text.length <= 10 ? Number(text) * 1000 : Number(text);
}

function judgeBody(body: unknown, timestamp: string, receivedAt: number, identity: ZaloIdentity): Verdict {
  if (textAt(body, "app_id") !== identity.appId) return ignore("other-app");
  const parties = [["oa_id"], ["oaId"], ["recipient", "id"], ["sender", "id"]].map((path) =>
    textAt(body, ...path),
  );
  const named = parties.filter((id) => id !== undefined);
  if (named.length > 0 && !named.includes(identity.oaId)) return ignore("other-oa");
  const time = readTime(timestamp);
  return time !== undefined && Math.abs(receivedAt - time) > freshMs ? ignore("stale") : { kind: "accept" };
}

function refuse(
  signature: string,
  identity: ZaloIdentity,
  sign: (id: string, secret: string) => Buffer,
): Verdict {
  const others = [
    ["app_id and app secret", identity.appId, identity.appSecret],
    ["oa_id and OA secret", identity.oaId, identity.oaSecret],
    ["oa_id and app secret", identity.oaId, identity.appSecret],
  ] as const;
  const match = others.find(([, id, secret]) => equal(signature, sign(id, secret)))?.[0];
  return { kind: "refuse", status: 401, word: "signature", ...(match ? { wouldMatch: match } : {}) };
}

function equal(header: string, mac: Buffer): boolean {
  const given = headerPattern.exec(header.trim())?.[1];
  return given !== undefined && timingSafeEqual(Buffer.from(given, "hex"), mac);
}

function ignore(word: IgnoreWord): Verdict {
  return { kind: "ignore", status: 200, word };
}
