import type { Request, Response } from "express";
import type { Change } from "../../cases/change.js";
import { faultFields, type Log } from "../../infra/log.js";
import { beatEvent, type LiveEvent } from "../api/live-contract.js";
import type { LiveHub, Numbered } from "./hub.js";

/** How a stream is kept. */
export interface StreamNeeds {
  readonly hub: LiveHub;
  readonly log: Log;
  /** Milliseconds between two beats, which keep the connection open and tell the listener that it is. */
  readonly beatMs: number;
  /**
   * Whether the asker may listen on as at the beginning; asked at every beat, and when the hub says that rights
   * changed. `changed`: other things, or nothing any more.
   */
  readonly mayListen: () => Promise<"yes" | "changed" | "signed-out">;
  /** What the listener may hear of changes; null: nothing of these. Left out: everything. */
  readonly view?: (changes: readonly Change[]) => Promise<LiveEvent | null>;
}

/** A listener that reads so slowly that more than this waits for it is cut off; it can resume. Bytes. */
const mostWaiting = 64 * 1024;

/**
 * Streams live events until the asker goes, the session ends, the asker's rights change or the hub closes. False: too
 * many listeners.
 */
export function streamLive(request: Request, response: Response, needs: StreamNeeds): boolean {
  let order: Promise<void> = Promise.resolve();
  const stop = needs.hub.listen(request.get("last-event-id"), {
    send: (numbered) => {
      if (needs.view === undefined || numbered.event.kind === "ready") return send(response, numbered);
      // One after the other: what is looked up may take its time, and ids must not go back.
      order = order.then(() => sendViewed(response, needs, numbered));
    },
    end: () => response.end(),
    rightsChanged: () => void keepOpen(response, needs),
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

/** When it is not known what may be heard, the listener is told to ask for everything that it may read. */
async function sendViewed(
  response: Response,
  { view, log }: StreamNeeds,
  { id, event }: Numbered,
): Promise<void> {
  if (event.kind !== "changed" || view === undefined) return send(response, { id, event });
  const seen = await view(event.changes).catch((fault: unknown): LiveEvent => {
    log.warn("live-view-unknown", { fault: faultFields(fault) });
    return { kind: "reset" };
  });
  if (seen !== null && !response.writableEnded) send(response, { id, event: seen });
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

async function keepOpen(response: Response, { mayListen, log }: StreamNeeds): Promise<void> {
  const answer = await mayListen().catch((error: unknown) => {
    // The database is away for a moment: the stream says nothing of children, so it may go on.
    log.warn("live-session-unknown", { fault: faultFields(error) });
    return "yes" as const;
  });
  if (response.writableEnded) return;
  if (answer === "yes") return write(response, `event: ${beatEvent}\ndata: \n\n`);
  const over: LiveEvent = { kind: answer === "changed" ? "rights" : "signed-out" };
  write(response, `data: ${JSON.stringify(over)}\n\n`);
  response.end();
}
