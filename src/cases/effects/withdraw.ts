import { addHistory } from "../history.js";
import { notBlocked } from "./block.js";
import type { Apply, EffectOf, Scope } from "./scope.js";

/**
 * The person asked that what we hold be deleted. Decided so: a case is a record the receiver of a report must
 * keep (Decree 56/2017/NĐ-CP, articles 24 and 25), so it stays with the lines from the first message about it
 * until its closing, and is marked. Everything else goes: all other lines of the talk, alarms and refusals
 * outside cases, dead letters, and, where there was never a case, the talk itself. The history stays: it holds
 * no words, and who read what must remain provable. An open case still waits for a person.
 */
export const applyWithdraw: Apply<"withdraw"> = async (scope, effect) => {
  const { trx } = scope;
  await removeLoose(scope, effect);
  const kept = await trx
    .updateTable("cases")
    .set({ withdrawn_at: new Date(effect.at) })
    .where("person", "=", effect.person)
    .returning("id")
    .execute();
  if (kept.length === 0) await trx.deleteFrom("talks").where("person", "=", effect.person).execute();
  else await markTalk(scope, effect);
  await addHistory(trx, { at: effect.at, action: "talk.withdraw", person: effect.person });
  return ["talk", "entry", "case", "alert"];
};

async function removeLoose({ trx }: Scope, { person }: EffectOf<"withdraw">): Promise<void> {
  await trx
    .deleteFrom("transcript_entries")
    .where("person", "=", person)
    .where("case_id", "is", null)
    .execute();
  await trx.deleteFrom("alerts").where("person", "=", person).where("case_id", "is", null).execute();
  await trx.deleteFrom("talk_notes").where("person", "=", person).where("case_id", "is", null).execute();
  await trx.deleteFrom("take_over_refusals").where("person", "=", person).execute();
  await trx.deleteFrom("dead_letters").where("person", "=", person).execute();
}

async function markTalk({ trx }: Scope, effect: EffectOf<"withdraw">): Promise<void> {
  await trx
    .updateTable("talks")
    .set({ withdrawn_at: new Date(effect.at), ...notBlocked })
    .where("person", "=", effect.person)
    .execute();
}
