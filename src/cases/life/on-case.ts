import type { Kysely, Transaction } from "kysely";
import type { CaseId, PersonKey, StaffId } from "../../model/ids.js";
import type { Changed, ChangeKind } from "../change.js";
import { lockTalk } from "../close.js";
import { addHistory } from "../history.js";
import { lockCase, tellersOf } from "../merged.js";
import type { Sealing } from "../sealing.js";
import type { CaseRow, Tables } from "../tables.js";

/** What the steps of a case's life work with. */
export interface LifeHouse {
  readonly db: Kysely<Tables>;
  readonly sealing: Sealing;
  readonly changed: Changed;
}

/** Who does something to which case, and when (milliseconds UTC). */
export interface Press {
  readonly caseId: CaseId;
  readonly staff: StaffId;
  readonly at: number;
}

/**
 * How a step went. `case-closed`: it needs an open case, or one that is not merged; `not-now`: it does not follow
 * from where the case stands; `unknown`: there is no such case, task or unit.
 */
export type StepResult = "done" | "case-closed" | "not-now" | "unknown";

/** What a step may use: the transaction, and the case's row, which nobody else can change meanwhile. */
export interface StepScope {
  readonly trx: Transaction<Tables>;
  readonly sealing: Sealing;
  readonly row: CaseRow;
  /** Writes a line of the history about this step; `detail` holds fixed words only. */
  note(action: string, detail?: Readonly<Record<string, string>>): Promise<void>;
}

/** Does one step in one transaction, with the talk and the case taken; tells of the change after the commit. */
export async function onCase(
  { db, sealing, changed }: LifeHouse,
  { caseId, staff, at }: Press,
  step: (scope: StepScope) => Promise<StepResult>,
  kinds: readonly ChangeKind[] = ["case", "talk"],
): Promise<StepResult> {
  let persons: readonly PersonKey[] = [];
  const result = await db.transaction().execute(async (trx) => {
    await lockTalk(trx, caseId);
    const row = await lockCase(trx, caseId);
    if (row === null) return "unknown";
    const { person } = row;
    const done = await step({
      ...{ trx, sealing, row },
      note: (action, detail) =>
        addHistory(trx, { at, staff, action, person, caseId, ...(detail && { detail }) }),
    });
    persons = await tellersOf(trx, row);
    return done;
  });
  if (result === "done") changed(persons.map((person) => ({ person, kinds })));
  return result;
}

/** True if a step that needs an open case may be done. */
export function isOpen(row: CaseRow): boolean {
  return row.status !== "closed";
}
