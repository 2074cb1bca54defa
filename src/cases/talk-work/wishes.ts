import type { Kysely } from "kysely";
import type { PersonKey, StaffId } from "../../model/ids.js";
import type { Tables } from "../tables.js";
import { type Load, loadOf } from "./load.js";

/** A wish that no turn has decided in this time is over, milliseconds. */
const wishMs = 15_000;

/** Who wants to take which talk; milliseconds UTC. */
export interface TakeOverWish {
  readonly staff: StaffId;
  readonly person: PersonKey;
  readonly at: number;
}

/**
 * Notes that somebody is about to take a talk, if `fits` says yes to what they hold and are about to take already.
 * Presses of one member of staff wait for each other here, so that two at once never both find the last hand free.
 */
export async function wishTakeOver(
  db: Kysely<Tables>,
  { staff, person, at }: TakeOverWish,
  fits: (load: Load) => boolean,
): Promise<boolean> {
  return db.transaction().execute(async (trx) => {
    await trx.selectFrom("staff").select("id").where("id", "=", staff).forUpdate().execute();
    await trx
      .deleteFrom("take_over_wishes")
      .where("at", "<", new Date(at - wishMs))
      .execute();
    const { held, max } = await loadOf(trx, staff);
    if (!fits({ held: held + (await wished(trx, { staff, person })), max })) return false;
    await trx
      .insertInto("take_over_wishes")
      .values({ staff, person, at: new Date(at) })
      .onConflict((conflict) => conflict.columns(["staff", "person"]).doUpdateSet({ at: new Date(at) }))
      .execute();
    return true;
  });
}

/** How many other talks this member of staff is about to take; practice does not count. */
async function wished(
  trx: Kysely<Tables>,
  { staff, person }: Pick<TakeOverWish, "staff" | "person">,
): Promise<number> {
  const counted = await trx
    .selectFrom("take_over_wishes")
    .innerJoin("talks", "talks.person", "take_over_wishes.person")
    .select((select) => select.fn.countAll<string>().as("count"))
    .where("take_over_wishes.staff", "=", staff)
    .where("take_over_wishes.person", "<>", person)
    .where("talks.practice", "=", false)
    .where((where) =>
      where.or([where("talks.holder_staff", "is", null), where("talks.holder_staff", "<>", staff)]),
    )
    .executeTakeFirstOrThrow();
  return Number(counted.count);
}

/** A turn has decided about a talk: nobody is about to take it any more. */
export async function forgetWishes(trx: Kysely<Tables>, person: PersonKey, staff?: StaffId): Promise<void> {
  await trx
    .deleteFrom("take_over_wishes")
    .where("person", "=", person)
    .$if(staff !== undefined, (query) => query.where("staff", "=", staff ?? ("" as StaffId)))
    .execute();
}
