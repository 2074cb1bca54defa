import type { Kysely, Transaction } from "kysely";
import type { AlertReason } from "../../model/effect.js";
import type { CaseId, EffectId, PersonKey, StaffId } from "../../model/ids.js";
import type { Urgency } from "../../model/urgency.js";
import type { Tables } from "../tables.js";

/** Why a referral rings in the console. */
export type StuckReason = Extract<AlertReason, "referral-untaken" | "referral-unreported">;

/**
 * Alarms of these reasons do not climb: the referral itself climbs and calls people by its own rungs, and nobody is
 * to be called twice.
 */
export const stuckReasons = ["referral-untaken", "referral-unreported"] as const satisfies StuckReason[];

interface StuckReferral {
  readonly id: string;
  readonly caseId: CaseId;
  readonly person: PersonKey;
  readonly urgency: Urgency;
}

/** Writes the alarm that a referral is stuck, for the console alone; once for each reason. */
export async function ringStuck(
  trx: Transaction<Tables>,
  { id, caseId, person, urgency }: StuckReferral,
  reason: StuckReason,
  now: number,
): Promise<void> {
  await trx
    .insertInto("alerts")
    .values({ id: alarmOf(id, reason), case_id: caseId, person, urgency, reason, at: new Date(now) })
    .onConflict((conflict) => conflict.column("id").doNothing())
    .execute();
}

/** The commune has it, or has reported: what rang for want of that is over, as if who says so had acknowledged it. */
export async function endStuck(
  db: Kysely<Tables>,
  referral: string,
  reasons: readonly StuckReason[],
  by: { readonly staff: StaffId; readonly at: number },
): Promise<void> {
  await db
    .updateTable("alerts")
    .set({ acknowledged_at: new Date(by.at), acknowledged_by: by.staff })
    .where(
      "id",
      "in",
      reasons.map((reason) => alarmOf(referral, reason)),
    )
    .where("acknowledged_at", "is", null)
    .execute();
}

function alarmOf(referral: string, reason: StuckReason): EffectId {
  return `${reason}.${referral}` as EffectId;
}
