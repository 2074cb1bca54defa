import type { Kysely, Transaction } from "kysely";
import type { Keyring } from "../../infra/keyring.js";
import type { CaseId, PersonKey, StaffId } from "../../model/ids.js";
import type { Changed } from "../change.js";
import { addHistory } from "../history.js";
import { withHistoryKey } from "../history-key.js";
import { createSealing, type Sealing } from "../sealing.js";
import type { Tables } from "../tables.js";
import { formFileName, formFileType } from "./form-file.js";
import { type FormFileType, mostFormBytes } from "./form-kinds.js";
import type { FormRemovalReason } from "./removal-reason.js";

/** A form of a task as a list shows it. Times are milliseconds UTC. */
export interface FormLine {
  readonly id: string;
  readonly task: string;
  readonly name: string;
  readonly type: FormFileType;
  /** Bytes. */
  readonly size: number;
  readonly at: number;
  /** Name of who of the staff added it. */
  readonly by: string;
  readonly removed: {
    readonly at: number;
    readonly by: string;
    readonly reason: FormRemovalReason;
  } | null;
}

/** A form, opened. */
export interface FormFile {
  readonly name: string;
  readonly type: FormFileType;
  readonly bytes: Buffer;
}

/** Which form of which case, and who does something to it when (milliseconds UTC). */
export interface FormPress {
  readonly caseId: CaseId;
  readonly id: string;
  readonly staff: StaffId;
  readonly at: number;
}

/** A form to be kept with a task. */
export interface NewForm extends FormPress {
  readonly task: string;
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** `unknown`: no such case, task or form. `unfit`: none of the kinds that are taken. `too-many`: the task has enough. */
export type FormResult = "done" | "unknown" | "unfit" | "too-large" | "too-many";

/** Forms one task may have, the removed ones counted. */
export const mostForms = 20;

/** The forms an office fills in itself, kept sealed with the steps of a case. All but `list` write the history. */
export interface FormStore {
  /** Those of all tasks of a case, the oldest first, the removed ones too. Who reads records it. */
  list(caseId: CaseId): Promise<readonly FormLine[]>;
  /** Keeps a file; the same id again changes nothing. */
  add(form: NewForm): Promise<FormResult>;
  /** Opens a file for somebody; null: there is none, or it was removed. */
  read(press: FormPress): Promise<FormFile | null>;
  /** Takes the file away; that it was there stays written. */
  remove(press: FormPress & { readonly reason: FormRemovalReason }): Promise<FormResult>;
}

interface FormHouse {
  readonly db: Kysely<Tables>;
  readonly sealing: Sealing;
  readonly changed: Changed;
}

/** The forms over a migrated database. `changed` is told after each commit. */
export function createFormStore(opened: Kysely<Tables>, keyring: Keyring, changed: Changed): FormStore {
  const house = { db: withHistoryKey(opened, keyring), sealing: createSealing(keyring), changed };
  return {
    list: (caseId) => list(house, caseId),
    add: (form) => add(house, form),
    read: (press) => read(house, press),
    remove: (press) => remove(house, press),
  };
}

async function list({ db, sealing }: FormHouse, caseId: CaseId): Promise<readonly FormLine[]> {
  const rows = await db
    .selectFrom("case_forms as form")
    .innerJoin("case_tasks as task", "task.id", "form.task_id")
    .leftJoin("staff as adder", "adder.id", "form.staff")
    .leftJoin("staff as remover", "remover.id", "form.removed_by")
    .select(["form.id", "form.task_id", "form.name_sealed", "form.type", "form.size", "form.at"])
    .select(["form.removed_at", "form.removed_reason"])
    .select(["adder.name as added_name", "remover.name as removed_name"])
    .where("task.case_id", "=", caseId)
    .orderBy("form.at")
    .orderBy("form.id")
    .limit(500)
    .execute();
  return rows.map((row) => ({
    ...{ id: row.id, task: row.task_id, type: row.type, size: row.size },
    name: sealing.formName.open(row.name_sealed, row.id),
    at: row.at.getTime(),
    by: row.added_name ?? "",
    removed:
      row.removed_at === null || row.removed_reason === null
        ? null
        : { at: row.removed_at.getTime(), by: row.removed_name ?? "", reason: row.removed_reason },
  }));
}

async function add(house: FormHouse, form: NewForm): Promise<FormResult> {
  const { id, bytes, staff, at } = form;
  if (bytes.byteLength > mostFormBytes) return "too-large";
  const type = formFileType(bytes);
  if (type === null) return "unfit";
  const { sealing } = house;
  // Sealed before the transaction: a large file holds no row up.
  const name_sealed = sealing.formName.seal(formFileName(form.name, type), id);
  const content_sealed = sealing.formContent.seal(bytes, id);
  return inCase(house, form, async (trx, note) => {
    const task = await trx
      .selectFrom("case_tasks")
      .select("kind")
      .where("id", "=", form.task)
      .where("case_id", "=", form.caseId)
      .forUpdate()
      .executeTakeFirst();
    if (!task) return "unknown";
    if (await isThere(trx, form)) return "done";
    if ((await countForms(trx, form.task)) >= mostForms) return "too-many";
    const size = bytes.byteLength;
    const row = { id, task_id: form.task, name_sealed, type, size, at: new Date(at), staff, content_sealed };
    await trx.insertInto("case_forms").values(row).execute();
    await note("form.add", { kind: task.kind, format: type });
    return "done";
  });
}

async function isThere(trx: Transaction<Tables>, { id, task }: NewForm): Promise<boolean> {
  const found = await trx
    .selectFrom("case_forms")
    .select("id")
    .where("id", "=", id)
    .where("task_id", "=", task)
    .executeTakeFirst();
  return found !== undefined;
}

async function countForms(trx: Transaction<Tables>, task: string): Promise<number> {
  const { count } = await trx
    .selectFrom("case_forms")
    .select((of) => of.fn.countAll().as("count"))
    .where("task_id", "=", task)
    .executeTakeFirstOrThrow();
  return Number(count);
}

async function read({ db, sealing }: FormHouse, press: FormPress): Promise<FormFile | null> {
  const row = await db.transaction().execute(async (trx) => {
    const found = await formOf(trx, press)
      .select(["form.name_sealed", "form.type", "form.content_sealed", "task.kind", "cases.person"])
      .executeTakeFirst();
    if (!found || found.content_sealed === null) return null;
    const detail = { kind: found.kind, format: found.type };
    await addHistory(trx, { ...deedOf(press), action: "form.read", person: found.person, detail });
    return { ...found, content: found.content_sealed };
  });
  if (row === null) return null;
  return {
    name: sealing.formName.open(row.name_sealed, press.id),
    type: row.type,
    bytes: sealing.formContent.open(row.content, press.id),
  };
}

function remove(
  house: FormHouse,
  press: FormPress & { readonly reason: FormRemovalReason },
): Promise<FormResult> {
  return inCase(house, press, async (trx, note) => {
    const found = await formOf(trx, press)
      .select(["form.removed_at", "form.type", "task.kind"])
      .forUpdate("form")
      .executeTakeFirst();
    if (!found) return "unknown";
    if (found.removed_at !== null) return "done";
    await trx
      .updateTable("case_forms")
      .set({
        ...{ content_sealed: null, removed_at: new Date(press.at) },
        ...{ removed_by: press.staff, removed_reason: press.reason },
      })
      .where("id", "=", press.id)
      .execute();
    await note("form.remove", { kind: found.kind, format: found.type, reason: press.reason });
    return "done";
  });
}

function formOf(trx: Transaction<Tables>, { id, caseId }: FormPress) {
  return trx
    .selectFrom("case_forms as form")
    .innerJoin("case_tasks as task", "task.id", "form.task_id")
    .innerJoin("cases", "cases.id", "task.case_id")
    .where("form.id", "=", id)
    .where("task.case_id", "=", caseId);
}

function deedOf({ at, staff, caseId }: FormPress) {
  return { at, staff, caseId };
}

type Note = (action: string, detail: Readonly<Record<string, string>>) => Promise<void>;

/** One change in one transaction; tells of it after the commit. */
async function inCase(
  { db, changed }: FormHouse,
  press: FormPress,
  step: (trx: Transaction<Tables>, note: Note) => Promise<FormResult>,
): Promise<FormResult> {
  let person: PersonKey | null = null;
  const result = await db.transaction().execute(async (trx) => {
    const row = await trx
      .selectFrom("cases")
      .select("person")
      .where("id", "=", press.caseId)
      .executeTakeFirst();
    if (!row) return "unknown";
    person = row.person;
    return step(trx, (action, detail) =>
      addHistory(trx, { ...deedOf(press), action, person: row.person, detail }),
    );
  });
  if (result === "done" && person !== null) changed([{ person, kinds: ["case"] }]);
  return result;
}
