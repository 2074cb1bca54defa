import { createHash, randomBytes } from "node:crypto";
import { addressOf, callHttp, type HttpResult } from "./http.js";
import { textAt } from "./json.js";

/** What the OAuth server has to know of us. */
export interface OAuthSettings {
  readonly appId: string;
  readonly appSecret: string;
  readonly oauthUrl: string;
  /** How long one call may take, milliseconds. Default 15,000. */
  readonly timeoutMs?: number;
}

/** Access and refresh token; the refresh token can be used once. Times are milliseconds UTC. */
export interface TokenPair {
  readonly access: string;
  readonly refresh: string;
  readonly obtainedAt: number;
  readonly expiresAt: number;
}

/** What is exchanged for a pair. */
export type Grant =
  | { readonly kind: "code"; readonly code: string; readonly verifier: string }
  | { readonly kind: "refresh"; readonly token: string };

/** What came of an exchange. `lost`: no answer came, the token may have been used up or not. */
export type Exchange =
  | { readonly kind: "pair"; readonly pair: TokenPair }
  | { readonly kind: "refused"; readonly code: string }
  | { readonly kind: "lost"; readonly code: string };

/** The code of a refresh token that is invalid, used up or expired. */
export const usedUpCode = "-14020";

/** Life of an access token where the answer does not name it: 25 hours. */
const defaultLifeSeconds = 90_000;

/** Exchanges a code or a refresh token for a new pair. `now` is read when the answer has come. */
export async function exchange(settings: OAuthSettings, grant: Grant, now: () => number): Promise<Exchange> {
  const init = {
    method: "POST",
    headers: { secret_key: settings.appSecret, "content-type": "application/x-www-form-urlencoded" },
    body: new URLSearchParams(formOf(settings.appId, grant)).toString(),
  };
  const url = addressOf(settings.oauthUrl, "/v4/oa/access_token");
  return readExchange(await callHttp(url, init, settings.timeoutMs ?? 15_000), now());
}

/** A secret for one authorisation (PKCE, RFC 7636): 43 characters. */
export function createVerifier(): string {
  return randomBytes(32).toString("base64url");
}

/** The public half of a verifier: base64url of its SHA-256, without padding. */
export function challengeOf(verifier: string): string {
  return createHash("sha256").update(verifier).digest("base64url");
}

/** The page on which an administrator of the OA allows our app; it leads back to `redirect` with a code. */
export function permissionUrl(
  settings: OAuthSettings,
  redirect: string,
  verifier: string,
  state: string,
): string {
  const url = addressOf(settings.oauthUrl, "/v4/oa/permission");
  const query = {
    app_id: settings.appId,
    redirect_uri: redirect,
    code_challenge: challengeOf(verifier),
    state,
  };
  url.search = new URLSearchParams(query).toString();
  return url.href;
}

function formOf(appId: string, grant: Grant): Record<string, string> {
  return grant.kind === "code"
    ? { code: grant.code, app_id: appId, grant_type: "authorization_code", code_verifier: grant.verifier }
    : { refresh_token: grant.token, app_id: appId, grant_type: "refresh_token" };
}

/** Refusals come with HTTP 200 too, some without a code: it is a success only if both tokens are there. */
function readExchange(result: HttpResult, now: number): Exchange {
  if (result.kind !== "answer") return { kind: "lost", code: result.code };
  const { status, json } = result;
  const [access, refresh] = [textAt(json, "access_token"), textAt(json, "refresh_token")];
  if (access && refresh)
    return { kind: "pair", pair: pairOf(access, refresh, textAt(json, "expires_in"), now) };
  if (json === undefined || status >= 500 || status === 429) return { kind: "lost", code: String(status) };
  return { kind: "refused", code: textAt(json, "error") ?? `HTTP ${status}` };
}

function pairOf(access: string, refresh: string, expiresIn: string | undefined, now: number): TokenPair {
  const seconds = Number(expiresIn);
  const life = Number.isFinite(seconds) && seconds > 0 ? seconds : defaultLifeSeconds;
  return { access, refresh, obtainedAt: now, expiresAt: now + life * 1000 };
}
