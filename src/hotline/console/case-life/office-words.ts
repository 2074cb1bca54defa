import { type CaseTask, offices } from "../../api/contract.js";

/** Whom a task goes to: the unit when there is one, else the kind of office. */
export function officeWords({ office, unit }: Pick<CaseTask, "office" | "unit">): string {
  const label = offices.find(({ id }) => id === office)?.label ?? office;
  return unit === null ? label : `${label} · ${unit.name}`;
}
