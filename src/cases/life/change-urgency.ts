import { moreUrgent, type Urgency } from "../../model/urgency.js";
import { carerHarms } from "../carer-harms.js";
import { legalDeadline } from "../deadline.js";
import { nextPart } from "../effects/case.js";
import { isOpen, type LifeHouse, onCase, type Press, type StepResult, type StepScope } from "./on-case.js";
import { type UrgencyReason, urgencyReasons } from "./status-moves.js";

/** How urgent staff judge a case to be, and why. */
export interface UrgencyChange extends Press {
  readonly urgency: Urgency;
  readonly reason: UrgencyReason;
}

/**
 * Judges a case more or less urgent; the legal clock follows. A lower level is marked until a supervisor has seen
 * it. `not-now`: it stands there already, or the reason is one for the other direction.
 */
export function changeUrgency(house: LifeHouse, change: UrgencyChange): Promise<StepResult> {
  const { urgency, reason } = change;
  return onCase(house, change, async (scope) => {
    const { row } = scope;
    if (!isOpen(row)) return "case-closed";
    const raised = moreUrgent(urgency, row.urgency);
    const fits = urgencyReasons.some((one) => one.id === reason && one.for === (raised ? "raise" : "lower"));
    if (urgency === row.urgency || !fits) return "not-now";
    await write(scope, change, raised);
    await scope.note(raised ? "case.raise" : "case.lower", { from: row.urgency, to: urgency, reason });
    return "done";
  });
}

async function write(
  { trx, row, sealing }: StepScope,
  change: UrgencyChange,
  raised: boolean,
): Promise<void> {
  const { caseId, staff, urgency, reason } = change;
  const at = new Date(change.at);
  const number = await nextPart({ trx }, "case_urgencies", caseId);
  const by = { staff, reason, rules: "staff" };
  await trx
    .insertInto("case_urgencies")
    .values({ case_id: caseId, number, urgency, at, ...by })
    .execute();
  const from = row.clock_from ?? row.first_message_at;
  await trx
    .updateTable("cases")
    .set({
      urgency,
      legal_deadline_at: legalDeadline(urgency, await carerHarms(trx, sealing, caseId), from),
      ...(raised ? {} : { lowered_at: at, lowered_by: staff }),
    })
    .where("id", "=", caseId)
    .execute();
  await trx.updateTable("talks").set({ urgency }).where("case_id", "=", caseId).execute();
}

/** A supervisor has seen that the case was judged less urgent; the mark goes. */
export function seeLowering(house: LifeHouse, press: Press): Promise<StepResult> {
  return onCase(house, press, async ({ trx, row, note }) => {
    if (row.lowered_at === null) return "not-now";
    const seen = { lowered_at: null, lowered_by: null };
    await trx.updateTable("cases").set(seen).where("id", "=", row.id).execute();
    await note("case.lowering-seen");
    return "done";
  });
}
