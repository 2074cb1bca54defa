import { createHash, randomBytes } from "node:crypto";
import type { Answer } from "./answer.js";
import type { VirtualClock } from "./clock.js";
import { accessLifeMs, codeLifeMs, refreshLifeMs, type ZaloOptions } from "./options.js";

interface Code {
  readonly expiresAt: number;
  readonly challenge: string;
}

/** The OAuth server: codes and refresh tokens can be used once, an old access token dies with its refresh token. */
export class OAuthServer {
  /** Refresh calls that came in, and those that gave a new pair. */
  readonly counts = { refreshCalls: 0, refreshed: 0 };
  readonly #options: ZaloOptions;
  readonly #clock: VirtualClock;
  readonly #codes = new Map<string, Code>();
  #access: { token: string; expiresAt: number } | undefined;
  #refresh: { token: string; expiresAt: number } | undefined;

  constructor(options: ZaloOptions, clock: VirtualClock) {
    this.#options = options;
    this.#clock = clock;
  }

  /** A refresh token as the console's API Explorer hands it out. */
  issueRefreshToken(): string {
    return this.#issue().refresh;
  }

  /** Ends the access token: `revoked` (-216) or `expired` (-220). The refresh token stays good. */
  endAccess(how: "revoked" | "expired"): void {
    if (!this.#access) return;
    if (how === "expired") this.#access.expiresAt = 0;
    else this.#access = undefined;
  }

  /** Ends both tokens: only a human can authorise again. */
  endAll(): void {
    this.#access = undefined;
    this.#refresh = undefined;
  }

  /** The error that an access token meets on the OA API; undefined: it is good. */
  errorOf(access: string | undefined): number | undefined {
    if (!access || access !== this.#access?.token) return -216;
    return this.#access.expiresAt <= this.#clock.now() ? -220 : undefined;
  }

  /** `GET /v4/oa/permission`: an administrator agrees at once. */
  permission(query: URLSearchParams): Answer {
    const redirect = query.get("redirect_uri") ?? "";
    const { appId, redirectUri, oaId } = this.#options;
    if (query.get("app_id") !== appId) return refused(-14002, "Invalid appId");
    if (redirect === "" || (redirectUri !== undefined && redirect !== redirectUri)) {
      return refused(-14003, "Invalid redirect uri");
    }
    const code = randomBytes(16).toString("hex");
    const challenge = query.get("code_challenge") ?? "";
    this.#codes.set(code, { expiresAt: this.#clock.now() + codeLifeMs, challenge });
    const target = new URL(redirect);
    for (const [name, value] of Object.entries({ code, oa_id: oaId, state: query.get("state") ?? "" })) {
      target.searchParams.set(name, value);
    }
    return { status: 302, body: "", headers: { location: target.href } };
  }

  /** `POST /v4/oa/access_token`, both grants. Failures come with HTTP 200. */
  exchange(secret: string | undefined, form: URLSearchParams): Answer {
    if (form.get("grant_type") === "refresh_token") this.counts.refreshCalls += 1;
    if (form.get("app_id") !== this.#options.appId) return refused(-14002, "Invalid appId");
    if (secret !== this.#options.appSecret) return refused(-14004, "Invalid secret key");
    if (form.get("grant_type") === "authorization_code") return this.#byCode(form);
    return this.#byRefresh(form.get("refresh_token"));
  }

  #byCode(form: URLSearchParams): Answer {
    const name = form.get("code") ?? "";
    const code = this.#codes.get(name);
    this.#codes.delete(name);
    const challenge = createHash("sha256")
      .update(form.get("code_verifier") ?? "")
      .digest("base64url");
    const good = code && code.expiresAt > this.#clock.now() && code.challenge === challenge;
    // Which number a bad code has is not documented; some failures carry none.
    if (!good)
      return { status: 200, body: { error_name: "Invalid code.", error_description: "Invalid code" } };
    return this.#pair();
  }

  #byRefresh(token: string | null): Answer {
    const good =
      token !== null && token === this.#refresh?.token && this.#refresh.expiresAt > this.#clock.now();
    if (!good) return refused(-14020, "Invalid refresh token.");
    this.counts.refreshed += 1;
    return this.#pair();
  }

  #pair(): Answer {
    const { access, refresh } = this.#issue();
    const body = { access_token: access, refresh_token: refresh, expires_in: String(accessLifeMs / 1000) };
    return { status: 200, body };
  }

  #issue(): { access: string; refresh: string } {
    const [access, refresh] = [
      `acc-${randomBytes(12).toString("hex")}`,
      `ref-${randomBytes(12).toString("hex")}`,
    ];
    const now = this.#clock.now();
    this.#access = { token: access, expiresAt: now + accessLifeMs };
    this.#refresh = { token: refresh, expiresAt: now + refreshLifeMs };
    return { access, refresh };
  }
}

function refused(error: number, name: string): Answer {
  const body = { error, error_name: name, error_reason: name, error_description: name, ref_doc: "" };
  return { status: 200, body };
}
