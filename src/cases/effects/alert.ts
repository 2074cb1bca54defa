import { reopenIfClosed } from "./case.js";
import type { Apply } from "./scope.js";
import { callForPerson } from "./talk.js";

/** Somebody on call must see this. An alarm about a closed case opens it again. */
export const applyAlert: Apply<"alert"> = async (scope, effect) => {
  const { urgency, reason, caseId } = effect.body;
  await callForPerson(scope, effect, urgency);
  if (caseId !== undefined) await reopenIfClosed(scope, caseId, effect.at);
  await scope.trx
    .insertInto("alerts")
    .values({
      id: effect.id,
      person: effect.person,
      case_id: caseId ?? null,
      urgency,
      reason,
      at: new Date(effect.at),
    })
    .execute();
  return ["alert", "talk"];
};
