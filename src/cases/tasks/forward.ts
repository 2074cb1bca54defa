import type { CaseUnit } from "../case-detail.js";
import { writeField } from "../life/correct-field.js";
import {
  isOpen,
  type LifeHouse,
  onCase,
  type Press,
  type StepResult,
  type StepScope,
} from "../life/on-case.js";
import { writeUnit } from "../life/set-unit.js";
import { endInScope, insertTask } from "./task-store.js";

/** A case that goes to a commune at once, with what its officer has to know. */
export interface Forwarding extends Press {
  /** Of the task it becomes, made by whoever asks: the same id sent twice counts once. */
  readonly id: string;
  /** Of commune level. */
  readonly unit: CaseUnit;
  /** Where to go, as far as it is known; it becomes the place of the report. */
  readonly place: string;
  /** What the office wants done. */
  readonly words: string;
}

/**
 * Sends a case to the officers of a commune in one step: place, unit, and the referral itself. The open task to do so
 * is done by it, and one is made when there is none. `case-closed`: nothing is sent out of a closed case.
 */
export function forwardCase(house: LifeHouse, forwarding: Forwarding): Promise<StepResult> {
  return onCase(house, forwarding, async (scope) => {
    if (await isDone(scope, forwarding.id)) return "done";
    if (!isOpen(scope.row)) return "case-closed";
    await settlePlace(scope, forwarding);
    const id = await taskToEnd(scope, forwarding);
    return endInScope(scope, { ...forwarding, id, result: "done", note: "" });
  });
}

async function isDone({ trx, row }: StepScope, id: string): Promise<boolean> {
  const found = await trx
    .selectFrom("case_referrals")
    .select("id")
    .where("id", "=", id)
    .where("case_id", "=", row.id)
    .executeTakeFirst();
  return found !== undefined;
}

async function settlePlace(scope: StepScope, forwarding: Forwarding): Promise<void> {
  const { row, sealing, note } = scope;
  const { unit, place } = forwarding;
  if (row.unit_code !== unit.code) {
    await writeUnit(scope, unit);
    await note("case.unit", { unit: unit.code });
  }
  const before = row.place_sealed === null ? "" : sealing.place.open(row.place_sealed, row.id);
  if (place === "" || place === before) return;
  await writeField(scope, forwarding, {
    field: "place",
    value: place,
    reason: before === "" ? null : "read",
  });
  if (before === "") await note("case.fill", { field: "place" });
  else await note("case.correct", { field: "place", reason: "read" });
}

/** The open task to send it, with the unit and the words it goes with; a new one where there is none. */
async function taskToEnd(scope: StepScope, forwarding: Forwarding): Promise<string> {
  const { trx, row, sealing } = scope;
  const { id, words } = forwarding;
  const unit = { code: forwarding.unit.code, name: forwarding.unit.name };
  const open = await trx
    .selectFrom("case_tasks")
    .select("id")
    .where("case_id", "=", row.id)
    .where("kind", "=", "refer-commune")
    .where("done_at", "is", null)
    .orderBy("added_at")
    .limit(1)
    .executeTakeFirst();
  if (open === undefined) {
    await insertTask(scope, forwarding, { id, kind: "refer-commune", words, unit });
    return id;
  }
  await trx
    .updateTable("case_tasks")
    .set({
      ...{ unit_code: unit.code, unit_name: unit.name },
      ...(words === "" ? {} : { words_sealed: sealing.taskWords.seal(words, open.id) }),
    })
    .where("id", "=", open.id)
    .execute();
  return open.id;
}
