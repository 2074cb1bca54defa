import { setTimeout as pause } from "node:timers/promises";
import type { VirtualClock } from "./clock.js";
import type { WebhookFaults } from "./faults.js";
import { signWire, toWire } from "./wire.js";

/** One element of `entry`. */
export interface Entry {
  readonly id: string;
  readonly time: number;
  readonly messaging?: readonly unknown[];
  readonly standby?: readonly unknown[];
}

/** What came of one webhook call. */
export interface Delivery {
  readonly attempts: number;
  /** HTTP status of the last try; 0: no answer. */
  readonly status: number;
}

/** How webhooks are delivered. */
export interface WebhookSettings {
  readonly appSecret: string;
  readonly timeoutMs: number;
  readonly retryDelaysMs: readonly number[];
  readonly clock: VirtualClock;
  readonly faults: WebhookFaults;
}

const hour = 60 * 60_000;

/** Delivers signed webhooks to one address: one after the other, with retries, until an hour of failure. */
export class Webhook {
  /** The last 1,000 deliveries, oldest first. */
  readonly deliveries: Delivery[] = [];
  /** Set when the platform would have warned the developers (15 minutes of failure). */
  alerted = false;
  url: string | undefined;
  readonly #settings: WebhookSettings;
  readonly #held: Entry[] = [];
  readonly #ending = new AbortController();
  #waiting = new AbortController();
  #line: Promise<void> = Promise.resolve();
  #failingSince: number | undefined;

  constructor(settings: WebhookSettings) {
    this.#settings = settings;
  }

  /** Delivers an entry, or keeps it while `hold` is on. Settles when all tries are over. */
  push(entry: Entry): Promise<void> {
    if (this.#settings.faults.hold) {
      this.#held.push(entry);
      return Promise.resolve();
    }
    return this.#post([entry]);
  }

  /** Delivers what was held: in order, in reverse, all in one call, or all at the same moment. */
  async release(how: "in-order" | "reversed" | "batched" | "at-once"): Promise<void> {
    const held = this.#held.splice(0);
    if (how === "batched") return this.#post(held);
    if (how === "at-once") await Promise.all(held.map((entry) => this.#try([entry])));
    else for (const entry of how === "reversed" ? held.toReversed() : held) await this.#post([entry]);
  }

  /** Delivers any body, signed, once; for shapes that no person's action makes. Returns the HTTP status. */
  raw(body: unknown): Promise<number> {
    return this.#once(toWire(body, this.#settings.faults.hostileEscapes));
  }

  /** Ends the pause before the next try: whoever was away is there again. */
  tryNow(): void {
    this.#waiting.abort();
    this.#waiting = new AbortController();
  }

  /** Settles when nothing is on its way. */
  settled(): Promise<void> {
    return this.#line;
  }

  /** Gives up all tries that are under way. */
  stop(): void {
    this.#ending.abort();
  }

  #post(entries: readonly Entry[]): Promise<void> {
    this.#line = this.#line.then(() => this.#try(entries));
    return this.#line;
  }

  async #try(entries: readonly Entry[]): Promise<void> {
    const bytes = toWire({ object: "page", entry: entries }, this.#settings.faults.hostileEscapes);
    for (let copies = this.#settings.faults.duplicates; copies >= 0; copies -= 1) await this.#deliver(bytes);
  }

  async #deliver(bytes: Buffer): Promise<void> {
    let status = 0;
    let attempts = 0;
    for (const delay of [0, ...this.#settings.retryDelaysMs]) {
      if (this.url === undefined || this.#ending.signal.aborted) return;
      if (delay > 0) await this.#wait(delay);
      status = await this.#once(bytes);
      attempts += 1;
      this.#watch(status);
      if (status === 200) break;
    }
    this.deliveries.push({ attempts, status });
    if (this.deliveries.length > 1_000) this.deliveries.shift();
  }

  async #once(bytes: Buffer): Promise<number> {
    const { appSecret, timeoutMs, faults } = this.#settings;
    const signature = signWire(bytes, faults.badSignature ? `${appSecret}-other` : appSecret);
    const signal = AbortSignal.any([this.#ending.signal, AbortSignal.timeout(timeoutMs)]);
    const headers = { "content-type": "application/json", "x-hub-signature-256": signature };
    return fetch(this.url ?? "", {
      method: "POST",
      headers,
      body: new Uint8Array(bytes),
      signal,
      redirect: "manual",
    }).then(
      (response) => response.arrayBuffer().then(() => response.status),
      () => 0,
    );
  }

  /** Fifteen minutes of failure raise an alert, an hour ends the subscription. */
  #watch(status: number): void {
    const now = this.#settings.clock.now();
    if (status === 200) this.#failingSince = undefined;
    else this.#failingSince ??= now;
    const failing = this.#failingSince === undefined ? 0 : now - this.#failingSince;
    if (failing >= hour / 4) this.alerted = true;
    if (failing >= hour) this.url = undefined;
  }

  #wait(ms: number): Promise<void> {
    // The end of the emulator ends the pause too; the loop then sees it.
    const signal = AbortSignal.any([this.#ending.signal, this.#waiting.signal]);
    return pause(ms, undefined, { signal }).catch(() => undefined);
  }
}
