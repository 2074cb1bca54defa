import { z } from "zod";

/** What the bot's answers are about, in the order in which staff see it. */
export const contentGroups = ["rights", "duties", "skills", "asked-first", "adults", "service"] as const;
export type ContentGroup = (typeof contentGroups)[number];

/** An answer that no child-protection officer has read yet. */
export const unreadAnswer = z.object({ id: z.string(), title: z.string(), group: z.enum(contentGroups) });
export type UnreadAnswer = z.infer<typeof unreadAnswer>;

/** A phone number in the answer `id`, verified more than six months ago, on the day `verifiedAt` (`YYYY-MM-DD`). */
export const staleNumber = z.object({ id: z.string(), number: z.string(), verifiedAt: z.iso.date() });
export type StaleNumber = z.infer<typeof staleNumber>;

/** What the bot can say, and what of it still waits for a person to look at it. */
export const content = z.object({
  /** How many answers there are, read or not. */
  answers: z.number().int().min(0),
  unreviewed: z.array(unreadAnswer),
  stale: z.array(staleNumber),
});
export type Content = z.infer<typeof content>;
