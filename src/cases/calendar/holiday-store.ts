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

/** Writes days of the office's own, all or none; terms already given to tasks stay as they are. */
export async function setHolidays(db: Kysely<Tables>, entries: readonly HolidayEntry[]): Promise<void> {
  await db.transaction().execute(async (trx) => {
    for (const entry of entries) await setOne(trx, entry);
  });
}

async function setOne(trx: Kysely<Tables>, entry: HolidayEntry): Promise<void> {
  const { day, kind, note, staff, at } = entry;
  if (kind === null) await trx.deleteFrom("holidays").where("day", "=", day).execute();
  else {
    const set = { kind, note, staff, at: new Date(at) };
    await trx
      .insertInto("holidays")
      .values({ day, ...set })
      .onConflict((conflict) => conflict.column("day").doUpdateSet(set))
      .execute();
  }
  await addHistory(trx, { at, staff, action: "holiday.set", detail: { day, kind: kind ?? "" } });
}
