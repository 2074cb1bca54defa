/** Why the bot stops answering somebody. */
export const blockReasons = ["flooding", "insults", "adverts"] as const;
export type BlockReason = (typeof blockReasons)[number];

/** No block lasts longer, milliseconds. */
export const longestBlock = 7 * 24 * 3_600_000;
