import { APIError, betterAuth } from "better-auth";
import { type GenericOAuthConfig, genericOAuth, twoFactor } from "better-auth/plugins";
import type { Pool } from "pg";
import type { Keyring } from "../../infra/keyring.js";
import type { Log } from "../../infra/log.js";
import { passwordLength } from "../api/staff-contract.js";
import type { Attempts } from "./attempts.js";
import { backupCodes } from "./one-time-password.js";
import { currentCost, fitsHash, type HashCost, hashPassword } from "./password-hash.js";

/** What the account library needs. */
export interface LibraryNeeds {
  readonly pool: Pool;
  readonly keyring: Keyring;
  readonly attempts: Attempts;
  readonly log: Log;
  /** The console's own address, e.g. `https://tiengem.example.vn`; an `https` one makes cookies `Secure`. */
  readonly publicUrl: string;
  /** The clock by which sessions grow old, milliseconds UTC. */
  now(): number;
  /** The province's own sign-in; null or left out: there is none. */
  readonly provider?: Provider | null;
  /** The work of one hash; {@link currentCost} when left out. */
  readonly hashCost?: HashCost;
}

/** An OpenID Connect provider that may say who somebody is. */
export interface Provider {
  /** What stands on the button. */
  readonly name: string;
  /** Its address; `<issuer>/.well-known/openid-configuration` says the rest. */
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** It always asks for a second factor itself, so ours is not asked for. */
  readonly secondFactor: boolean;
}

/** The provider's name in the library's tables and in the address it leads back to. */
export const providerId = "province";

/** A session ends this long after the last request, milliseconds. */
export const idleMs = 60 * 60 * 1000;

/** Header in which {@link clientRequest} tells the library the address of who asks; never taken from outside. */
export const addressHeader = "x-tieng-em-address";

/** Journeys to the province's own sign-in from one address, there and back; an office may come in all at once. */
const journeys = { window: 60, max: 60 };

/** What the library answers when a disabled account had the right password. */
export const disabledCode = "ACCOUNT_DISABLED";

/**
 * better-auth over our tables: no open sign-up, passwords hashed with scrypt, codes of an authenticator app,
 * sessions in the database. The origin of requests is checked once for the whole staff API, before anything
 * gets here. `provider` is left out of the library that signs in by password: one that does not answer must
 * not stand in anybody's way.
 */
export function createLibrary(needs: LibraryNeeds, provider: Provider | null = null) {
  return betterAuth({
    appName: "Tiếng Em",
    baseURL: needs.publicUrl,
    basePath: "/hotline/api/auth",
    secret: needs.keyring.hash("account library", "1") + needs.keyring.hash("account library", "2"),
    database: needs.pool,
    telemetry: { enabled: false },
    logger: { log: (level) => level === "error" && needs.log.error("account-library-error") },
    plugins: [secondFactor(provider), genericOAuth({ config: provider === null ? [] : [oidc(provider)] })],
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: passwordLength,
      maxPasswordLength: 200,
      password: {
        hash: (password) => hashPassword(password, needs.hashCost ?? currentCost),
        verify: fitsHash,
      },
    },
    user: {
      modelName: "staff",
      additionalFields: {
        roles: { type: "string", required: true, input: false },
        mustChangePassword: { type: "boolean", required: true, input: false },
        firstStart: { type: "boolean", required: true, input: false },
        communeCode: { type: "string", required: false, input: false },
        communeName: { type: "string", required: false, input: false },
        disabledAt: { type: "date", required: false, input: false },
        lastSignInAt: { type: "date", required: false, input: false },
      },
    },
    session: {
      modelName: "staff_session",
      expiresIn: idleMs / 1000,
      updateAge: 60,
      additionalFields: { via: { type: "string", required: false, input: false } },
    },
    account: { modelName: "staff_account", updateAccountOnSignIn: false },
    verification: { modelName: "staff_verification" },
    databaseHooks: {
      session: { create: { before: beginSession } },
      account: { create: { before: async () => ({ data: noTokens }) } },
    },
    rateLimit: {
      enabled: true,
      customRules: {
        // Counted where they are made: only there it is known whether they were right.
        "/sign-in/email": false,
        "/two-factor/*": false,
        "/callback/*": journeys,
        "/sign-in/social": journeys,
      },
      customStorage: { consume: (key, limit) => needs.attempts.consume(hashed(needs.keyring, key), limit) },
    },
    advanced: {
      cookiePrefix: "tieng-em",
      useSecureCookies: needs.publicUrl.startsWith("https:"),
      defaultCookieAttributes: { httpOnly: true, sameSite: "strict", path: "/hotline" },
      // The provider leads back from another site, and this cookie has to come along.
      cookies: { state: { attributes: { sameSite: "lax" } } },
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

/** Codes of an authenticator app; asked for after a provider's word, too, unless that provider asks itself. */
function secondFactor(provider: Provider | null) {
  const plugin = twoFactor({
    issuer: "Tiếng Em",
    twoFactorTable: "staff_second_factor",
    allowPasswordless: true,
    backupCodeOptions: { customBackupCodesGenerate: backupCodes },
  });
  if (provider === null || provider.secondFactor) return plugin;
  for (const hook of plugin.hooks.after) {
    const { matcher } = hook;
    hook.matcher = (context) => matcher(context) || isCallback(context.path);
  }
  return plugin;
}

function oidc(provider: Provider): GenericOAuthConfig {
  return {
    providerId,
    discoveryUrl: `${provider.issuer.replace(/\/$/, "")}/.well-known/openid-configuration`,
    clientId: provider.clientId,
    clientSecret: provider.clientSecret,
    scopes: ["openid", "email", "profile"],
    requireIdTokenVerification: true,
    disableSignUp: true,
    // The office chose this provider: only an address it calls unverified is not believed.
    mapProfileToUser: (profile) => ({ emailVerified: String(profile["email_verified"] ?? true) !== "false" }),
  };
}

/** We never ask the provider for anything again. */
const noTokens = { accessToken: null, refreshToken: null, idToken: null };

interface HookContext {
  readonly path?: string;
  readonly context: {
    readonly internalAdapter: { findUserById(id: string): Promise<object | null> };
  };
}

async function beginSession(session: { readonly userId: string }, context: HookContext | null) {
  const user = await context?.context.internalAdapter.findUserById(session.userId);
  if (user && "disabledAt" in user && user.disabledAt) {
    throw new APIError("FORBIDDEN", { code: disabledCode, message: disabledCode });
  }
  return { data: { via: isCallback(context?.path) ? "provider" : "password" } };
}

function isCallback(path: string | undefined): boolean {
  return path?.startsWith("/callback/") ?? false;
}
