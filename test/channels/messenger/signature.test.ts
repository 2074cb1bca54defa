import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { appSecretProof, verifySignature } from "../../../src/channels/messenger/signature.js";
import { appSecret, pageToken } from "./ids.js";

const v2 = String.raw`{"object":"page","entry":[{"id":"100000000000001","time":1767225600123,"messaging":[{"sender":{"id":"25381719828140932"},"recipient":{"id":"100000000000001"},"timestamp":1767225599871,"message":{"mid":"m_vectorB","text":"\u00e4\u00f6\u00e5 \ud83d\ude00 a\/b @ <x>"}}]}]}`;
const v2Hex = "803b8c021eb277a163ea47e52998d824fecd96c7a3f532be0ba190ca6b5ca704";

describe("the signature of a webhook", () => {
  it.each([
    [
      "empty batch",
      '{"object":"page","entry":[]}',
      appSecret,
      "a23ecbc75325233aa5e68e3b9d35e0df812862486c6b64a0b8f6f300655febd0",
    ],
    ["escaped text", v2, appSecret, v2Hex],
    [
      "plain words",
      "hello world",
      "sesame",
      "f39034b29165ec6a5104d9aef27266484ab26c8caa7bca8bcb2dd02e8be61b17",
    ],
    [
      "other plain words",
      "hello world2",
      "sesame",
      "60905fdf409d0b4f721e99f6f25b31567a68a6b45e933d814e17a246be4c5a53",
    ],
  ])("is right over the raw bytes: %s", (_name, body, secret, hex) => {
    expect(verifySignature(Buffer.from(body), `sha256=${hex}`, [secret])).toBe(true);
  });

  it("is refused over the same JSON written again", () => {
    const again = Buffer.from(JSON.stringify(JSON.parse(v2)));
    expect(again.length).toBe(249);
    expect(verifySignature(again, `sha256=${v2Hex}`, [appSecret])).toBe(false);
    expect(
      verifySignature(again, "sha256=37441f7c0c92970e1b093fe2f428fac2456adce93f37e7c7d49d383d9e729d66", [
        appSecret,
      ]),
    ).toBe(true);
  });

  it("is accepted from any of several secrets", () => {
    const header = `sha256=${v2Hex}`;
    expect(verifySignature(Buffer.from(v2), header, ["a-newer-secret", appSecret])).toBe(true);
    expect(verifySignature(Buffer.from(v2), header, ["a-newer-secret"])).toBe(false);
  });

  it.each([
    ["missing", undefined],
    ["empty", ""],
    ["without its prefix", v2Hex],
    ["with the old prefix", `sha1=${v2Hex}`],
    ["too short", `sha256=${v2Hex.slice(1)}`],
    ["too long", `sha256=${v2Hex}0`],
    ["in capitals", `sha256=${v2Hex.toUpperCase()}`],
    ["of something else", `sha256=${createHash("sha256").update(v2).digest("hex")}`],
  ])("is refused when the header is %s", (_name, header) => {
    expect(verifySignature(Buffer.from(v2), header, [appSecret])).toBe(false);
  });
});

describe("the proof of a call", () => {
  it.each([
    [appSecret, pageToken, undefined, "9f5c9497e6f93149abe29eda5300e60120229ef6a524e96a96e7b12e1aad27ff"],
    [appSecret, pageToken, 1767225600, "13c3cc06ea5c09814d5bb825f6c3373d6a8820e168021fb7ab42bf46f4d36d91"],
    [
      "shhhhh!is.my.secret",
      "foo_token",
      undefined,
      "796ba0d8a6b339e476a7b166a9e8ac0a395f7de736dc37de5f2f4397f5854eb8",
    ],
  ])("of %s and %s at %s", (secret, token, seconds, expected) => {
    expect(appSecretProof(secret, token, seconds)).toBe(expected);
  });
});
