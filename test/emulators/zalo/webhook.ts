import { createHash } from "node:crypto";
import type { VirtualClock } from "./clock.js";
import type { WebhookFaults } from "./faults.js";
import { retryLadder } from "./options.js";

/** What came of one try to deliver an event. */
export interface Delivery {
  readonly event: string;
  /** 0 for the first try; then the number in the header `num_retry`. */
  readonly attempt: number;
  /** HTTP status; 0: no answer in time. */
  readonly status: number;
}

/** How webhooks are delivered. */
export interface WebhookSettings {
  readonly appId: string;
  readonly oaSecret: string;
  readonly timeoutMs: number;
  readonly clock: VirtualClock;
  readonly faults: WebhookFaults;
}

interface Parcel {
  readonly event: string;
  readonly bytes: Buffer;
  readonly timestamp: string;
  readonly attempt: number;
  readonly dueAt: number;
}

/** `mac=` and the SHA-256 of app id, bytes, timestamp and secret, one after the other. */
export function signEvent(appId: string, bytes: Buffer, timestamp: string, secret: string): string {
  const whole = Buffer.concat([Buffer.from(appId), bytes, Buffer.from(timestamp), Buffer.from(secret)]);
  return `mac=${createHash("sha256").update(whole).digest("hex")}`;
}

/** Delivers signed events to one address: at once, in no promised order, and again after failures. */
export class Webhook {
  /** The last 1,000 tries, oldest first. */
  readonly deliveries: Delivery[] = [];
  url: string | undefined;
  /** False after an event failed five times more: the platform ends the subscription. */
  enabled = true;
  readonly #settings: WebhookSettings;
  readonly #underWay = new Set<Promise<void>>();
  readonly #ending = new AbortController();
  #held: Parcel[] = [];
  #waiting: Parcel[] = [];

  constructor(settings: WebhookSettings) {
    this.#settings = settings;
  }

  /** Delivers an event, or keeps it while `hold` is on. Settles after the first try. */
  async push(event: { readonly event_name: string; readonly timestamp: string }): Promise<void> {
    const bytes = Buffer.from(JSON.stringify(event));
    const parcel = { event: event.event_name, bytes, timestamp: event.timestamp, attempt: 0, dueAt: 0 };
    if (this.#settings.faults.hold) this.#held.push(parcel);
    else await this.#copies(parcel);
  }

  /** Delivers what was held: in order, in reverse, or all at the same moment. */
  async release(how: "in-order" | "reversed" | "at-once"): Promise<void> {
    this.#settings.faults.hold = false;
    const held = how === "reversed" ? this.#held.toReversed() : this.#held;
    this.#held = [];
    if (how === "at-once") await Promise.all(held.map((parcel) => this.#copies(parcel)));
    else for (const parcel of held) await this.#copies(parcel);
  }

  /** Delivers any bytes once, signed for `timestamp`, or unsigned if it is null. Returns the HTTP status. */
  raw(bytes: Buffer, timestamp: string | null): Promise<number> {
    return this.#post(bytes, timestamp === null ? {} : this.#signature(bytes, timestamp));
  }

  /** Tries again what is due by the virtual clock, in the order of its times. */
  async retryDue(): Promise<void> {
    for (;;) {
      const now = this.#settings.clock.now();
      const next = this.#waiting.filter((one) => one.dueAt <= now).sort((a, b) => a.dueAt - b.dueAt)[0];
      if (!next) return;
      this.#waiting = this.#waiting.filter((one) => one !== next);
      await this.#try(next);
    }
  }

  /** Settles when nothing is on its way; what waits for its next try is not meant. */
  async settled(): Promise<void> {
    while (this.#underWay.size > 0) await Promise.all(this.#underWay);
  }

  /** Gives up all that is under way. */
  stop(): void {
    this.#ending.abort();
    this.#waiting = [];
  }

  async #copies(parcel: Parcel): Promise<void> {
    for (let copies = this.#settings.faults.duplicates; copies >= 0; copies -= 1) await this.#try(parcel);
  }

  #try(parcel: Parcel): Promise<void> {
    const work = this.#deliver(parcel).finally(() => this.#underWay.delete(work));
    this.#underWay.add(work);
    return work;
  }

  async #deliver(parcel: Parcel): Promise<void> {
    if (this.url === undefined || !this.enabled || this.#ending.signal.aborted) return;
    const { event, bytes, timestamp, attempt } = parcel;
    const retry: Record<string, string> = attempt === 0 ? {} : { num_retry: String(attempt) };
    const status = await this.#post(bytes, { ...this.#signature(bytes, timestamp), ...retry });
    this.deliveries.push({ event, attempt, status });
    if (this.deliveries.length > 1_000) this.deliveries.shift();
    if (status !== 200) this.#again(parcel);
  }

  #again(parcel: Parcel): void {
    const delay = retryLadder[parcel.attempt];
    if (delay === undefined) this.enabled = false;
    else
      this.#waiting.push({
        ...parcel,
        attempt: parcel.attempt + 1,
        dueAt: this.#settings.clock.now() + delay,
      });
  }

  #signature(bytes: Buffer, timestamp: string): Record<string, string> {
    const { appId, oaSecret, faults } = this.#settings;
    const secret = faults.badSignature ? `${oaSecret}-other` : oaSecret;
    return { "x-zevent-signature": signEvent(appId, bytes, timestamp, secret) };
  }

  #post(bytes: Buffer, headers: Record<string, string>): Promise<number> {
    const signal = AbortSignal.any([this.#ending.signal, AbortSignal.timeout(this.#settings.timeoutMs)]);
    const body = new Uint8Array(bytes);
    const init = {
      method: "POST",
      headers: { "content-type": "application/json", ...headers },
      body,
      signal,
    };
    return fetch(this.url ?? "", { ...init, redirect: "manual" }).then(
      (response) => response.arrayBuffer().then(() => response.status),
      () => 0,
    );
  }
}
