// @ts-check

/** A reason to stop that is told to the operator in one sentence, without a stack. */
export class Stop extends Error {
  /** @param {string} sentence what is wrong and what to do about it */
  constructor(sentence) {
    super(sentence);
    this.name = "Stop";
  }
}

/**
 * Prints a {@link Stop} as its sentence and anything else with its stack, on standard error.
 * @param {unknown} thrown
 */
export function tell(thrown) {
  if (thrown instanceof Stop) console.error(thrown.message);
  else console.error(thrown instanceof Error ? thrown.stack : thrown);
}

/**
 * The system's code of an error (`ENOENT`, `EADDRINUSE`, …), or an empty text.
 * @param {unknown} thrown
 */
export function codeOf(thrown) {
  return thrown instanceof Error && "code" in thrown ? String(thrown.code) : "";
}
