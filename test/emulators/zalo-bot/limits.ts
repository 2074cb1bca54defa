/** What the free plan of the Zalo Bot Platform allows. */
export const limits = {
  /** UTF-16 units of one text. */
  text: 2_000,
  /** People a bot may have talked with. */
  people: 50,
  /** Groups a bot may be in. */
  groups: 3,
  /** Outgoing messages in a month. */
  monthly: 3_000,
  secret: { least: 8, most: 256 },
  /** A poll is kept open no longer than this, seconds. */
  poll: 50,
} as const;
