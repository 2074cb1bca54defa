import { readJson } from "./json.js";

/**
 * What came of one HTTP call: an answer (`json` undefined if it was none), `unreached`: nothing was sent, or `broken`
 * after the request may have been read. `code` is the code of Node or of its HTTP client.
 */
export type HttpResult =
  | { readonly kind: "answer"; readonly status: number; readonly json: unknown }
  | { readonly kind: "unreached"; readonly code: string }
  | { readonly kind: "broken"; readonly code: string };

/** Makes one call; never rejects for what a network or a platform does. */
export async function callHttp(url: URL, init: RequestInit, timeoutMs: number): Promise<HttpResult> {
  // A redirect would carry the token elsewhere.
  const signal = AbortSignal.timeout(timeoutMs);
  try {
    const response = await fetch(url, { ...init, redirect: "manual", signal });
    return { kind: "answer", status: response.status, json: readJson(await response.text()) };
  } catch (error) {
    return failure(error);
  }
}

/** The address of a path below a base address, whether or not the base ends in a slash. */
export function addressOf(base: string, path: string): URL {
  return new URL(base.replace(/\/+$/, "") + path);
}

/** Codes of Node and of its HTTP client for a request that never left. */
const neverLeft =
  /^(ECONNREFUSED|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH|UND_ERR_CONNECT_TIMEOUT|ERR_TLS_.*|CERT_.*|DEPTH_ZERO_.*|SELF_SIGNED_.*|UNABLE_TO_.*)$/;

function failure(error: unknown): HttpResult {
  if (!(error instanceof Error)) throw error;
  // A failure that is not of the network (a wrong address, a header that cannot be sent) is a fault of ours.
  if (error.name !== "TimeoutError" && error.cause === undefined) throw error;
  const code = codeOf(error.cause) ?? error.name;
  return { kind: neverLeft.test(code) ? "unreached" : "broken", code };
}

function codeOf(value: unknown): string | undefined {
  if (value instanceof AggregateError) return codeOf(value.errors[0]);
  if (typeof value !== "object" || value === null || !("code" in value)) return undefined;
  return typeof value.code === "string" ? value.code : undefined;
}
