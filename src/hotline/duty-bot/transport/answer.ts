/** An answer in the envelope grammY expects; `error_code` is always there, whatever the platform left out. */
export type Envelope =
  | { readonly ok: true; readonly result: unknown }
  | {
      readonly ok: false;
      readonly error_code: number;
      readonly description: string;
      readonly parameters?: { readonly retry_after: number };
    };

/** What came over HTTP. `retryAfter` is the header of that name. */
export interface RawAnswer {
  readonly status: number;
  readonly text: string;
  readonly retryAfter: string | null;
}

/** No longer than this is a `Retry-After` taken at its word, seconds. */
const longestPause = 300;

/**
 * Reads an answer of the Zalo Bot Platform, which decides by `ok` even on HTTP 200, may leave `error_code` out, and
 * answers with pages of a proxy that are no JSON. Those keep their HTTP status; a page on HTTP 200 counts as 502.
 * `description` is never passed on: it may hold anything.
 */
export function readAnswer({ status, text, retryAfter }: RawAnswer): Envelope {
  const body = parse(text);
  if (body === undefined) return failure(status < 400 ? 502 : status, "no JSON", retryAfter);
  if (body["ok"] === true) return { ok: true, result: body["result"] ?? true };
  const code = typeof body["error_code"] === "number" ? body["error_code"] : status < 400 ? 500 : status;
  const empty = code === 408 || /timeout/i.test(String(body["description"] ?? ""));
  return failure(empty ? 408 : code, "refused", retryAfter ?? pauseIn(body));
}

function failure(code: number, description: string, retryAfter: string | null): Envelope {
  const seconds = Number(retryAfter);
  if (retryAfter === null || !Number.isFinite(seconds) || seconds < 0) {
    return { ok: false, error_code: code, description };
  }
  return {
    ok: false,
    error_code: code,
    description,
    parameters: { retry_after: Math.min(Math.ceil(seconds), longestPause) },
  };
}

/** Telegram tells the pause in the body. */
function pauseIn(body: Readonly<Record<string, unknown>>): string | null {
  const parameters = body["parameters"];
  if (typeof parameters !== "object" || parameters === null) return null;
  const pause = (parameters as { retry_after?: unknown }).retry_after;
  return typeof pause === "number" ? String(pause) : null;
}

function parse(text: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === "object" && value !== null && !Array.isArray(value)
      ? (value as Record<string, unknown>)
      : undefined;
  } catch {
    // A page of a proxy: the status says the rest.
    return undefined;
  }
}
