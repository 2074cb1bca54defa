import express, {
  type ErrorRequestHandler,
  type Request,
  type RequestHandler,
  type Response,
  type Router,
} from "express";
import { isDatabaseAway } from "../../infra/database-away.js";
import { faultFields, type Log } from "../../infra/log.js";
import { providerId } from "../accounts/library.js";
import type { Staff } from "../accounts/staff.js";
import { pressHeader, requestId } from "../api/fields.js";
import { type StreamNeeds, streamLive } from "../live/stream.js";
import { allowedAtAll } from "../permissions.js";
import { accountEndpoints } from "./account-endpoints.js";
import { alarmEndpoints } from "./alarm-endpoints.js";
import { auditEndpoints } from "./audit-endpoints.js";
import { callEndpoints } from "./call-endpoints.js";
import { caseEndpoints } from "./case-endpoints.js";
import { caseLifeEndpoints } from "./case-life-endpoints.js";
import { channelEndpoints } from "./channel-endpoints.js";
import { contactRecordEndpoints } from "./contact-record-endpoints.js";
import { directoryEndpoints, mostSheetBytes, sheetUploads } from "./directory-endpoints.js";
import { draftEndpoints } from "./draft-endpoints.js";
import type { Endpoint, Upload } from "./endpoint.js";
import { figuresEndpoints } from "./figures-endpoints.js";
import { formEndpoints } from "./form-endpoints.js";
import { goLiveEndpoints } from "./go-live-endpoints.js";
import { admit, type Door, headersOf, sameOriginOnly } from "./guard.js";
import { holderEndpoints } from "./holder-endpoints.js";
import { holidayEndpoints } from "./holiday-endpoints.js";
import { mediaPath, serveMedia } from "./media-door.js";
import { morningEndpoints } from "./morning-endpoints.js";
import type { HotlineNeeds } from "./needs.js";
import { phoneEndpoints } from "./phone-endpoints.js";
import { referralEndpoints } from "./referral-endpoints.js";
import { Refusal, refuse, sendRefusal } from "./refusal.js";
import { replyEndpoints } from "./reply-endpoints.js";
import { rosterEndpoints } from "./roster-endpoints.js";
import { secondFactorEndpoints } from "./second-factor-endpoints.js";
import { SentFile, sendFile } from "./sent-file.js";
import { settingsEndpoints } from "./settings-endpoints.js";
import {
  arriveFromProvider,
  confirmSignIn,
  leadToProvider,
  setCookies,
  signIn,
  signInWays,
  signOut,
} from "./sign-in.js";
import { staffEndpoints } from "./staff-endpoints.js";
import { supervisionEndpoints } from "./supervision-endpoints.js";
import { talkEndpoints } from "./talk-endpoints.js";
import { talkWorkEndpoints } from "./talk-work-endpoints.js";

/** All endpoints but signing in and out and the live stream. */
export function endpointsOf(needs: HotlineNeeds): readonly Endpoint[] {
  return [
    ...staffEndpoints(needs),
    ...secondFactorEndpoints(needs),
    ...accountEndpoints(needs),
    ...talkEndpoints(needs),
    ...talkWorkEndpoints(needs),
    ...holderEndpoints(needs),
    ...draftEndpoints(needs),
    ...replyEndpoints(needs),
    ...caseEndpoints(needs),
    ...caseLifeEndpoints(needs),
    ...morningEndpoints(needs),
    ...referralEndpoints(needs),
    ...contactRecordEndpoints(needs),
    ...holidayEndpoints(needs),
    ...auditEndpoints(needs),
    ...directoryEndpoints(needs),
    ...rosterEndpoints(needs),
    ...alarmEndpoints(needs),
    ...goLiveEndpoints(needs),
    ...phoneEndpoints(needs),
    ...channelEndpoints(needs),
    ...formEndpoints(needs),
    ...callEndpoints(needs),
    ...supervisionEndpoints(needs),
    ...figuresEndpoints(needs),
    ...settingsEndpoints(needs),
  ];
}

/** What lets somebody listen to the live stream. */
export const liveDoor = {
  action: "live.listen",
  beforePassword: false,
  beforeSecondFactor: false,
  about: null,
} as const satisfies Door;

/** The staff's API, to be mounted at `/hotline/api`. It answers every path below, errors included. */
export function createHotlineRouter(needs: HotlineNeeds): Router {
  const router = express.Router();
  router.use((_request, response, next) => {
    response.set("cache-control", "no-store");
    next();
  });
  router.use(sameOriginOnly(needs.origins));
  router.use(sheetUploads, express.raw({ type: () => true, limit: mostSheetBytes }));
  router.use(express.json({ limit: "16kb" }));
  router.post("/auth/sign-in/email", signIn(needs));
  router.post("/auth/second-factor", confirmSignIn(needs));
  router.get("/auth/ways", signInWays(needs));
  router.post("/auth/provider", leadToProvider(needs));
  router.get(`/auth/callback/${providerId}`, arriveFromProvider(needs));
  router.post("/auth/sign-out", signOut(needs));
  router.get("/live", live(needs));
  router.get(mediaPath, serveMedia(needs));
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
    const unread = endpoint.upload && (await readFile(endpoint.upload, request, response));
    if (unread) return sendRefusal(response, unread);
    const run = () =>
      endpoint.run({
        staff: admitted.staff,
        talk: admitted.talk,
        params: paramsOf(request.params),
        body: request.body,
        query: request.query,
        at: needs.now(),
        headers: headersOf(request),
        setCookies: (cookies) => setCookies(response, cookies),
      });
    const press = pressOf(endpoint, request, admitted.staff);
    const result = press === null ? await run() : await runOnce(needs, press, run);
    if (result instanceof Refusal) return sendRefusal(response, result);
    if (result instanceof SentFile) return sendFile(response, endpoint.status, result);
    response.status(endpoint.status).json(result);
  };
}

/** What tells one press of a button from another; null: the asker did not say, and nothing is made by asking. */
function pressOf({ method }: Endpoint, request: Request, staff: Staff): string | null {
  const id = requestId.safeParse(request.get(pressHeader));
  return method === "post" && id.success ? `${staff.id} ${request.path} ${id.data}` : null;
}

/** A press that came twice is done once; a refusal changes nothing and is not kept. */
async function runOnce(
  { presses }: HotlineNeeds,
  press: string,
  run: () => Promise<unknown>,
): Promise<unknown> {
  const keeps = (answer: unknown) => !(answer instanceof Refusal) && !(answer instanceof SentFile);
  const pressed = await presses.once(press, run, keeps);
  return pressed.kind === "busy" ? refuse("busy") : pressed.answer;
}

/** Reads a body as it is; resolves with a refusal when it is too large. Rejects when it breaks off. */
function readFile(upload: Upload, request: Request, response: Response): Promise<Refusal | null> {
  const read = express.raw({ type: () => true, limit: upload.most });
  return new Promise((resolve, reject) => {
    read(request, response, (fault?: unknown) => {
      if (fault === undefined) resolve(null);
      else if ((fault as { status?: unknown }).status === 413) resolve(refuse(upload.tooLarge));
      else reject(fault);
    });
  });
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
    const rights = rightsOf(admitted.staff);
    const mayListen = async () => {
      const now = await admit(needs, liveDoor, request, false);
      if (!(now instanceof Refusal)) return rightsOf(now.staff) === rights ? "yes" : "changed";
      return now.code === "signed-out" ? "signed-out" : "changed";
    };
    const view = viewOf(needs, admitted.staff);
    const stream = {
      hub: needs.live,
      log: needs.log,
      beatMs: needs.beatMs ?? 15_000,
      mayListen,
      ...view,
    };
    if (!streamLive(request, response, stream)) sendRefusal(response, refuse("too-many-listeners"));
  };
}

/** What a stream was opened for; with other rights it is opened anew. */
function rightsOf({ roles, commune }: Staff): string {
  return JSON.stringify([roles.toSorted(), commune?.code]);
}

/** Whoever sees no talks hears only that something changed in a case of the own commune. */
function viewOf({ caseLife }: HotlineNeeds, { roles, commune }: Staff): Pick<StreamNeeds, "view"> {
  if (allowedAtAll("talk.list", roles)) return {};
  return {
    view: async (changes) => {
      const persons = changes.filter(({ kinds }) => kinds.includes("case")).map(({ person }) => person);
      if (persons.length === 0 || commune === null) return null;
      return (await caseLife.concernsCommune(persons, commune.code)) ? { kind: "referrals" } : null;
    },
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
    if (isDatabaseAway(error)) {
      log.warn("hotline-database-away", { path: String(request.route?.path ?? "") });
      return sendRefusal(response, refuse("busy"));
    }
    log.error("hotline-request-failed", {
      method: request.method,
      path: String(request.route?.path ?? ""),
      fault: faultFields(error),
    });
    sendRefusal(response, refuse("fault"));
  };
}
