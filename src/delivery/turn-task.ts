import { type Clock, within } from "../infra/clock.js";
import { Fault } from "../infra/fault.js";
import type { Log } from "../infra/log.js";
import { faultFields } from "../infra/log.js";
import type { Redis } from "../infra/redis.js";
import type { ChannelId } from "../model/channel-id.js";
import type { Event } from "../model/event.js";
import type { Address, EventId } from "../model/ids.js";
import type { Facts, Turn } from "../model/turn.js";
import { commit, type Prepared, prepare } from "./commit.js";
import { bury, type TroubleMessage } from "./dead-letter.js";
import type { Lease } from "./lease.js";
import { forgive, type Loaded, load } from "./load.js";
import type { DeliveryMetrics } from "./metrics.js";
import type { Seals } from "./seal.js";
import { insist } from "./steady.js";
import { entryTime, type StreamEntry } from "./stream.js";

/** What it takes to bring one event to its end. */
export interface TurnOptions {
  readonly redis: Redis;
  readonly log: Log;
  readonly seals: Seals;
  readonly clock: Clock;
  readonly metrics: DeliveryMetrics;
  readonly turn: Turn;
  readonly facts: () => Facts;
  readonly trouble: TroubleMessage;
  /** How many dead letters each stream of the shard keeps. */
  readonly mostDead: number;
  /** How long a session is kept after the last turn, seconds. */
  readonly sessionSeconds: number;
  /** A turn that takes longer counts as broken, milliseconds. */
  readonly turnLimitMs: number;
  /** Pause before a broken turn is tried again, milliseconds. */
  readonly retryMs: number;
  /** Called at every border between two steps; tests end the process here. */
  readonly probe: (step: string) => void;
}

/** An event that breaks the turn so often is put aside. */
const maxAttempts = 3;

/** One event from its first attempt until it is committed or put aside. */
export class TurnTask {
  readonly #options: TurnOptions;
  readonly #lease: Lease;
  readonly #inbox: StreamEntry;
  /** Turns of this task that broke. */
  #broken = 0;

  constructor(options: TurnOptions, lease: Lease, inbox: StreamEntry) {
    this.#options = options;
    this.#lease = lease;
    this.#inbox = inbox;
  }

  /**
   * Rejects only for what is not the event's fault (Redis away, a key missing) and may then be called again.
   * Returns early, with the event still on the inbox, when the lease is gone or a stop is wanted between attempts.
   */
  async run(stopping: AbortSignal): Promise<void> {
    const event = this.#open();
    while (!this.#lease.gone.aborted) {
      const loaded = await this.#load();
      if (loaded === "gone") return;
      if (loaded === "lease-lost") continue;
      this.#options.probe("loaded");
      if (event === null) return this.#bury(this.#unreadable(), "unreadable-record");
      if (loaded.attempt > maxAttempts) return this.#bury(event, "process-ended");
      const prepared = await this.#think(event, loaded);
      if (typeof prepared !== "string") {
        if (await this.#commit(prepared)) return;
        continue;
      }
      if (loaded.attempt >= maxAttempts) return this.#bury(event, prepared);
      if (stopping.aborted) return;
      await this.#options.clock.pause(this.#options.retryMs, stopping);
    }
  }

  /** Names the attempt: a new one only after the turn itself has broken. */
  get #mark(): string {
    return `${this.#lease.token}/${this.#broken}`;
  }

  async #load(): Promise<Loaded | "gone" | "lease-lost"> {
    const { redis } = this.#options;
    const loaded = await load(redis, this.#lease, this.#inbox.person, this.#inbox.entry, this.#mark);
    // Taken again if it only ran out; otherwise this marks it as gone.
    if (loaded === "lease-lost") await this.#lease.confirm();
    return loaded;
  }

  /** Runs the turn and seals what it gave; a fixed word when it broke. */
  async #think(event: Event, loaded: Loaded): Promise<Prepared | string> {
    const { seals, turn, facts, turnLimitMs, clock, log, metrics, probe } = this.#options;
    const { entry, person } = this.#inbox;
    const { sealedSession } = loaded;
    try {
      const session = sealedSession === "" ? null : seals.open("session", person, sealedSession);
      const startedAt = clock.now();
      const { shard } = this.#lease.keys;
      const running = turn({ session, event, entry, shard, startedAt, facts: facts() });
      const result = await within(running, turnLimitMs, () => new Fault("turn-hung", "A turn did not end."));
      probe("turned");
      const waited = Math.max(0, startedAt - event.receivedAt);
      metrics.turn?.((clock.now() - startedAt) / 1_000, waited / 1_000);
      return prepare(seals, event, entry, sealedSession, result);
    } catch (error) {
      if (isKeyMissing(error)) throw error;
      this.#broken++;
      const fault = faultFields(error);
      log.error("turn-broke", { person, entry, attempt: loaded.attempt, fault });
      metrics.turnFailed?.();
      return fault.code ?? fault.name;
    }
  }

  /** True when the event is off the inbox; false: load again. */
  async #commit(prepared: Prepared): Promise<boolean> {
    const { redis, log, sessionSeconds, probe } = this.#options;
    const { person, entry } = this.#inbox;
    // The same commit again after a broken connection does nothing if the first one arrived.
    const attempt = () => commit(redis, this.#lease, prepared, sessionSeconds);
    const reply = await insist(attempt, this.#lease.gone, log, { role: "worker", person, entry });
    probe("committed");
    if (reply === "done" || reply === "gone") return true;
    const lost = reply === undefined || (reply === "lease-lost" && !(await this.#lease.confirm()));
    if (lost) await forgive(redis, this.#lease, entry, this.#mark);
    return false;
  }

  async #bury(event: Event, fault: string): Promise<void> {
    const { redis, seals, clock, trouble, log, metrics, mostDead } = this.#options;
    const { person, entry } = this.#inbox;
    const letter = { event, entry, fault, at: clock.now() };
    const reply = await bury(redis, this.#lease, seals, letter, trouble, mostDead);
    if (reply === "lease-lost" && (await this.#lease.confirm())) return this.#bury(event, fault);
    if (reply !== "done") return;
    log.error("dead-letter", { person, entry, word: fault });
    metrics.deadLetter?.("event");
    this.#options.probe("buried");
  }

  /** Null: it was changed. A missing key is the operator's matter: that fault is thrown, the event waits. */
  #open(): Event | null {
    try {
      return this.#options.seals.open("event", this.#inbox.person, this.#inbox.sealed);
    } catch (error) {
      if (isKeyMissing(error)) throw error;
      this.#options.log.error("event-unreadable", { entry: this.#inbox.entry, fault: faultFields(error) });
      return null;
    }
  }

  /** What can be said of an event that nobody can read. */
  #unreadable(): Event {
    const { person, entry } = this.#inbox;
    const at = entryTime(entry);
    return {
      id: `unreadable:${entry}` as EventId,
      person,
      // A person's key begins with the channel.
      channel: person.slice(0, person.indexOf(".")) as ChannelId,
      address: "" as Address,
      at,
      receivedAt: at,
      body: { kind: "text", text: "" },
    };
  }
}

function isKeyMissing(error: unknown): boolean {
  return error instanceof Fault && error.code === "unknown-key";
}
