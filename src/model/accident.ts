/** Sorts of accident with first words of their own, the most telling first where words name several. */
export const accidents = [
  /** Somebody was taken out of the water. */
  "ashore",
  "water",
  "fire",
  /** Fumes of gas, coal or a generator. */
  "gas",
  "electric",
  "choking",
  "poison",
  /** A snake, many wasps, a centipede: whatever bites with venom. */
  "snake",
  "bite",
  "burn",
  /** Hit by something that drives. */
  "traffic",
  /** A fall on the head or from high up, or a bone that may be broken. */
  "fall",
  /** Does not breathe, does not wake, turns blue, has a fit. */
  "breathing",
  "nosebleed",
  "bleeding",
] as const;

/** What kind of accident a talk is about. */
export type Accident = (typeof accidents)[number];
