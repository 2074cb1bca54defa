import type { Kysely, Selectable } from "kysely";
import type { CaseId } from "../../model/ids.js";
import type { Sealing } from "../sealing.js";
import { doneBy, shortUnit, staffName } from "../staff-name.js";
import type { CaseTaskTable } from "../tables/life.js";
import type { Tables } from "../tables.js";
import { time } from "../talk-list.js";
import type { OfficeKind, TaskKind, TaskResult } from "./kinds.js";

/** A task as staff see it. Times are milliseconds UTC; `by` are names. */
export interface CaseTask {
  readonly id: string;
  readonly kind: TaskKind;
  readonly office: OfficeKind;
  readonly unit: { readonly code: string; readonly name: string } | null;
  readonly words: string;
  readonly dueAt: number | null;
  readonly addedAt: number;
  readonly addedBy: string;
  readonly done: {
    readonly at: number;
    readonly by: string;
    readonly result: TaskResult;
    readonly note: string;
  } | null;
}

/** The tasks of a case: open ones by their term, then those that are done, the newest first. */
export async function readTasks(
  db: Kysely<Tables>,
  sealing: Sealing,
  caseId: CaseId,
): Promise<readonly CaseTask[]> {
  const rows = await db
    .selectFrom("case_tasks")
    .selectAll()
    .select([
      staffName("case_tasks.added_by").as("added_name"),
      staffName("case_tasks.done_by").as("done_name"),
    ])
    .where("case_id", "=", caseId)
    .orderBy("done_at", (order) => order.desc().nullsFirst())
    .orderBy("due_at", (order) => order.asc().nullsLast())
    .orderBy("added_at")
    .orderBy("id")
    .limit(200)
    .execute();
  return rows.map((row) => ({
    ...{ id: row.id, kind: row.kind, office: row.office },
    unit: shortUnit(row),
    words: row.words_sealed === null ? "" : sealing.taskWords.open(row.words_sealed, row.id),
    dueAt: time(row.due_at),
    addedAt: row.added_at.getTime(),
    addedBy: row.added_name ?? "",
    done: endOf(sealing, row),
  }));
}

function endOf(
  sealing: Sealing,
  row: Selectable<CaseTaskTable> & { readonly done_name: string | null },
): CaseTask["done"] {
  const deed = doneBy(row.done_at, row.done_name);
  if (deed === null || row.result === null) return null;
  const note = row.note_sealed === null ? "" : sealing.taskNote.open(row.note_sealed, row.id);
  return { ...deed, result: row.result, note };
}
