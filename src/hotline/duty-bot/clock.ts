/** Time as the duty bot uses it; tests bring their own. */
export interface DutyClock {
  /** Milliseconds UTC. */
  now(): number;
  /** Resolves after `ms`, or at once when `signal` is aborted. Never rejects. */
  pause(ms: number, signal?: AbortSignal): Promise<void>;
}

/** The real clock. */
export const dutyClock: DutyClock = {
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
};
