import { z } from "zod";
import type { StaffId } from "../../model/ids.js";
import { createLibrary, disabledCode, type Library, type Provider, providerId } from "./library.js";
import type { Desk } from "./session.js";
import { noteSignIn, request } from "./sign-in.js";
import type { TooManyTries } from "./tries.js";

/** Where the browser has to go, with the cookie that knows it again; or the provider does not answer. */
export type Departure =
  | { readonly kind: "leads"; readonly url: string; readonly cookies: readonly string[] }
  | { readonly kind: "provider-away" }
  | TooManyTries;

/** What came of a sign-in at the provider. `no-account`: nobody here has the e-mail address it named. */
export type Arrival =
  | { readonly kind: "signed-in"; readonly id: StaffId; readonly cookies: readonly string[] }
  | { readonly kind: "code-wanted"; readonly cookies: readonly string[] }
  | { readonly kind: "no-account" | "disabled" | "provider-failed" | "too-many-tries" };

/** The province's own sign-in (OpenID Connect). Only accounts there are come in; none is made. */
export interface ProviderDoor {
  /** What stands on the button. */
  readonly name: string;
  begin(headers: Headers): Promise<Departure>;
  /** The browser came back; `search` is the query of its address with the question mark. */
  arrive(search: string, headers: Headers): Promise<Arrival>;
  /**
   * Where a browser ends its session there and comes back from (OpenID Connect RP-Initiated Logout 1.0); null: the
   * provider has no such place, or does not answer.
   */
  leaving(): Promise<string | null>;
}

const leads = z.object({ url: z.url() });
const codeWanted = z.object({ twoFactorRedirect: z.literal(true) });
const home = "/hotline/";

/** The door to a provider; the provider is asked for its addresses when somebody first goes there. */
export function createProviderDoor(desk: Desk, provider: Provider): ProviderDoor {
  let opened: Library | null = null;
  const library = () => {
    opened ??= createLibrary(desk.needs, provider);
    return opened;
  };
  return {
    name: provider.name,
    begin: (headers) => begin(library(), headers),
    arrive: (search, headers) => arrive(desk, library(), search, headers),
    leaving: () => leaving(provider, new URL(home, desk.needs.publicUrl).href),
  };
}

async function begin(library: Library, headers: Headers): Promise<Departure> {
  const body = { provider: providerId, callbackURL: home, errorCallbackURL: home, disableRedirect: true };
  const answer = await library.handler(request(library, "/sign-in/social", body, headers));
  if (answer.status === 429) {
    return { kind: "too-many-tries", retryAfter: Number(answer.headers.get("x-retry-after") ?? 60) };
  }
  const read = leads.safeParse(answer.ok ? await answer.json() : null);
  if (!read.success) return { kind: "provider-away" };
  return { kind: "leads", url: read.data.url, cookies: answer.headers.getSetCookie() };
}

async function arrive(desk: Desk, library: Library, search: string, headers: Headers): Promise<Arrival> {
  const url = new URL(`/hotline/api/auth/callback/${providerId}${search}`, library.options.baseURL);
  const answer = await library.handler(new Request(url, { headers }));
  if (answer.status === 429) return { kind: "too-many-tries" };
  const cookies = answer.headers.getSetCookie();
  if (codeWanted.safeParse(await bodyOf(answer)).success) return { kind: "code-wanted", cookies };
  const fault = new URL(answer.headers.get("location") ?? "?error=none", url).searchParams.get("error");
  if (fault !== null) return { kind: faults[fault] ?? "provider-failed" };
  return begun(desk, cookies);
}

const faults: Readonly<Record<string, "no-account" | "disabled">> = {
  signup_disabled: "no-account",
  [disabledCode]: "disabled",
};

/** A redirect says that it is JSON and is empty. */
async function bodyOf(answer: Response): Promise<unknown> {
  const text = await answer.text();
  return text.startsWith("{") ? JSON.parse(text) : null;
}

async function begun(desk: Desk, cookies: readonly string[]): Promise<Arrival> {
  const cookie = cookies.map((text) => text.split(";")[0]).join("; ");
  const session = await desk.library.api.getSession({ headers: new Headers({ cookie }) });
  if (!session) return { kind: "provider-failed" };
  const id = session.user.id as StaffId;
  if (session.user.mustChangePassword) await forgetOneTimePassword(desk, id);
  await noteSignIn(desk, id);
  return { kind: "signed-in", id, cookies };
}

/** How long signing out waits for the provider's list of addresses, milliseconds. */
const patience = 3_000;
const discovery = z.object({ end_session_endpoint: z.url().optional() });

/** We keep no token of anybody, so the provider is told which client asks and may ask the person once more. */
async function leaving({ issuer, clientId }: Provider, back: string): Promise<string | null> {
  const endpoint = await endSessionEndpoint(issuer);
  if (endpoint === null) return null;
  const url = new URL(endpoint);
  // A list of addresses that was tampered with must not lead the browser to a script or a file.
  if (url.protocol !== "https:" && url.protocol !== new URL(issuer).protocol) return null;
  url.searchParams.set("client_id", clientId);
  url.searchParams.set("post_logout_redirect_uri", back);
  return url.href;
}

async function endSessionEndpoint(issuer: string): Promise<string | null> {
  const address = `${issuer.replace(/\/$/, "")}/.well-known/openid-configuration`;
  try {
    const answer = await fetch(address, { signal: AbortSignal.timeout(patience) });
    const read = discovery.safeParse(await answer.json());
    return (read.success && read.data.end_session_endpoint) || null;
  } catch {
    // Our own session ends all the same; the provider's ends by its own time.
    return null;
  }
}

/** Who is known by the provider needs no one-time password, and nobody else shall find it. */
async function forgetOneTimePassword({ db }: Desk, id: StaffId): Promise<void> {
  await db.transaction().execute(async (transaction) => {
    await transaction
      .deleteFrom("staff_account")
      .where("userId", "=", id)
      .where("providerId", "=", "credential")
      .execute();
    await transaction
      .updateTable("staff")
      .set({ mustChangePassword: false, firstStart: false })
      .where("id", "=", id)
      .execute();
  });
}
