import type { Effect, EffectBody } from "../model/effect.js";
import type { EffectId } from "../model/ids.js";
import type { OutMessage } from "../model/message.js";
import type { OutboxHead } from "./outbox.js";
import type { Part } from "./progress.js";
import { deliveryEffect } from "./receipts.js";
import type { Outgoing } from "./seal.js";
import { sentField } from "./sent-record.js";

type Delivery = Extract<EffectBody, { kind: "delivery" }>;

/**
 * What staff must know of one turn's words: a delivery effect for each message, and an alert for what was
 * urgent or written by staff and may not have arrived.
 */
export function deliveryEffects(
  shard: number,
  { person }: OutboxHead,
  { channel, messages }: Outgoing,
  parts: readonly Part[],
  at: number,
): Effect[] {
  return messages.flatMap((message, index) => {
    const delivery = deliveryOf(message, partsOf(messages, parts, index));
    const effects = [deliveryEffect(shard, person, channel, at, delivery)];
    if (delivery.state !== "sent" && (message.urgent || message.from === "staff")) {
      const id = `${shard}.${message.id}.undelivered` as EffectId;
      effects.push({ id, person, channel, at, body: undelivered(message) });
    }
    return effects;
  });
}

/** Somebody has to find another way to this person. */
export function undelivered(message: OutMessage): EffectBody {
  return { kind: "alert", urgency: message.urgent ? "P0" : "P1", reason: "undelivered" };
}

/** The fields by which later receipts are recognised. */
export function sentFields({ messages }: Outgoing, parts: readonly Part[]): (readonly [string, string])[] {
  const allSent = parts.every((part) => part.state === "sent");
  return parts.flatMap((part, index) => {
    if (part.state !== "sent") return [];
    const own = parts.length === messages.length ? messages.slice(index, index + 1) : [];
    // Where requests and messages do not match one to one, all messages have arrived with the last request.
    const last = parts.length !== messages.length && allSent && index === parts.length - 1;
    const ends = (last ? messages : own).map(({ id }) => id);
    return [sentField(part.platformId, { at: part.at, reached: "sent", messages: ends })];
  });
}

function partsOf(messages: readonly OutMessage[], parts: readonly Part[], index: number): readonly Part[] {
  return parts.length === messages.length ? parts.slice(index, index + 1) : parts;
}

function deliveryOf({ id }: OutMessage, parts: readonly Part[]): Delivery {
  const failed =
    parts.find((part) => part.state === "failed") ?? parts.find((part) => part.state === "unsure");
  if (failed === undefined || failed.state === "sent") {
    return { kind: "delivery", messageId: id, state: "sent" };
  }
  return { kind: "delivery", messageId: id, state: failed.state, reason: failed.reason };
}
