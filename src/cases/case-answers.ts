import type { Kysely } from "kysely";
import type { CaseId } from "../model/ids.js";
import type { Sealing } from "./sealing.js";
import type { Tables } from "./tables.js";

/** A field of the report as it stands; `earlier` counts the values it had before. */
export interface CaseAnswer {
  readonly field: string;
  readonly value: string;
  readonly source: string;
  readonly at: number;
  readonly earlier: number;
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
  const rows = await db
    .selectFrom("case_answers")
    .selectAll()
    .where("case_id", "=", id)
    .orderBy("number")
    .execute();
  const fields = new Map<string, (typeof rows)[number] & { earlier: number }>();
  for (const row of rows) {
    const before = fields.get(row.field);
    fields.set(row.field, { ...row, earlier: before === undefined ? 0 : before.earlier + 1 });
  }
  return [...fields.values()].map((row) => ({
    field: row.field,
    value: sealing.answer.open(row.value_sealed, id, row.number),
    source: row.source,
    at: row.at.getTime(),
    earlier: row.earlier,
  }));
}

/** What the answers say about writing back. */
export function safeContactOf(answers: readonly CaseAnswer[]): SafeContact {
  const value = (field: string) => answers.find((answer) => answer.field === field)?.value ?? null;
  return { contact: value("contact"), time: value("safe-time"), way: value("safe-way") };
}
