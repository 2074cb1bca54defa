import { setMaxListeners } from "node:events";

/** Time and chance as what waits and retries uses them; tests bring their own. */
export interface Clock {
  /** Milliseconds UTC. */
  now(): number;
  /** Resolves after `ms`, or at once when `signal` is aborted. Never rejects. */
  pause(ms: number, signal?: AbortSignal): Promise<void>;
  /** From 0 to just below 1, for jitter. */
  chance(): number;
}

/** The real clock. */
export const systemClock: Clock = {
  now: Date.now,
  pause: (ms, signal) =>
    new Promise((resolve) => {
      if (signal?.aborted) return resolve();
      const done = () => {
        clearTimeout(timer);
        signal?.removeEventListener("abort", done);
        resolve();
      };
      const timer = setTimeout(done, ms);
      signal?.addEventListener("abort", done, { once: true });
    }),
  chance: Math.random,
};

/** A signal that any number of waits may listen to. */
export function createHalt(): AbortController {
  const halt = new AbortController();
  setMaxListeners(0, halt.signal);
  return halt;
}

/** Settles as `promise` does, or rejects with `late()` when that takes longer than `ms`. */
export async function within<Value>(promise: Promise<Value>, ms: number, late: () => Error): Promise<Value> {
  let timer: NodeJS.Timeout | undefined;
  const limit = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(late()), ms);
  });
  try {
    return await Promise.race([promise, limit]);
  } finally {
    clearTimeout(timer);
  }
}

/** `steps[tries]` milliseconds (the last one from then on), spread by ± 20 % so that retries do not march in step. */
export function backOff(steps: readonly number[], tries: number, chance: number): number {
  const base = steps[Math.min(tries, steps.length - 1)] ?? 0;
  return Math.round(base * (0.8 + 0.4 * chance));
}
