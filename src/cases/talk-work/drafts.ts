import type { Kysely } from "kysely";
import type { PersonKey, StaffId } from "../../model/ids.js";
import type { Sealing } from "../sealing.js";
import type { Tables } from "../tables.js";

/** Whose answer to whom. */
export interface DraftOf {
  readonly staff: StaffId;
  readonly person: PersonKey;
}

/** An answer begun and not yet sent, as it is kept; milliseconds UTC. */
export interface Draft extends DraftOf {
  /** Empty: nothing of it is kept. */
  readonly text: string;
  readonly at: number;
  /** From when on it is not shown any more, and removed. */
  readonly until: number;
}

/** Keeps the words in place of those before. Every keeping removes what has expired, whoever wrote it. */
export async function keepDraft(
  db: Kysely<Tables>,
  sealing: Sealing,
  { staff, person, text, at, until }: Draft,
): Promise<void> {
  await db.deleteFrom("answer_drafts").where("expires_at", "<=", new Date(at)).execute();
  if (text === "") return forgetDraft(db, { staff, person });
  const kept = {
    text_sealed: sealing.answerDraft.seal(text, staff, person),
    expires_at: new Date(until),
  };
  await db
    .insertInto("answer_drafts")
    .values({ staff, person, ...kept })
    .onConflict((conflict) => conflict.columns(["staff", "person"]).doUpdateSet(kept))
    .execute();
}

/** What somebody has begun to write; null: nothing, or too long ago. `at` in milliseconds UTC. */
export async function readDraft(
  db: Kysely<Tables>,
  sealing: Sealing,
  { staff, person }: DraftOf,
  at: number,
): Promise<string | null> {
  const row = await db
    .selectFrom("answer_drafts")
    .select("text_sealed")
    .where("staff", "=", staff)
    .where("person", "=", person)
    .where("expires_at", ">", new Date(at))
    .executeTakeFirst();
  return row === undefined ? null : sealing.answerDraft.open(row.text_sealed, staff, person);
}

/** The words have been sent. */
export async function forgetDraft(db: Kysely<Tables>, { staff, person }: DraftOf): Promise<void> {
  await db.deleteFrom("answer_drafts").where("staff", "=", staff).where("person", "=", person).execute();
}
