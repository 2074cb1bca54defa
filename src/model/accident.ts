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
  /** A small thing went down and nobody chokes: a coin, a battery, a part of a toy. */
  "swallowed",
  "poison",
  /** A snake, many wasps, a centipede: whatever bites with venom. */
  "snake",
  "bite",
  "burn",
  /** Hit by something that drives. */
  "traffic",
  /** Something heavy fell on somebody, or holds them fast: a tree, a wall. */
  "crushed",
  /** A fall on the head or from high up, or a bone that may be broken. */
  "fall",
  /** Does not breathe, does not wake, turns blue, has a fit. */
  "breathing",
  "nosebleed",
  "bleeding",
  /** A slope that cracks, rumbles or comes down. */
  "slide",
  "storm",
  /** A shell, a mine or a grenade was found and may go off. */
  "shell",
] as const;

/** What kind of accident a talk is about. */
export type Accident = (typeof accidents)[number];
