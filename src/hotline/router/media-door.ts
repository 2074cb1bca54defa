import type { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { Request, RequestHandler, Response } from "express";
import type { Looking, StoredMedia } from "../../cases/talk-work/media.js";
import { faultFields } from "../../infra/log.js";
import type { FetchedMedia } from "../talk-desk.js";
import { partOf, rangeOf } from "./byte-range.js";
import { admit, type Door } from "./guard.js";
import { createMediaLooks, type MediaLooks } from "./media-looks.js";
import { headLength, mediaTypeOf } from "./media-type.js";
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
  const looks = createMediaLooks();
  return async (request, response) => {
    const admitted = await admit(needs, mediaDoor, request);
    if (admitted instanceof Refusal) return sendRefusal(response, admitted);
    setCookies(response, admitted.cookies);
    const { talk, staff } = admitted;
    const number = lineOf(String(request.params["line"]));
    const place = Number(request.params["place"]);
    if (!talk || number === null) return sendRefusal(response, refuse("not-found"));
    const looking = { person: talk.person, number, place, staff: staff.id, at: needs.now() };
    const found = await lookUp(needs, looks, looking, request);
    if (found instanceof Refusal) return sendRefusal(response, found);
    await send(request, response, found).catch((fault: unknown) => {
      needs.log.warn("media-broken-off", { fault: faultFields(fault) });
      if (!response.hasHeader("content-type")) return sendRefusal(response, refuse("media-away"));
      // Half a picture cannot be taken back: the asker's browser sees a broken answer.
      response.destroy();
    });
  };
}

type Fetched = Extract<FetchedMedia, { kind: "found" }>;

/** Something on its way, and what is known of it here. */
interface Found {
  readonly media: StoredMedia;
  readonly fetched: Fetched;
  /** It is to be put on the asker's computer: what is locked never is. */
  readonly saved: boolean;
}

async function lookUp(
  { talkDesk, cases }: HotlineNeeds,
  looks: MediaLooks,
  looking: Looking,
  request: Request,
): Promise<Found | Refusal> {
  const { person, number, place, staff, at } = looking;
  const media = await talkDesk.work.storedMedia(person, number);
  const url = media?.urls[place];
  if (!media || url === undefined) return refuse("not-found");
  const saved = request.query["save"] !== undefined && !media.locked;
  if (saved || !looks.goesOn(looking, media.locked, askedFrom(request))) {
    if (media.locked && !(await talkDesk.work.hasReason(looking))) return refuse("media-locked");
    const detail = { line: String(number), place: String(place) };
    await cases.record({ at, staff, action: saved ? "media.save" : "media.read", person, detail });
    looks.begin(looking, media.locked);
  }
  const fetched = await talkDesk.fetchMedia(url);
  if (fetched.kind === "found") return { media, fetched, saved };
  return refuse(fetched.kind === "gone" ? "media-gone" : "media-away");
}

/** The first byte asked for; null: all of it. */
function askedFrom(request: Request): number | null {
  const [, first] = /^bytes=(\d*)-/.exec(request.get("range") ?? "") ?? [];
  return first === undefined ? null : Number(first || "1");
}

/** Only what a browser shows as a picture, plays as sound or film is shown; all else is a file. */
const shown = /^(?:image|audio|video)\/[a-z0-9.+-]+$/i;

async function send(request: Request, response: Response, { media, fetched, saved }: Found): Promise<void> {
  const { head, body } = await beginningOf(fetched.body);
  const type = mediaTypeOf(head, media.kind) ?? fetched.type;
  const inline = shown.test(type) && !saved;
  response.set({
    "content-type": shown.test(type) ? type : "application/octet-stream",
    "content-disposition": inline ? "inline" : `attachment; filename="${fileName(type)}"`,
    "content-security-policy": "default-src 'none'; sandbox",
    "x-content-type-options": "nosniff",
    "cache-control": "no-store, private",
  });
  const { length } = fetched;
  if (length === null) return pipeline(body, response);
  response.set("accept-ranges", "bytes");
  const range = rangeOf(request.get("range"), length);
  if (range === "none") {
    fetched.body.destroy();
    response.status(416).set("content-range", `bytes */${length}`).end();
    return;
  }
  const part = range ?? { start: 0, end: length - 1 };
  response.set("content-length", String(part.end + 1 - part.start));
  if (range === null) return pipeline(body, response);
  response.status(206).set("content-range", `bytes ${range.start}-${range.end}/${length}`);
  await pipeline(partOf(body, range), response);
}

/** Phones know what to open a voice note with by the end of its name. */
function fileName(type: string): string {
  return type === "audio/amr" || type === "audio/amr-wb" ? "ghi-am.amr" : "tep";
}

/** The first bytes of a stream, and the whole stream still. */
async function beginningOf(source: Readable) {
  const chunks: AsyncIterator<Uint8Array> = source[Symbol.asyncIterator]();
  const parts: Uint8Array[] = [];
  let size = 0;
  while (size < headLength) {
    const next = await chunks.next();
    if (next.done) break;
    parts.push(Buffer.from(next.value));
    size += next.value.length;
  }
  const read = Buffer.concat(parts);
  return { head: read.subarray(0, headLength), body: joined(read, chunks) };
}

async function* joined(read: Buffer, chunks: AsyncIterator<Uint8Array>): AsyncGenerator<Uint8Array> {
  try {
    if (read.length > 0) yield read;
    for (let next = await chunks.next(); !next.done; next = await chunks.next()) yield next.value;
  } finally {
    // Whoever asked has gone, or had all they wanted: nothing more is taken from the platform.
    await chunks.return?.();
  }
}
