import { z } from "zod";
import { talkChannels } from "../../cases/talk-channel.js";
import { dangerKinds } from "../../model/danger.js";
import type { CaseId, MessageId, PersonKey, StaffId } from "../../model/ids.js";
import { voices } from "../../model/session.js";
import { urgencies } from "../../model/urgency.js";

const matching = (pattern: RegExp) => (value: unknown) => typeof value === "string" && pattern.test(value);

/** The key of a person and of that person's talk: `<channel>.<22 base64url characters>`; safe in a path. */
export const personKey = z.custom<PersonKey>(
  matching(/^(messenger|zalo|web|phone|visit)\.[A-Za-z0-9_-]{22}$/),
);

/** The id of a case; safe in a path. */
export const caseId = z.custom<CaseId>(matching(/^[A-Za-z0-9_-]{1,64}$/));

/** The id of a member of staff. */
export const staffId = z.custom<StaffId>(matching(/^[A-Za-z0-9_-]{1,64}$/));

/** The id of a message of ours; a delivery state belongs to it. */
export const messageId = z.custom<MessageId>(matching(/^.{1,200}$/));

/** The id of an alert; safe in a path after `encodeURIComponent`. */
export const alertId = z.string().regex(/^[A-Za-z0-9._-]{1,120}$/);

/** A moment, milliseconds UTC. */
export const moment = z.number().int();

export const urgency = z.enum(urgencies);
/** How a talk came about: a chat, or a call or visit that staff entered. */
export const channel = z.enum(talkChannels);
export const voice = z.enum(voices);
export const dangerKind = z.enum(dangerKinds);

/** A danger in one message; `evidence` are places in that message's text, UTF-16 units, `end` exclusive. */
export const danger = z.object({
  kind: dangerKind,
  urgency,
  about: z.enum(["self", "child", "other"]),
  evidence: z.array(z.object({ start: z.number().int().min(0), end: z.number().int().min(0) })),
});

/** What staff must not lose sight of in a case that went to a commune; all empty where there is no open case. */
export const communeMarks = z.object({
  /** When an officer reported that help is needed and nobody has written yet what was done. */
  helpSince: moment.nullable(),
  /** That report said that the child is not safe. */
  unsafe: z.boolean(),
  /** When it was sent to a commune of which nobody works with this program. */
  unheardSince: moment.nullable(),
  /** When the commune should have said that it arrived; null: it has, or nothing was sent. */
  takenDueAt: moment.nullable(),
  /** The commune met the child and found it safe. */
  foundSafe: z.boolean(),
});
export type CommuneMarks = z.infer<typeof communeMarks>;

/** `again`: the page asks by itself for what it shows already, so that it is not noted as another reading. */
export const againQuery = z.object({ again: z.stringbool().optional() });

/** Made by the browser for one press of a button; the same id sent twice counts once. */
export const requestId = z.uuid();

/**
 * Header of whatever is posted: a {@link requestId} of its own for each press. Sent again with the same one it counts
 * once, and is answered as before.
 */
export const pressHeader = "x-press";
