import { z } from "zod";
import { type Teller, tellerIds } from "../../cases/offline/teller.js";
import { offlineChannels } from "../../cases/talk-channel.js";
import { caseId, dangerKind, moment, personKey, requestId, urgency } from "./fields.js";

const short = z.string().trim().max(300).default("");
const words = z.string().trim().min(1).max(4_000);

/** Body of entering a phone call or a visit; only the words and the level are needed. */
export const contactRecordBody = z.object({
  requestId,
  channel: z.enum(offlineChannels),
  /** When it was told; not later than now, not longer ago than 30 days. */
  toldAt: moment,
  teller: z.enum(tellerIds as readonly [Teller, ...Teller[]]),
  tellerName: short,
  tellerPhone: short,
  /** What was said, word for word. */
  words,
  urgency,
  unitCode: z
    .string()
    .regex(/^\d{2}(\d{3})?$/)
    .nullable()
    .default(null),
  place: short,
  age: short,
  sex: short,
  safeNow: short,
  safeWay: short,
  safeTime: short,
});
export type ContactRecordBody = z.input<typeof contactRecordBody>;

/** The case that came of it. */
export const recordedContact = z.object({ caseId, person: personKey });
export type RecordedContact = z.infer<typeof recordedContact>;

/** Body of asking what the words sound like; nothing is kept of it. */
export const dangerHintBody = z.object({ words });

/** What the words sound like to the machine: a hint, staff decide. `urgency` null: nothing was found. */
export const dangerHint = z.object({ urgency: urgency.nullable(), dangers: z.array(dangerKind) });
export type DangerHint = z.infer<typeof dangerHint>;
