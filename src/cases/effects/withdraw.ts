import type { Kysely } from "kysely";
import { addHistory } from "../history.js";
import type { Tables } from "../tables.js";
import { notBlocked } from "./block.js";
import type { Apply, EffectOf, Scope } from "./scope.js";

/**
 * The person asked that what we hold be deleted. Decided so: a case is a record the receiver of a report must
 * keep (Decree 56/2017/NĐ-CP, articles 24 and 25), so it stays with the lines from the first message about it
 * until its closing, and is marked. Everything else goes: all other lines of the talk, alarms and refusals
 * outside cases, dead letters, and, where there was never a case, the talk itself. The history stays: it holds
 * no words, and who read what must remain provable. An open case still waits for a person, and so does an urgent
 * alarm that nobody has acknowledged: whoever holds the phone must not silence it. It has no words; what it was
 * about, a dead letter, stays with it until {@link forgetWithdrawn}.
 */
export const applyWithdraw: Apply<"withdraw"> = async (scope, effect) => {
  const { trx } = scope;
  const rings = await removeLoose(scope, effect);
  const kept = await trx
    .updateTable("cases")
    .set({ withdrawn_at: new Date(effect.at) })
    .where("person", "=", effect.person)
    .returning("id")
    .execute();
  if (kept.length === 0 && !rings)
    await trx.deleteFrom("talks").where("person", "=", effect.person).execute();
  else await markTalk(scope, effect);
  await addHistory(trx, { at: effect.at, action: "talk.withdraw", person: effect.person });
  return ["talk", "entry", "case", "alert"];
};

/** True: an urgent alarm still rings. */
async function removeLoose({ trx }: Scope, { person }: EffectOf<"withdraw">): Promise<boolean> {
  await trx
    .deleteFrom("transcript_entries")
    .where("person", "=", person)
    .where("case_id", "is", null)
    .execute();
  await trx
    .deleteFrom("alerts")
    .where("person", "=", person)
    .where("case_id", "is", null)
    .where((where) => where.or([where("acknowledged_at", "is not", null), where("urgency", ">", "P1")]))
    .execute();
  const rings = await trx
    .selectFrom("alerts")
    .select("id")
    .where("person", "=", person)
    .where("case_id", "is", null)
    .limit(1)
    .executeTakeFirst();
  await trx.deleteFrom("talk_notes").where("person", "=", person).where("case_id", "is", null).execute();
  await trx.deleteFrom("answer_drafts").where("person", "=", person).execute();
  await trx.deleteFrom("take_over_refusals").where("person", "=", person).execute();
  if (rings === undefined) await trx.deleteFrom("dead_letters").where("person", "=", person).execute();
  return rings !== undefined;
}

async function markTalk({ trx }: Scope, effect: EffectOf<"withdraw">): Promise<void> {
  await trx
    .updateTable("talks")
    .set({ withdrawn_at: new Date(effect.at), ...notBlocked })
    .where("person", "=", effect.person)
    .execute();
}

/**
 * Removes what was only kept of withdrawn talks because an alarm still rang: those that withdrew before a moment
 * (milliseconds UTC), have no case, do not ring any more, and have not come back since.
 */
export async function forgetWithdrawn(db: Kysely<Tables>, before: number): Promise<number> {
  return db.transaction().execute(async (trx) => {
    const rows = await trx
      .selectFrom("talks")
      .select("person")
      .where("withdrawn_at", "<", new Date(before))
      .where((where) =>
        where.or([
          where("last_person_at", "is", null),
          where("last_person_at", "<=", where.ref("withdrawn_at")),
        ]),
      )
      .where(({ not, exists, selectFrom }) =>
        not(exists(selectFrom("cases").select("id").whereRef("cases.person", "=", "talks.person"))),
      )
      .where(({ not, exists, selectFrom }) =>
        not(
          exists(
            selectFrom("alerts")
              .select("id")
              .whereRef("alerts.person", "=", "talks.person")
              .where("acknowledged_at", "is", null),
          ),
        ),
      )
      .forUpdate()
      .execute();
    const persons = rows.map(({ person }) => person);
    if (persons.length === 0) return 0;
    for (const table of ["alerts", "dead_letters", "talks"] as const) {
      await trx.deleteFrom(table).where("person", "in", persons).execute();
    }
    return persons.length;
  });
}
