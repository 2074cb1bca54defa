import type { Kysely } from "kysely";
import type { StaffId } from "../../model/ids.js";
import { addHistory } from "../history.js";
import type { Tables } from "../tables.js";
import type { Day } from "./day.js";
import type { SpecialDay } from "./holidays.js";

/** All days the office entered, in order. */
export async function ownDays(db: Kysely<Tables>): Promise<readonly SpecialDay[]> {
  return db.selectFrom("holidays").select(["day", "kind", "note"]).orderBy("day").execute();
}

/** A day entered or, with `kind` null, taken back: then the built-in calendar holds again. */
export interface HolidayEntry {
  readonly day: Day;
  readonly kind: SpecialDay["kind"] | null;
  readonly note: string;
  readonly staff: StaffId;
  /** Milliseconds UTC. */
  readonly at: number;
}

/** Writes one day of the office's own; terms already given to tasks stay as they are. */
export async function setHoliday(db: Kysely<Tables>, entry: HolidayEntry): Promise<void> {
  const { day, kind, note, staff, at } = entry;
  await db.transaction().execute(async (trx) => {
    await trx.deleteFrom("holidays").where("day", "=", day).execute();
    if (kind !== null) {
      await trx
        .insertInto("holidays")
        .values({ day, kind, note, staff, at: new Date(at) })
        .execute();
    }
    await addHistory(trx, { at, staff, action: "holiday.set", detail: { day, kind: kind ?? "" } });
  });
}
