import { randomBytes } from "node:crypto";
import { VirtualClock } from "./clock.js";
import { Faults } from "./faults.js";
import { RateCounters } from "./limits.js";
import {
  documentedLimits,
  type GraphLimits,
  type GraphOptions,
  guessedRetryDelaysMs,
  inboxAppId,
  knownFields,
} from "./options.js";
import { newTalk, type Talk } from "./talk.js";
import { Webhook } from "./webhook.js";
import { numericId } from "./wire.js";

/** Whose a token is, how long it lives and what it may do. */
export interface TokenFacts {
  appId: string;
  pageId: string;
  expiresAt: number;
  scopes: readonly string[];
}

/** State of the emulated platform: one app, one Page, its people and talks. */
export class Platform {
  readonly options: GraphOptions;
  readonly clock = new VirtualClock();
  readonly faults = new Faults();
  readonly counters = new RateCounters();
  readonly limits: GraphLimits;
  readonly webhook: Webhook;
  /** What the Page has set in the Messenger profile. */
  readonly profile = new Map<string, unknown>();
  readonly appFields = new Set<string>(knownFields);
  readonly pageFields: Set<string>;
  /** What `debug_token` tells of the Page's token beside its end; times in seconds, 0: never. */
  readonly token: TokenFacts;
  /** Why the Page's token does not count any more, or undefined. */
  tokenEnd: "expired" | "revoked" | undefined;
  readonly #talks = new Map<string, Talk>();
  readonly #appScoped = new Map<string, string>();
  readonly #listeners = new Set<() => void>();

  constructor(options: GraphOptions) {
    this.options = options;
    this.limits = { ...documentedLimits, ...options.limits };
    this.pageFields = new Set(options.pageFields ?? knownFields);
    this.token = {
      appId: options.appId,
      pageId: options.pageId,
      expiresAt: 0,
      scopes: ["pages_messaging", "pages_manage_metadata", "pages_show_list"],
    };
    this.webhook = new Webhook({
      appSecret: options.appSecret,
      timeoutMs: options.webhookTimeoutMs ?? 5_000,
      retryDelaysMs: options.retryDelaysMs ?? guessedRetryDelaysMs,
      clock: this.clock,
      faults: this.faults.webhook,
    });
  }

  /** The talk with a person, made when it is asked for first. */
  talk(psid: string): Talk {
    const known = this.#talks.get(psid) ?? newTalk(psid);
    this.#talks.set(psid, known);
    return known;
  }

  /** The talk with a person who is known on this Page, or undefined. */
  known(psid: string): Talk | undefined {
    return this.#talks.get(psid);
  }

  /** The person's id in the app alone, which privacy callbacks name; made when it is asked for first. */
  appScopedId(psid: string): string {
    const known = this.#appScoped.get(psid) ?? `21847${this.#appScoped.size + 1}${psid.slice(-6)}`;
    this.#appScoped.set(psid, known);
    return known;
  }

  psidOf(appScopedId: string): string | undefined {
    return [...this.#appScoped].find(([, id]) => id === appScopedId)?.[0];
  }

  talks(): readonly Talk[] {
    return [...this.#talks.values()];
  }

  /** People the Page may write to. */
  reachable(): number {
    return this.talks().filter((talk) => talk.exists).length;
  }

  newMid(): string {
    return `m_${randomBytes(48).toString("base64url")}`;
  }

  /** Calls `listener` at each change of a talk, until the returned function is called. */
  onChange(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  changed(): void {
    for (const listener of this.#listeners) listener();
  }

  /** Delivers what a person did: `field` is the subscription it belongs to, `event` the members beside the sides. */
  fromPerson(talk: Talk, field: string, event: object): Promise<void> {
    return this.#deliver(
      talk,
      field,
      { sender: { id: talk.psid }, recipient: { id: this.options.pageId } },
      event,
    );
  }

  /** Delivers the echo of what the Page sent, under the app that sent it. */
  echo(talk: Talk, appId: string, message: object): Promise<void> {
    const sides = { sender: { id: this.options.pageId }, recipient: { id: talk.psid } };
    const echoed = { is_echo: true, app_id: numericId(appId), ...message };
    return this.#deliver(talk, "message_echoes", sides, { message: echoed });
  }

  /** An event of the Page itself, without a person. */
  fromPage(field: string, event: object): Promise<void> {
    return this.#deliver(undefined, field, { recipient: { id: this.options.pageId } }, event);
  }

  #deliver(talk: Talk | undefined, field: string, sides: object, event: object): Promise<void> {
    const standby = talk !== undefined && talk.owner !== null && talk.owner !== this.options.appId;
    const needed = standby ? "standby" : field;
    if (!this.appFields.has(needed) || !this.pageFields.has(needed)) return Promise.resolve();
    const now = this.clock.now();
    const timestamp = this.faults.webhook.secondsTimestamps ? Math.floor(now / 1000) : now;
    const item = { ...sides, timestamp, ...(standby ? withoutPayload(event) : event) };
    const entry = { id: this.options.pageId, time: now };
    return this.webhook.push(standby ? { ...entry, standby: [item] } : { ...entry, messaging: [item] });
  }
}

/** True if somebody in the Page's inbox has taken the talk. */
export function inboxHas(talk: Talk): boolean {
  return talk.owner === inboxAppId;
}

/** In standby a postback comes without its payload. */
function withoutPayload(event: object): object {
  if (!("postback" in event) || typeof event.postback !== "object" || event.postback === null) return event;
  const { payload: _withheld, ...rest } = event.postback as Record<string, unknown>;
  return { ...event, postback: rest };
}
