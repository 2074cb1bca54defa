import type { Insertable } from "kysely";
import { alarmCode } from "../alarm-code.js";
import { standingCase } from "../merged.js";
import type { AlertTable } from "../tables.js";
import { reopenIfClosed } from "./case.js";
import type { Apply, Scope } from "./scope.js";
import { callForPerson, waitFromFirstWord } from "./talk.js";

/** Somebody on call must see this. An alarm about a closed case opens it again. */
export const applyAlert: Apply<"alert"> = async (scope, effect) => {
  const { urgency, reason, caseId } = effect.body;
  if (reason === "staff-silent") await waitFromFirstWord(scope, effect.person);
  await callForPerson(scope, effect, urgency);
  const standing = caseId === undefined ? null : await standingCase(scope.trx, caseId);
  if (standing !== null) await reopenIfClosed(scope, standing, effect.at);
  const { id, person } = effect;
  await ring(scope, { id, person, case_id: standing, urgency, reason, at: new Date(effect.at) });
  return ["alert", "talk"];
};

/**
 * Writes an alarm and, in the same transaction, that it has to climb until somebody acknowledges it.
 * Practice rings in the console only.
 */
export async function ring({ trx }: Scope, alarm: Insertable<AlertTable>): Promise<void> {
  const code = (alarm.case_id ?? null) === null ? alarmCode(alarm.id) : null;
  await trx
    .insertInto("alerts")
    .values({ ...alarm, code })
    .execute();
  const talk = await trx
    .selectFrom("talks")
    .select("practice")
    .where("person", "=", alarm.person)
    .executeTakeFirst();
  if (talk?.practice === true) return;
  await trx.insertInto("alert_climbs").values({ alert_id: alarm.id, due_at: alarm.at }).execute();
}
