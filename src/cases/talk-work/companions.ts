import type { Kysely } from "kysely";
import type { PersonKey, StaffId } from "../../model/ids.js";
import { addHistory } from "../history.js";
import type { CompanionTask } from "../tables/talk-work.js";
import type { Tables } from "../tables.js";

/** A colleague beside the one who holds the talk. */
export interface Companion {
  readonly id: StaffId;
  readonly name: string;
  readonly task: CompanionTask;
  readonly since: number;
}

/** Who follows a talk or makes its calls, the first to join first. */
export async function companionsOf(db: Kysely<Tables>, person: PersonKey): Promise<readonly Companion[]> {
  const rows = await db
    .selectFrom("talk_companions")
    .leftJoin("staff", "staff.id", "talk_companions.staff")
    .select(["talk_companions.staff", "name", "task", "since"])
    .where("person", "=", person)
    .orderBy("since")
    .orderBy("talk_companions.staff")
    .execute();
  return rows.map(({ staff, name, task, since }) => ({
    id: staff,
    name: name ?? "",
    task,
    since: since.getTime(),
  }));
}

/** Joins a talk, or takes another task in it; null: leaves it. */
export async function setCompanion(
  db: Kysely<Tables>,
  person: PersonKey,
  staff: StaffId,
  task: CompanionTask | null,
  at: number,
): Promise<void> {
  await db.transaction().execute(async (trx) => {
    if (task === null) {
      await trx
        .deleteFrom("talk_companions")
        .where("person", "=", person)
        .where("staff", "=", staff)
        .execute();
    } else {
      await trx
        .insertInto("talk_companions")
        .values({ person, staff, task, since: new Date(at) })
        .onConflict((conflict) => conflict.columns(["person", "staff"]).doUpdateSet({ task }))
        .execute();
    }
    const detail = task === null ? {} : { detail: { task } };
    await addHistory(trx, {
      at,
      staff,
      action: task === null ? "talk.leave" : "talk.join",
      person,
      ...detail,
    });
  });
}
