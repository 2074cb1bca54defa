import type { Kysely } from "kysely";
import type { CaseId, PersonKey } from "../model/ids.js";
import type { CaseRow, Tables } from "./tables.js";

/** The columns of a case that is not closed. */
export const notClosed = {
  outcome: null,
  outcome_note_sealed: null,
  closed_at: null,
  closed_by: null,
} as const;

/** The case that stands for this one: itself, or the older one it was merged into. Merged cases never form a chain. */
export async function standingCase(db: Kysely<Tables>, id: CaseId): Promise<CaseId> {
  const found = await db.selectFrom("cases").select("merged_into").where("id", "=", id).executeTakeFirst();
  return found?.merged_into ?? id;
}

/** Whose talks tell of a case: its own person's, and those of cases merged into it. */
export async function tellersOf(
  db: Kysely<Tables>,
  { id, person }: Pick<CaseRow, "id" | "person">,
): Promise<readonly PersonKey[]> {
  const rows = await db
    .selectFrom("cases")
    .select("person")
    .distinct()
    .where("merged_into", "=", id)
    .where("person", "<>", person)
    .orderBy("person")
    .execute();
  return [person, ...rows.map((row) => row.person)];
}

/** Takes the case's row until the end of the transaction; null: no such case. Talks are taken before cases. */
export async function lockCase(db: Kysely<Tables>, id: CaseId): Promise<CaseRow | null> {
  const found = await db.selectFrom("cases").selectAll().where("id", "=", id).forUpdate().executeTakeFirst();
  return found ?? null;
}
