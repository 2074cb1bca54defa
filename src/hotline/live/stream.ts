import type { Request, Response } from "express";
import { faultFields, type Log } from "../../infra/log.js";
import type { LiveEvent } from "../api/live-contract.js";
import type { LiveHub, Numbered } from "./hub.js";

/** How a stream is kept. */
export interface StreamNeeds {
  readonly hub: LiveHub;
  readonly log: Log;
  /** Milliseconds between two comments that keep the connection open. */
  readonly beatMs: number;
  /** True while the asker's session lives; asked at every beat. */
  readonly stillSignedIn: () => Promise<boolean>;
}

/** A listener that reads so slowly that more than this waits for it is cut off; it can resume. Bytes. */
const mostWaiting = 64 * 1024;

/** Streams live events until the asker goes, the session ends or the hub closes. False: too many listeners. */
export function streamLive(request: Request, response: Response, needs: StreamNeeds): boolean {
  const stop = needs.hub.listen(request.get("last-event-id"), {
    send: (numbered) => send(response, numbered),
    end: () => response.end(),
  });
  if (!stop) return false;
  const beat = setInterval(() => void keepOpen(response, needs), needs.beatMs);
  response.on("close", () => {
    clearInterval(beat);
    stop();
  });
  return true;
}

function send(response: Response, { id, event }: Numbered): void {
  open(response);
  write(response, `id: ${id}\ndata: ${JSON.stringify(event)}\n\n`);
}

function open(response: Response): void {
  if (response.headersSent) return;
  response.writeHead(200, {
    "content-type": "text/event-stream; charset=utf-8",
    "cache-control": "no-store",
    // nginx would hold events back.
    "x-accel-buffering": "no",
  });
  response.write("retry: 2000\n\n");
}

function write(response: Response, text: string): void {
  if (response.writableEnded) return;
  response.write(text);
  if (response.writableLength > mostWaiting) response.destroy();
}

async function keepOpen(response: Response, { stillSignedIn, log }: StreamNeeds): Promise<void> {
  const signedIn = await stillSignedIn().catch((error: unknown) => {
    // The database is away for a moment: the stream says nothing of children, so it may go on.
    log.warn("live-session-unknown", { fault: faultFields(error) });
    return true;
  });
  if (signedIn) return write(response, ": \n\n");
  const over: LiveEvent = { kind: "signed-out" };
  write(response, `data: ${JSON.stringify(over)}\n\n`);
  response.end();
}
