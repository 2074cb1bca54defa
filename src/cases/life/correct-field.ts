import { settleClock } from "../carer-harms.js";
import { nextPart } from "../effects/case.js";
import { type CorrectionReason, reportField } from "../report-fields.js";
import { type LifeHouse, onCase, type Press, type StepResult, type StepScope } from "./on-case.js";

/** What staff write into a field; an empty value takes its content away. */
export interface Correction extends Press {
  readonly field: string;
  readonly value: string;
  readonly reason: CorrectionReason;
}

/** Writes a field's new value beside the older ones; `unknown` also for a field the report does not have. */
export function correctField(house: LifeHouse, correction: Correction): Promise<StepResult> {
  const { field, value, reason } = correction;
  return onCase(house, correction, async (scope) => {
    if (reportField(field) === undefined) return "unknown";
    if (scope.row.merged_into !== null) return "case-closed";
    await writeField(scope, correction, { field, value, reason });
    await scope.note("case.correct", { field, reason });
    return "done";
  });
}

/** What stands in a field from now on; `reason` null: nothing stood there before. */
interface Written {
  readonly field: string;
  readonly value: string;
  readonly reason: CorrectionReason | null;
}

/** Writes a field within a step, with what hangs on it: the place of the lists, and the clock where a carer harms. */
export async function writeField(
  { trx, sealing }: StepScope,
  { caseId, staff, at }: Press,
  { field, value, reason }: Written,
): Promise<void> {
  const number = await nextPart({ trx }, "case_answers", caseId);
  await trx
    .insertInto("case_answers")
    .values({
      ...{ case_id: caseId, number, field, staff, reason, source: "staff", at: new Date(at) },
      value_sealed: sealing.answer.seal(value, caseId, number),
    })
    .execute();
  if (field === "place") {
    const place_sealed = value === "" ? null : sealing.place.seal(value, caseId);
    await trx.updateTable("cases").set({ place_sealed }).where("id", "=", caseId).execute();
  }
  if (field === "harmer") await settleClock({ trx, sealing }, caseId);
}
