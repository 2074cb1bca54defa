import { z } from "zod";
import { levels } from "./ladder.js";

const minutes = z
  .number()
  .int()
  .min(0)
  .max(24 * 60);
const rung = z.object({ afterMinutes: minutes, told: z.enum(levels) });

/** A ladder begins at once, climbs, and goes on for ever. */
const oneLadder = z
  .object({
    rungs: z.array(rung).min(1).max(12),
    repeatMinutes: z
      .number()
      .int()
      .min(1)
      .max(24 * 60),
  })
  .refine(({ rungs }) => rungs[0]?.afterMinutes === 0, "must begin at once")
  .refine(({ rungs }) => rungs.every(isHigher), "must climb");

function isHigher(
  { afterMinutes, told }: z.infer<typeof rung>,
  index: number,
  rungs: readonly z.infer<typeof rung>[],
): boolean {
  const before = rungs[index - 1];
  if (before === undefined) return true;
  return afterMinutes > before.afterMinutes && levels.indexOf(told) >= levels.indexOf(before.told);
}

/** The ladders as they are stored and sent. */
export const laddersSchema = z.object({
  P0: oneLadder,
  P1: oneLadder,
  morningHour: z.number().int().min(6).max(10),
});
