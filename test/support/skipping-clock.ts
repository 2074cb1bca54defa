import type { Clock } from "../../src/delivery/clock.js";

/** A clock whose pauses take no time: it jumps ahead instead, and keeps what it was asked to wait. */
export interface SkippingClock extends Clock {
  readonly pauses: number[];
  skip(ms: number): void;
}

/** Starts at the real time and goes on with it, plus everything that was skipped. */
export function skippingClock(): SkippingClock {
  const pauses: number[] = [];
  let ahead = 0;
  return {
    pauses,
    now: () => Date.now() + ahead,
    async pause(ms, signal) {
      if (signal?.aborted) return;
      pauses.push(ms);
      ahead += ms;
      await new Promise((resolve) => setTimeout(resolve, 1));
    },
    chance: () => 0.5,
    skip: (ms) => {
      ahead += ms;
    },
  };
}
