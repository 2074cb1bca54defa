import { randomInt } from "node:crypto";
import type { Keyring } from "../../../infra/keyring.js";
import type { Redis } from "../../../infra/redis.js";
import type { StaffId } from "../../../model/ids.js";
import type { Attempts } from "../../accounts/attempts.js";

/** One-time codes by which a phone shows that it belongs to a member of staff. */
export interface LinkCodes {
  /** Makes a code of eight characters; the one made before ends. Null: too many in the last hour. */
  make(staff: StaffId, at: number): Promise<{ readonly code: string; readonly expiresAt: number } | null>;
  /** Whose code this is, once; null: nobody's, or too many tries from this chat. `from` must not name a person. */
  redeem(text: string, from: string): Promise<StaffId | null>;
}

/** Letters and digits that are not read as each other. */
const letters = "ABCDEFGHJKMNPQRSTUVWXYZ23456789";
const length = 8;
/** How long a code can be used, milliseconds. */
export const codeMs = 10 * 60_000;
const made = { window: 3600, max: 10 };
/** Wrong tries from one chat, and from all together: eight characters stay out of reach of guessing. */
const perChat = { window: 15 * 60, max: 5 };
const together = { window: 15 * 60, max: 100 };

/** Takes the code and what points back to it in one step: it opens once. */
const redeemScript = `
local staff = redis.call("GET", KEYS[1])
if staff then redis.call("DEL", KEYS[1]) end
return staff`;

/** True if a text has the form of a code, whatever its case and spaces. */
export function looksLikeCode(text: string): boolean {
  return normal(text).length === length;
}

/** Codes kept as keyed hashes in Redis. */
export function createLinkCodes(redis: Redis, keyring: Keyring, attempts: Attempts): LinkCodes {
  const hash = (code: string) => keyring.hash("duty phone code", code);
  const key = (hashed: string) => `te:phone-code:${hashed}`;
  return {
    make: async (staff, at) => {
      if (!(await attempts.consume(`phone-code.${staff}`, made)).allowed) return null;
      const code = Array.from({ length }, () => letters[randomInt(letters.length)]).join("");
      const expiration = { type: "PX", value: codeMs } as const;
      const before = await redis.set(`te:phone-code-of:${staff}`, hash(code), { expiration, GET: true });
      if (before !== null) await redis.del(key(before));
      await redis.set(key(hash(code)), staff, { expiration });
      return { code, expiresAt: at + codeMs };
    },
    redeem: async (text, from) => {
      if (!looksLikeCode(text)) return null;
      const own = await attempts.consume(`phone-link.${from}`, perChat);
      if (!own.allowed) return null;
      if (!(await attempts.consume("phone-link", together)).allowed) return null;
      const staff = await redis.eval(redeemScript, { keys: [key(hash(normal(text)))] });
      if (typeof staff !== "string") return null;
      await attempts.forget(`phone-link.${from}`);
      return staff as StaffId;
    },
  };
}

function normal(text: string): string {
  const code = text.toUpperCase().replace(/[\s-]/g, "");
  return [...code].every((letter) => letters.includes(letter)) ? code : "";
}
