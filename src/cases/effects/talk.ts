import { sql } from "kysely";
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
