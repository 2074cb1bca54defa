import type { Kysely } from "kysely";
import type { CaseId } from "../model/ids.js";
import { legalDeadline } from "./deadline.js";
import { lockCase, standingCase } from "./merged.js";
import { namesCarer } from "./report-fields.js";
import type { Sealing } from "./sealing.js";
import type { Tables } from "./tables.js";

/** True if the report says that a parent or carer does the harm: the case's own, or one merged into it. */
export async function carerHarms(db: Kysely<Tables>, sealing: Sealing, id: CaseId): Promise<boolean> {
  const rows = await db
    .selectFrom("case_answers")
    .innerJoin("cases", "cases.id", "case_answers.case_id")
    .distinctOn("case_id")
    .select(["case_id", "number", "value_sealed"])
    .where((where) => where.or([where("cases.id", "=", id), where("cases.merged_into", "=", id)]))
    .where("field", "=", "harmer")
    .orderBy("case_id")
    .orderBy("number", "desc")
    .execute();
  return rows.some((row) => namesCarer(sealing.answer.open(row.value_sealed, row.case_id, row.number)));
}

/** Sets the legal clock anew after it became known, or is no longer said, that a carer does the harm. */
export async function settleClock(
  { trx, sealing }: { readonly trx: Kysely<Tables>; readonly sealing: Sealing },
  caseId: CaseId,
): Promise<void> {
  const row = await lockCase(trx, await standingCase(trx, caseId));
  if (row === null) return;
  const from = row.clock_from ?? row.first_message_at;
  const deadline = legalDeadline(row.urgency, await carerHarms(trx, sealing, row.id), from);
  await trx.updateTable("cases").set({ legal_deadline_at: deadline }).where("id", "=", row.id).execute();
}
