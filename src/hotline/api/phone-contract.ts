import { z } from "zod";
import { moment } from "./fields.js";

/** One's own duty phone. */
export const ownPhone = z.object({
  /** False: the office has no duty bot. */
  on: z.boolean(),
  /** Since when it is linked; null: it is not. */
  linkedAt: moment.nullable(),
});
export type OwnPhone = z.infer<typeof ownPhone>;

/** A code that links the phone it is sent from, once. */
export const phoneCode = z.object({ code: z.string(), expiresAt: moment });
export type PhoneCode = z.infer<typeof phoneCode>;

/** What can be wrong with the duty bot as a whole. */
export const dutyTroubles = [
  "token-refused",
  "unreached",
  "platform-error",
  "rate-limited",
  "webhook-refused",
  "webhook-gone",
  "quota-low",
  "quota-out",
] as const;

/** How the duty bot stands. */
export const dutyBotState = z.object({
  on: z.boolean(),
  way: z.enum(["webhook", "polling"]).nullable(),
  /** Messages of this month (`YYYY-MM`); below `keptForP0` left only P0 goes out. */
  quota: z
    .object({
      month: z.string(),
      sent: z.number().int(),
      left: z.number().int(),
      limit: z.number().int(),
      keptForP0: z.number().int(),
    })
    .nullable(),
  lastError: z.object({ word: z.enum(dutyTroubles), at: moment }).nullable(),
  lastSuccessAt: moment.nullable(),
  linkedPhones: z.number().int().min(0),
});
export type DutyBotState = z.infer<typeof dutyBotState>;
