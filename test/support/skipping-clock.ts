import { once } from "node:events";
import type { Clock } from "../../src/infra/clock.js";

/** A clock whose pauses take no time: it jumps ahead instead, and keeps what it was asked to wait. */
export interface SkippingClock extends Clock {
  readonly pauses: number[];
  skip(ms: number): void;
  /** From now on pauses of this length or longer, in milliseconds, last until they are broken off. */
  holdFrom(ms: number): void;
}

/** Starts at the real time and goes on with it, plus everything that was skipped. */
export function skippingClock(): SkippingClock {
  const pauses: number[] = [];
  let ahead = 0;
  let held = Number.POSITIVE_INFINITY;
  return {
    pauses,
    now: () => Date.now() + ahead,
    async pause(ms, signal) {
      if (signal?.aborted) return;
      pauses.push(ms);
      if (ms >= held) return brokenOff(signal);
      ahead += ms;
      await new Promise((resolve) => setTimeout(resolve, 1));
    },
    chance: () => 0.5,
    skip: (ms) => {
      ahead += ms;
    },
    holdFrom: (ms) => {
      held = ms;
    },
  };
}

async function brokenOff(signal: AbortSignal | undefined): Promise<void> {
  if (signal) await once(signal, "abort");
}
