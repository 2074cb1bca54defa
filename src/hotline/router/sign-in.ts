import type { Request, RequestHandler, Response } from "express";
import type { SignInRefusal, SignInResult } from "../accounts/sign-in.js";
import { secondStepBody } from "../api/second-factor-contract.js";
import { signInBody } from "../api/staff-contract.js";
import { headersOf } from "./guard.js";
import type { HotlineNeeds } from "./needs.js";
import { refuse, sendRefusal } from "./refusal.js";

/** Signing in: the answer tells nothing but whether it worked, or that a code is wanted; the session is in the cookie. */
export function signIn(needs: HotlineNeeds): RequestHandler {
  return async (request, response) => {
    const body = signInBody.safeParse(request.body);
    if (!body.success) return sendRefusal(response, refuse("bad-request"));
    const credentials = { login: body.data.email, password: body.data.password };
    await answer(needs, response, await needs.accounts.signIn(credentials, headersOf(request)));
  };
}

/** The second step: the code of the app, or a back-up code. */
export function confirmSignIn(needs: HotlineNeeds): RequestHandler {
  return async (request, response) => {
    const body = secondStepBody.safeParse(request.body);
    if (!body.success) return sendRefusal(response, refuse("wrong-code"));
    const used = "backupCode" in body.data ? { with: "backup-code" } : { with: "code" };
    await answer(needs, response, await needs.accounts.confirm(body.data, headersOf(request)), used);
  };
}

async function answer(
  { cases, now }: HotlineNeeds,
  response: Response,
  result: SignInResult,
  detail: Readonly<Record<string, string>> = {},
): Promise<void> {
  switch (result.kind) {
    case "signed-in":
      await cases.record({ at: now(), staff: result.id, action: "staff.sign-in", detail });
      setCookies(response, result.cookies);
      return void response.json({ done: true });
    case "code-wanted":
      setCookies(response, result.cookies);
      return void response.json({ done: false });
    case "too-many-tries":
      return sendRefusal(response, refuse(result.kind, result.retryAfter));
    default:
      await cases.record({
        at: now(),
        action: "staff.sign-in-refused",
        detail: { ...detail, ...told(result) },
      });
      return sendRefusal(response, refuse(refusals[result.kind]));
  }
}

/** At whose account, where there is one; what was typed as login may be anything. */
function told({ account, locks }: SignInRefusal): Readonly<Record<string, string>> {
  return { account: account ?? "none", ...(locks ? { locks: "15 min" } : {}) };
}

const refusals = {
  refused: "sign-in-failed",
  disabled: "account-disabled",
  "wrong-code": "wrong-code",
  "sign-in-over": "sign-in-over",
} as const;

/** Which other ways there are; anybody may know. */
export function signInWays({ accounts }: HotlineNeeds): RequestHandler {
  return (_request, response) => {
    response.json({ provider: accounts.provider?.name ?? null });
  };
}

/** Says where the province's own sign-in is. */
export function leadToProvider({ accounts }: HotlineNeeds): RequestHandler {
  return async (request, response) => {
    const departure = await accounts.provider?.begin(headersOf(request));
    if (!departure) return sendRefusal(response, refuse("not-found"));
    if (departure.kind === "too-many-tries")
      return sendRefusal(response, refuse(departure.kind, departure.retryAfter));
    if (departure.kind !== "leads") return sendRefusal(response, refuse(departure.kind));
    setCookies(response, departure.cookies);
    response.json({ url: departure.url });
  };
}

/** The browser comes back from the province's own sign-in and is led to the console, which says what came of it. */
export function arriveFromProvider(needs: HotlineNeeds): RequestHandler {
  return async (request, response) => {
    const { accounts, cases, now } = needs;
    const arrival = await accounts.provider?.arrive(searchOf(request), headersOf(request));
    if (!arrival) return sendRefusal(response, refuse("not-found"));
    if (arrival.kind === "signed-in") {
      const deed = { at: now(), staff: arrival.id, action: "staff.sign-in", detail: { with: "provider" } };
      await cases.record(deed);
      setCookies(response, arrival.cookies);
      return response.redirect("/hotline/");
    }
    if (arrival.kind === "code-wanted") setCookies(response, arrival.cookies);
    else
      await cases.record({
        at: now(),
        action: "staff.sign-in-refused",
        detail: { with: "provider", result: arrival.kind },
      });
    response.redirect(`/hotline/#/dang-nhap/${arrival.kind}`);
  };
}

function searchOf(request: Request): string {
  const at = request.originalUrl.indexOf("?");
  return at < 0 ? "" : request.originalUrl.slice(at);
}

/**
 * Signing out: works, and clears the cookie, whether or not there was a session. Who came by the province's own
 * sign-in is told where to end that one.
 */
export function signOut({ accounts, cases, now }: HotlineNeeds): RequestHandler {
  return async (request, response) => {
    const headers = headersOf(request);
    const asker = await accounts.whoIs(headers, false);
    const provider = asker && (await accounts.leaving(headers));
    setCookies(response, await accounts.signOut(headers));
    if (asker) await cases.record({ at: now(), staff: asker.staff.id, action: "staff.sign-out" });
    response.json({ done: true, provider });
  };
}

/** Adds cookies to an answer. */
export function setCookies(response: Response, cookies: readonly string[]): void {
  for (const cookie of cookies) response.append("set-cookie", cookie);
}
