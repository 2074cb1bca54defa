import { legalDeadline } from "../deadline.js";
import { notClosed, tellersOf } from "../merged.js";
import type { CaseStatus } from "../status.js";
import { type LifeHouse, onCase, type Press, type StepResult, type StepScope } from "./on-case.js";
import { mayMove, type ReopenReason, reopenReasons, type StatusReason } from "./status-moves.js";

/** Where staff move a case, and why. */
export interface StatusChange extends Press {
  readonly status: CaseStatus;
  readonly reason: StatusReason;
}

/** Moves a case along; `not-now`: there is no such move from where it stands. */
export function changeStatus(house: LifeHouse, change: StatusChange): Promise<StepResult> {
  const { status, reason } = change;
  return onCase(house, change, async ({ trx, row, note }) => {
    if (row.status === "closed") return "case-closed";
    if (!mayMove(row.status, status, reason)) return "not-now";
    await trx.updateTable("cases").set({ status }).where("id", "=", row.id).execute();
    await note("case.status", { from: row.status, to: status, reason });
    return "done";
  });
}

/** Why a closed case goes on. */
export interface Reopening extends Press {
  readonly reason: ReopenReason;
}

/** Opens a closed case again, and its talk shows it; a merged one stays closed: `not-now`. */
export function reopenCase(house: LifeHouse, reopening: Reopening): Promise<StepResult> {
  return onCase(house, reopening, async (scope) => {
    const { row, note } = scope;
    if (row.status !== "closed" || row.merged_into !== null) return "not-now";
    await openAgain(scope, reopening);
    await showInTalks(scope);
    await note("case.reopen", { outcome: row.outcome ?? "", reason: reopening.reason });
    return "done";
  });
}

async function openAgain({ trx, row }: StepScope, { at, reason }: Reopening): Promise<void> {
  const renews = reopenReasons.some((one) => one.id === reason && one.renewsClock);
  const from = new Date(at);
  const clock = renews ? { clock_from: from, legal_deadline_at: legalDeadline(row.urgency, from) } : {};
  await trx
    .updateTable("cases")
    .set({ status: "in-progress", ...notClosed, ...clock })
    .where("id", "=", row.id)
    .execute();
}

/** A talk that already has another open case keeps showing that one. */
async function showInTalks({ trx, row }: StepScope): Promise<void> {
  await trx
    .updateTable("talks")
    .set({ case_id: row.id, urgency: row.urgency, closed_at: null })
    .where("person", "in", await tellersOf(trx, row))
    .where("case_id", "is", null)
    .execute();
}
