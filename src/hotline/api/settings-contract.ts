import { z } from "zod";
import { atOnceBounds } from "../../cases/tasks/at-once-bounds.js";
import { openingFault } from "../settings/opening.js";
import { channel, moment } from "./fields.js";

const sentence = z
  .string()
  .trim()
  .refine((text) => openingFault(text) === null);

/** Body of setting what the office says of itself in the welcome; empty: nothing. */
export const openingBody = z.object({ vi: sentence, en: sentence });
export type OpeningBody = z.infer<typeof openingBody>;

/** What stands there now, and what was set when by whom, the newest first. */
export const opening = z.object({
  vi: z.string(),
  en: z.string(),
  past: z.array(z.object({ vi: z.string(), en: z.string(), by: z.string(), at: moment })),
});
export type OpeningView = z.infer<typeof opening>;

/** After how many minutes "ngay" counts as overdue: the office's own measure, where the decree names no number. */
export const atOnce = z.object({ minutes: z.number().int().min(atOnceBounds.least).max(atOnceBounds.most) });
export type AtOnce = z.infer<typeof atOnce>;

/** Query of the preview: sentences that may not be set yet. */
export const previewQuery = z.object({
  vi: z.string().trim().max(1_000).default(""),
  en: z.string().trim().max(1_000).default(""),
});

/** What a person new to the office is told first, on each channel, in each language, with and without readers. */
export const openingPreview = z.object({
  previews: z.array(
    z.object({
      channel,
      locale: z.enum(["vi", "en"]),
      /** Somebody of the staff reads at that hour. */
      readByPeople: z.boolean(),
      /** One for each message that is sent, with what stands below it to be pressed. */
      messages: z.array(z.object({ text: z.string(), pressed: z.array(z.string()) })),
    }),
  ),
});
export type OpeningPreview = z.infer<typeof openingPreview>;
