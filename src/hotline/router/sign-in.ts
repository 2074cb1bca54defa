import type { RequestHandler, Response } from "express";
import { signInBody } from "../api/staff-contract.js";
import { headersOf } from "./guard.js";
import type { HotlineNeeds } from "./needs.js";
import { refuse, sendRefusal } from "./refusal.js";

/** Signing in: the answer tells nothing but whether it worked; the session is in the cookie. */
export function signIn({ accounts, cases, now }: HotlineNeeds): RequestHandler {
  return async (request, response) => {
    const body = signInBody.safeParse(request.body);
    if (!body.success) return sendRefusal(response, refuse("bad-request"));
    const credentials = { login: body.data.email, password: body.data.password };
    const result = await accounts.signIn(credentials, headersOf(request));
    if (result.kind === "refused") {
      await cases.record({ at: now(), action: "staff.sign-in-refused" });
      return sendRefusal(response, refuse("sign-in-failed"));
    }
    if (result.kind === "too-many-tries")
      return sendRefusal(response, refuse(result.kind, result.retryAfter));
    await cases.record({ at: now(), staff: result.id, action: "staff.sign-in" });
    setCookies(response, result.cookies);
    response.json({ done: true });
  };
}

/** Signing out: works, and clears the cookie, whether or not there was a session. */
export function signOut({ accounts, cases, now }: HotlineNeeds): RequestHandler {
  return async (request, response) => {
    const headers = headersOf(request);
    const asker = await accounts.whoIs(headers, false);
    setCookies(response, await accounts.signOut(headers));
    if (asker) await cases.record({ at: now(), staff: asker.staff.id, action: "staff.sign-out" });
    response.json({ done: true });
  };
}

/** Adds cookies to an answer. */
export function setCookies(response: Response, cookies: readonly string[]): void {
  for (const cookie of cookies) response.append("set-cookie", cookie);
}
