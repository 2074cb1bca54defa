import { z } from "zod";
import { levels } from "./ladder.js";
import { defaultQuiet } from "./quiet.js";

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

const hour = z.number().int().min(0).max(23);
/** At most half a day. */
const quietHours = z
  .object({ from: hour, to: hour })
  .refine(({ from, to }) => (to - from + 24) % 24 <= 12, "too long");

/** The ladders as they are stored and sent. What was stored before there were quiet hours has the default ones. */
export const laddersSchema = z.object({
  P0: oneLadder,
  P1: oneLadder,
  morningHour: z.number().int().min(6).max(10),
  quiet: quietHours.default(defaultQuiet),
});
