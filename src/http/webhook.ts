import express, { type Request, type Response, type Router } from "express";
import type { Log } from "../infra/log.js";
import type { Metrics } from "../infra/metrics.js";
import type { ChannelTrouble, Parsed } from "../model/channel.js";
import type { ChannelId } from "../model/channel-id.js";
import type { Event, Receipt } from "../model/event.js";

/** What checking a webhook call gave: go on, or answer at once. */
export type Verdict =
  | { readonly ok: true }
  | {
      readonly ok: false;
      readonly status: number;
      readonly body?: string;
      readonly trouble?: ChannelTrouble;
    };

/** A platform's webhook as the web application needs it. */
export interface WebhookDoor {
  readonly id: ChannelId;
  /** Answer to GET: a subscription handshake, or a friendly nothing. */
  check(query: Readonly<Record<string, unknown>>): { readonly status: number; readonly body: string };
  verify(raw: Buffer, headers: Request["headers"], now: number): Verdict;
  parse(raw: Buffer, receivedAt: number): Parsed;
}

/** Where what came in goes. */
export interface MailSlot {
  acceptAll(events: readonly Event[]): Promise<"accepted" | "full">;
  acceptReceipt(receipt: Receipt): Promise<"accepted" | "full">;
  trouble(trouble: ChannelTrouble): void;
  readonly now: () => number;
  readonly metrics: Metrics;
  readonly log: Log;
}

/**
 * One platform's webhook. 200 only after everything of the call stands on the inbox; 503 when it cannot be put there,
 * so that the platform tries again. The body is kept as raw bytes: signatures are made over them.
 */
export function webhook(door: WebhookDoor, slot: MailSlot): Router {
  const router = express.Router();
  router.get("/", (request, response) => {
    const { status, body } = door.check(request.query);
    response.status(status).type("text/plain").send(body);
  });
  router.post("/", express.raw({ type: () => true, limit: "5mb" }), (request, response) =>
    take(door, slot, request, response),
  );
  return router;
}

async function take(door: WebhookDoor, slot: MailSlot, request: Request, response: Response): Promise<void> {
  const raw: Buffer = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0);
  const verdict = door.verify(raw, request.headers, slot.now());
  if (!verdict.ok) return turnAway(slot, response, verdict);
  const parsed = door.parse(raw, slot.now());
  slot.metrics.ignored.inc({ channel: door.id }, parsed.ignored);
  for (const trouble of parsed.troubles) slot.trouble(trouble);
  const full = await acceptAll(door, slot, parsed);
  if (full) {
    response.setHeader("retry-after", "5");
    response.status(503).end();
    return;
  }
  response.status(200).type("text/plain").send("EVENT_RECEIVED");
}

function turnAway(slot: MailSlot, response: Response, verdict: Extract<Verdict, { ok: false }>): void {
  if (verdict.trouble) slot.trouble(verdict.trouble);
  response
    .status(verdict.status)
    .type("text/plain")
    .send(verdict.body ?? "");
}

/** True if one could not be taken. What was taken before is known again when the platform sends the call anew. */
async function acceptAll(door: WebhookDoor, slot: MailSlot, parsed: Parsed): Promise<boolean> {
  const outcome = await slot.acceptAll(parsed.events);
  slot.metrics.events.inc({ channel: door.id, outcome }, parsed.events.length);
  let full = outcome === "full";
  for (const receipt of parsed.receipts) full = (await slot.acceptReceipt(receipt)) === "full" || full;
  return full;
}
