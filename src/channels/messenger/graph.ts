import type { GraphError } from "./errors.js";
import { asObject, asText, at, type Json, readJson } from "./json.js";
import type { MessengerSettings } from "./settings.js";
import { appSecretProof } from "./signature.js";

/** One call of the Graph API. `path` without version, `query` and `body` without credentials. */
export interface GraphCall {
  readonly method: "GET" | "POST" | "DELETE";
  readonly path: string;
  readonly query?: Readonly<Record<string, string>>;
  readonly body?: unknown;
}

/**
 * What came of a call: an answer (`json` undefined if it was none, `error` if it held one), never `reached`, or
 * `broken` after the request may have been read.
 */
export type GraphResult =
  | {
      readonly kind: "answer";
      readonly status: number;
      readonly headers: Headers;
      readonly json: Json;
      readonly error: GraphError | undefined;
    }
  | { readonly kind: "unreached"; readonly code: string }
  | { readonly kind: "broken"; readonly code: string };

/** Calls the Graph API with the Page's token; never throws for what a network or the platform does. */
export type Graph = (call: GraphCall) => Promise<GraphResult>;

/** What a {@link Graph} needs of the settings. */
export type GraphSettings = Pick<
  MessengerSettings,
  "graphUrl" | "graphVersion" | "pageToken" | "appSecrets" | "proof" | "timeoutMs"
>;

/** Connects calls to the Graph API. The token goes into a header, so that it stays out of every log of addresses. */
export function createGraph(settings: GraphSettings, now: () => number): Graph {
  return async (call) => {
    try {
      return await readAnswer(await fetch(address(settings, call, now()), request(settings, call)));
    } catch (error) {
      return failure(error);
    }
  };
}

function address(settings: GraphSettings, call: GraphCall, now: number): URL {
  const base = settings.graphUrl.replace(/\/+$/, "");
  const url = new URL(`${base}/${settings.graphVersion}/${call.path}`);
  const [secret] = settings.appSecrets;
  const seconds = settings.proof === "plain" ? undefined : Math.floor(now / 1000);
  url.searchParams.set("appsecret_proof", appSecretProof(secret, settings.pageToken, seconds));
  if (seconds !== undefined) url.searchParams.set("appsecret_time", String(seconds));
  for (const [name, value] of Object.entries(call.query ?? {})) url.searchParams.set(name, value);
  return url;
}

function request(settings: GraphSettings, call: GraphCall): RequestInit {
  return {
    method: call.method,
    headers: {
      authorization: `Bearer ${settings.pageToken}`,
      ...(call.body === undefined ? {} : { "content-type": "application/json" }),
    },
    ...(call.body === undefined ? {} : { body: JSON.stringify(call.body) }),
    // A redirect would carry the token elsewhere.
    redirect: "manual",
    signal: AbortSignal.timeout(settings.timeoutMs ?? 10_000),
  };
}

async function readAnswer(response: Response): Promise<GraphResult> {
  const json = readJson(await response.text());
  return { kind: "answer", status: response.status, headers: response.headers, json, error: readError(json) };
}

/** The `error` of an answer, whatever its HTTP status: 200 has been seen with one inside. */
function readError(json: Json): GraphError | undefined {
  const error = asObject(at(json, "error"));
  if (!error) return undefined;
  const subcode = asText(at(error, "error_subcode"));
  return {
    code: asText(at(error, "code")) ?? "0",
    ...(subcode ? { subcode } : {}),
    message: asText(at(error, "message")) ?? "",
    transient: at(error, "is_transient") === true,
  };
}

/** Codes of Node and of its HTTP client for a request that never left. */
const neverLeft =
  /^(ECONNREFUSED|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH|UND_ERR_CONNECT_TIMEOUT|ERR_TLS_.*|CERT_.*|DEPTH_ZERO_.*|SELF_SIGNED_.*|UNABLE_TO_.*)$/;

function failure(error: unknown): GraphResult {
  if (!(error instanceof Error)) throw error;
  const code = codeOf(error.cause) ?? codeOf(error) ?? error.name;
  // A failure that is not of the network (a wrong address, a body that cannot be written) is a fault of ours.
  if (error.name !== "TimeoutError" && error.cause === undefined) throw error;
  return { kind: neverLeft.test(code) ? "unreached" : "broken", code };
}

function codeOf(value: unknown): string | undefined {
  if (value instanceof AggregateError) return codeOf(value.errors[0]);
  if (typeof value !== "object" || value === null || !("code" in value)) return undefined;
  return typeof value.code === "string" ? value.code : undefined;
}
