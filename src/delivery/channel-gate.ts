import { type Clock, createHalt } from "../infra/clock.js";

/** Whether a channel may be used now; shared by everything one process sends through it. */
export interface ChannelGate {
  /**
   * 0: go. Otherwise the milliseconds to wait before asking again. Of a channel that is out of order only one
   * may go when a pause is over, to see whether it works again.
   */
  ask(): number;
  /** Waits as long as told, or until the channel works again. */
  wait(ms: number, halt: AbortSignal): Promise<void>;
  /** The platform asked for a pause. */
  slowDown(ms: number): void;
  /** The channel is out of order. True if it was not before. */
  outOfOrder(): boolean;
  /** It worked. */
  works(): void;
}

/** A gate that lets one request try every `probeMs` while its channel is out of order. */
export function createGate(clock: Clock, probeMs: number): ChannelGate {
  let closedUntil = 0;
  let broken = false;
  let reopened = createHalt();
  return {
    ask() {
      const left = closedUntil - clock.now();
      if (left > 0) return left;
      if (broken) closedUntil = clock.now() + probeMs;
      return 0;
    },
    async wait(ms, halt) {
      const over = new AbortController();
      const end = () => over.abort();
      const reopening = reopened.signal;
      for (const signal of [halt, reopening]) signal.addEventListener("abort", end, { once: true });
      if (!halt.aborted) await clock.pause(ms, over.signal);
      for (const signal of [halt, reopening]) signal.removeEventListener("abort", end);
    },
    slowDown(ms) {
      closedUntil = Math.max(closedUntil, clock.now() + ms);
    },
    outOfOrder() {
      const news = !broken;
      broken = true;
      closedUntil = clock.now() + probeMs;
      return news;
    },
    works() {
      if (!broken) return;
      broken = false;
      closedUntil = 0;
      reopened.abort();
      reopened = createHalt();
    },
  };
}
