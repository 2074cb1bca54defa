import { Fault } from "../infra/fault.js";
import { faultFields } from "../infra/log.js";
import type { PlatformRequest, SendReason } from "../model/channel.js";
import type { ChannelId } from "../model/channel-id.js";
import type { EffectId } from "../model/ids.js";
import { deliveryEffects, sentFields, undelivered } from "./delivery-report.js";
import { writeEffect } from "./effects.js";
import { finish, type OutboxHead, putAside, take } from "./outbox.js";
import type { Part } from "./progress.js";
import { settleSent } from "./receipts.js";
import type { Outgoing } from "./seal.js";
import { insist } from "./steady.js";
import { type Desk, type Surroundings, Transmission, type TransmissionOptions } from "./transmission.js";

/** What it takes to bring one entry of the outbox to its end. */
export interface OutboxOptions extends TransmissionOptions {
  /** The desk of a channel; one that is not open in this process gives one that only waits. */
  readonly desk: (channel: ChannelId) => Desk;
  /** Told once when a whole channel goes out of order. */
  readonly onTrouble: (channel: ChannelId, reason: SendReason) => void;
  /** How many dead letters each stream of the shard keeps. */
  readonly mostDead: number;
}

/** One entry of the outbox: what one turn says to one person, from the stream to its delivery effects. */
export class OutboxTask {
  readonly #options: OutboxOptions;
  readonly #around: Omit<Surroundings, "outOfOrder">;
  readonly #head: OutboxHead;

  constructor(options: OutboxOptions, around: Omit<Surroundings, "outOfOrder">, head: OutboxHead) {
    this.#options = options;
    this.#around = around;
    this.#head = head;
  }

  /**
   * Sends what is not sent yet and takes the entry off the outbox. `known` says why the person can not be
   * reached, if that is known already; the reason is given back when it was found out now.
   */
  async run(known: SendReason | undefined): Promise<SendReason | undefined> {
    const { redis, desk } = this.#options;
    const { lease } = this.#around;
    const taken = await take(redis, lease, this.#head);
    if (taken === "gone") return undefined;
    if (taken === "lease-lost") return (await lease.confirm()) ? this.run(known) : undefined;
    // By our clock: how far it is from that of Redis does not matter.
    const addedAt = this.#options.clock.now() - taken.age;
    const outgoing = await this.#open(taken.sealed);
    if (outgoing === null) return undefined;
    const use = desk(outgoing.channel);
    const requests = this.#render(use, outgoing);
    if (requests === null) {
      const reason: SendReason = { word: "bad-request", code: "render" };
      await this.#finish(outgoing, [{ state: "failed", reason }], addedAt);
      return undefined;
    }
    const transmission = new Transmission(
      this.#options,
      this.#surroundings(outgoing),
      use,
      this.#head,
      outgoing,
      addedAt,
    );
    const transmitted = await transmission.run(requests, taken.progress, known);
    if (transmitted === null) return undefined;
    await this.#finish(outgoing, transmitted.parts, addedAt);
    return transmitted.unreachable;
  }

  /** Null: it was changed, and was put aside. A missing key is the operator's matter: that fault is thrown. */
  async #open(sealed: string): Promise<Outgoing | null> {
    const { seals, log, redis, metrics, mostDead } = this.#options;
    try {
      return seals.open("outgoing", this.#head.person, sealed);
    } catch (error) {
      if (error instanceof Fault && error.code === "unknown-key") throw error;
      log.error("outgoing-unreadable", { entry: this.#head.entry, fault: faultFields(error) });
      await putAside(redis, this.#around.lease, this.#head, "unreadable-record", mostDead);
      metrics.deadLetter?.("message");
      return null;
    }
  }

  #render({ channel }: Desk, { messages }: Outgoing): readonly PlatformRequest[] | null {
    try {
      return channel.render(messages);
    } catch (error) {
      const fields = { channel: channel.id, entry: this.#head.entry, fault: faultFields(error) };
      this.#options.log.error("render-broke", fields);
      return null;
    }
  }

  #surroundings(outgoing: Outgoing): Surroundings {
    return { ...this.#around, outOfOrder: (reason) => this.#alarm(outgoing, reason) };
  }

  /** A whole channel is out of order: staff and operator must know before the words grow old. */
  async #alarm({ channel, messages }: Outgoing, reason: SendReason): Promise<void> {
    const { redis, log, metrics, seals, clock, onTrouble } = this.#options;
    const { keys, gone } = this.#around.lease;
    const { person } = this.#head;
    log.error("channel-out-of-order", { channel, word: reason.word, code: reason.code ?? "" });
    metrics.channelPaused?.(channel, reason.word);
    onTrouble(channel, reason);
    const first = messages.find(({ urgent }) => urgent) ?? messages[0];
    if (!first) return;
    const id = `${keys.shard}.${first.id}.channel` as EffectId;
    const effect = { id, person, channel, at: clock.now(), body: undelivered(first) };
    await insist(() => writeEffect(redis, seals, keys, effect), gone, log, { role: "sender", channel });
  }

  async #finish(outgoing: Outgoing, parts: readonly Part[], addedAt: number): Promise<void> {
    const { redis, seals, clock, log } = this.#options;
    const { lease } = this.#around;
    const { person, entry } = this.#head;
    const effects = deliveryEffects(lease.keys.shard, this.#head, outgoing, parts, clock.now());
    const sent = parts.filter((part) => part.state === "sent");
    const finished = {
      since: Math.min(...sent.map(({ at }) => at), clock.now()),
      records: sentFields(outgoing, parts),
      platformIds: sent.map(({ platformId }) => platformId),
      effects: effects.map((effect) => seals.seal("effect", person, effect)),
    };
    this.#options.probe("finishing");
    const fields = { role: "sender", shard: lease.keys.shard, entry };
    const attempt = async () => {
      const reply = await finish(redis, lease, this.#head, finished);
      return reply === "lease-lost" && (await lease.confirm())
        ? finish(redis, lease, this.#head, finished)
        : reply;
    };
    const reply = await insist(attempt, lease.gone, log, fields);
    this.#options.probe("finished");
    this.#measure(outgoing, parts, addedAt);
    if (reply !== "early") return;
    const early = { redis, log, seals, now: clock.now, onEcho: () => undefined };
    const whom = { person, channel: outgoing.channel };
    await insist(() => settleSent(early, lease, whom), lease.gone, log, fields);
  }

  #measure({ channel }: Outgoing, parts: readonly Part[], addedAt: number): void {
    const { metrics, clock, log } = this.#options;
    const { entry } = this.#head;
    const lost = parts.find((part) => part.state !== "sent");
    if (lost === undefined) {
      metrics.delivered?.(channel, Math.max(0, clock.now() - addedAt) / 1_000);
      return;
    }
    metrics.undelivered?.(channel, lost.state);
    log.warn("undelivered", { channel, entry, word: lost.reason.word, code: lost.reason.code ?? "" });
  }
}
