import type { Kysely } from "kysely";
import type { StaffId } from "../../model/ids.js";
import { addHistory } from "../history.js";
import type { Tables } from "../tables.js";
import { atOnceBounds } from "./at-once-bounds.js";

const key = "at-once-minutes";
const minuteMs = 60_000;

/** The office's measure of "at once", minutes. */
export async function readAtOnce(db: Kysely<Tables>): Promise<number> {
  const row = await db.selectFrom("alarm_settings").select("value").where("key", "=", key).executeTakeFirst();
  const minutes = Number(row?.value ?? Number.NaN);
  return Number.isInteger(minutes) ? minutes : atOnceBounds.usual;
}

/** The same in milliseconds. */
export async function atOnceMs(db: Kysely<Tables>): Promise<number> {
  return (await readAtOnce(db)) * minuteMs;
}

/** A new measure, in minutes within {@link atOnceBounds}; `at` is milliseconds UTC. */
export interface AtOnceChange {
  readonly minutes: number;
  readonly staff: StaffId;
  readonly at: number;
}

/** Sets the measure; terms already given to tasks stay as they are, those of referrals follow. */
export async function setAtOnce(db: Kysely<Tables>, { minutes, staff, at }: AtOnceChange): Promise<void> {
  const value = JSON.stringify(minutes);
  await db.transaction().execute(async (trx) => {
    await trx
      .insertInto("alarm_settings")
      .values({ key, value })
      .onConflict((conflict) => conflict.column("key").doUpdateSet({ value }))
      .execute();
    await addHistory(trx, { at, staff, action: "settings.at-once", detail: { minutes: value } });
  });
}
