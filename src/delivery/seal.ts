import { Fault } from "../infra/fault.js";
import type { Keyring } from "../infra/keyring.js";
import type { ChannelId } from "../model/channel-id.js";
import type { Effect } from "../model/effect.js";
import type { Event, Receipt } from "../model/event.js";
import type { Address, PersonKey } from "../model/ids.js";
import type { OutMessage } from "../model/message.js";
import type { Session } from "../model/session.js";

/** What one turn says to one person: one entry of the outbox. */
export interface Outgoing {
  readonly channel: ChannelId;
  readonly messages: readonly OutMessage[];
}

/** Everything that is stored encrypted, by the name that goes into its seal. */
export interface Contents {
  readonly event: Event;
  readonly session: Session;
  readonly outgoing: Outgoing;
  readonly effect: Effect;
  readonly receipt: Receipt;
  readonly address: Address;
}

/** Seals contents for Redis and opens them. A sealed text opens only as the same kind for the same person. */
export interface Seals {
  seal<Kind extends keyof Contents>(kind: Kind, person: PersonKey, content: Contents[Kind]): string;
  /** Throws a `Fault`: `unknown-key` (the operator's matter), `unreadable-record` (it was changed). */
  open<Kind extends keyof Contents>(kind: Kind, person: PersonKey, sealed: string): Contents[Kind];
  /** Hash of an event id: it may hold the platform's words, a key in Redis may not. */
  eventHash(id: string): string;
}

const sessionLimit = 2_048;

export function createSeals(keyring: Keyring): Seals {
  return {
    seal(kind, person, content) {
      const json = JSON.stringify(content);
      if (kind === "session" && Buffer.byteLength(json) > sessionLimit) {
        throw new Fault("session-too-large", `A session would take more than ${sessionLimit} bytes.`);
      }
      return keyring.seal(json, `${kind}|${person}`);
    },
    // Authenticated by the seal: only this function's counterpart can have written it.
    open: (kind, person, sealed) =>
      JSON.parse(keyring.open(sealed, `${kind}|${person}`)) as Contents[typeof kind],
    eventHash: (id) => keyring.hash("event", id),
  };
}
