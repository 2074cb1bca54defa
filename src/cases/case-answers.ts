import type { Kysely } from "kysely";
import type { CaseId } from "../model/ids.js";
import type { CorrectionReason } from "./report-fields.js";
import type { Sealing } from "./sealing.js";
import type { Tables } from "./tables.js";

/** A field of the report as it stands; `earlier` counts the values it had before. */
export interface CaseAnswer {
  readonly field: string;
  readonly value: string;
  readonly source: string;
  readonly at: number;
  readonly earlier: number;
  /** The line of the talk that told it; null: none, as where staff wrote it. */
  readonly line: number | null;
  /** Who of the staff wrote it, and why; null: a flow or the story did. */
  readonly staff: string | null;
  readonly reason: CorrectionReason | null;
}

/** Whether, when and how it is safe to write back, in the person's words; null: not said. */
export interface SafeContact {
  readonly contact: string | null;
  readonly time: string | null;
  readonly way: string | null;
}

/** The newest value of each field, in the order in which the fields were first answered. */
export async function readAnswers(
  db: Kysely<Tables>,
  sealing: Sealing,
  id: CaseId,
): Promise<readonly CaseAnswer[]> {
  const rows = await selectAnswers(db, id).execute();
  const fields = new Map<string, (typeof rows)[number] & { earlier: number }>();
  for (const row of rows) {
    const before = fields.get(row.field);
    fields.set(row.field, { ...row, earlier: before === undefined ? 0 : before.earlier + 1 });
  }
  return [...fields.values()].map((row) => ({ ...opened(sealing, row), earlier: row.earlier }));
}

/** All values one field has had, the newest first. */
export async function readField(
  db: Kysely<Tables>,
  sealing: Sealing,
  id: CaseId,
  field: string,
): Promise<readonly CaseAnswer[]> {
  const rows = await selectAnswers(db, id).where("case_answers.field", "=", field).execute();
  return rows.map((row, earlier) => ({ ...opened(sealing, row), earlier })).reverse();
}

function selectAnswers(db: Kysely<Tables>, id: CaseId) {
  return db
    .selectFrom("case_answers")
    .innerJoin("cases", "cases.id", "case_answers.case_id")
    .leftJoin("staff", "staff.id", "case_answers.staff")
    .selectAll("case_answers")
    .select(["staff.name as staff_name"])
    .select((select) =>
      select
        .selectFrom("transcript_entries as line")
        .select((of) => of.fn.min("line.number").as("line"))
        .whereRef("line.person", "=", "cases.person")
        .whereRef("line.turn", "=", "case_answers.turn")
        .where("line.by", "=", "person")
        .as("line"),
    )
    .where("case_answers.case_id", "=", id)
    .orderBy("case_answers.number");
}

type AnswerRow = Awaited<ReturnType<ReturnType<typeof selectAnswers>["executeTakeFirstOrThrow"]>>;

function opened(sealing: Sealing, row: AnswerRow): Omit<CaseAnswer, "earlier"> {
  return {
    field: row.field,
    value: sealing.answer.open(row.value_sealed, row.case_id, row.number),
    source: row.source,
    at: row.at.getTime(),
    line: row.line,
    staff: row.staff === null ? null : (row.staff_name ?? ""),
    reason: row.reason,
  };
}

/** What the answers say about writing back. */
export function safeContactOf(answers: readonly CaseAnswer[]): SafeContact {
  const value = (field: string) => answers.find((answer) => answer.field === field)?.value || null;
  return { contact: value("contact"), time: value("safe-time"), way: value("safe-way") };
}
