import { randomUUID } from "node:crypto";
import type { Kysely } from "kysely";
import { addHistory } from "../../cases/history.js";
import type { Tables } from "../../cases/tables.js";
import { rowOf, saysTheSame } from "./contact.js";
import { type By, type Draft, sameness } from "./draft.js";

/** What importing did, or would do. */
export interface ImportCounts {
  readonly added: number;
  readonly changed: number;
  readonly unchanged: number;
}

/** Rows written with one statement. */
const batch = 500;

/**
 * Compares drafts with what is there and, with `write`, writes them in one transaction: what is new is added, what
 * says something else is changed, nothing is removed. No two of the drafts may be the same contact.
 */
export async function importContacts(
  db: Kysely<Tables>,
  drafts: readonly Draft[],
  { staff, at }: By,
  write: boolean,
): Promise<ImportCounts> {
  return db.transaction().execute(async (trx) => {
    const rows = await trx.selectFrom("directory_contacts").selectAll().execute();
    const there = new Map(rows.map((row) => [row.same, row]));
    const added = drafts.filter((draft) => !there.has(sameness(draft)));
    const changed = drafts.filter((draft) => {
      const row = there.get(sameness(draft));
      return row !== undefined && !saysTheSame(row, draft);
    });
    const counts = {
      added: added.length,
      changed: changed.length,
      unchanged: drafts.length - added.length - changed.length,
    };
    if (!write) return counts;
    await put(trx, [...added, ...changed], at);
    const detail = Object.fromEntries(Object.entries(counts).map(([word, count]) => [word, `${count}`]));
    await addHistory(trx, { at, staff, action: "directory.import", detail });
    return counts;
  });
}

async function put(trx: Kysely<Tables>, drafts: readonly Draft[], at: number): Promise<void> {
  for (let from = 0; from < drafts.length; from += batch) {
    const values = drafts
      .slice(from, from + batch)
      .map((draft) => ({ id: randomUUID(), ...rowOf(draft, at) }));
    await trx
      .insertInto("directory_contacts")
      .values(values)
      .onConflict((conflict) =>
        conflict.column("same").doUpdateSet((row) => ({
          name: row.ref("excluded.name"),
          phones: row.ref("excluded.phones"),
          hours: row.ref("excluded.hours"),
          note: row.ref("excluded.note"),
          source: row.ref("excluded.source"),
          verified_at: row.ref("excluded.verified_at"),
          search: row.ref("excluded.search"),
          changed_at: row.ref("excluded.changed_at"),
        })),
      )
      .execute();
  }
}
