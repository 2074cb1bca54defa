import { z } from "zod";
import { caseId, moment, personKey } from "./fields.js";
import { talkRow } from "./talk-contract.js";

/** `from`: left out, the night since 17:00 of the day before. `again`: the page asks by itself. */
export const morningQuery = z.object({
  from: z.coerce.number().int().optional(),
  again: z.stringbool().optional(),
});

/** A talk of the night. */
export const morningLine = talkRow.omit({ humanUntil: true }).extend({
  safeTime: z.string().nullable(),
  safeWay: z.string().nullable(),
  newestCase: caseId.nullable(),
  classWord: z.string().nullable(),
  classAt: moment.nullable(),
  /** The asker has seen it as it stands now. */
  seen: z.boolean(),
});
export type MorningLine = z.infer<typeof morningLine>;

/** The night's talks in reading order; `calm`: how many had no sign of danger and are not listed. */
export const morningList = z.object({
  from: moment,
  to: moment,
  items: z.array(
    z.discriminatedUnion("kind", [
      z.object({ kind: z.literal("line"), line: morningLine }),
      z.object({
        kind: z.literal("group"),
        group: z.object({
          classWord: z.string(),
          persons: z.array(personKey),
          lines: z.array(morningLine),
        }),
      }),
    ]),
  ),
  calm: z.number().int(),
  cut: z.boolean(),
});
export type MorningList = z.infer<typeof morningList>;
export type MorningItem = MorningList["items"][number];
