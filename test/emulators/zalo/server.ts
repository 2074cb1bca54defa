import { createHmac } from "node:crypto";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { setTimeout as pause } from "node:timers/promises";
import { type Answer, failure } from "./answer.js";
import type { CallFault, CallKind } from "./faults.js";
import { parseJson } from "./json.js";
import { sendMessage } from "./message-call.js";
import { otherCalls } from "./other-calls.js";
import type { Platform } from "./platform.js";
import { parametersOf, reads } from "./reads.js";
import { type Talks, talksPage } from "./talks-page.js";
import { isUploadKind } from "./uploads.js";

const bodyLimit = 12 * 1024 * 1024;

/** One call as it came. */
export interface Call {
  readonly method: string;
  readonly path: string;
  readonly query: URLSearchParams;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: Buffer;
}

/** The HTTP side: OAuth, the OA API, and `/emulator/talks` to look at talks and to write as a person. */
export function createZaloServer(platform: Platform, people: Talks): Server {
  return createServer((request, response) => {
    serve(platform, people, request, response).catch((error: unknown) => {
      const name = error instanceof Error ? error.message : "unknown";
      if (!response.headersSent) write(response, { status: 500, body: { emulator: name } });
    });
  });
}

async function serve(platform: Platform, people: Talks, request: IncomingMessage, response: ServerResponse) {
  const call = await readCall(request);
  if (call.path.startsWith("/emulator/")) return write(response, await talksPage(platform, people, call));
  const kind = kindOf(call);
  const fault = kind && platform.faults.take(kind);
  if (!fault) return write(response, await answer(platform, call));
  await fail(fault, () => answer(platform, call), response);
}

function kindOf({ path }: Call): CallKind | undefined {
  if (path === "/v3.0/oa/message/cs") return "message";
  return path === "/v4/oa/access_token" ? "token" : undefined;
}

async function fail(fault: CallFault, take: () => Promise<Answer>, response: ServerResponse): Promise<void> {
  if (fault.kind === "error") return write(response, failure(fault.code));
  if (fault.kind === "slow") {
    const late = await take();
    await pause(fault.ms, undefined, { ref: false });
    return write(response, late);
  }
  if (fault.when === "after") await take();
  if (fault.kind === "cut") response.destroy();
  else write(response, { status: fault.status, body: `<html><h1>${fault.status}</h1></html>` });
}

async function answer(platform: Platform, call: Call): Promise<Answer> {
  if (call.path === "/v4/oa/permission") return platform.oauth.permission(call.query);
  if (call.path === "/v4/oa/access_token") {
    const form = new URLSearchParams(call.body.toString());
    return platform.oauth.exchange(header(call, "secret_key"), form);
  }
  return answerOa(platform, call);
}

async function answerOa(platform: Platform, call: Call): Promise<Answer> {
  const access = header(call, "access_token");
  const error =
    platform.oauth.errorOf(access) ?? stateError(platform) ?? proofError(platform, call, access ?? "");
  if (error !== undefined) return failure(error);
  const name = `${call.method} ${call.path}`;
  if (name === "POST /v3.0/oa/message/cs") return sendMessage(platform, call.body.toString());
  const { good, limit, left } = platform.countCall();
  if (!good) return failure(-32);
  const headers = { "x-ratelimit-limit": String(limit), "x-ratelimit-remain": String(left) };
  return { ...(await answerName(platform, call, name)), headers };
}

function answerName(platform: Platform, call: Call, name: string): Answer | Promise<Answer> {
  const upload = /^POST \/v2\.0\/oa\/upload\/(\w+)$/.exec(name)?.[1];
  if (isUploadKind(upload))
    return platform.uploads.take(upload, call.body, header(call, "content-type") ?? "");
  const read = reads[name];
  if (read) return read(platform, parametersOf(call.query, call.body.toString()));
  const other = otherCalls[name];
  if (other) return other(platform, parseJson(call.body.toString()));
  return { status: 404, body: { error: 404, message: "You are accessing an empty or invalid API" } };
}

function stateError({ faults }: Platform): number | undefined {
  if (faults.oaDisabled) return -204;
  return faults.revoked ? -223 : undefined;
}

function proofError({ options }: Platform, call: Call, access: string): number | undefined {
  if (!options.requireProof) return undefined;
  const proof = createHmac("sha256", options.appSecret).update(access).digest("hex");
  return header(call, "appsecret_proof") === proof ? undefined : -242;
}

async function readCall(request: IncomingMessage): Promise<Call> {
  const url = new URL(request.url ?? "/", "http://emulator");
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of request) {
    size += part.length;
    if (size > bodyLimit) throw new Error("body too large");
    parts.push(part);
  }
  const { method = "GET", headers } = request;
  return { method, path: url.pathname, query: url.searchParams, headers, body: Buffer.concat(parts) };
}

function header({ headers }: Call, name: string): string | undefined {
  const value = headers[name];
  return typeof value === "string" ? value : undefined;
}

function write(response: ServerResponse, { status, body, headers }: Answer): void {
  const json = typeof body !== "string";
  const type = json ? "application/json;charset=utf-8" : "text/html";
  response.writeHead(status, { "content-type": type, ...headers });
  response.end(json ? JSON.stringify(body) : body);
}
