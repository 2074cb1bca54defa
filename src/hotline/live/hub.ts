import { randomBytes } from "node:crypto";
import { z } from "zod";
import type { Change, Changed } from "../../cases/change.js";
import { faultFields, type Log } from "../../infra/log.js";
import type { Redis } from "../../infra/redis.js";
import { change, type LiveEvent } from "../api/live-contract.js";

/** A numbered event as it goes to a listener. */
export interface Numbered {
  readonly id: string;
  readonly event: LiveEvent;
}

/** One open console. `end` is called once, when the hub closes. */
export interface Listener {
  send(event: Numbered): void;
  end(): void;
  /** Somebody's rights changed, perhaps this listener's. */
  rightsChanged(): void;
}

/** Passes on what changed, from every process to every open console. */
export interface LiveHub {
  /** Tells all processes; a failure is logged and mended by the consoles asking again. */
  publish(changes: readonly Change[]): void;
  /** Tells all processes that somebody's rights changed; a failure is logged, and the next beat finds out. */
  publishRights(): void;
  /** Tells all processes that something of no one talk changed, such as the roster: consoles read again what they show. */
  publishAll(): void;
  /**
   * Adds a listener. It gets `ready` at once, and, when the hub still knows all that came after `lastId`,
   * what it missed. Returns how to leave, or null when there are too many listeners.
   */
  listen(lastId: string | undefined, listener: Listener): (() => void) | null;
  /** Ends all listeners. */
  close(): Promise<void>;
}

/** What the hub needs: a connection to publish on and one of its own to listen with. */
export interface HubNeeds {
  readonly publisher: Redis;
  readonly subscriber: Redis;
  readonly log: Log;
  /** Listeners of this process; more are refused. */
  readonly maxListeners?: number;
}

const channel = "te:live";
const remembered = 256;
/** What tells that somebody's rights changed. */
const rights = "rights";
/** What tells that something of no one talk changed. */
const all = "all";
const message = z.union([z.array(change), z.literal(rights), z.literal(all)]);

/** Tells all hubs what changed; enough for a process that shows nothing. A failure is only logged. */
export function livePublisher(publisher: Redis, log: Log): Changed {
  return (changes) => publish(publisher, log, changes);
}

function publish(publisher: Redis, log: Log, said: z.input<typeof message> | readonly Change[]): void {
  publisher
    .publish(channel, JSON.stringify(said))
    .catch((error: unknown) => log.warn("live-not-published", { fault: faultFields(error) }));
}

/**
 * Opens the hub over Redis publish/subscribe. Only person keys and kinds travel. Publish/subscribe forgets what
 * nobody hears, so after a lost connection to Redis every listener is told to ask for everything again.
 */
export async function createLiveHub(needs: HubNeeds): Promise<LiveHub> {
  const hub = new Hub(needs.maxListeners ?? 200);
  const onReady = () => hub.forget();
  const onMessage = (text: string) => hub.pass(text, needs.log);
  await needs.subscriber.subscribe(channel, onMessage);
  needs.subscriber.on("ready", onReady);
  return {
    publish: livePublisher(needs.publisher, needs.log),
    publishRights: () => publish(needs.publisher, needs.log, rights),
    publishAll: () => publish(needs.publisher, needs.log, all),
    listen: (lastId, listener) => hub.listen(lastId, listener),
    close: async () => {
      needs.subscriber.off("ready", onReady);
      hub.end();
      // The connection may be shared: only our own listener leaves.
      await needs.subscriber.unsubscribe(channel, onMessage);
    },
  };
}

class Hub {
  readonly #maxListeners: number;
  readonly #listeners = new Set<Listener>();
  /** The newest events, oldest first, numbered without a gap. */
  #recent: Numbered[] = [];
  /** Ids of another process, or of before a gap, are never taken for ours. */
  #epoch = newEpoch();
  #number = 0;

  constructor(maxListeners: number) {
    this.#maxListeners = maxListeners;
  }

  pass(text: string, log: Log): void {
    const parsed = message.safeParse(parseJson(text));
    if (!parsed.success) return log.warn("live-unreadable");
    if (parsed.data === rights) return this.#tellRights();
    if (parsed.data === all) return this.#reset();
    this.#number += 1;
    const numbered: Numbered = { id: this.#id(), event: { kind: "changed", changes: parsed.data } };
    this.#recent = [...this.#recent.slice(1 - remembered), numbered];
    for (const listener of this.#listeners) listener.send(numbered);
  }

  listen(lastId: string | undefined, listener: Listener): (() => void) | null {
    if (this.#listeners.size >= this.#maxListeners) return null;
    const missed = this.#after(lastId);
    listener.send({ id: missed === null ? this.#id() : (lastId ?? ""), event: ready(missed !== null) });
    for (const numbered of missed ?? []) listener.send(numbered);
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Events may have been missed: nobody can resume from before now. */
  forget(): void {
    this.#epoch = newEpoch();
    this.#recent = [];
    this.#reset();
  }

  #reset(): void {
    for (const listener of this.#listeners) listener.send({ id: this.#id(), event: { kind: "reset" } });
  }

  #tellRights(): void {
    for (const listener of this.#listeners) listener.rightsChanged();
  }

  end(): void {
    for (const listener of this.#listeners) listener.end();
    this.#listeners.clear();
  }

  #id(): string {
    return `${this.#epoch}-${this.#number}`;
  }

  /** What came after an id; null when that is not known any more. */
  #after(lastId: string | undefined): readonly Numbered[] | null {
    if (lastId === undefined) return null;
    if (lastId === this.#id()) return [];
    const at = this.#recent.findIndex((numbered) => numbered.id === lastId);
    return at < 0 ? null : this.#recent.slice(at + 1);
  }
}

function ready(resumed: boolean): LiveEvent {
  return { kind: "ready", resumed };
}

function newEpoch(): string {
  return randomBytes(6).toString("base64url");
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // Not ours; the schema refuses it.
    return undefined;
  }
}
