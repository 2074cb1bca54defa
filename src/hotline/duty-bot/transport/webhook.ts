import { createHash, timingSafeEqual } from "node:crypto";
import express, { type ErrorRequestHandler, type Router } from "express";
import { faultFields, type Log } from "../../../infra/log.js";
import { type Read, readZalo } from "./update.js";

/** What the webhook works with. */
export interface WebhookNeeds {
  /** What `setWebhook` was given. */
  readonly secret: string;
  /** Puts down durably what one call brought; false: there is no room. */
  take(reads: readonly Read[]): Promise<boolean>;
  readonly log: Log;
}

/** Header in which the platform shows the secret. */
const secretHeader = "x-bot-api-secret-token";

/**
 * The platform's webhook, to be mounted at its own path. 200 as soon as the update stands on the queue, also for an
 * empty body, which is how the platform tries the address; 401 for a wrong secret; 503 where it could not be kept.
 */
export function dutyWebhook(needs: WebhookNeeds): Router {
  const router = express.Router();
  router.post("/", express.raw({ type: () => true, limit: "1mb" }), async (request, response) => {
    if (!isSecret(request.get(secretHeader), needs.secret)) return void response.status(401).end();
    const body = Buffer.isBuffer(request.body) ? request.body.toString("utf8") : "";
    const kept = body.trim() === "" || (await keep(needs, body));
    response.status(kept ? 200 : 503).json({ ok: kept });
  });
  router.use(tooLarge);
  return router;
}

async function keep({ take, log }: WebhookNeeds, body: string): Promise<boolean> {
  try {
    return await take(readZalo(parse(body)));
  } catch (fault) {
    log.warn("duty-bot-update-not-kept", { fault: faultFields(fault) });
    return false;
  }
}

/** Compared by hashes of one length, so that neither content nor length shows in the time. */
function isSecret(given: string | undefined, secret: string): boolean {
  const hash = (text: string) => createHash("sha256").update(text).digest();
  return timingSafeEqual(hash(given ?? ""), hash(secret));
}

function parse(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    // Sending it again would not mend it; it is counted as unreadable.
    return null;
  }
}

const tooLarge: ErrorRequestHandler = (error, _request, response, next) => {
  const status = (error as { status?: unknown }).status;
  if (typeof status !== "number" || status >= 500) return next(error);
  response.status(status).end();
};
