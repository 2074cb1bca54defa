import type { CaseUnit } from "../case-detail.js";
import { type LifeHouse, onCase, type Press, type StepResult, type StepScope } from "./on-case.js";

/** In which unit it happened; null: not known after all. */
export interface UnitChange extends Press {
  readonly unit: CaseUnit | null;
}

/** Notes the unit of today in which it happened. */
export function setUnit(house: LifeHouse, change: UnitChange): Promise<StepResult> {
  const { unit } = change;
  return onCase(house, change, async (scope) => {
    if (scope.row.merged_into !== null) return "case-closed";
    await writeUnit(scope, unit);
    await scope.note("case.unit", { unit: unit?.code ?? "" });
    return "done";
  });
}

/** Writes the unit within a step. */
export async function writeUnit({ trx, row }: StepScope, unit: CaseUnit | null): Promise<void> {
  await trx
    .updateTable("cases")
    .set({
      unit_code: unit?.code ?? null,
      unit_name: unit?.name ?? null,
      province_name: unit?.province ?? null,
    })
    .where("id", "=", row.id)
    .execute();
}
