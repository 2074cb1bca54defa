/** Bounds of one talk in one flow. A flow that breaks them at run time ends with `fault`; the checker finds it before. */
export const limits = {
  /** Steps walked through in one turn. */
  steps: 50,
  /** Questions remembered for "back". */
  trail: 30,
  answers: 40,
  /** UTF-16 units of one stored answer; longer words are kept as "given" only. */
  value: 64,
  /** Bytes of a state as JSON. */
  state: 1_500,
  /** Times a question is put again before it lets go. */
  misses: 3,
} as const;
