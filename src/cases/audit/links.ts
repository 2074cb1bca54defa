import type { Kysely } from "kysely";
import type { Tables } from "../tables.js";

/** A link of the chain with its line and the link that line saw; nulls where something is gone. */
export interface Link {
  readonly number: number;
  readonly line: string | null;
  readonly hash: string;
  /** Hash of the link that the line says it saw, as it stands now. */
  readonly seenNow: string | null;
  readonly written: {
    readonly at: Date;
    readonly staff: string | null;
    readonly action: string;
    readonly person: string | null;
    readonly caseId: string | null;
    readonly detail: unknown;
    readonly seen: string | null;
    readonly seenHash: string | null;
    readonly mac: string | null;
  } | null;
}

/** The next `limit` links behind number `after`, in order. */
export async function linksAfter(db: Kysely<Tables>, after: number, limit: number): Promise<readonly Link[]> {
  const rows = await db
    .selectFrom("history_chain as link")
    .leftJoin("history", "history.id", "link.line")
    .leftJoin("history_chain as seen", "seen.number", "history.seen")
    .select(["link.number", "link.line", "link.hash", "seen.hash as seen_now", "history.id"])
    .select(["history.at", "history.staff", "history.action", "history.person", "history.case_id"])
    .select(["history.detail", "history.seen", "history.seen_hash", "history.mac"])
    .where("link.number", ">", `${after}`)
    .orderBy("link.number")
    .limit(limit)
    .execute();
  return rows.map((row) => ({
    number: Number(row.number),
    line: row.line,
    hash: row.hash,
    seenNow: row.seen_now,
    written:
      row.id === null || row.at === null || row.action === null ? null : written(row, row.at, row.action),
  }));
}

interface Row {
  readonly staff: string | null;
  readonly person: string | null;
  readonly case_id: string | null;
  readonly detail: unknown;
  readonly seen: string | null;
  readonly seen_hash: string | null;
  readonly mac: string | null;
}

function written(row: Row, at: Date, action: string): Link["written"] {
  const { staff, person, detail, seen, mac } = row;
  return { at, action, staff, person, detail, seen, mac, caseId: row.case_id, seenHash: row.seen_hash };
}

/** The first line that is signed but in no link, or null: it was put in beside the program. */
export async function unlinkedLine(
  db: Kysely<Tables>,
): Promise<{ readonly id: string; readonly at: Date } | null> {
  const row = await db
    .selectFrom("history")
    .leftJoin("history_chain", "history_chain.line", "history.id")
    .select(["history.id", "history.at"])
    .where("history.mac", "is not", null)
    .where("history_chain.line", "is", null)
    .orderBy("history.id")
    .limit(1)
    .executeTakeFirst();
  return row ?? null;
}
