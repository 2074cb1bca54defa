import { z } from "zod";
import { openingFault } from "../settings/opening.js";
import { moment } from "./fields.js";

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
