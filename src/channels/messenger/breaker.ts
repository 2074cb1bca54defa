import type { Usage } from "./usage.js";

const slowFrom = 80;
const stopFrom = 95;
const slowGapMs = 1_000;
const longestPauseMs = 15 * 60_000;

/** Holds calls back when the Page nears or has passed its rate limit: going on would prolong the block. */
export interface Breaker {
  /** How long to wait before the next call, milliseconds; 0: go. Urgent calls are stopped, but not slowed down. */
  wait(now: number, urgent: boolean): number;
  /** Takes in what an answer told. `refused`: it was a refusal for the rate. Returns the pause, milliseconds. */
  note(usage: Usage, refused: boolean, now: number): number;
}

/**
 * A breaker of one Page in one process. From 80 % on, at most one call a second; from 95 % on or after a refusal a
 * pause as long as the platform says, else `firstPauseMs` (30 s), doubled with each further refusal up to a quarter of an hour.
 */
export function createBreaker(firstPauseMs = 30_000): Breaker {
  let stoppedUntil = 0;
  let nextAt = 0;
  let refusals = 0;
  return {
    wait: (now, urgent) => Math.max(0, stoppedUntil - now, urgent ? 0 : nextAt - now),
    note(usage, refused, now) {
      refusals = refused ? refusals + 1 : 0;
      const own = Math.min(firstPauseMs * 2 ** Math.max(0, refusals - 1), longestPauseMs);
      const pause = refused || usage.percent >= stopFrom ? usage.regainMs || own : 0;
      stoppedUntil = Math.max(stoppedUntil, pause === 0 ? 0 : now + pause);
      nextAt = usage.percent >= slowFrom ? now + slowGapMs : 0;
      return pause;
    },
  };
}
