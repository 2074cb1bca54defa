import { z } from "zod";
import { auditGroups } from "../audit/groups.js";
import { caseId, moment, personKey, staffId } from "./fields.js";

/** Narrows the audit; `before` is the `next` of the page read before. */
export const auditQuery = z.object({
  staff: staffId.optional(),
  group: z.enum(auditGroups).optional(),
  /** A case's code, or the beginning of one; hyphens and spaces do not matter. */
  case: z
    .string()
    .transform((code) => code.replace(/[\s-]/g, ""))
    .pipe(z.string().regex(/^[A-Za-z0-9]{4,64}$/))
    .optional(),
  /** A day in Viet Nam, `YYYY-MM-DD`. */
  day: z.iso.date().optional(),
  before: z
    .string()
    .regex(/^\d{1,18}$/)
    .optional(),
});
export type AuditQuery = z.input<typeof auditQuery>;

/** A line of the audit. Case and talk are left out for who may not know of them. */
export const auditLine = z.object({
  id: z.string(),
  /** Its number in the chain; null: from before there was one. */
  number: z.number().int().nullable(),
  at: moment,
  /** Null: the bot or the program itself. */
  staff: z.object({ id: staffId, name: z.string() }).nullable(),
  action: z.string(),
  person: personKey.nullable(),
  caseId: caseId.nullable(),
  detail: z.record(z.string(), z.string()),
});
export type AuditLine = z.infer<typeof auditLine>;

/** Lines, newest first; `head` is to be written down once a day. */
export const auditPage = z.object({
  lines: z.array(auditLine),
  next: z.string().nullable(),
  head: z.object({ number: z.number().int(), hash: z.string(), at: moment }),
  staff: z.array(z.object({ id: staffId, name: z.string() })),
  /** True: the asker sees only what was done with accounts. */
  accountsOnly: z.boolean(),
});
export type AuditPage = z.infer<typeof auditPage>;
