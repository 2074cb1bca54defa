import express, { type ErrorRequestHandler, type RequestHandler, type Router } from "express";
import { faultFields, type Log } from "../../infra/log.js";
import { streamLive } from "../live/stream.js";
import { caseEndpoints } from "./case-endpoints.js";
import type { Endpoint } from "./endpoint.js";
import { admit, type Door, headersOf, sameOriginOnly } from "./guard.js";
import type { HotlineNeeds } from "./needs.js";
import { Refusal, refuse, sendRefusal } from "./refusal.js";
import { setCookies, signIn, signOut } from "./sign-in.js";
import { staffEndpoints } from "./staff-endpoints.js";
import { talkEndpoints } from "./talk-endpoints.js";

/** All endpoints but signing in and out and the live stream. */
export function endpointsOf(needs: HotlineNeeds): readonly Endpoint[] {
  return [...staffEndpoints(needs), ...talkEndpoints(needs), ...caseEndpoints(needs)];
}

/** What lets somebody listen to the live stream. */
export const liveDoor = { action: "live.listen", beforePassword: false, about: null } as const satisfies Door;

/** The staff's API, to be mounted at `/hotline/api`. It answers every path below, errors included. */
export function createHotlineRouter(needs: HotlineNeeds): Router {
  const router = express.Router();
  router.use((_request, response, next) => {
    response.set("cache-control", "no-store");
    next();
  });
  router.use(sameOriginOnly(needs.origins));
  router.use(express.json({ limit: "16kb" }));
  router.post("/auth/sign-in/email", signIn(needs));
  router.post("/auth/sign-out", signOut(needs));
  router.get("/live", live(needs));
  for (const endpoint of endpointsOf(needs)) router[endpoint.method](endpoint.path, serve(needs, endpoint));
  router.use((_request, response) => sendRefusal(response, refuse("not-found")));
  router.use(lastResort(needs.log));
  return router;
}

function serve(needs: HotlineNeeds, endpoint: Endpoint): RequestHandler {
  return async (request, response) => {
    const admitted = await admit(needs, endpoint, request);
    if (admitted instanceof Refusal) return sendRefusal(response, admitted);
    setCookies(response, admitted.cookies);
    const result = await endpoint.run({
      staff: admitted.staff,
      talk: admitted.talk,
      params: paramsOf(request.params),
      body: request.body,
      query: request.query,
      at: needs.now(),
      headers: headersOf(request),
      setCookies: (cookies) => setCookies(response, cookies),
    });
    if (result instanceof Refusal) return sendRefusal(response, result);
    response.status(endpoint.status).json(result);
  };
}

/** Our paths have no parameter that repeats. */
function paramsOf(params: Readonly<Record<string, string | string[]>>): Record<string, string> {
  return Object.fromEntries(Object.entries(params).map(([name, value]) => [name, String(value)]));
}

function live(needs: HotlineNeeds): RequestHandler {
  return async (request, response) => {
    const admitted = await admit(needs, liveDoor, request);
    if (admitted instanceof Refusal) return sendRefusal(response, admitted);
    setCookies(response, admitted.cookies);
    const headers = headersOf(request);
    const stillSignedIn = async () => (await needs.accounts.whoIs(headers, false)) !== null;
    const stream = { hub: needs.live, log: needs.log, beatMs: needs.beatMs ?? 15_000, stillSignedIn };
    if (!streamLive(request, response, stream)) sendRefusal(response, refuse("too-many-listeners"));
  };
}

/** Faults that reached nobody else. Unreadable and too large bodies are the asker's, all others ours. */
function lastResort(log: Log): ErrorRequestHandler {
  return (error, request, response, next) => {
    if (response.headersSent) return next(error);
    const status = (error as { status?: unknown }).status;
    if (status === 413) return sendRefusal(response, refuse("too-large"));
    if (typeof status === "number" && status >= 400 && status < 500) {
      return sendRefusal(response, refuse("bad-request"));
    }
    log.error("hotline-request-failed", {
      method: request.method,
      path: String(request.route?.path ?? ""),
      fault: faultFields(error),
    });
    sendRefusal(response, refuse("fault"));
  };
}
