/** Waits that can be cut short, for instance when the network is back. */
export class Pauses {
  readonly #ends = new Set<() => void>();

  /** Resolves after about `ms` (a quarter more or less, so that pages do not come back all at once). */
  pause(ms: number): Promise<void> {
    return new Promise((resolve) => {
      const end = () => {
        clearTimeout(timer);
        this.#ends.delete(end);
        resolve();
      };
      const timer = setTimeout(end, ms * (0.75 + Math.random() / 2));
      this.#ends.add(end);
    });
  }

  /** Ends all waits now. */
  hurry(): void {
    for (const end of [...this.#ends]) end();
  }
}

/** The next pause after a failure: twice the last one, from half a second up to eight seconds. */
export function longer(ms: number): number {
  return Math.min(Math.max(ms * 2, 500), 8_000);
}
