/** One way in which the next call of a method goes wrong. */
export type BotFault =
  /** An error in the platform's envelope; without `code` the answer has no `error_code`. */
  | { readonly kind: "error"; readonly status: number; readonly code?: number; readonly retryAfter?: number }
  /** HTTP 200 with `ok: false`. */
  | { readonly kind: "not-ok"; readonly code?: number }
  /** A page of a proxy. */
  | { readonly kind: "page"; readonly status: number }
  /** The connection breaks before the call is taken. */
  | { readonly kind: "cut" }
  /** The call is answered as always, but not before this settles. */
  | { readonly kind: "slow"; readonly until: Promise<unknown> };

/** Faults by method: the next ones, then what stays. */
export class BotFaults {
  readonly #next = new Map<string, BotFault[]>();
  readonly #always = new Map<string, BotFault>();

  /** Lets the next calls of a method fail. */
  next(method: string, ...faults: readonly BotFault[]): void {
    this.#next.set(method, [...(this.#next.get(method) ?? []), ...faults]);
  }

  /** Lets every call of a method fail, until called with null. */
  always(method: string, fault: BotFault | null): void {
    if (fault === null) this.#always.delete(method);
    else this.#always.set(method, fault);
  }

  /** The fault of the call that has just come in. */
  take(method: string): BotFault | undefined {
    return this.#next.get(method)?.shift() ?? this.#always.get(method);
  }
}
