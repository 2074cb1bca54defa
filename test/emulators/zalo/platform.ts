import { randomBytes } from "node:crypto";
import { VirtualClock } from "./clock.js";
import { Faults } from "./faults.js";
import { OAuthServer } from "./oauth.js";
import type { ZaloOptions } from "./options.js";
import { newTalk, remember, type Talk, type TalkMessage } from "./talk.js";
import { Uploads } from "./uploads.js";
import { Webhook } from "./webhook.js";

/** All that the emulated platform knows. */
export class Platform {
  readonly options: ZaloOptions;
  readonly clock = new VirtualClock();
  readonly faults = new Faults();
  readonly oauth: OAuthServer;
  readonly uploads: Uploads;
  readonly webhook: Webhook;
  /** Billed messages left. */
  billed: number;
  readonly #talks = new Map<string, Talk>();
  readonly #listeners = new Set<() => void>();
  #minute = { start: 0, calls: 0 };

  constructor(options: ZaloOptions) {
    this.options = options;
    this.oauth = new OAuthServer(options, this.clock);
    this.uploads = new Uploads(this.clock);
    this.billed = options.billedMessages ?? 500;
    this.webhook = new Webhook({
      appId: options.appId,
      oaSecret: options.oaSecret,
      timeoutMs: options.webhookTimeoutMs ?? 2_000,
      clock: this.clock,
      faults: this.faults.webhook,
    });
    this.webhook.url = options.webhookUrl;
  }

  /** People who did something, and those that were asked for. */
  get talks(): ReadonlyMap<string, Talk> {
    return this.#talks;
  }

  /** The talk with this person. */
  talk(userId: string): Talk {
    const known = this.#talks.get(userId) ?? newTalk(userId);
    this.#talks.set(userId, known);
    return known;
  }

  /** Adds a line to a talk and tells those who wait for one. */
  keep(talk: Talk, line: TalkMessage): void {
    remember(talk, line);
    for (const listener of this.#listeners) listener();
  }

  /** Calls `listener` after every change; returns how to end that. */
  onChange(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** An id as messages have: 20 hexadecimal digits. */
  newId(): string {
    return randomBytes(10).toString("hex");
  }

  /** Counts a call of the OA API; false: too many in this minute. `left` is what the answer's header says. */
  countCall(): { readonly good: boolean; readonly limit: number; readonly left: number } {
    const now = this.clock.now();
    if (now - this.#minute.start >= 60_000) this.#minute = { start: now, calls: 0 };
    this.#minute.calls += 1;
    const limit = this.options.ratePerMinute ?? 100;
    return { good: this.#minute.calls <= limit, limit, left: Math.max(0, limit - this.#minute.calls) };
  }

  /** An event from a person to the OA. */
  fromPerson(name: string, userId: string, more: object): Promise<void> {
    const parties = { sender: { id: userId }, recipient: { id: this.options.oaId } };
    return this.#event(name, { ...parties, user_id_by_app: byApp(userId), ...more });
  }

  /** An event about what the OA sent to a person; `adminId`: a human wrote it. */
  fromOa(name: string, userId: string, more: object, adminId?: string): Promise<void> {
    const sender = { id: this.options.oaId, ...(adminId === undefined ? {} : { admin_id: adminId }) };
    return this.#event(name, { sender, recipient: { id: userId }, user_id_by_app: byApp(userId), ...more });
  }

  /** An event of the OA as a whole or of an account: flat, with `oa_id`. */
  fromAccount(name: string, more: object): Promise<void> {
    return this.#event(name, { oa_id: this.options.oaId, ...more });
  }

  #event(event_name: string, more: object): Promise<void> {
    const timestamp = String(this.clock.now());
    const event = { app_id: this.options.appId, event_name, ...more, timestamp };
    return this.webhook.push(event);
  }
}

/** The app's own id of a person. */
function byApp(userId: string): string {
  return `777${userId.slice(3)}`;
}
