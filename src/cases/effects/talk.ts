import { sql } from "kysely";
import type { PersonKey } from "../../model/ids.js";
import type { Urgency } from "../../model/urgency.js";
import type { Scope, TalkEffect } from "./scope.js";

/** Makes sure that the talk of this effect has its row. */
export async function ensureTalk(
  { trx }: Scope,
  effect: Pick<TalkEffect, "person" | "channel" | "practice">,
): Promise<void> {
  await trx
    .insertInto("talks")
    .values({ person: effect.person, channel: effect.channel, practice: effect.practice ?? false })
    .onConflict((conflict) => conflict.column("person").doNothing())
    .execute();
}

/** From now on the talk calls for a person, at least as urgently as said; a closed talk is open again. */
export async function callForPerson(scope: Scope, effect: TalkEffect, urgency: Urgency): Promise<void> {
  const at = new Date(effect.at);
  await ensureTalk(scope, effect);
  await scope.trx
    .updateTable("talks")
    .set({
      // Least of two texts is the more urgent; null counts for nothing.
      urgency: sql<Urgency>`least(urgency, ${urgency})`,
      needs_person_since: sql<Date>`coalesce(needs_person_since, ${at})`,
      oldest_unanswered_at: sql<Date>`coalesce(oldest_unanswered_at, ${at})`,
      closed_at: null,
    })
    .where("person", "=", effect.person)
    .execute();
}

/** Number of the last line that a person answered with, 0 for none; of the row of `talks` at hand. */
export const lastAnswer = sql<number>`coalesce((
  select max(answers.number) from transcript_entries as answers
  where answers.person = talks.person and answers.by in ('staff', 'outside')), 0)`;

/** Since when words of the talk's open case stand that no person has answered; of the row of `talks` at hand. */
const firstUnanswered = sql<Date | null>`(
  select min(told.at) from transcript_entries as told
  where told.person = talks.person and told.by = 'person' and told.case_id = talks.case_id
  and told.number > ${lastAnswer})`;

/**
 * A person is wanted or has come: who wrote to the bot meanwhile has waited since then. A clock that runs already
 * is not put back.
 */
export async function waitFromFirstWord({ trx }: Pick<Scope, "trx">, person: PersonKey): Promise<void> {
  await trx
    .updateTable("talks")
    .set({ oldest_unanswered_at: sql<Date | null>`coalesce(oldest_unanswered_at, ${firstUnanswered})` })
    .where("person", "=", person)
    .execute();
}
