/** A clock that runs with the real one and can be moved forward, so that days pass at once. */
export class VirtualClock {
  #ahead = 0;

  /** Milliseconds UTC. */
  now(): number {
    return Date.now() + this.#ahead;
  }

  /** Lets time pass, milliseconds. */
  advance(ms: number): void {
    this.#ahead += ms;
  }
}
