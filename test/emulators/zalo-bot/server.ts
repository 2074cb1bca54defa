import { once } from "node:events";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { type BotAnswer, failure, methods } from "./calls.js";
import type { BotFault } from "./faults.js";
import type { BotPlatform } from "./platform.js";

/** The HTTP side of the emulated platform: `/bot<token>/<method>`. */
export function createBotServer(platform: BotPlatform): Server {
  return createServer((request, response) => {
    serve(platform, request, response).catch(() => response.destroy());
  });
}

async function serve(
  platform: BotPlatform,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const parameters = await parametersOf(request);
  const [, token, method] = /^\/bot([^/]+)\/([^/?]+)/.exec(request.url ?? "") ?? [];
  if (token === undefined || method === undefined)
    return write(response, failure(platform, 404, "Not Found"));
  if (token !== platform.options.token) return write(response, failure(platform, 401, "Unauthorized"));
  platform.calls.push({ method, parameters });
  const gone = new AbortController();
  response.on("close", () => gone.abort());
  const fault = platform.faults.take(method);
  if (fault && fault.kind !== "slow") return fail(platform, fault, request, response);
  if (fault) await Promise.race([fault.until, once(gone.signal, "abort")]);
  if (gone.signal.aborted) return;
  const call = Object.hasOwn(methods, method) ? methods[method] : undefined;
  if (!call) return write(response, failure(platform, 400, "Bad request - invalid API name"));
  write(response, await call(platform, parameters, gone.signal));
}

function fail(
  platform: BotPlatform,
  fault: Exclude<BotFault, { readonly kind: "slow" }>,
  request: IncomingMessage,
  response: ServerResponse,
): void {
  if (fault.kind === "cut") return void request.socket.destroy();
  if (fault.kind === "page") {
    response.writeHead(fault.status, { "content-type": "text/html" }).end("<html>Bad gateway</html>");
    return;
  }
  const code = fault.code === undefined ? {} : { error_code: fault.code };
  const body = { ok: false, description: "Emulated", ...code };
  const status = fault.kind === "not-ok" ? 200 : fault.status;
  const pause = fault.kind === "error" ? fault.retryAfter : undefined;
  if (pause !== undefined) response.setHeader("retry-after", String(pause));
  write(response, platform.options.withoutCodes ? { status, body: { ok: false } } : { status, body });
}

async function parametersOf(request: IncomingMessage): Promise<Record<string, unknown>> {
  const url = new URL(request.url ?? "/", "http://emulator");
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(Buffer.from(part));
  const text = Buffer.concat(parts).toString();
  const body: unknown = text === "" ? {} : JSON.parse(text);
  return { ...Object.fromEntries(url.searchParams), ...(typeof body === "object" ? body : {}) };
}

function write(response: ServerResponse, { status, body }: BotAnswer): void {
  if (response.destroyed) return;
  response.writeHead(status, { "content-type": "application/json" });
  response.end(JSON.stringify(body));
}
