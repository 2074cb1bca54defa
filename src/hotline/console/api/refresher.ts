/** Pause between two rounds, milliseconds: a busy hour must not keep every reading from ending. */
const rest = 150;

/**
 * Reads again what changed. What is wanted while a round runs is read in the next one, once:
 * a reading begun before a change may not show it, and one per change would never come to an end.
 */
export class Refresher {
  readonly #read: (key: readonly string[]) => Promise<unknown>;
  #wanted = new Map<string, readonly string[]>();
  #running = false;

  constructor(read: (key: readonly string[]) => Promise<unknown>) {
    this.#read = read;
  }

  /** Wants these keys read again soon. */
  want(keys: readonly (readonly string[])[]): void {
    for (const key of keys) this.#wanted.set(key.join("/"), key);
    if (!this.#running) void this.#run();
  }

  async #run(): Promise<void> {
    this.#running = true;
    while (this.#wanted.size > 0) {
      const round = [...this.#wanted.values()];
      this.#wanted = new Map();
      await Promise.allSettled(round.map((key) => this.#read(key)));
      await new Promise((resolve) => setTimeout(resolve, rest));
    }
    this.#running = false;
  }
}
