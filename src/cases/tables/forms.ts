import type { StaffId } from "../../model/ids.js";
import type { FormFileType } from "../forms/form-kinds.js";
import type { FormRemovalReason } from "../forms/removal-reason.js";

/** Tables of the forms an office fills in itself. */
export interface FormTables {
  case_forms: CaseFormTable;
}

/** A form of a task; it belongs to the case its task belongs to. */
export interface CaseFormTable {
  /** Made by the browser, so that a second try adds nothing twice. */
  id: string;
  task_id: string;
  name_sealed: string;
  type: FormFileType;
  /** Bytes of the file as it was sent. */
  size: number;
  at: Date;
  staff: StaffId;
  /** The file; null once it was removed. */
  content_sealed: Buffer | null;
  removed_at: Date | null;
  removed_by: StaffId | null;
  removed_reason: FormRemovalReason | null;
}
