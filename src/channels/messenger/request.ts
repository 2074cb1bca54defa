import { z } from "zod";

/**
 * The body of a {@link PlatformRequest} of this channel: `message` is the Send API's own; recipient, messaging type
 * and tag depend on the moment of sending and are added then. `by` decides which window applies.
 */
export const messengerRequest = z.object({
  by: z.enum(["bot", "staff"]),
  /** Immediate danger: not slowed down when the Page nears its rate limit. */
  urgent: z.boolean(),
  message: z.record(z.string(), z.unknown()),
  notification_type: z.literal("SILENT_PUSH").optional(),
});
export type MessengerRequest = z.infer<typeof messengerRequest>;

/** The attachment of a picture that the platform fetches by its address. */
export const media = z.object({ payload: z.object({ url: z.string() }) });
