import { z } from "zod";
import { goLiveIds } from "../go-live/items.js";
import { moment } from "./fields.js";

/** One item of the sheet that is filled in before the doors open. */
export const goLiveItem = z.object({
  id: z.enum(goLiveIds),
  /** The paper has a date, which is asked for. */
  dated: z.boolean(),
  note: z.string(),
  day: z.iso.date().nullable(),
  ticked: z.object({ by: z.string(), at: moment }).nullable(),
});
export type GoLiveItemView = z.infer<typeof goLiveItem>;

/** The sheet in its order. It is complete when every item is ticked. */
export const goLiveSheet = z.object({ items: z.array(goLiveItem), complete: z.boolean() });
export type GoLiveSheet = z.infer<typeof goLiveSheet>;

/** What is written into an item. Ticked it needs its note, and its date where it has one. */
export const goLiveBody = z.object({
  note: z.string().trim().max(500),
  day: z.iso.date().nullable(),
  ticked: z.boolean(),
});
export type GoLiveBody = z.infer<typeof goLiveBody>;
