import { createHash, randomBytes } from "node:crypto";
import { EventEmitter, once } from "node:events";
import { BotFaults } from "./faults.js";
import { limits } from "./limits.js";
import type { BotOptions } from "./options.js";

/** An event as the platform tells it. */
export interface BotEvent {
  readonly event_name: string;
  readonly message?: Readonly<Record<string, unknown>>;
}

/** A text the bot sent. */
export interface BotText {
  readonly chat: string;
  readonly text: string;
}

/** The state of one bot: who has written, what waits, what was sent. */
export class BotPlatform {
  readonly faults = new BotFaults();
  readonly sent: BotText[] = [];
  /** What else than texts arrived. */
  readonly media: { readonly chat: string; readonly field: string; readonly what: string }[] = [];
  /** What was written by both sides. */
  readonly lines: (BotText & { readonly mine: boolean })[] = [];
  /** Methods called, with their parameters, oldest first. */
  readonly calls: { readonly method: string; readonly parameters: Readonly<Record<string, unknown>> }[] = [];
  /** HTTP status of each webhook delivery; 0: no answer. */
  readonly deliveries: number[] = [];
  webhook: { url: string; secret: string; at: number } | null = null;
  /** Messages left in this month. */
  left: number;
  wrapped: boolean;
  readonly #known = new Set<string>();
  readonly #groups = new Set<string>();
  readonly #waiting: BotEvent[] = [];
  readonly #arrivals = new EventEmitter();
  #poll: AbortController | null = null;

  constructor(readonly options: BotOptions) {
    this.left = options.monthly ?? limits.monthly;
    this.wrapped = options.wrapped ?? false;
    this.#arrivals.setMaxListeners(0);
  }

  /** True if the bot may write to this chat: it can not write first. */
  knows(chat: string): boolean {
    return this.#known.has(chat);
  }

  isGroup(chat: string): boolean {
    return this.#groups.has(chat);
  }

  /** Lets the bot into a group; false: it may be in no more, or in none. */
  join(group: string): boolean {
    if (this.options.groups !== true || this.#groups.size >= limits.groups) return false;
    this.#groups.add(group);
    this.#known.add(group);
    return true;
  }

  /** Takes an event of a chat: to the webhook, or to the next poll. */
  async push(chat: string, event: BotEvent): Promise<void> {
    const people = this.#known.size - this.#groups.size;
    if (!this.#known.has(chat) && people >= limits.people) return;
    this.#known.add(chat);
    if (this.webhook) this.deliveries.push(await this.deliver(event));
    else {
      this.#waiting.push(event);
      this.#arrivals.emit("arrival");
    }
  }

  /** Posts an event to the webhook; resolves with the status. */
  deliver(event: BotEvent): Promise<number> {
    return this.post(JSON.stringify(this.wrapped ? { ok: true, result: event } : event));
  }

  /** Posts any body to the webhook; 0: no answer. */
  async post(body: string, secret = this.webhook?.secret ?? ""): Promise<number> {
    const headers = { "content-type": "application/json", "x-bot-api-secret-token": secret };
    const signal = AbortSignal.timeout(5_000);
    return fetch(this.webhook?.url ?? "", { method: "POST", headers, body, signal }).then(
      (response) => response.arrayBuffer().then(() => response.status),
      () => 0,
    );
  }

  /** One event, consumed by being given; `null`: nothing came in time; `conflict`: another poll took over. */
  async nextEvent(seconds: number, gone: AbortSignal): Promise<BotEvent | null | "conflict"> {
    this.#poll?.abort();
    const own = new AbortController();
    this.#poll = own;
    const end = AbortSignal.any([own.signal, gone, AbortSignal.timeout(Math.max(1, seconds * 1_000))]);
    while (this.#waiting.length === 0 && !end.aborted) {
      await once(this.#arrivals, "arrival", { signal: end }).catch(() => undefined);
    }
    if (own.signal.aborted) return "conflict";
    this.#poll = null;
    return gone.aborted ? null : (this.#waiting.shift() ?? null);
  }

  /** Ends open polls. */
  stop(): void {
    this.#poll?.abort();
  }
}

/** 20 hexadecimal characters, as the platform's ids are. */
export function opaqueId(seed?: string): string {
  const bytes = seed === undefined ? randomBytes(10) : createHash("sha256").update(seed).digest();
  return bytes.subarray(0, 10).toString("hex");
}
