/** One way in which a call can go wrong. */
export type CallFault =
  | { readonly kind: "error"; readonly code: number; readonly subcode?: number; readonly status?: number }
  /** An error page in place of JSON. */
  | { readonly kind: "html"; readonly status: number }
  /** The connection is cut before the message is taken, or after it, before the answer. */
  | { readonly kind: "cut"; readonly when: "before" | "after" }
  | { readonly kind: "slow"; readonly ms: number }
  /** The message is taken, and the answer lacks its id. */
  | { readonly kind: "no-message-id" };

/** Faults on the webhook side; switches that stay until they are changed. */
export interface WebhookFaults {
  /** Further copies of each delivery. */
  duplicates: number;
  /** Keep events back until `release` is called. */
  hold: boolean;
  badSignature: boolean;
  /** Escape `@ < > & %` too: which characters the platform escapes beyond ASCII is not confirmed. */
  hostileEscapes: boolean;
  secondsTimestamps: boolean;
  /** Deliver the echo before the call that sent the message is answered. */
  echoFirst: boolean;
  /** Deliveries without `mids`. */
  withoutMids: boolean;
}

/** What the emulator was told to do wrong. */
export class Faults {
  /** Percentages and minutes to show in the usage headers instead of the counted ones. */
  usage: { percent: number; regainMinutes: number } | undefined;
  /** The Page may not send (10/1893063). */
  restricted = false;
  /** Every call that asks for settings (token, subscriptions, ids) is refused as trouble of the platform. */
  settingsDown = false;
  /** The Page is blocked for a breach of policy (368). */
  policyBlocked = false;
  readonly webhook: WebhookFaults = {
    duplicates: 0,
    hold: false,
    badSignature: false,
    hostileEscapes: false,
    secondsTimestamps: false,
    echoFirst: false,
    withoutMids: false,
  };
  readonly #next: CallFault[] = [];
  #always: CallFault | undefined;

  /** Lets the next messages fail; sender actions are not counted. */
  failNext(fault: CallFault, times = 1): void {
    for (let left = times; left > 0; left -= 1) this.#next.push(fault);
  }

  /** Lets every message fail until called with undefined. */
  failAlways(fault: CallFault | undefined): void {
    this.#always = fault;
  }

  /** The fault of the message that has just come in. */
  take(): CallFault | undefined {
    return this.#next.shift() ?? this.#always;
  }
}
