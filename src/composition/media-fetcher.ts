import { isIP } from "node:net";
import { pipeline, Readable, Transform } from "node:stream";
import type { ReadableStream } from "node:stream/web";
import type { FetchedMedia } from "../hotline/talk-desk.js";
import { Fault } from "../infra/fault.js";
import { faultFields, type Log } from "../infra/log.js";

/** The most that is passed on, bytes: platforms send nothing larger. */
const largest = 30 * 1024 * 1024;
/** Milliseconds until a platform has to begin its answer. */
const patience = 15_000;

/**
 * Fetches what a person sent from the platform. Only from public names over HTTPS, and from the platforms' own
 * addresses as configured: an address that came in a message must not lead into the office's network.
 */
export function mediaFetcher(
  platforms: readonly string[],
  log: Pick<Log, "warn">,
): (url: string) => Promise<FetchedMedia> {
  const trusted = new Set(platforms.map((url) => new URL(url).origin));
  return async (url) => {
    if (!isPublic(url) && !(URL.canParse(url) && trusted.has(new URL(url).origin))) return { kind: "away" };
    try {
      return await fetchOne(url);
    } catch (fault) {
      log.warn("media-not-fetched", { fault: faultFields(fault) });
      return { kind: "away" };
    }
  };
}

function isPublic(url: string): boolean {
  if (!URL.canParse(url)) return false;
  const { protocol, hostname, port } = new URL(url);
  const inside = isIP(hostname.replace(/^\[|\]$/g, "")) !== 0 || !hostname.includes(".");
  return (
    protocol === "https:" &&
    port === "" &&
    !inside &&
    !/\.(?:local|internal|lan|home|localhost)$/.test(hostname)
  );
}

/** What platforms answer for an address that has run out or a thing taken away. */
const gone: ReadonlySet<number> = new Set([400, 401, 403, 404, 410]);

async function fetchOne(url: string): Promise<FetchedMedia> {
  const tooLate = new AbortController();
  const timer = setTimeout(() => tooLate.abort(), patience);
  // A redirect could lead anywhere; platforms' addresses of things sent need none.
  const answer = await fetch(url, { redirect: "error", signal: tooLate.signal }).finally(() =>
    clearTimeout(timer),
  );
  const length = Number(answer.headers.get("content-length") ?? Number.NaN);
  const tooLarge = Number.isFinite(length) && length > largest;
  if (!answer.ok || answer.body === null || tooLarge) {
    await answer.body?.cancel();
    return { kind: gone.has(answer.status) ? "gone" : "away" };
  }
  const type = answer.headers.get("content-type")?.split(";")[0]?.trim().toLowerCase() ?? "";
  // `fetch` unpacks: a length of the packed form would be wrong.
  const whole = Number.isFinite(length) && !answer.headers.has("content-encoding") ? length : null;
  return {
    kind: "found",
    type,
    length: whole,
    body: limited(Readable.fromWeb(answer.body as ReadableStream)),
  };
}

/** Ends with an error when more comes than was to be expected, or when the source breaks off. */
function limited(body: Readable): Readable {
  let size = 0;
  const limit = new Transform({
    transform: (chunk: Buffer, _encoding, next) => {
      size += chunk.length;
      if (size <= largest) next(null, chunk);
      else next(new Fault("media-too-large", "A platform sent more than is passed on."));
    },
  });
  // The reader of `limit` sees the error of either.
  return pipeline(body, limit, () => undefined);
}
