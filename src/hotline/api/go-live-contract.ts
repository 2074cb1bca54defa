import { z } from "zod";
import { goLiveIds } from "../go-live/items.js";
import { moment } from "./fields.js";

/** The doors may open although so many answers have been read by nobody: who is responsible for that, and why. */
export const unreadPermit = z.object({
  unread: z.number().int().min(1),
  named: z.string().trim().min(1).max(160),
  reason: z.string().trim().min(1).max(500),
});

/** One item of the sheet that is filled in before the doors open. */
export const goLiveItem = z.object({
  id: z.enum(goLiveIds),
  /** The paper has a date, which is asked for. */
  dated: z.boolean(),
  note: z.string(),
  day: z.iso.date().nullable(),
  ticked: z.object({ by: z.string(), at: moment }).nullable(),
  permit: unreadPermit.nullable(),
});
export type GoLiveItemView = z.infer<typeof goLiveItem>;

/** The sheet in its order. It is complete when every item is ticked. */
export const goLiveSheet = z.object({
  items: z.array(goLiveItem),
  complete: z.boolean(),
  /** How many of the bot's answers no officer has read now. */
  unread: z.number().int().min(0),
  /** Whether the ladder's last rung reaches somebody outside the console. */
  nextLevel: z.enum(["nobody", "unreachable", "reachable"]),
});
export type GoLiveSheet = z.infer<typeof goLiveSheet>;

/** What is written into an item. Ticked it needs its note, its date where it has one, and a permit where answers are unread. */
export const goLiveBody = z.object({
  note: z.string().trim().max(500),
  day: z.iso.date().nullable(),
  ticked: z.boolean(),
  permit: unreadPermit.nullable().default(null),
});
export type GoLiveBody = z.input<typeof goLiveBody>;
