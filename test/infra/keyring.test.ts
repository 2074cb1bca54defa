import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createKeyring } from "../../src/infra/keyring.js";

const old = Buffer.alloc(32, 1);
const newer = Buffer.alloc(32, 2);

describe("the keyring", () => {
  it("opens what it sealed, whatever it was", () => {
    const keys = createKeyring([old]);
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), fc.string(), (text, context) => {
        expect(keys.open(keys.seal(text, context), context)).toBe(text);
      }),
    );
  });

  it("seals the same words differently each time, and shows nothing of them", () => {
    const keys = createKeyring([old]);
    const [one, two] = [keys.seal("chuyện bí mật", "x"), keys.seal("chuyện bí mật", "x")];
    expect(one).not.toBe(two);
    expect(Buffer.from(one, "base64url").toString()).not.toContain("bí mật");
  });

  it("refuses another place, another key and any changed byte", () => {
    const keys = createKeyring([old]);
    const sealed = keys.seal("chào", "talk 1");
    expect(() => keys.open(sealed, "talk 2")).toThrow(/belongs elsewhere/);
    expect(() => createKeyring([newer]).open(sealed, "talk 1")).toThrow(/not in SECRET_KEYS/);
    const bytes = Buffer.from(sealed, "base64url");
    for (let index = 4; index < bytes.length; index++) {
      const changed = Buffer.from(bytes);
      changed[index] = (changed[index] ?? 0) ^ 1;
      expect(() => keys.open(changed.toString("base64url"), "talk 1")).toThrow();
    }
  });

  it("after a rotation opens old records, seals with the new key and keeps its hashes", () => {
    const before = createKeyring([old]);
    const after = createKeyring([newer, old]);
    expect(after.open(before.seal("chào", "x"), "x")).toBe("chào");
    expect(() => before.open(after.seal("chào", "x"), "x")).toThrow();
    expect(after.hash("person", "123")).toBe(before.hash("person", "123"));
  });

  it("hashes by purpose", () => {
    const keys = createKeyring([old]);
    expect(keys.hash("a", "bc")).not.toBe(keys.hash("ab", "c"));
    expect(keys.hash("a", "b")).toMatch(/^[\w-]{22}$/);
  });
});
