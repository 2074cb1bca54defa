import { backOff, type Clock, within } from "../infra/clock.js";
import { Fault } from "../infra/fault.js";
import type { Log } from "../infra/log.js";
import { faultFields } from "../infra/log.js";
import type { Redis } from "../infra/redis.js";
import type { Channel, PlatformRequest, SendContext, SendOutcome, SendReason } from "../model/channel.js";
import type { PersonKey } from "../model/ids.js";
import type { ChannelGate } from "./channel-gate.js";
import { awaitEcho, type EchoSearch, type EchoWatch } from "./echo-search.js";
import type { Lease } from "./lease.js";
import type { DeliveryMetrics } from "./metrics.js";
import { mark, type OutboxHead, type Reach } from "./outbox.js";
import type { Permits } from "./permits.js";
import type { Part, Progress } from "./progress.js";
import type { Outgoing, Seals } from "./seal.js";
import { insist } from "./steady.js";

/** A channel as one process uses it. */
export interface Desk {
  readonly channel: Channel;
  readonly gate: ChannelGate;
  /** How many requests of this channel are under way at once. */
  readonly permits: Permits;
}

/** What a transmission needs beside its entry. */
export interface TransmissionOptions {
  readonly redis: Redis;
  readonly log: Log;
  readonly seals: Seals;
  readonly clock: Clock;
  readonly metrics: DeliveryMetrics;
  /** How long an echo is waited for when the outcome of a request is unknown, milliseconds. */
  readonly echoMs: number;
  /** Hash of the text of a request, as the channel's echoes carry it; undefined: cannot be told. */
  readonly echoHash: (channel: Channel, request: PlatformRequest) => string | undefined;
  /** Divides our own pauses before another try; more than 1 in tests only. */
  readonly hurry: number;
  readonly probe: (step: string) => void;
}

/** What the sender of a shard offers to the transmissions under way. */
export interface Surroundings {
  readonly lease: Lease;
  /** Aborted when no new request may be begun and nothing may be waited for. */
  readonly halt: AbortSignal;
  /** Begins to listen for echoes of this person; one that comes before the first wait is not missed. */
  listen(person: PersonKey): EchoWatch;
  /** A whole channel has gone out of order at this entry. */
  outOfOrder(reason: SendReason): Promise<void>;
}

/** All parts of an entry, and why the person can not be reached at all, if so. */
export interface Transmitted {
  readonly parts: readonly Part[];
  readonly unreachable?: SendReason;
}

/** One try of one request. */
interface Trial {
  readonly since: number;
  /** How often the outcome had stayed unknown before. */
  readonly doubts: number;
  readonly outcome: SendOutcome;
}

/** What follows from a try: the request is finished, left (null), or sent again. */
type Next = Part | null | "again" | "again-in-doubt";

const noAddress: SendOutcome = {
  kind: "final",
  scope: "person",
  reason: { word: "unreachable", code: "no-address" },
};

const minutes = 60_000;

/** A channel has time limits of its own; this one only keeps a person's words from being stuck for ever. */
const sendLimitMs = 60_000;
const tooSlow = () => new Fault("send-hung", "A channel did not end its request.");

const retrySteps = [1_000, 4_000, 15_000, 30_000, 60_000];

/** How often a request is sent whose outcome stays unknown; for immediate danger better twice than never. */
const sendings = { usual: 2, urgent: 5 };

/** Sends what one turn says, request after request, and follows each one to its end. */
export class Transmission {
  readonly #options: TransmissionOptions;
  readonly #around: Surroundings;
  readonly #desk: Desk;
  readonly #head: OutboxHead;
  readonly #outgoing: Outgoing;
  readonly #urgent: boolean;
  readonly #isBots: boolean;
  /** Milliseconds UTC: what has not left by then is not sent any more. */
  readonly #endsAt: number;
  #lastReason: SendReason | undefined;
  #unreachable: SendReason | undefined;

  /** `addedAt`: when the entry was added, by the clock of `options`. */
  constructor(
    options: TransmissionOptions,
    around: Surroundings,
    desk: Desk,
    head: OutboxHead,
    outgoing: Outgoing,
    addedAt: number,
  ) {
    this.#options = options;
    this.#around = around;
    this.#desk = desk;
    this.#head = head;
    this.#outgoing = outgoing;
    this.#urgent = outgoing.messages.some(({ urgent }) => urgent);
    this.#isBots = outgoing.messages.every(({ from }) => from === "bot");
    const long = this.#urgent || outgoing.messages.some(({ from }) => from === "staff");
    this.#endsAt = addedAt + (long ? 60 : 15) * minutes;
  }

  /** Null: the entry was left as it stands, for the next holder of the lease or for later. */
  async run(
    requests: readonly PlatformRequest[],
    begun: Progress,
    unreachable: SendReason | undefined,
  ): Promise<Transmitted | null> {
    this.#unreachable = unreachable;
    const done = [...begun.done];
    let sending = begun.sending;
    for (const request of requests.slice(done.length)) {
      const part = await this.#settle(request, done, sending);
      if (part === null) return null;
      done.push(part);
      sending = undefined;
      if (done.length === requests.length) break;
      if ((await this.#store({ done })) === null) return null;
      this.#options.probe("part-stored");
    }
    return { parts: done, ...(this.#unreachable ? { unreachable: this.#unreachable } : {}) };
  }

  /** One request until it is sent, has failed, or must stay unsure; null: left. */
  async #settle(
    request: PlatformRequest,
    done: readonly Part[],
    begun: Progress["sending"],
  ): Promise<Part | null> {
    if (this.#unreachable) return { state: "failed", reason: this.#unreachable };
    // A request that an earlier process began: nobody knows what came of it.
    let trial: Trial | null = begun
      ? { ...begun, outcome: { kind: "unknown", reason: { word: "network" } } }
      : await this.#send(request, done, 0);
    for (let tries = 0; trial !== null; tries++) {
      const next = await this.#follow(trial, tries, request, done);
      if (next === null || typeof next === "object") return next;
      trial = await this.#send(request, done, trial.doubts + (next === "again-in-doubt" ? 1 : 0));
    }
    return null;
  }

  #follow(
    trial: Trial,
    tries: number,
    request: PlatformRequest,
    done: readonly Part[],
  ): Promise<Next> | Next {
    const { outcome, since, doubts } = trial;
    switch (outcome.kind) {
      case "sent":
        return { state: "sent", platformId: outcome.platformId, at: since };
      case "retry":
        return this.#retry(outcome, tries, done, doubts);
      case "unknown":
        return this.#doubt(trial, outcome.reason, request, done);
      case "final":
        if (outcome.scope === "channel") return this.#outOfOrder(outcome.reason, done);
        if (outcome.scope === "person") this.#unreachable = outcome.reason;
        return failed(outcome.reason, doubts);
    }
  }

  /** Waits for the channel, stores that the request is now under way, and sends it; null: left. */
  async #send(request: PlatformRequest, done: readonly Part[], doubts: number): Promise<Trial | null> {
    const { clock } = this.#options;
    const { gate, permits } = this.#desk;
    while (!this.#around.halt.aborted) {
      const left = this.#endsAt - clock.now();
      if (left <= 0) return this.#tooLate(doubts);
      const wait = await permits.one(async () => gate.ask() || this.#sendNow(request, done, doubts));
      if (typeof wait !== "number") return wait;
      await gate.wait(Math.min(wait, left), this.#around.halt);
    }
    return null;
  }

  async #sendNow(request: PlatformRequest, done: readonly Part[], doubts: number): Promise<Trial | null> {
    const { clock, seals, probe } = this.#options;
    const since = clock.now();
    const reach = await this.#store({ done, sending: { since, doubts } });
    if (reach === null) return null;
    probe("sending");
    if (reach.sealedAddress === "") return { since, doubts, outcome: noAddress };
    const address = seals.open("address", this.#head.person, reach.sealedAddress);
    // Only before the bot's first words of a turn: then it is true that an answer is being written.
    if (done.length === 0 && doubts === 0 && this.#isBots) void this.#desk.channel.acknowledge?.(address);
    const outcome = await this.#dispatch(request, { address, lastActionAt: reach.lastActionAt, now: since });
    probe("sent");
    return { since, doubts, outcome };
  }

  async #dispatch(request: PlatformRequest, context: SendContext): Promise<SendOutcome> {
    const { channel, gate } = this.#desk;
    try {
      const outcome = await within(channel.send(request, context), sendLimitMs, tooSlow);
      const answered = outcome.kind === "sent" || (outcome.kind === "final" && outcome.scope !== "channel");
      if (answered) gate.works();
      return outcome;
    } catch (error) {
      // A channel does not throw for what a platform does: a fault of ours, perhaps after the request.
      const fault = faultFields(error);
      this.#options.log.error("send-broke", { channel: channel.id, entry: this.#head.entry, fault });
      return { kind: "unknown", reason: { word: "network", code: "fault" } };
    }
  }

  async #retry(
    { afterMs, reason }: Extract<SendOutcome, { kind: "retry" }>,
    tries: number,
    done: readonly Part[],
    doubts: number,
  ): Promise<Next> {
    const { clock, metrics, hurry } = this.#options;
    const { channel, gate } = this.#desk;
    metrics.retry?.(channel.id, reason.word);
    this.#lastReason = reason;
    if (reason.word === "rate-limited") gate.slowDown(afterMs);
    if ((await this.#store({ done })) === null) return null;
    const pause = Math.max(afterMs, backOff(retrySteps, tries, clock.chance()) / hurry);
    if (clock.now() + pause >= this.#endsAt) return failed(reason, doubts);
    await clock.pause(pause, this.#around.halt);
    return this.#around.halt.aborted ? null : "again";
  }

  /** The channel refuses everything: the words wait until it works again or their time is over. */
  async #outOfOrder(reason: SendReason, done: readonly Part[]): Promise<Next> {
    this.#lastReason = reason;
    if (this.#desk.gate.outOfOrder()) await this.#around.outOfOrder(reason);
    return (await this.#store({ done })) === null ? null : "again";
  }

  /** Looks for the platform's echo; without one the request is sent once more, and then stays unsure. */
  async #doubt(
    { since, doubts }: Trial,
    reason: SendReason,
    request: PlatformRequest,
    done: readonly Part[],
  ): Promise<Next> {
    this.#lastReason = reason;
    const wait = this.#urgent && doubts === 0 ? 0 : this.#options.echoMs;
    const echo = await awaitEcho(this.#echoSearch(request, since, done), wait);
    if (echo !== undefined) return { state: "sent", platformId: echo, at: since };
    if (wait > 0 && this.#around.halt.aborted) return null;
    const most = this.#urgent ? sendings.urgent : sendings.usual;
    if (doubts + 1 >= most) return { state: "unsure", reason };
    this.#options.metrics.retry?.(this.#desk.channel.id, reason.word);
    return "again-in-doubt";
  }

  #echoSearch(request: PlatformRequest, since: number, done: readonly Part[]): EchoSearch {
    const { redis, log, clock, echoHash } = this.#options;
    const { lease, halt } = this.#around;
    const { person } = this.#head;
    const doubt = {
      since,
      messages: this.#outgoing.messages.map(({ id }) => id),
      textHash: echoHash(this.#desk.channel, request),
      known: done.flatMap((part) => (part.state === "sent" ? [part.platformId] : [])),
    };
    return { redis, log, clock, lease, halt, person, doubt, listen: () => this.#around.listen(person) };
  }

  #tooLate(doubts: number): Trial {
    const reason = this.#lastReason ?? { word: "too-old" };
    return { since: this.#endsAt, doubts, outcome: { kind: "final", scope: "message", reason } };
  }

  /** Stores how far the entry has come; null: it is not ours any more. */
  async #store(progress: Progress): Promise<Reach | null> {
    const { redis, log } = this.#options;
    const { lease } = this.#around;
    const fields = { role: "sender", shard: lease.keys.shard, entry: this.#head.entry };
    const attempt = async () => {
      const reply = await mark(redis, lease, this.#head, progress);
      return reply === "lease-lost" && (await lease.confirm())
        ? mark(redis, lease, this.#head, progress)
        : reply;
    };
    // What was sent must not be forgotten because Redis is away for a moment.
    const reply = await insist(attempt, lease.gone, log, fields);
    return typeof reply === "object" ? reply : null;
  }
}

function failed(reason: SendReason, doubts: number): Part {
  // An earlier copy, whose outcome nobody knows, may have arrived.
  return { state: doubts > 0 ? "unsure" : "failed", reason };
}
