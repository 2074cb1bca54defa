import { betterAuth } from "better-auth";
import type { Pool } from "pg";
import type { Keyring } from "../../infra/keyring.js";
import type { Log } from "../../infra/log.js";
import { passwordLength } from "../api/staff-contract.js";
import type { Attempts } from "./attempts.js";

/** What the account library needs. */
export interface LibraryNeeds {
  readonly pool: Pool;
  readonly keyring: Keyring;
  readonly attempts: Attempts;
  readonly log: Log;
  /** The console's own address, e.g. `https://tiengem.example.vn`; an `https` one makes cookies `Secure`. */
  readonly publicUrl: string;
}

/** A session ends this long after the last request, milliseconds. */
export const idleMs = 60 * 60 * 1000;

/** Header in which {@link clientRequest} tells the library the address of who asks; never taken from outside. */
export const addressHeader = "x-tieng-em-address";

/** Sign-in tries from one address. */
const perAddress = { window: 60, max: 10 };

/**
 * better-auth over our tables: no open sign-up, passwords hashed with scrypt, sessions in the database.
 * The origin of requests is checked once for the whole staff API, before anything gets here.
 */
export function createLibrary(needs: LibraryNeeds) {
  return betterAuth({
    appName: "Tiếng Em",
    baseURL: needs.publicUrl,
    basePath: "/hotline/api/auth",
    secret: needs.keyring.hash("account library", "1") + needs.keyring.hash("account library", "2"),
    database: needs.pool,
    telemetry: { enabled: false },
    logger: { log: (level) => level === "error" && needs.log.error("account-library-error") },
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: passwordLength,
      maxPasswordLength: 200,
    },
    user: {
      modelName: "staff",
      additionalFields: {
        roles: { type: "string", required: true, input: false },
        mustChangePassword: { type: "boolean", required: true, input: false },
        firstStart: { type: "boolean", required: true, input: false },
      },
    },
    session: { modelName: "staff_session", expiresIn: idleMs / 1000, updateAge: 60 },
    account: { modelName: "staff_account" },
    verification: { modelName: "staff_verification" },
    rateLimit: {
      enabled: true,
      customRules: { "/sign-in/email": perAddress },
      customStorage: { consume: (key, limit) => needs.attempts.consume(hashed(needs.keyring, key), limit) },
    },
    advanced: {
      cookiePrefix: "tieng-em",
      useSecureCookies: needs.publicUrl.startsWith("https:"),
      defaultCookieAttributes: { httpOnly: true, sameSite: "strict", path: "/hotline" },
      ipAddress: { ipAddressHeaders: [addressHeader] },
      disableCSRFCheck: true,
      disableOriginCheck: true,
    },
  });
}

export type Library = ReturnType<typeof createLibrary>;

/** Keys of tries hold addresses of staff; what stands in Redis does not. */
export function hashed(keyring: Keyring, key: string): string {
  return keyring.hash("sign-in tries", key);
}
