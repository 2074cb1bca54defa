import { createHash, createSign, generateKeyPairSync, type KeyObject, randomBytes } from "node:crypto";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

/** Who is signed in at the provider; `emailVerified` left out: it does not say. */
export interface ProvinceUser {
  readonly sub: string;
  readonly email: string;
  readonly emailVerified?: boolean;
}

interface Grant {
  readonly user: ProvinceUser;
  readonly nonce: string | null;
  readonly challenge: string;
  readonly redirectUri: string;
}

const clientId = "tieng-em";
const clientSecret = "bi-mat-cua-bai-thu";
const keyId = "one";

/**
 * A small OpenID Connect provider: discovery, keys, authorization code with PKCE, signed id tokens, and an end of the session. Whoever comes
 * is `user`, without a page of its own; null: the person there says no.
 */
export class OidcEmulator {
  user: ProvinceUser | null = null;
  /** Signs with a key that is not in its list. */
  forged = false;
  /** Whether it says where a session ends; then whoever goes there is nobody any more. */
  endsSessions = true;
  /** How many id tokens were given out. */
  tokens = 0;
  readonly #server: Server;
  readonly #grants = new Map<string, Grant>();
  readonly #keys = generateKeyPairSync("rsa", { modulusLength: 2048 });
  readonly #otherKeys = generateKeyPairSync("rsa", { modulusLength: 2048 });

  private constructor() {
    this.#server = createServer((request, response) => void this.#handle(request, response));
  }

  static async start(): Promise<OidcEmulator> {
    const emulator = new OidcEmulator();
    await new Promise<void>((resolve) => emulator.#server.listen(0, resolve));
    return emulator;
  }

  /** By another name than the hotline's, so that browsers take it for another site. */
  get issuer(): string {
    return `http://localhost:${(this.#server.address() as AddressInfo).port}`;
  }

  /** What the hotline is configured with. */
  get settings() {
    return { name: "Cổng của tỉnh", issuer: this.issuer, clientId, clientSecret };
  }

  async stop(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }

  async #handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? "/", this.issuer);
    if (url.pathname === "/.well-known/openid-configuration") return json(response, 200, this.#discovery());
    if (url.pathname === "/keys") return json(response, 200, { keys: [this.#publicKey()] });
    if (url.pathname === "/authorize") return this.#authorize(url.searchParams, response);
    if (url.pathname === "/token") return this.#token(request, response);
    if (url.pathname === "/logout") return this.#logout(url.searchParams, response);
    json(response, 404, {});
  }

  #discovery() {
    const { issuer } = this;
    return {
      issuer,
      authorization_endpoint: `${issuer}/authorize`,
      token_endpoint: `${issuer}/token`,
      jwks_uri: `${issuer}/keys`,
      ...(this.endsSessions ? { end_session_endpoint: `${issuer}/logout` } : {}),
      response_types_supported: ["code"],
      subject_types_supported: ["public"],
      id_token_signing_alg_values_supported: ["RS256"],
    };
  }

  #logout(query: URLSearchParams, response: ServerResponse): void {
    const back = query.get("post_logout_redirect_uri");
    if (query.get("client_id") !== clientId || back === null) return json(response, 400, {});
    this.user = null;
    response.writeHead(302, { location: back }).end();
  }

  #publicKey() {
    return { ...this.#keys.publicKey.export({ format: "jwk" }), kid: keyId, alg: "RS256", use: "sig" };
  }

  #authorize(query: URLSearchParams, response: ServerResponse): void {
    const back = new URL(query.get("redirect_uri") ?? "");
    back.searchParams.set("state", query.get("state") ?? "");
    const fit = query.get("client_id") === clientId && query.get("code_challenge_method") === "S256";
    if (this.user === null || !fit) back.searchParams.set("error", "access_denied");
    else back.searchParams.set("code", this.#grant(this.user, query));
    response.writeHead(302, { location: back.href }).end();
  }

  #grant(user: ProvinceUser, query: URLSearchParams): string {
    const code = randomBytes(16).toString("hex");
    this.#grants.set(code, {
      user,
      nonce: query.get("nonce"),
      challenge: query.get("code_challenge") ?? "",
      redirectUri: query.get("redirect_uri") ?? "",
    });
    return code;
  }

  async #token(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const form = new URLSearchParams(await text(request));
    const grant = this.#grants.get(form.get("code") ?? "");
    this.#grants.delete(form.get("code") ?? "");
    const challenge = createHash("sha256")
      .update(form.get("code_verifier") ?? "")
      .digest("base64url");
    const known = isClient(request, form) && grant?.redirectUri === form.get("redirect_uri");
    if (!grant || !known || grant.challenge !== challenge)
      return json(response, 400, { error: "invalid_grant" });
    this.tokens += 1;
    const token = randomBytes(16).toString("hex");
    json(response, 200, {
      access_token: token,
      token_type: "Bearer",
      expires_in: 60,
      id_token: this.#idToken(grant),
    });
  }

  #idToken({ user, nonce }: Grant): string {
    const now = Math.floor(Date.now() / 1_000);
    const claims = {
      ...{ iss: this.issuer, aud: clientId, sub: user.sub, email: user.email, iat: now, exp: now + 60 },
      ...(nonce === null ? {} : { nonce }),
      ...(user.emailVerified === undefined ? {} : { email_verified: user.emailVerified }),
    };
    return signed(claims, (this.forged ? this.#otherKeys : this.#keys).privateKey);
  }
}

function isClient(request: IncomingMessage, form: URLSearchParams): boolean {
  const basic = Buffer.from(
    (request.headers.authorization ?? "").replace(/^Basic /, ""),
    "base64",
  ).toString();
  const [id = "", secret = ""] =
    basic === "" ? [form.get("client_id") ?? "", form.get("client_secret") ?? ""] : basic.split(":");
  return id === clientId && decodeURIComponent(secret) === clientSecret;
}

function signed(claims: object, key: KeyObject): string {
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString("base64url");
  const head = `${part({ alg: "RS256", typ: "JWT", kid: keyId })}.${part(claims)}`;
  return `${head}.${createSign("RSA-SHA256").update(head).sign(key).toString("base64url")}`;
}

async function text(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return Buffer.concat(parts).toString();
}

function json(response: ServerResponse, status: number, body: object): void {
  response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(body));
}
