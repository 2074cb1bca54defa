import { isSevere } from "../../model/urgency.js";
import { addHistory } from "../history.js";
import { forgetWishes } from "../talk-work/wishes.js";
import { ring } from "./alert.js";
import type { Apply, EffectOf, Scope } from "./scope.js";
import { callForPerson, ensureTalk, waitFromFirstWord } from "./talk.js";

/**
 * Who holds the talk now. Taking over acknowledges the talk's alarms and starts work on its new case;
 * handing back says that a person saw it and that nothing calls for one any more. Grave words that no person has
 * answered are not called off by that: their clock runs on, and they ring again.
 */
export const applyHolder: Apply<"holder"> = async (scope, effect) => {
  await ensureTalk(scope, effect);
  await setHolder(scope, effect);
  await forgetWishes(scope.trx, effect.person);
  if (effect.body.why === "take-over") await acknowledge(scope, effect);
  if (effect.body.why === "transfer" || effect.body.why === "take-over") {
    await startWork(scope, effect);
    await waitFromFirstWord(scope, effect.person);
    await holdAlone(scope, effect);
  }
  const rings = effect.body.why === "hand-back" && (await callOff(scope, effect));
  const { why, staff, by = staff } = effect.body;
  await addHistory(scope.trx, {
    at: effect.at,
    action: `talk.${why}`,
    person: effect.person,
    ...(by === undefined ? {} : { staff: by }),
    ...(rings ? { detail: { still: "unanswered" } } : {}),
  });
  return rings ? ["holder", "talk", "case", "alert"] : ["holder", "talk", "case"];
};

/** Until when who holds the talk has to answer. */
export const applyPatience: Apply<"patience"> = async (scope, effect) => {
  await ensureTalk(scope, effect);
  const { until, callsLeft } = effect.body;
  await scope.trx
    .updateTable("talks")
    .set({ patience_until: until === null ? null : new Date(until), calls_left: callsLeft })
    .where("person", "=", effect.person)
    .execute();
  return ["holder"];
};

/** The bot asks a flow for the holder, or has ended it. */
export const applyLoan: Apply<"loan"> = async (scope, effect) => {
  await ensureTalk(scope, effect);
  const { flow } = effect.body;
  await scope.trx.updateTable("talks").set({ lent_flow: flow }).where("person", "=", effect.person).execute();
  return ["holder", "talk"];
};

/** A take-over that came second: kept so that who lost can be told. */
export const applyRefusal: Apply<"take-over-refused"> = async ({ trx }, effect) => {
  const { staff, heldBy } = effect.body;
  await trx
    .insertInto("take_over_refusals")
    .values({ id: effect.id, person: effect.person, staff, held_by: heldBy, at: new Date(effect.at) })
    .execute();
  await forgetWishes(trx, effect.person, staff);
  return ["refused"];
};

async function setHolder({ trx }: Scope, effect: EffectOf<"holder">): Promise<void> {
  const { holder, staff, name } = effect.body;
  const byStaff = holder === "staff";
  await trx
    .updateTable("talks")
    .set({
      holder,
      holder_staff: byStaff ? (staff ?? null) : null,
      holder_name: byStaff ? (name ?? null) : null,
      holder_since: holder === "bot" ? null : new Date(effect.at),
      lent_flow: null,
      ...(holder === "bot" ? { patience_until: null } : { closed_at: null }),
    })
    .where("person", "=", effect.person)
    .execute();
}

/** Only who takes a talk has seen its alarms; who was given one has yet to look. */
async function acknowledge({ trx }: Scope, effect: EffectOf<"holder">): Promise<void> {
  const { staff } = effect.body;
  if (staff === undefined) return;
  await trx
    .updateTable("alerts")
    .set({ acknowledged_at: new Date(effect.at), acknowledged_by: staff })
    .where("person", "=", effect.person)
    .where("acknowledged_at", "is", null)
    .execute();
}

async function startWork({ trx }: Scope, effect: EffectOf<"holder">): Promise<void> {
  if (effect.body.staff === undefined) return;
  await trx
    .updateTable("cases")
    .set({ status: "in-progress" })
    .where((where) =>
      where.or([
        where("person", "=", effect.person),
        where("id", "in", (merged) =>
          merged
            .selectFrom("cases as closed")
            .select("closed.merged_into")
            .where("closed.person", "=", effect.person)
            .where("closed.merged_into", "is not", null),
        ),
      ]),
    )
    .where("status", "=", "new")
    .execute();
}

/** Who holds a talk no longer only follows it. */
async function holdAlone({ trx }: Scope, effect: EffectOf<"holder">): Promise<void> {
  const { staff } = effect.body;
  if (staff === undefined) return;
  await trx
    .deleteFrom("talk_companions")
    .where("person", "=", effect.person)
    .where("staff", "=", staff)
    .execute();
}

/** True: grave words of this talk still wait for a person, and ring again. */
async function callOff(scope: Scope, effect: EffectOf<"holder">): Promise<boolean> {
  const { person, at, id } = effect;
  const talk = await scope.trx
    .selectFrom("talks")
    .select(["urgency", "case_id", "oldest_unanswered_at"])
    .where("person", "=", person)
    .executeTakeFirst();
  const waits = effect.body.settled !== true && talk !== undefined && talk.oldest_unanswered_at !== null;
  if (waits && isSevere(talk.urgency)) {
    await callForPerson(scope, effect, talk.urgency);
    const about = { id, person, case_id: talk.case_id, urgency: talk.urgency };
    await ring(scope, { ...about, reason: "handed-back", at: new Date(at) });
    return true;
  }
  await scope.trx
    .updateTable("talks")
    .set({ needs_person_since: null, oldest_unanswered_at: null })
    .where("person", "=", person)
    .execute();
  return false;
}
