import { isIP } from "node:net";
import { pipeline, Readable, Transform } from "node:stream";
import type { ReadableStream } from "node:stream/web";
import type { FetchedMedia } from "../hotline/talk-desk.js";
import { Fault } from "../infra/fault.js";
import { faultFields, type Log } from "../infra/log.js";

/** What is taken from a platform. */
export interface MediaLimits {
  /** The most that is passed on, bytes. */
  readonly largest: number;
  /** Milliseconds until a platform has to begin its answer, and between two parts of it. */
  readonly patience: number;
}

/** Platforms send nothing larger. */
const usual: MediaLimits = { largest: 30 * 1024 * 1024, patience: 15_000 };

/**
 * Fetches what a person sent from the platform. Only from public names over HTTPS, and from the platforms' own
 * addresses as configured: an address that came in a message must not lead into the office's network. A public name
 * that leads inside gets no further than the certificate, which has to be of that name.
 */
export function mediaFetcher(
  platforms: readonly string[],
  log: Pick<Log, "warn">,
  limits: MediaLimits = usual,
): (url: string) => Promise<FetchedMedia> {
  const trusted = new Set(platforms.map((url) => new URL(url).origin));
  return async (url) => {
    if (!isPublic(url) && !(URL.canParse(url) && trusted.has(new URL(url).origin))) return { kind: "away" };
    try {
      return await fetchOne(url, limits);
    } catch (fault) {
      log.warn("media-not-fetched", { fault: faultFields(fault) });
      return { kind: "away" };
    }
  };
}

function isPublic(url: string): boolean {
  if (!URL.canParse(url)) return false;
  const { protocol, hostname, port } = new URL(url);
  // A dot at the end names the same machine.
  const name = hostname.replace(/\.$/, "");
  const inside = isIP(name.replace(/^\[|\]$/g, "")) !== 0 || !name.includes(".");
  return (
    protocol === "https:" && port === "" && !inside && !/\.(?:local|internal|lan|home|localhost)$/.test(name)
  );
}

/** What platforms answer for an address that has run out or a thing taken away. */
const gone: ReadonlySet<number> = new Set([400, 401, 403, 404, 410]);

async function fetchOne(url: string, { largest, patience }: MediaLimits): Promise<FetchedMedia> {
  const tooLate = new AbortController();
  const timer = setTimeout(() => tooLate.abort(), patience);
  // A redirect could lead anywhere; platforms' addresses of things sent need none.
  // Pictures and sound are packed already; packed once more they would come without their length.
  const headers = { "accept-encoding": "identity" };
  const answer = await fetch(url, { redirect: "error", signal: tooLate.signal, headers }).finally(() =>
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
  const body = Readable.fromWeb(answer.body as ReadableStream);
  return { kind: "found", type, length: whole, body: limited(body, { largest, patience }) };
}

/** Ends with an error when more comes than was to be expected, when nothing comes, or when the source breaks off. */
function limited(body: Readable, { largest, patience }: MediaLimits): Readable {
  let size = 0;
  const limit = new Transform({
    transform: (chunk: Buffer, _encoding, next) => {
      size += chunk.length;
      silence.refresh();
      if (size <= largest) next(null, chunk);
      else next(new Fault("media-too-large", "A platform sent more than is passed on."));
    },
  });
  const stalled = new Fault("media-stalled", "A platform stopped in the middle of what it sent.");
  const silence = setTimeout(() => limit.destroy(stalled), patience);
  // The reader of `limit` sees the error of either.
  return pipeline(body, limit, () => clearTimeout(silence));
}
