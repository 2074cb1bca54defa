import { sql } from "kysely";
import type { TranscriptEntry } from "../../model/effect.js";
import type { EntryDetail } from "../sealing.js";
import type { EntryTable } from "../tables.js";
import { noteAction } from "./action.js";
import { type Apply, type EffectOf, type Scope, turnOf } from "./scope.js";

/** A line of the transcript: numbered within its talk, and part of the open case if there is one. */
export const applyEntry: Apply<"entry"> = async (scope, effect) => {
  const { number, case_id } = await nextNumber(scope, effect);
  const { entry } = effect.body;
  await scope.trx
    .insertInto("transcript_entries")
    .values({
      person: effect.person,
      number,
      turn: turnOf(effect.id),
      case_id,
      by: entry.by,
      staff: entry.staff ?? null,
      message_id: entry.messageId ?? null,
      text_sealed: scope.sealing.text.seal(entry.text, effect.person, number),
      detail_sealed: scope.sealing.detail.seal(detailOf(entry), effect.person, number),
      ...firstDelivery(entry),
      at: new Date(effect.at),
    })
    .execute();
  const actionAt = actionOf(effect);
  if (actionAt !== null) await noteAction(scope, effect, actionAt);
  await markTimes(scope, effect);
  return ["entry", "talk"];
};

async function nextNumber({ trx }: Scope, effect: EffectOf<"entry">) {
  const talk = await trx
    .insertInto("talks")
    .values({
      person: effect.person,
      channel: effect.channel,
      practice: effect.practice ?? false,
      entries: 1,
    })
    .onConflict((conflict) => conflict.column("person").doUpdateSet({ entries: sql`talks.entries + 1` }))
    .returning(["entries", "case_id"])
    .executeTakeFirstOrThrow();
  return { number: talk.entries, case_id: talk.case_id };
}

function detailOf({ name, choices, buttons, media, dangers, held }: TranscriptEntry): EntryDetail {
  return {
    ...(name === undefined ? {} : { name }),
    ...(choices === undefined ? {} : { choices }),
    ...(buttons === undefined ? {} : { buttons }),
    ...(media === undefined ? {} : { media }),
    ...(dangers === undefined ? {} : { dangers }),
    ...(held === undefined ? {} : { held }),
  };
}

function firstDelivery(entry: TranscriptEntry): Partial<Pick<EntryTable, "delivery">> {
  if (entry.messageId === undefined) return {};
  return { delivery: entry.held === true ? "held" : "waiting" };
}

/** What was written before lines told it counts from when it was accepted. */
function actionOf({ at, body }: EffectOf<"entry">): number | null {
  if (body.actionAt !== undefined) return body.actionAt;
  return body.entry.by === "person" ? at : null;
}

async function markTimes({ trx }: Scope, effect: EffectOf<"entry">): Promise<void> {
  const at = new Date(effect.at);
  const talk = trx.updateTable("talks").where("person", "=", effect.person);
  const { by } = effect.body.entry;
  if (by === "person") {
    await talk
      .set({
        last_person_at: sql<Date>`greatest(last_person_at, ${at})`,
        oldest_unanswered_at: sql<Date | null>`case
          when needs_person_since is not null or holder <> 'bot' then coalesce(oldest_unanswered_at, ${at})
          else oldest_unanswered_at end`,
      })
      .execute();
  } else if (by === "system" && effect.body.entry.text === "voice-changed") {
    await talk.set({ voice_changed_at: at }).execute();
  } else if (by === "staff" || by === "outside") {
    await talk
      .set({ last_answer_at: sql<Date>`greatest(last_answer_at, ${at})`, oldest_unanswered_at: null })
      .execute();
  }
}
