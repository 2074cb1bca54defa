import type { StaffId } from "../../model/ids.js";

/** The duty phones of staff. */
export interface PhoneTables {
  duty_phones: DutyPhoneTable;
}

/** A chat of a member of staff with the duty bot; the newest row without `unlinked_at` is the one that counts. */
export interface DutyPhoneTable {
  id: string;
  staff: StaffId;
  /** Keyed hash of the platform's id of the chat. */
  chat_hash: string;
  /** The id itself; null once it is not needed any more. */
  chat_sealed: string | null;
  linked_at: Date;
  unlinked_at: Date | null;
}
