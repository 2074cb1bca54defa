import type { Kysely } from "kysely";
import type { StaffId } from "../../model/ids.js";
import { addHistory } from "../history.js";
import type { Tables } from "../tables.js";

/** How many talks one person may hold at once, unless the office decides otherwise. */
export const defaultMaxTalks = 3;
const maxTalks = "max-talks";

/** How many talks somebody holds, and how many that may be. */
export interface Load {
  readonly held: number;
  readonly max: number;
}

/** The load of one member of staff. Practice talks do not count. */
export async function loadOf(db: Kysely<Tables>, staff: StaffId): Promise<Load> {
  const counted = await db
    .selectFrom("talks")
    .select((select) => select.fn.countAll<string>().as("count"))
    .where("holder", "=", "staff")
    .where("holder_staff", "=", staff)
    .where("practice", "=", false)
    .executeTakeFirstOrThrow();
  return { held: Number(counted.count), max: await readMaxTalks(db) };
}

/** A colleague with the talks held now. */
export interface Colleague {
  readonly id: StaffId;
  readonly name: string;
  readonly held: number;
}

/** These members of staff, or with null all that have not left, as far as they answer talks, by name. */
export async function colleagues(
  db: Kysely<Tables>,
  among: readonly StaffId[] | null,
): Promise<readonly Colleague[]> {
  if (among?.length === 0) return [];
  const rows = await db
    .selectFrom("staff")
    .select(["staff.id", "staff.name", "staff.roles"])
    .select((select) =>
      select
        .selectFrom("talks")
        .select((count) => count.fn.countAll<string>().as("count"))
        .whereRef("talks.holder_staff", "=", "staff.id")
        .where("talks.holder", "=", "staff")
        .where("talks.practice", "=", false)
        .as("held"),
    )
    .$if(among !== null, (query) => query.where("staff.id", "in", [...(among ?? [])]))
    .where("staff.disabledAt", "is", null)
    .orderBy("staff.name")
    .orderBy("staff.id")
    .execute();
  return rows
    .filter(({ roles }) => roles.split(",").some((role) => role === "operator" || role === "supervisor"))
    .map(({ id, name, held }) => ({ id, name, held: Number(held) }));
}

/** How many talks one person may hold at once. */
export async function readMaxTalks(db: Kysely<Tables>): Promise<number> {
  const row = await db
    .selectFrom("talk_settings")
    .select("value")
    .where("name", "=", maxTalks)
    .executeTakeFirst();
  return row?.value ?? defaultMaxTalks;
}

/** Changes how many talks one person may hold at once. */
export async function writeMaxTalks(
  db: Kysely<Tables>,
  value: number,
  staff: StaffId,
  at: number,
): Promise<void> {
  await db.transaction().execute(async (trx) => {
    await trx
      .insertInto("talk_settings")
      .values({ name: maxTalks, value })
      .onConflict((conflict) => conflict.column("name").doUpdateSet({ value }))
      .execute();
    await addHistory(trx, { at, staff, action: "settings.max-talks", detail: { value: String(value) } });
  });
}
