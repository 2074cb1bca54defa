import { describe, expect, it } from "vitest";
import { readSignedRequest } from "../../../src/channels/messenger/signed-request.js";
import { signedRequest } from "../../emulators/graph/signed-request.js";
import { appSecret } from "./ids.js";

/** A vector made by hand, with padding-free base64url. */
const vector =
  "q3hLtygVAdKdrwJkGottJAMnM8q-QhNKwNFvyYvtQzc.eyJhbGdvcml0aG0iOiJITUFDLVNIQTI1NiIsImV4cGlyZXMiOjE3NjcyMjkyMDAsImlzc3VlZF9hdCI6MTc2NzIyNTYwMCwidXNlcl9pZCI6IjIxODQ3MSJ9";
const content = { algorithm: "HMAC-SHA256", expires: 1767229200, issued_at: 1767225600, user_id: "218471" };

describe("a signed request", () => {
  it("names the person and when it was made, also under the secret before the newest", () => {
    const read = { userId: "218471", issuedAt: 1_767_225_600_000 };
    expect(readSignedRequest(vector, [appSecret])).toEqual(read);
    expect(readSignedRequest(vector, ["a-newer-secret", appSecret])).toEqual(read);
  });

  it("may carry the id as a number, larger than a number can hold", () => {
    const [, payload = ""] = signedRequest(content, appSecret).split(".");
    const digits = Buffer.from(payload, "base64url").toString().replace('"218471"', "24901773310286417123");
    const big = Buffer.from(digits).toString("base64url");
    const { createHmac } = process.getBuiltinModule("node:crypto");
    const signature = createHmac("sha256", appSecret).update(big).digest("base64url");
    expect(readSignedRequest(`${signature}.${big}`, [appSecret])?.userId).toBe("24901773310286417123");
  });

  const [signature = "", payload = ""] = vector.split(".");
  it.each([
    ["of another secret", signedRequest(content, "another-secret")],
    ["whose payload was changed", `${signature}.${payload.slice(0, -2)}Aa`],
    ["without a signature", `.${payload}`],
    ["without a payload", `${signature}.`],
    ["with padding", `${signature}=.${payload}`],
    ["in other parts", `${vector}.x`],
    ["of another algorithm", signedRequest({ ...content, algorithm: "none" }, appSecret)],
    ["that names nobody", signedRequest({ ...content, user_id: undefined }, appSecret)],
    ["that names no id", signedRequest({ ...content, user_id: "../me" }, appSecret)],
    ["that holds no JSON", signedRequest("x", appSecret)],
    ["that is no text", ["a", "b"]],
    ["that is not there", undefined],
  ])("is refused: one %s", (_what, given) => {
    expect(readSignedRequest(given, [appSecret])).toBeNull();
  });
});
