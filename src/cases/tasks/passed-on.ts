import type { Press, StepScope } from "../life/on-case.js";
import type { TaskKind } from "./kinds.js";
import { endInScope, insertTask } from "./task-store.js";

/** What was passed on; `id` is that of a task to be made when none of this kind is there. */
export interface PassedOn {
  readonly id: string;
  readonly kind: TaskKind;
  readonly unit: { readonly code: string; readonly name: string } | null;
}

/**
 * Notes within a step that the case was passed on: the open task of this kind is done, and one is made and done
 * when there was none. Passing on again what was passed on since it was told changes nothing.
 */
export async function passOnTask(scope: StepScope, press: Press, passed: PassedOn): Promise<void> {
  const { id, kind, unit } = passed;
  const rows = await scope.trx
    .selectFrom("case_tasks")
    .select(["id", "done_at", "result", "unit_code"])
    .where("case_id", "=", scope.row.id)
    .where("kind", "=", kind)
    .orderBy("added_at")
    .execute();
  const open = rows.find(({ done_at }) => done_at === null);
  const received = scope.row.clock_from ?? scope.row.first_message_at;
  const sent = rows.some(
    ({ result, done_at }) => result === "done" && done_at !== null && done_at >= received,
  );
  if (open === undefined && sent) return;
  if (open === undefined) await insertTask(scope, press, { id, kind, words: "", unit: unit ?? undefined });
  else if (open.unit_code === null && unit !== null) {
    const where = { unit_code: unit.code, unit_name: unit.name };
    await scope.trx.updateTable("case_tasks").set(where).where("id", "=", open.id).execute();
  }
  await endInScope(scope, { ...press, id: open?.id ?? id, result: "done", note: "" });
}
