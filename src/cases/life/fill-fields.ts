import { readAnswers } from "../case-answers.js";
import { reportField } from "../report-fields.js";
import { writeField } from "./correct-field.js";
import { type LifeHouse, onCase, type Press, type StepResult } from "./on-case.js";

/** What staff write into fields in which nothing stands, several at a time. */
export interface Filling extends Press {
  readonly values: readonly { readonly field: string; readonly value: string }[];
}

/**
 * Fills empty fields, all or none; no reason is needed, since nothing is changed. `not-now`: something else stands in
 * one of them by now; what stands there already in the same words is passed over. `unknown`: no such field.
 */
export function fillFields(house: LifeHouse, filling: Filling): Promise<StepResult> {
  return onCase(house, filling, async (scope) => {
    const { trx, sealing, row, note } = scope;
    if (filling.values.some(({ field }) => reportField(field) === undefined)) return "unknown";
    if (row.merged_into !== null) return "case-closed";
    const known = await readAnswers(trx, sealing, row.id);
    const standing = (field: string) => known.find((answer) => answer.field === field)?.value ?? "";
    const fresh = filling.values.filter(({ field, value }) => value !== "" && standing(field) !== value);
    if (fresh.some(({ field }) => standing(field) !== "")) return "not-now";
    for (const { field, value } of fresh) {
      await writeField(scope, filling, { field, value, reason: null });
      await note("case.fill", { field });
    }
    return "done";
  });
}
