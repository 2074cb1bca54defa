import { pipeline } from "node:stream/promises";
import type { RequestHandler, Response } from "express";
import { faultFields } from "../../infra/log.js";
import type { FetchedMedia } from "../talk-desk.js";
import { admit, type Door } from "./guard.js";
import type { HotlineNeeds } from "./needs.js";
import { Refusal, refuse, sendRefusal } from "./refusal.js";
import { setCookies } from "./sign-in.js";
import { lineOf } from "./talk-work-endpoints.js";

/** What lets somebody look at what a person sent; locked things need a supervisor's reason as well. */
export const mediaDoor = {
  action: "media.read",
  beforePassword: false,
  beforeSecondFactor: false,
  about: "talk",
} as const satisfies Door;

/** Where it is mounted. */
export const mediaPath = "/talks/:person/media/:line/:place";

/** Passes on what a person sent, from the platform straight to the asker: stored nowhere, kept by no browser. */
export function serveMedia(needs: HotlineNeeds): RequestHandler {
  return async (request, response) => {
    const admitted = await admit(needs, mediaDoor, request);
    if (admitted instanceof Refusal) return sendRefusal(response, admitted);
    setCookies(response, admitted.cookies);
    const { talk, staff } = admitted;
    const number = lineOf(String(request.params["line"]));
    const place = Number(request.params["place"]);
    if (!talk || number === null) return sendRefusal(response, refuse("not-found"));
    const found = await lookUp(needs, {
      person: talk.person,
      number,
      place,
      staff: staff.id,
      at: needs.now(),
    });
    if (found instanceof Refusal) return sendRefusal(response, found);
    await send(response, found).catch((fault: unknown) => {
      // Half a picture cannot be taken back: the asker's browser sees a broken answer.
      needs.log.warn("media-broken-off", { fault: faultFields(fault) });
      response.destroy();
    });
  };
}

type Looking = Parameters<HotlineNeeds["talkDesk"]["work"]["hasReason"]>[0];

async function lookUp({ talkDesk, cases }: HotlineNeeds, looking: Looking) {
  const { person, number, place, staff, at } = looking;
  const media = await talkDesk.work.storedMedia(person, number);
  const url = media?.urls[place];
  if (!media || url === undefined) return refuse("not-found");
  if (media.locked && !(await talkDesk.work.hasReason(looking))) return refuse("media-locked");
  await cases.record({
    at,
    staff,
    action: "media.read",
    person,
    detail: { line: String(number), place: String(place) },
  });
  const fetched = await talkDesk.fetchMedia(url);
  if (fetched.kind === "found") return fetched;
  return refuse(fetched.kind === "gone" ? "media-gone" : "media-away");
}

/** Only what a browser shows as a picture, plays as sound or film is shown; all else is a file. */
const shown = /^(?:image|audio|video)\/[a-z0-9.+-]+$/i;

async function send(response: Response, media: Extract<FetchedMedia, { kind: "found" }>): Promise<void> {
  const inline = shown.test(media.type);
  response.set({
    "content-type": inline ? media.type : "application/octet-stream",
    "content-disposition": inline ? "inline" : 'attachment; filename="tep"',
    "content-security-policy": "default-src 'none'; sandbox",
    "x-content-type-options": "nosniff",
    "cache-control": "no-store, private",
    ...(media.length === null ? {} : { "content-length": String(media.length) }),
  });
  await pipeline(media.body, response);
}
