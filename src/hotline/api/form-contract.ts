import { z } from "zod";
import { type FormFileType, formFileTypes } from "../../cases/forms/form-kinds.js";
import { type FormRemovalReason, formRemovalReasonIds } from "../../cases/forms/removal-reason.js";
import { type SecrecyLevel, secrecyLevelIds } from "../../cases/forms/secrecy.js";
import { moment, requestId } from "./fields.js";

const secrecy = z.enum(secrecyLevelIds as readonly [SecrecyLevel, ...SecrecyLevel[]]);
const removalReason = z.enum(formRemovalReasonIds as readonly [FormRemovalReason, ...FormRemovalReason[]]);

/**
 * How form 1 is made. `stateBody`: with the country's name and motto; `informant`: with what is known of who told;
 * `print`: to be looked at and printed, not saved.
 */
export const form01Query = z.object({
  secrecy,
  stateBody: z.stringbool().default(false),
  informant: z.stringbool().default(false),
  print: z.stringbool().default(false),
});
export type Form01Query = z.output<typeof form01Query>;

/** The id of a form, made by the browser; the same id sent twice counts once. */
export const formId = requestId;

/** The request header with the file's name, percent-encoded: a name may tell of a child, and addresses are logged. */
export const formNameHeader = "x-file-name";

/** An office's own form, kept with a task. A removed one has no content any more. */
export const caseForm = z.object({
  id: formId,
  task: z.string(),
  name: z.string(),
  type: z.enum(Object.keys(formFileTypes) as [FormFileType, ...FormFileType[]]),
  /** Bytes. */
  size: z.number().int(),
  at: moment,
  /** A name. */
  by: z.string(),
  removed: z.object({ at: moment, by: z.string(), reason: removalReason }).nullable(),
});
export type CaseForm = z.infer<typeof caseForm>;

/** The forms of all tasks of a case, the oldest first. */
export const formList = z.object({ forms: z.array(caseForm) });

/** Body of removing a form. */
export const formRemovalBody = z.object({ reason: removalReason });
export type FormRemovalBody = z.input<typeof formRemovalBody>;
