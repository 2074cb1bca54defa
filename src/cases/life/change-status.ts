import { sql } from "kysely";
import type { EffectId } from "../../model/ids.js";
import { carerHarms } from "../carer-harms.js";
import { legalDeadline } from "../deadline.js";
import { ring } from "../effects/alert.js";
import { lastAnswer } from "../effects/talk.js";
import { notClosed, tellersOf } from "../merged.js";
import type { CaseStatus } from "../status.js";
import type { CaseRow } from "../tables.js";
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

/**
 * Opens a closed case again, and its talk shows it; a merged one stays closed: `not-now`. Who waited when it was
 * closed waits again, and a child in new danger calls for a person: both ring unless somebody has the talk.
 */
export function reopenCase(house: LifeHouse, reopening: Reopening): Promise<StepResult> {
  const step = async (scope: StepScope): Promise<StepResult> => {
    const { row, note } = scope;
    if (row.status !== "closed" || row.merged_into !== null) return "not-now";
    await openAgain(scope, reopening);
    await showInTalks(scope);
    await callAgain(scope, reopening);
    await note("case.reopen", { outcome: row.outcome ?? "", reason: reopening.reason });
    return "done";
  };
  return onCase(house, reopening, step, ["case", "talk", "alert"]);
}

async function openAgain({ trx, row, sealing }: StepScope, { at, reason }: Reopening): Promise<void> {
  const renews = reopenReasons.some((one) => one.id === reason && one.renewsClock);
  const from = new Date(at);
  const deadline = legalDeadline(row.urgency, await carerHarms(trx, sealing, row.id), from);
  const clock = renews ? { clock_from: from, legal_deadline_at: deadline } : {};
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

async function callAgain({ trx, row, sealing }: StepScope, { at, reason }: Reopening): Promise<void> {
  const inDanger = reason === "danger-again";
  const talks = await trx
    .selectFrom("talks")
    .select(["person", "holder", unansweredSince(row).as("since")])
    .where("case_id", "=", row.id)
    .orderBy("person")
    .execute();
  for (const { person, holder, since } of talks) {
    if (since === null && !(inDanger && person === row.person)) continue;
    const waits = since ?? new Date(at);
    await trx
      .updateTable("talks")
      .set({
        needs_person_since: sql<Date>`coalesce(needs_person_since, ${waits})`,
        oldest_unanswered_at: sql<Date>`coalesce(oldest_unanswered_at, ${waits})`,
      })
      .where("person", "=", person)
      .execute();
    if (holder === "staff") continue;
    const id = `reopen.${row.id}.${at}.${person}` as EffectId;
    const about = { id, person, case_id: row.id, urgency: row.urgency };
    await ring({ trx, sealing }, { ...about, reason: "reopened", at: new Date(at) });
  }
}

/** The first words told in this case, or after it was closed, that no person has answered; of the row of `talks` at hand. */
function unansweredSince({ id, closed_at }: CaseRow) {
  return sql<Date | null>`(
    select min(told.at) from transcript_entries as told
    where told.person = talks.person and told.by = 'person'
    and (told.case_id = ${id} or told.at >= ${closed_at})
    and told.number > ${lastAnswer})`;
}
