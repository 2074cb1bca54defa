import { createHmac } from "node:crypto";
import type { Outcome } from "./deliveries.js";
import type { Notice } from "./notice.js";
import type { Webhook } from "./settings.js";

/** The headers of a webhook's request; documented for those who receive it. */
export const webhookHeaders = {
  timestamp: "x-tieng-em-timestamp",
  signature: "x-tieng-em-signature",
  delivery: "x-tieng-em-delivery",
} as const;

/** `sha256=` and the HMAC-SHA256 in hex over `<timestamp>.<body>`; the timestamp is in seconds. */
export function signatureOf(secret: string, timestamp: string, body: string): string {
  return `sha256=${createHmac("sha256", secret).update(`${timestamp}.${body}`).digest("hex")}`;
}

/** What a webhook is sent. `console` is the console's own address. */
export function webhookBody(notice: Notice, console: string, now: number): string {
  const { kind, urgency, caseCode, told, rung, waitingSince, trouble } = notice;
  const waitingSeconds = Math.max(0, Math.floor((now - waitingSince) / 1_000));
  return JSON.stringify({ kind, urgency, caseCode, waitingSeconds, told, rung, console, trouble });
}

/** What sending a webhook depends on. */
export interface WebhookNeeds {
  /** The console's own address. */
  readonly console: string;
  readonly now: () => number;
  /** Milliseconds after which an answer is no longer waited for; 10 s. */
  readonly patienceMs?: number;
}

/** Sends signed webhooks. Anything but a 2xx within ten seconds is a failure; redirects are not followed. */
export function createWebhookWay({ console, now, patienceMs = 10_000 }: WebhookNeeds) {
  return async (to: Pick<Webhook, "url" | "secret">, notice: Notice, id: string): Promise<Outcome> => {
    const body = webhookBody(notice, console, now());
    const timestamp = String(Math.floor(now() / 1_000));
    try {
      const response = await fetch(to.url, {
        method: "POST",
        redirect: "manual",
        signal: AbortSignal.timeout(patienceMs),
        headers: {
          "content-type": "application/json",
          [webhookHeaders.timestamp]: timestamp,
          [webhookHeaders.signature]: signatureOf(to.secret, timestamp, body),
          [webhookHeaders.delivery]: id,
        },
        body,
      });
      await response.body?.cancel();
      return { sent: response.ok, code: String(response.status || "redirect") };
    } catch (thrown) {
      // The address may hold a secret of the office's: only what kind of fault it was is kept.
      const late = thrown instanceof DOMException && thrown.name === "TimeoutError";
      return { sent: false, code: late ? "too-late" : "unreachable" };
    }
  };
}
