import { beatEvent, type LiveEvent, liveEvent, paths } from "../../api/contract.js";

/** Whether changes arrive. `since`: milliseconds UTC; `renewed`: all was read again after a loss. */
export type LiveState =
  | { readonly kind: "opening" }
  | { readonly kind: "open" }
  | { readonly kind: "lost"; readonly since: number }
  | { readonly kind: "catching-up"; readonly since: number }
  | { readonly kind: "renewed"; readonly since: number; readonly at: number };

/** What the connection does with what it hears. */
export interface LiveNeeds {
  /** Reads again what these changes concern. */
  changed(event: Extract<LiveEvent, { kind: "changed" }>): void;
  /** Reads again what was referred to the own commune. */
  referrals(): void;
  /** Reads everything again; resolves with false when some of it could not be read. */
  everything(): Promise<boolean>;
  signedOut(): void;
  /** Asks anew what this account may do. */
  rights(): void;
  /** Called with each new state. */
  show(state: LiveState): void;
  now(): number;
}

/** The server beats every 15 s. So long without a sign of it (milliseconds) the stream is dead, though no error said so. */
export const deadAfter = 40_000;

/** Waits between two tries, milliseconds; the last one is repeated. */
const pauses = [1_000, 2_000, 5_000, 10_000, 20_000];

/** Keeps one event stream open, for as long as it is not closed. A browser gives up on errors of HTTP; this does not. */
export class LiveConnection {
  #source: EventSource | null = null;
  #timer: ReturnType<typeof setTimeout> | null = null;
  /** Runs out when a stream that beats falls silent. */
  #watch: ReturnType<typeof setTimeout> | null = null;
  #failures = 0;
  /** When the stream was lost; null again only when all that was missed has been read. */
  #lostAt: number | null = null;
  #down = false;
  /** Only the newest round of reading everything tells how it went. */
  #round = 0;
  readonly #needs: LiveNeeds;

  constructor(needs: LiveNeeds) {
    this.#needs = needs;
    this.#open();
  }

  /** Ends it for good. */
  close(): void {
    for (const timer of [this.#timer, this.#watch]) if (timer !== null) clearTimeout(timer);
    this.#source?.close();
    this.#source = null;
  }

  /** Tries at once: the network is back, or somebody pressed the button. */
  retry(): void {
    if (!this.#down) return;
    this.close();
    this.#open();
  }

  /** The browser has no network: an open stream would only fall silent, without an error. */
  offline(): void {
    if (!this.#down) this.#lose();
  }

  #open(): void {
    const source = new EventSource(paths.live);
    this.#source = source;
    source.addEventListener(beatEvent, () => this.#beat());
    source.onmessage = ({ data }) => this.#hear(read(data));
    source.onerror = () => this.#fail(source);
  }

  #fail(source: EventSource): void {
    if (source !== this.#source) return;
    this.#lose();
    if (source.readyState === EventSource.CLOSED) this.#later();
  }

  #beat(): void {
    if (this.#watch !== null) clearTimeout(this.#watch);
    this.#watch = setTimeout(() => {
      this.#lose();
      this.retry();
    }, deadAfter);
    // The browser said that there is no network, but this server is reached all the same.
    if (this.#down) this.#ready(false);
  }

  #later(): void {
    const pause = pauses[Math.min(this.#failures, pauses.length - 1)];
    this.#failures += 1;
    this.#timer = setTimeout(() => this.retry(), pause);
  }

  #hear(event: LiveEvent | null): void {
    if (event === null) return void this.#catchUp();
    switch (event.kind) {
      case "ready":
        return this.#ready(event.resumed);
      case "changed":
        return this.#needs.changed(event);
      case "referrals":
        return this.#needs.referrals();
      case "reset":
        return void this.#catchUp();
      case "rights":
        // The server closes the stream; who may still listen gets another one.
        this.#needs.rights();
        return;
      case "signed-out":
        this.close();
        return this.#needs.signedOut();
    }
  }

  #lose(): void {
    this.#down = true;
    this.#lostAt ??= this.#needs.now();
    this.#needs.show({ kind: "lost", since: this.#lostAt });
  }

  /** Even a resumed stream is followed by reading everything: one list costs less than one missed child. */
  #ready(resumed: boolean): void {
    this.#down = false;
    if (this.#lostAt === null && resumed) return this.#needs.show({ kind: "open" });
    void this.#catchUp();
  }

  async #catchUp(): Promise<void> {
    this.#round += 1;
    const round = this.#round;
    if (this.#lostAt !== null) this.#needs.show({ kind: "catching-up", since: this.#lostAt });
    const whole = await this.#needs.everything();
    if (round !== this.#round || this.#down || this.#source === null) return;
    if (whole) return this.#caughtUp();
    // The stream is open, but what was missed could not be read: that is a loss like any other.
    this.#lose();
    this.#later();
  }

  #caughtUp(): void {
    const since = this.#lostAt;
    this.#failures = 0;
    this.#lostAt = null;
    this.#needs.show(since === null ? { kind: "open" } : { kind: "renewed", since, at: this.#needs.now() });
  }
}

/** Null: not of this contract, so something may have been missed. */
function read(data: unknown): LiveEvent | null {
  try {
    const parsed = liveEvent.safeParse(JSON.parse(String(data)));
    return parsed.success ? parsed.data : null;
  } catch {
    // Not JSON: treated as any other unreadable event.
    return null;
  }
}
