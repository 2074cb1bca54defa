import { describe, expect, it } from "vitest";
import { appSecretProof, eventMac, judgeCall } from "../../../src/channels/zalo/signature.js";
import { identity } from "./door.js";

// The platform's own example; 271 bytes.
const text =
  '{"app_id":"1234567890123456789","sender":{"id":"5550000000000000001"},"user_id_by_app":"7770000000000000001","recipient":{"id":"4440000000000000001"},"event_name":"user_send_text","message":{"text":"Xin chào","msg_id":"0f1e2d3c4b5a69788796"},"timestamp":"1790000000123"}';
const mac = "d15d4982fc59d70d4ecb4119e02f7cf3f91d41f751d7d271c82b4fac98312989";
const body = Buffer.from(text);
const sentAt = 1_790_000_000_123;
const hour = 60 * 60_000;

function judge(signature: string | undefined, bytes: Buffer = body, receivedAt = sentAt, method = "POST") {
  return judgeCall({ method, signature, body: bytes, receivedAt }, identity);
}

function signed(bytes: string, id = identity.appId, secret = identity.oaSecret, timestamp = "1790000000123") {
  return `mac=${eventMac(id, Buffer.from(bytes), timestamp, secret).toString("hex")}`;
}

describe("the signature of a webhook call", () => {
  it("is the documented one", () => {
    expect(body).toHaveLength(271);
    expect(eventMac(identity.appId, body, "1790000000123", identity.oaSecret).toString("hex")).toBe(mac);
    expect(judge(`mac=${mac}`)).toEqual({ kind: "accept" });
  });

  it.each([
    ["without prefix", mac],
    ["in upper case", `mac=${mac.toUpperCase()}`],
    ["with spaces around", ` mac=${mac} `],
  ])("is taken %s", (_, header) => {
    expect(judge(header)).toEqual({ kind: "accept" });
  });

  it.each([
    ["another digest", `mac=${"0".repeat(64)}`, body],
    ["a shorter digest", `mac=${mac.slice(2)}`, body],
    ["no digest", "mac=", body],
    ["the same JSON written anew", `mac=${mac}`, Buffer.from(JSON.stringify(JSON.parse(text), null, 1))],
    ["one changed byte", `mac=${mac}`, Buffer.from(text.replace("Xin", "Xjn"))],
    ["a changed timestamp", `mac=${mac}`, Buffer.from(text.replace("1790000000123", "1790000000124"))],
  ])("is refused with 401: %s", (_, header, bytes) => {
    expect(judge(header, bytes)).toEqual({ kind: "refuse", status: 401, word: "signature" });
  });

  it.each([
    ["app_id and app secret", identity.appId, identity.appSecret],
    ["oa_id and OA secret", identity.oaId, identity.oaSecret],
    ["oa_id and app secret", identity.oaId, identity.appSecret],
  ])("made with %s is refused, and the log may say so", (pair, id, secret) => {
    const header = signed(text, id, secret);
    expect(judge(header)).toEqual({ kind: "refuse", status: 401, word: "signature", wouldMatch: pair });
  });

  it.each([
    ["not-post", judge(`mac=${mac}`, body, sentAt, "GET")],
    ["empty", judge(undefined, Buffer.alloc(0))],
    ["empty", judge(`mac=${mac}`, Buffer.alloc(0))],
    ["unsigned", judge(undefined)],
    ["not-json", judge(`mac=${mac}`, Buffer.from("hello"))],
  ])("does not matter for a probe: %s is answered 200 and does nothing", (word, verdict) => {
    expect(verdict).toEqual({ kind: "ignore", status: 200, word });
  });

  it.each([
    ["other-app", text.replace(identity.appId, "999"), "ignore"],
    ["other-oa", text.replace(identity.oaId, "999"), "ignore"],
    ["other-oa", '{"app_id":"1234567890123456789","oa_id":"999","timestamp":"1790000000123"}', "ignore"],
    ["", '{"app_id":1234567890123456789,"oa_id":4440000000000000001,"timestamp":1790000000123}', "accept"],
    [
      "",
      '{"app_id":"1234567890123456789","event_name":"permission_revoked","timestamp":"1790000000123"}',
      "accept",
    ],
  ])("is good, but the body is of another app or OA: %s %s", (word, bytes, kind) => {
    const verdict = judge(signed(bytes), Buffer.from(bytes));
    expect(verdict).toEqual(kind === "accept" ? { kind } : { kind, status: 200, word });
  });

  it.each([
    ["the whole ladder of retries", 1.9 * hour, "accept"],
    ["three hours", 3 * hour, "accept"],
    ["a clock that is behind", -hour, "accept"],
    ["two days", 48 * hour, "ignore"],
  ])("is accepted as fresh or not after %s", (_, age, kind) => {
    expect(judge(`mac=${mac}`, body, sentAt + age).kind).toBe(kind);
  });
});

it("proves the app secret with the documented hash", () => {
  expect(appSecretProof("AppSecretExample01", "AccessTokenExample01")).toBe(
    "126a2986a4c10b7183901ae2a991af3793d462dd000fd3ee5058441fe4072c26",
  );
});
