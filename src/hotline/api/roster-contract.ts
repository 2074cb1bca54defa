import { z } from "zod";
import { ranks } from "../roster/shift.js";
import { moment, staffId } from "./fields.js";

const id = z.string().regex(/^[A-Za-z0-9-]{1,64}$/);
const rank = z.enum(ranks);
const day = z.iso.date();

/** The longest shift, milliseconds: what is longer was mistyped. */
export const longestShift = 24 * 3_600_000;

/** A shift with what it leaves to the next one. */
export const shift = z.object({
  id,
  staff: staffId,
  rank,
  from: moment,
  to: moment,
  note: z.string().nullable(),
});
export type ShiftView = z.infer<typeof shift>;

/** An open wish that another take a shift; `askedOf` null: whoever wants to. */
export const swap = z.object({ id, shift: id, askedBy: staffId, askedOf: staffId.nullable() });
export type SwapView = z.infer<typeof swap>;

const onCall = z.object({
  onCall: z.array(staffId),
  supervisor: z.array(staffId),
  province: z.array(staffId),
});

const span = z.object({ from: moment, to: moment });

/** One week of the roster, and who is on call now. */
export const rosterWeek = z.object({
  monday: moment,
  shifts: z.array(shift),
  swaps: z.array(swap),
  staff: z.array(z.object({ id: staffId, name: z.string() })),
  holidays: z.array(z.object({ day, off: z.boolean(), note: z.string() })),
  gaps: z.array(span),
  /** When the ladder's higher levels have nobody on duty. */
  higherGaps: z.object({ supervisor: z.array(span), province: z.array(span) }),
  now: onCall,
  notes: z.array(shift),
  /** How many shifts the pattern of every week has. */
  pattern: z.number().int(),
});
export type RosterWeekView = z.infer<typeof rosterWeek>;

/** Which week: any moment in it. */
export const rosterQuery = z.object({ at: z.coerce.number().int() });

/** A new shift. */
export const shiftBody = z
  .object({ staff: staffId, rank, from: moment, to: moment })
  .refine(({ from, to }) => to > from && to - from <= longestShift);
export type ShiftBody = z.infer<typeof shiftBody>;

/** What a shift leaves to the next one; empty removes it. */
export const shiftNoteBody = z.object({ note: z.string().trim().max(2_000) });

/** A week by its Monday, midnight in Viet Nam. */
export const weekBody = z.object({ monday: moment });

/** How many shifts that concerned. */
export const shiftCount = z.object({ shifts: z.number().int() });

/** Who is asked to take a shift; null: whoever wants to. */
export const swapBody = z.object({ of: staffId.nullable() });
