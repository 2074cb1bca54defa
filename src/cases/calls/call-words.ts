/** The free words of a call. */
export interface CallWords {
  /** Who answered, or who should have. */
  readonly name: string;
  readonly phone: string;
  readonly promise: string;
  /** What was read out; empty: nothing was passed on. */
  readonly relayed: string;
}
