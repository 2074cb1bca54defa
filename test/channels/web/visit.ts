import type { Line } from "../../../src/channels/web/line.js";
import type { House } from "./house.js";

/** What the API answered. */
export interface Reply {
  readonly status: number;
  readonly code: string | undefined;
  readonly retryAfter: string | null;
  readonly body: Readonly<Record<string, unknown>>;
}

/** Calls the page's API as a page would. */
export async function call(house: House, name: string, body: unknown, token = ""): Promise<Reply> {
  const response = await fetch(`${house.url}/chat/api/${name}`, {
    method: "POST",
    headers: { "content-type": "application/json", authorization: `Bearer ${token}` },
    body: typeof body === "string" ? body : JSON.stringify(body),
  });
  const text = await response.text();
  const given = text === "" ? {} : (JSON.parse(text) as Record<string, unknown>);
  const code = (given["error"] as { code?: string } | undefined)?.code;
  return { status: response.status, code, retryAfter: response.headers.get("retry-after"), body: given };
}

/** Begins a talk; returns its token. */
export async function begin(house: House, body: unknown = {}): Promise<string> {
  const { status, body: given } = await call(house, "start", body);
  if (status !== 201) throw new Error(`start: ${status}`);
  return String(given["token"]);
}

/** A stream of lines that is being read. */
export interface Reading {
  readonly lines: Line[];
  /** Where the last line stands. */
  place: string;
  /** Resolves when the server ended the stream. */
  readonly ended: Promise<void>;
  stop(): void;
}

/** Reads the lines of a talk from a place on. */
export async function read(house: House, token: string, after = "0"): Promise<Reading> {
  const abort = new AbortController();
  const response = await fetch(`${house.url}/chat/api/lines?after=${after}`, {
    headers: { authorization: `Bearer ${token}` },
    signal: abort.signal,
  });
  if (response.status !== 200 || response.body === null) throw new Error(`lines: ${response.status}`);
  const reading: Reading = {
    lines: [],
    place: after,
    ended: follow(response.body, (place, line) => {
      reading.place = place;
      reading.lines.push(line);
    }).catch(() => undefined),
    stop: () => abort.abort(),
  };
  return reading;
}

/** The lines there are now, asked for once. */
export async function linesNow(house: House, token: string): Promise<Line[]> {
  const response = await fetch(`${house.url}/chat/api/lines?after=0&once`, {
    headers: { authorization: `Bearer ${token}` },
  });
  const lines: Line[] = [];
  takeBlocks(await response.text(), (_place, line) => lines.push(line));
  return lines;
}

async function follow(body: ReadableStream<Uint8Array>, told: (place: string, line: Line) => void) {
  const decoder = new TextDecoder();
  let rest = "";
  for await (const part of body) rest = takeBlocks(rest + decoder.decode(part, { stream: true }), told);
}

function takeBlocks(text: string, told: (place: string, line: Line) => unknown): string {
  const blocks = text.split("\n\n");
  const rest = blocks.pop() ?? "";
  for (const block of blocks) {
    const [, place, data] = /^id: (.+)\ndata: (.+)$/.exec(block) ?? [];
    if (place !== undefined && data !== undefined) told(place, JSON.parse(data) as Line);
  }
  return rest;
}
