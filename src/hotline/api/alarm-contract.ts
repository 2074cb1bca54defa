import { z } from "zod";
import { levels } from "../ladder/ladder.js";
import { laddersSchema } from "../ladder/ladders-schema.js";
import { moment, staffId } from "./fields.js";

/** When whom an alarm is told to, as an office sets it. */
export const ladders = laddersSchema;
export type LaddersView = z.infer<typeof ladders>;
export { levels };

const webhookId = z.string().regex(/^[A-Za-z0-9-]{1,64}$/);

/** How alarms leave the console. */
export const alarmSettings = z.object({
  ladders,
  /** Which ways the installation was set up with. */
  ways: z.object({ mail: z.boolean(), dutyBot: z.boolean() }),
  staff: z.array(z.object({ id: staffId, name: z.string(), email: z.string().nullable() })),
  webhooks: z.array(z.object({ id: webhookId, name: z.string(), url: z.string() })),
  /** What was tried lately, newest first. */
  attempts: z.array(
    z.object({
      at: moment,
      way: z.enum(["duty-bot", "e-mail", "webhook", "person"]),
      target: z.string(),
      test: z.boolean(),
      attempt: z.number().int(),
      sent: z.boolean(),
      code: z.string(),
    }),
  ),
});
export type AlarmSettingsView = z.infer<typeof alarmSettings>;

/** Where a member of staff gets alarms by e-mail; null: nowhere. */
export const addressBody = z.object({ staff: staffId, email: z.email().max(200).nullable() });

/** A service that is told of alarms: `https`, or `http` on the machine itself. */
export const webhookBody = z.object({
  name: z.string().trim().min(1).max(80),
  url: z.url().max(500).refine(isSafeAddress),
});

function isSafeAddress(address: string): boolean {
  const { protocol, hostname } = new URL(address);
  return protocol === "https:" || (protocol === "http:" && ["localhost", "127.0.0.1"].includes(hostname));
}

/** A new webhook, with the secret its requests are signed with; it is shown this once. */
export const newWebhook = z.object({ id: webhookId, secret: z.string() });

/** What a test alarm is sent by. */
export const testBody = z.object({
  way: z.enum(["e-mail", "webhook", "duty-bot"]),
  target: z.string().min(1).max(64),
});
export type TestBody = z.infer<typeof testBody>;
