import type { Kysely } from "kysely";
import type { CaseId, PersonKey, StaffId } from "../model/ids.js";
import { addHistory } from "./history.js";
import type { OutcomeId } from "./outcome.js";
import type { Sealing } from "./sealing.js";
import type { CaseRow, Tables } from "./tables.js";

/** How and by whom a case is closed; `note` is free text. */
export interface Closing {
  readonly caseId: CaseId;
  readonly staff: StaffId;
  readonly outcome: OutcomeId;
  readonly note: string;
  /** Milliseconds UTC. */
  readonly at: number;
}

/** What closing gave. */
export type ClosingResult =
  | { readonly kind: "closed"; readonly person: PersonKey }
  | { readonly kind: "closed-before" }
  | { readonly kind: "unknown" };

/**
 * Closes a case: its alarms count as acknowledged, and its talk calls for nobody any more unless another case of
 * the same person is open. Exactly one of two closings wins.
 */
export async function closeCase(
  db: Kysely<Tables>,
  sealing: Sealing,
  closing: Closing,
): Promise<ClosingResult> {
  return db.transaction().execute(async (trx) => {
    await lockTalk(trx, closing.caseId);
    const found = await trx
      .selectFrom("cases")
      .selectAll()
      .where("id", "=", closing.caseId)
      .executeTakeFirst();
    if (!found) return { kind: "unknown" };
    if (found.status === "closed") return { kind: "closed-before" };
    await markCase(trx, sealing, closing);
    await acknowledgeAll(trx, closing);
    await settleTalk(trx, found, closing);
    const { at, staff, caseId, outcome } = closing;
    const detail = { outcome };
    await addHistory(trx, { at, staff, action: "case.close", person: found.person, caseId, detail });
    return { kind: "closed", person: found.person };
  });
}

/** The talk's row is what everything about its cases waits for, here as where effects are applied. */
async function lockTalk(trx: Kysely<Tables>, caseId: CaseId): Promise<void> {
  await trx
    .selectFrom("talks")
    .select("person")
    .where("person", "=", (where) => where.selectFrom("cases").select("person").where("id", "=", caseId))
    .forUpdate()
    .execute();
}

async function markCase(trx: Kysely<Tables>, sealing: Sealing, closing: Closing): Promise<void> {
  await trx
    .updateTable("cases")
    .set({
      status: "closed",
      outcome: closing.outcome,
      outcome_note_sealed: closing.note === "" ? null : sealing.note.seal(closing.note, closing.caseId),
      closed_at: new Date(closing.at),
      closed_by: closing.staff,
    })
    .where("id", "=", closing.caseId)
    .execute();
}

async function acknowledgeAll(trx: Kysely<Tables>, closing: Closing): Promise<void> {
  await trx
    .updateTable("alerts")
    .set({ acknowledged_at: new Date(closing.at), acknowledged_by: closing.staff })
    .where("case_id", "=", closing.caseId)
    .where("acknowledged_at", "is", null)
    .execute();
}

async function settleTalk(trx: Kysely<Tables>, closed: CaseRow, closing: Closing): Promise<void> {
  const other = await trx
    .selectFrom("cases")
    .select(["id", "urgency"])
    .where("person", "=", closed.person)
    .where("status", "<>", "closed")
    .orderBy("opened_at", "desc")
    .limit(1)
    .executeTakeFirst();
  const settled = { urgency: null, case_id: null, needs_person_since: null, oldest_unanswered_at: null };
  await trx
    .updateTable("talks")
    .set(
      other ? { urgency: other.urgency, case_id: other.id } : { ...settled, closed_at: new Date(closing.at) },
    )
    .where("person", "=", closed.person)
    .execute();
}
