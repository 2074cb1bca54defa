import { z } from "zod";
import { contactKinds } from "../directory/kinds.js";
import { readPhone } from "../directory/phone.js";
import { moment } from "./fields.js";

/** The id of a contact; safe in a path. */
export const contactId = z.uuid();

export const contactKind = z.enum(contactKinds);

/** A province or commune of today. */
export const unit = z.object({
  code: z.string(),
  name: z.string(),
  province: z.object({ code: z.string(), name: z.string() }),
});
export type Unit = z.infer<typeof unit>;

const phone = z.string().transform((written, context) => {
  const read = readPhone(written);
  if ("number" in read) return read.number;
  context.addIssue(read.fault);
  return z.NEVER;
});

const fields = {
  kind: contactKind,
  /** An office or a role on duty; need not be a person. */
  name: z.string().trim().min(2).max(160),
  hours: z.string().trim().max(120),
  note: z.string().trim().max(500),
  /** Who says so: a decision, a web page, a call. */
  source: z.string().trim().max(200),
};

/** A contact as it is written; a phone number may be written with spaces, dots or +84. */
export const contactBody = z.object({
  ...fields,
  unitCode: z.string().regex(/^\d{2}(\d{3})?$/),
  phones: z.array(phone).min(1).max(4),
  /** True: somebody rang and it was right. */
  verified: z.boolean(),
});
export type ContactBody = z.input<typeof contactBody>;

/** A contact as it stands. */
export const contact = z.object({
  id: contactId,
  unit,
  ...fields,
  /** Digits to dial. */
  phones: z.array(z.string()),
  /** When somebody last rang and it was right; null: never. */
  verifiedAt: moment.nullable(),
  /** Not checked within the last six months. */
  stale: z.boolean(),
});
export type Contact = z.infer<typeof contact>;

/** Narrows the directory. */
export const directoryQuery = z.object({
  search: z.string().max(200).optional(),
  kind: contactKind.optional(),
  /** Only those not checked within six months. */
  stale: z.stringbool().optional(),
  offset: z.coerce.number().int().min(0).max(100_000).default(0),
});
export type DirectoryQuery = z.input<typeof directoryQuery>;

/** At most 50 contacts; `total` of all that fit. `all` and `stale` count the whole directory. */
export const directoryPage = z.object({
  contacts: z.array(contact),
  total: z.number().int(),
  all: z.number().int(),
  stale: z.number().int(),
});
export type DirectoryPage = z.infer<typeof directoryPage>;

/** Whom to ring for a place: the commune's own, then the province's, then the national hotline. */
export const unitContacts = z.object({
  unit,
  commune: z.array(contact),
  province: z.array(contact),
  /** Accounts of the commune's officers: who is sent a case there is told through them. */
  officers: z.number().int().min(0),
  /** Always the last resort. */
  national: z.array(z.object({ name: z.string(), phone: z.string(), note: z.string() })),
});
export type UnitContacts = z.infer<typeof unitContacts>;

export const unitQuery = z.object({ words: z.string().max(200) });
export const unitList = z.object({ units: z.array(unit) });

/** One fault of a spreadsheet; `row` as the spreadsheet program numbers it. */
export const rowFault = z.object({
  row: z.number().int(),
  column: z.string(),
  /** What is there, and what would be right. */
  words: z.string(),
});
export type RowFault = z.infer<typeof rowFault>;

/** What importing a spreadsheet would do, or did. Rows with faults are left out. */
export const importReport = z.object({
  rows: z.number().int(),
  added: z.number().int(),
  changed: z.number().int(),
  unchanged: z.number().int(),
  faultyRows: z.number().int(),
  /** At most 500 are shown. */
  faults: z.array(rowFault),
  /** The rows without a fault as they were understood: which unit a name was taken for (at most 200). */
  read: z.array(
    z.object({ unit, kind: z.enum(contactKinds), name: z.string(), phones: z.array(z.string()) }),
  ),
  /** False: only looked at. */
  written: z.boolean(),
});
export type ImportReport = z.infer<typeof importReport>;

/** A file to save. */
export const fileAnswer = z.object({ name: z.string(), type: z.string(), base64: z.string() });
export type FileAnswer = z.infer<typeof fileAnswer>;
