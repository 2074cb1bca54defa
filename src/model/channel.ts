import type { ChannelId } from "./channel-id.js";
import type { Event, Receipt } from "./event.js";
import type { Address } from "./ids.js";
import type { OutMessage } from "./message.js";

/** What a platform can do; rendering and the flow checker go by it. Lengths in UTF-16 units. */
export interface Capabilities {
  readonly textLength: number;
  /** Choices shown as things to press; above this they are a numbered list that can be typed. */
  readonly choices: number;
  readonly choiceLabelLength: number;
  /** Call, link and choice buttons under one text. */
  readonly buttons: number;
  readonly buttonLabelLength: number;
  /** Length of a text that carries buttons. */
  readonly buttonTextLength: number;
  /** How long after the person's last action automatic words may be sent, milliseconds; null: always. */
  readonly windowMs: number | null;
  /** The same for words that a human wrote. */
  readonly humanWindowMs: number | null;
  readonly typing: boolean;
  readonly silent: boolean;
  /** Everything one turn says should go out as one message where it fits. */
  readonly mergeTurn: boolean;
}

/** One request to a platform, ready to be sent; `kind` names it in logs, `body` is the platform's own shape. */
export interface PlatformRequest {
  readonly kind: string;
  readonly body: unknown;
  /** Hash of its text as {@link Receipt.textHash} has it, on a platform whose echoes carry no id of ours. */
  readonly textHash?: string;
}

/** What the sender knows when it sends. */
export interface SendContext {
  readonly address: Address;
  /** Milliseconds UTC of the person's last action that opens the platform's window; null: never seen. */
  readonly lastActionAt: number | null;
  readonly now: number;
}

/** What came of one request. `unknown`: it may or may not have arrived (the connection broke after the request). */
export type SendOutcome =
  | { readonly kind: "sent"; readonly platformId: string }
  | { readonly kind: "retry"; readonly afterMs: number; readonly reason: SendReason }
  | { readonly kind: "unknown"; readonly reason: SendReason }
  | { readonly kind: "final"; readonly scope: "message" | "person" | "channel"; readonly reason: SendReason };

/** Why a send did not succeed: a fixed word for staff and metrics, and the platform's code where it gave one. */
export interface SendReason {
  readonly word:
    | "rate-limited"
    | "platform-trouble"
    | "network"
    | "window-closed"
    | "unreachable"
    | "bad-request"
    | "bad-media"
    | "not-allowed"
    | "token"
    | "policy"
    | "quota"
    | "other-app-has-talk"
    | "too-old";
  readonly code?: string;
}

/** What the mail room needs of a channel. */
export interface Channel {
  readonly id: ChannelId;
  readonly capabilities: Capabilities;
  /** Pure. All that one turn says, in order, as requests in order; never cuts text. */
  render(messages: readonly OutMessage[]): readonly PlatformRequest[];
  /** Sends one request; never throws for what a platform or a network does. */
  send(request: PlatformRequest, context: SendContext): Promise<SendOutcome>;
  /** Shows that the words were seen and that an answer is being written; best effort, failures are only counted. */
  acknowledge?(address: Address): Promise<void>;
}

/** What one webhook call contained: events for the inbox, receipts for the sender, and how many things were ignored. */
export interface Parsed {
  readonly events: readonly Event[];
  readonly receipts: readonly Receipt[];
  readonly ignored: number;
  /** Things an operator must know: the platform took away our permission, restricted the page, … */
  readonly troubles: readonly ChannelTrouble[];
}

/** Something wrong with a whole channel. */
export interface ChannelTrouble {
  readonly channel: ChannelId;
  readonly word:
    | "permission-revoked"
    | "page-restricted"
    | "token"
    | "policy"
    | "signature"
    | "token-ending"
    | "token-foreign"
    | "app-refused"
    | "permission-missing"
    | "subscription-gone"
    | "fields-missing"
    | "callback-gone"
    | "callback-elsewhere"
    | "callback-fields-missing"
    | "deletion-unmatched";
  /** A sentence of ours for the operator, never made of what came in. */
  readonly detail?: string;
  /** What is missing, by the platform's names as our program writes them: webhook fields, permissions. */
  readonly names?: readonly string[];
}
