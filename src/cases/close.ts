import type { Kysely } from "kysely";
import type { CaseId, PersonKey, StaffId } from "../model/ids.js";
import { addHistory } from "./history.js";
import { tellersOf } from "./merged.js";
import { handedOutcomes, type OutcomeId } from "./outcome.js";
import type { Sealing } from "./sealing.js";
import type { Tables } from "./tables.js";
import type { OfficeKind } from "./tasks/kinds.js";

/** How and by whom a case is closed; `note` is free text. */
export interface Closing {
  readonly caseId: CaseId;
  readonly staff: StaffId;
  readonly outcome: OutcomeId;
  readonly note: string;
  /** Left out: open tasks do not bar the way. */
  readonly despiteOpenTasks?: boolean;
  /** Left out: somebody who waits for an answer does not bar the way. */
  readonly despiteWaiting?: boolean;
  /** Left out: that nothing says it went to the office the outcome names does not bar the way. */
  readonly despiteNotHanded?: boolean;
  /** Milliseconds UTC. */
  readonly at: number;
}

/** What closing gave. */
export type ClosingResult =
  | { readonly kind: "closed"; readonly person: PersonKey }
  | { readonly kind: "closed-before" }
  | { readonly kind: "open-tasks" }
  /** Somebody who told of it waits for a person's answer; the talk would call for nobody any more. */
  | { readonly kind: "person-waits" }
  /** The outcome says that an office has it, and neither a referral nor a call says that it was told. */
  | { readonly kind: "not-handed" }
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
    const tellers = await tellersOf(trx, found);
    if (closing.despiteWaiting === false && (await someoneWaits(trx, tellers, closing.caseId))) {
      return { kind: "person-waits" };
    }
    if (closing.despiteOpenTasks === false && (await hasOpenTasks(trx, closing.caseId))) {
      return { kind: "open-tasks" };
    }
    if (closing.despiteNotHanded === false && (await isNotHanded(trx, closing))) {
      return { kind: "not-handed" };
    }
    await markCase(trx, sealing, closing);
    await acknowledgeAll(trx, closing);
    for (const person of tellers) await settleTalk(trx, person, closing.at);
    const { at, staff, caseId, outcome } = closing;
    const detail = { outcome };
    await addHistory(trx, { at, staff, action: "case.close", person: found.person, caseId, detail });
    return { kind: "closed", person: found.person };
  });
}

/** The talk's row is what everything about its cases waits for, here as where effects are applied. */
export async function lockTalk(trx: Kysely<Tables>, caseId: CaseId): Promise<void> {
  await trx
    .selectFrom("talks")
    .select("person")
    .where("person", "in", (where) =>
      where
        .selectFrom("cases")
        .select("person")
        .where((is) => is.or([is("id", "=", caseId), is("merged_into", "=", caseId)])),
    )
    .orderBy("person")
    .forUpdate()
    .execute();
}

async function hasOpenTasks(trx: Kysely<Tables>, caseId: CaseId): Promise<boolean> {
  const open = await trx
    .selectFrom("case_tasks")
    .select("id")
    .where("case_id", "=", caseId)
    .where("done_at", "is", null)
    .limit(1)
    .executeTakeFirst();
  return open !== undefined;
}

const handedTo: Readonly<Record<(typeof handedOutcomes)[number], OfficeKind>> = {
  "handed-to-commune": "commune",
  "handed-to-police": "police",
  "handed-to-health": "health",
  "handed-to-111": "111",
};

/** A call in which it was passed on is noted as a referral too. */
async function isNotHanded(trx: Kysely<Tables>, { caseId, outcome }: Closing): Promise<boolean> {
  const handed = handedOutcomes.find((id) => id === outcome);
  if (handed === undefined) return false;
  const sent = await trx
    .selectFrom("case_referrals")
    .select("id")
    .where("case_id", "=", caseId)
    .where("to_kind", "=", handedTo[handed])
    .limit(1)
    .executeTakeFirst();
  return sent === undefined;
}

/** A talk that shows another open case keeps its clock when this one is closed. */
async function someoneWaits(
  trx: Kysely<Tables>,
  tellers: readonly PersonKey[],
  caseId: CaseId,
): Promise<boolean> {
  const waiting = await trx
    .selectFrom("talks")
    .select("person")
    .where("person", "in", [...tellers])
    .where("case_id", "=", caseId)
    .where("oldest_unanswered_at", "is not", null)
    .limit(1)
    .executeTakeFirst();
  return waiting !== undefined;
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

/** A talk whose case was closed goes on with another open case of the person, or is closed. */
async function settleTalk(trx: Kysely<Tables>, person: PersonKey, at: number): Promise<void> {
  const other = await trx
    .selectFrom("cases")
    .select(["id", "urgency"])
    .where("person", "=", person)
    .where("status", "<>", "closed")
    .orderBy("opened_at", "desc")
    .limit(1)
    .executeTakeFirst();
  const settled = { urgency: null, case_id: null, needs_person_since: null, oldest_unanswered_at: null };
  await trx
    .updateTable("talks")
    .set(other ? { urgency: other.urgency, case_id: other.id } : { ...settled, closed_at: new Date(at) })
    .where("person", "=", person)
    .execute();
}
