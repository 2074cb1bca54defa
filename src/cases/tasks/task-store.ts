import type { StaffId } from "../../model/ids.js";
import { ownDays } from "../calendar/holiday-store.js";
import { workCalendar } from "../calendar/working-days.js";
import { carerHarms } from "../carer-harms.js";
import { isUrgentByLaw } from "../deadline.js";
import {
  isOpen,
  type LifeHouse,
  onCase,
  type Press,
  type StepResult,
  type StepScope,
} from "../life/on-case.js";
import { time } from "../talk-list.js";
import { atOnceMs } from "./at-once.js";
import { dueAt } from "./due.js";
import {
  isReferral,
  type OfficeKind,
  type TaskKind,
  type TaskResult,
  type TaskRule,
  taskKinds,
  taskRule,
} from "./kinds.js";

/** A task to add. */
export interface NewTask {
  /** Made by whoever asks: the same id sent twice counts once. */
  readonly id: string;
  readonly kind: TaskKind;
  /** Left out: the office the kind is for. */
  readonly office?: OfficeKind | undefined;
  readonly unit?: { readonly code: string; readonly name: string } | undefined;
  /** What to do, or whom to turn to. */
  readonly words: string;
  /** Left out: by the rule of the kind; null: no term. Milliseconds UTC. */
  readonly dueAt?: number | null | undefined;
}

/** Adds tasks to an open case, each with the term of its rule; ids that are there already are passed over. */
export function addTasks(house: LifeHouse, press: Press, tasks: readonly NewTask[]): Promise<StepResult> {
  return onCase(house, press, async (scope) => {
    if (!isOpen(scope.row)) return "case-closed";
    for (const task of tasks) await insertTask(scope, press, task);
    return "done";
  });
}

/** Adds a task within a step. */
export async function insertTask(scope: StepScope, press: Press, task: NewTask): Promise<void> {
  const { trx, sealing, note } = scope;
  const due = task.dueAt === undefined ? await dueByRule(scope, press, task.kind) : task.dueAt;
  const inserted = await trx
    .insertInto("case_tasks")
    .values({
      id: task.id,
      case_id: press.caseId,
      kind: task.kind,
      office: task.office ?? taskRule(task.kind).office,
      unit_code: task.unit?.code ?? null,
      unit_name: task.unit?.name ?? null,
      words_sealed: task.words === "" ? null : sealing.taskWords.seal(task.words, task.id),
      due_at: due === null ? null : new Date(due),
      added_at: new Date(press.at),
      added_by: press.staff,
    })
    .onConflict((conflict) => conflict.column("id").doNothing())
    .returning("id")
    .executeTakeFirst();
  if (inserted) await note("task.add", { kind: task.kind });
}

async function dueByRule(scope: StepScope, { at }: Press, kind: TaskKind): Promise<number | null> {
  const { trx, row, sealing } = scope;
  const rule = taskRule(kind).due;
  const from = {
    addedAt: at,
    receivedAt: (row.clock_from ?? row.first_message_at).getTime(),
    urgent: isUrgentByLaw(row.urgency, await carerHarms(trx, sealing, row.id)),
    precededAt: rule.kind === "days-after" ? await lastDone(scope, rule.after) : null,
    atOnceMs: await atOnceMs(trx),
  };
  return dueAt(rule, from, workCalendar(await ownDays(trx)));
}

/** When a step of this kind was last done; null: it has not been. */
async function lastDone({ trx, row }: StepScope, kind: string): Promise<number | null> {
  const found = await trx
    .selectFrom("case_tasks")
    .select((select) => select.fn.max("done_at").as("at"))
    .where("case_id", "=", row.id)
    .where("kind", "=", kind as TaskKind)
    .where("result", "=", "done")
    .executeTakeFirst();
  return time(found?.at ?? null);
}

/** How a task ended. */
export interface TaskEnd extends Press {
  readonly id: string;
  readonly result: TaskResult;
  readonly note: string;
  /** When it was done, where that was earlier than it is noted, milliseconds UTC: terms count from then. */
  readonly since?: number | undefined;
}

/**
 * Ends a task. A referral that is done has been sent: it is noted as such, and the first one moves a case that is
 * being worked on to `referred`. Where the law gives what follows a term from this step, that term begins: the task
 * is added when it is not there. `not-now`: it was ended before; `case-closed`: it would send a closed case.
 */
export function endTask(house: LifeHouse, end: TaskEnd): Promise<StepResult> {
  return onCase(house, end, (scope) => endInScope(scope, end));
}

/** The same within a step. */
export async function endInScope(scope: StepScope, end: TaskEnd): Promise<StepResult> {
  const { trx, sealing, row, note } = scope;
  const at = new Date(end.at);
  const found = await trx
    .selectFrom("case_tasks")
    .select(["kind", "done_at"])
    .where("id", "=", end.id)
    .where("case_id", "=", row.id)
    .executeTakeFirst();
  if (!found) return "unknown";
  if (found.done_at !== null) return "not-now";
  const sends = isReferral(found.kind) && end.result === "done";
  // What is left over when a case is closed can be ended; nothing is sent out of a closed case.
  if (sends && !isOpen(row)) return "case-closed";
  await trx
    .updateTable("case_tasks")
    .set({
      ...{ done_at: at, done_by: end.staff, result: end.result },
      note_sealed: end.note === "" ? null : sealing.taskNote.seal(end.note, end.id),
    })
    .where("id", "=", end.id)
    .execute();
  await note("task.end", { kind: found.kind, result: end.result });
  if (sends) await noteSent(scope, end);
  if (end.result === "done" && isOpen(row)) await beginTerms(scope, end, found.kind);
  return "done";
}

/** Gives what the law wants so many days after this step its term. */
async function beginTerms(scope: StepScope, end: TaskEnd, done: TaskKind): Promise<void> {
  const rules: readonly TaskRule[] = taskKinds;
  for (const { id, due } of rules) {
    if (due.kind !== "days-after" || due.after !== done) continue;
    const began = Math.min(end.since ?? end.at, end.at);
    const dueBy = began + due.days * 24 * 3_600_000;
    const set = await scope.trx
      .updateTable("case_tasks")
      .set({ due_at: new Date(dueBy) })
      .where("case_id", "=", scope.row.id)
      .where("kind", "=", id as TaskKind)
      .where("done_at", "is", null)
      .returning("id")
      .execute();
    const task = { id: `${end.id}-${due.days}`, kind: id as TaskKind, words: "", dueAt: dueBy };
    if (set.length === 0) await insertTask(scope, end, task);
  }
}

async function noteSent({ trx, row, note }: StepScope, { id, staff, at }: TaskEnd): Promise<void> {
  await trx
    .insertInto("case_referrals")
    .columns(["id", "case_id", "to_kind", "unit_code", "unit_name", "sent_at", "sent_by"])
    .expression((from) =>
      from
        .selectFrom("case_tasks")
        .select((task) => [
          "id",
          "case_id",
          "office",
          "unit_code",
          "unit_name",
          task.cast<Date>(task.val(new Date(at)), "timestamptz").as("sent_at"),
          task.cast<StaffId>(task.val(staff), "text").as("sent_by"),
        ])
        .where("id", "=", id),
    )
    .execute();
  await tellOfficers(trx, row, id);
  if (row.status !== "new" && row.status !== "in-progress") return;
  await trx.updateTable("cases").set({ status: "referred" }).where("id", "=", row.id).execute();
  await note("case.status", { from: row.status, to: "referred", reason: "handed-over" });
}

/** In the same transaction: that the officers of the commune have to be told. Practice rings nowhere. */
async function tellOfficers(
  trx: StepScope["trx"],
  { practice }: StepScope["row"],
  referral: string,
): Promise<void> {
  if (practice) return;
  await trx
    .insertInto("referral_climbs")
    .columns(["referral", "due_at"])
    .expression((from) =>
      from
        .selectFrom("case_referrals")
        .select(["id", "sent_at"])
        .where("id", "=", referral)
        .where("to_kind", "=", "commune")
        .where("unit_code", "is not", null),
    )
    .execute();
}
