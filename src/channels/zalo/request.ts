import { z } from "zod";

/**
 * The body of a request of this channel: `message` in the platform's own shape; the recipient is added when it is
 * sent. `by` decides which window applies.
 */
export const zaloRequest = z.object({
  by: z.enum(["bot", "staff"]),
  message: z.looseObject({ text: z.string().optional(), attachment: z.unknown().optional() }),
});
export type ZaloRequest = z.infer<typeof zaloRequest>;
