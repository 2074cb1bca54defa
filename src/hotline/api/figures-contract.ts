import { z } from "zod";
import { steps } from "../../cases/figures/span.js";
import { talkChannels } from "../../cases/talk-channel.js";
import { dangerKinds } from "../../model/danger.js";
import { moment, urgency } from "./fields.js";

/** `at`: any moment of the span that is wanted, now when left out. `as`: as a file for a spreadsheet program. */
export const figuresQuery = z.object({
  step: z.enum(steps).default("day"),
  at: z.coerce
    .number()
    .int()
    .min(Date.UTC(2020, 0, 1))
    .max(Date.UTC(2100, 0, 1))
    .optional(),
  as: z.literal("csv").optional(),
});

/** `few`: fewer than five, but not none; `hidden`: it would give away the only small group beside it. */
const count = z.union([z.number().int().min(0), z.literal(["few", "hidden"])]);
export type ShownCount = z.infer<typeof count>;

const row = z.object({ talks: count, cases: count, closed: count });
const groups = <Id extends z.ZodType>(id: Id) => z.array(z.object({ id, cases: count }));

/** What happened in a month by days, in a quarter by weeks, or in a year by months. Practice counts nowhere. */
export const figures = z.object({
  step: z.enum(steps),
  from: moment,
  /** Belongs to it no more. */
  to: moment,
  /** Something is known of before it. */
  hasEarlier: z.boolean(),
  rows: z.array(row.extend({ from: moment })),
  total: row,
  urgencies: groups(urgency),
  kinds: groups(z.enum(dangerKinds)),
  channels: groups(z.enum(talkChannels)),
  /** By name; null: nobody settled where it was. */
  provinces: groups(z.string().nullable()),
  /** Null: of fewer than five cases. Milliseconds. */
  times: z.object({
    answerMs: z.number().nullable(),
    closingMs: z.number().nullable(),
    /** Cases with a term of 12 hours by what was done within it; `keptPercent`: `sent` and `closed` of all but `noMatter`. */
    term: z.object({
      ...{ sent: count, closed: count, late: count, noMatter: count },
      keptPercent: z.number().nullable(),
    }),
  }),
});
export type FiguresView = z.infer<typeof figures>;
