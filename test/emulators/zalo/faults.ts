/** One way in which a call can go wrong. */
export type CallFault =
  /** An error of the OA API, with HTTP 200. */
  | { readonly kind: "error"; readonly code: number }
  /** An error page in place of JSON, before the call is taken or after it. */
  | { readonly kind: "html"; readonly status: number; readonly when?: "before" | "after" }
  /** The connection is cut before the call is taken, or after it, before the answer. */
  | { readonly kind: "cut"; readonly when: "before" | "after" }
  /** The call is taken at once and answered late. */
  | { readonly kind: "slow"; readonly ms: number };

/** Which calls a fault meets. */
export type CallKind = "message" | "token";

/** Faults on the webhook side; switches that stay until they are changed. */
export interface WebhookFaults {
  /** Further copies of each delivery. */
  duplicates: number;
  /** Keep events back until `release` is called. */
  hold: boolean;
  badSignature: boolean;
  /** Deliver the echo before the call that sent the message is answered. */
  echoFirst: boolean;
  /** Deliver no echoes. */
  withoutEchoes: boolean;
  /** Share of presses of hidden buttons that never arrive, 0 to 1. */
  lostPresses: number;
}

/** What the emulator was told to do wrong. */
export class Faults {
  /** The OA was disabled (-204). */
  oaDisabled = false;
  /** The OA no longer allows the app (-223). */
  revoked = false;
  /** Addresses of pictures that cannot be fetched or are larger than 1 MB. */
  readonly badImages = new Set<string>();
  readonly webhook: WebhookFaults = {
    duplicates: 0,
    hold: false,
    badSignature: false,
    echoFirst: false,
    withoutEchoes: false,
    lostPresses: 0,
  };
  readonly #next: Record<CallKind, CallFault[]> = { message: [], token: [] };
  readonly #always: Partial<Record<CallKind, CallFault>> = {};

  /** Lets the next calls fail. */
  failNext(fault: CallFault, times = 1, on: CallKind = "message"): void {
    for (let left = times; left > 0; left -= 1) this.#next[on].push(fault);
  }

  /** Lets every call fail until called with undefined. */
  failAlways(fault: CallFault | undefined, on: CallKind = "message"): void {
    if (fault) this.#always[on] = fault;
    else delete this.#always[on];
  }

  /** The fault of the call that has just come in. */
  take(on: CallKind): CallFault | undefined {
    return this.#next[on].shift() ?? this.#always[on];
  }
}
