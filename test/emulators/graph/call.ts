import type { IncomingMessage } from "node:http";

/** A call of the Graph API, taken apart. */
export interface GraphRequest {
  readonly method: string;
  /** Path without version, in parts. */
  readonly path: readonly string[];
  readonly version: string | undefined;
  readonly token: string | undefined;
  /** Query and body together; the body wins. */
  readonly fields: Readonly<Record<string, unknown>>;
}

/** Reads a call; form bodies and JSON bodies are both allowed. */
export async function readCall(request: IncomingMessage): Promise<GraphRequest> {
  const url = new URL(request.url ?? "/", "http://emulator");
  const body = await readBody(request);
  const fields = { ...Object.fromEntries(url.searchParams), ...body };
  const parts = url.pathname.split("/").filter((part) => part !== "");
  const versioned = /^v\d+\.\d+$/.test(parts[0] ?? "");
  const bearer = /^Bearer (.+)$/.exec(request.headers.authorization ?? "")?.[1];
  const named = fields["access_token"];
  return {
    method: request.method ?? "GET",
    path: versioned ? parts.slice(1) : parts,
    version: versioned ? parts[0] : undefined,
    token: bearer ?? (typeof named === "string" ? named : undefined),
    fields,
  };
}

async function readBody(request: IncomingMessage): Promise<Record<string, unknown>> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(Buffer.from(chunk));
  const text = Buffer.concat(chunks).toString("utf8");
  if (text === "") return {};
  if (!(request.headers["content-type"] ?? "").includes("json"))
    return Object.fromEntries(new URLSearchParams(text));
  const value = parseOrNull(text);
  return typeof value === "object" && value !== null ? { ...value } : {};
}

function parseOrNull(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

/** The value as an object, empty for anything else. */
export function record(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value) ? { ...value } : {};
}

/** The value as a list, empty for anything else. */
export function list(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

/** The value as text, or undefined. */
export function text(value: unknown): string | undefined {
  return typeof value === "string" ? value : undefined;
}
