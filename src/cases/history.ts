import { type Kysely, sql } from "kysely";
import type { CaseId, PersonKey, StaffId } from "../model/ids.js";
import { historyKeyring } from "./history-key.js";
import { macOf } from "./history-line.js";
import { staffName } from "./staff-name.js";
import type { Tables } from "./tables.js";

/** Something done or read. `detail` holds fixed words only, never anything a person wrote. */
export interface Deed {
  /** Milliseconds UTC. */
  readonly at: number;
  /** Left out: the bot or the program itself. */
  readonly staff?: StaffId;
  /** `<what>.<verb>`, e.g. `case.read`. */
  readonly action: string;
  readonly person?: PersonKey;
  readonly caseId?: CaseId;
  readonly detail?: Readonly<Record<string, string>>;
}

/** A line of the history as supervisors read it. */
export interface HistoryLine {
  readonly at: number;
  readonly staff: { readonly id: StaffId; readonly name: string } | null;
  readonly action: string;
  readonly detail: Readonly<Record<string, string>>;
}

/**
 * Writes one line; lines can be neither changed nor removed afterwards. `db` carries the key (`withHistoryKey`).
 * At the commit the line is joined to the chain; what it says can not be told from another line's without the key.
 */
export async function addHistory(db: Kysely<Tables>, deed: Deed): Promise<void> {
  const keyring = historyKeyring(db);
  const { id, seen, seenHash } = await nextPlace(db);
  const { at, staff = null, action, person = null, caseId = null, detail = {} } = deed;
  const mac = macOf(keyring, { id, at, staff, action, person, caseId, detail, seen, seenHash });
  await sql`
    insert into history (id, at, staff, action, person, case_id, detail, seen, seen_hash, mac)
    overriding system value
    values (${id}, ${new Date(at)}, ${staff}, ${action}, ${person}, ${caseId}, ${JSON.stringify(detail)},
      ${seen}, ${seenHash}, ${mac})`.execute(db);
}

/** The id of the next line, and the newest link there is now. */
async function nextPlace(db: Kysely<Tables>) {
  return db
    .selectFrom("history_chain")
    .select([
      sql<string>`nextval(pg_get_serial_sequence('history', 'id'))`.as("id"),
      "number as seen",
      "hash as seenHash",
    ])
    .where("number", "=", (where) =>
      where.selectFrom("history_chain").select(where.fn.max("number").as("last")),
    )
    .executeTakeFirstOrThrow();
}

/** What was done with a case and with its talk, newest first, at most `limit` lines. */
export async function caseHistory(
  db: Kysely<Tables>,
  caseId: CaseId,
  limit: number,
): Promise<readonly HistoryLine[]> {
  const rows = await db
    .selectFrom("history")
    .select(["at", "staff", "action", "detail"])
    .select(staffName("history.staff").as("name"))
    .where((where) =>
      where.or([
        where("history.case_id", "=", caseId),
        where(
          "history.person",
          "=",
          where.selectFrom("cases").select("cases.person").where("cases.id", "=", caseId),
        ),
      ]),
    )
    .orderBy("history.id", "desc")
    .limit(limit)
    .execute();
  return rows.map((row) => ({
    at: row.at.getTime(),
    staff: row.staff === null ? null : { id: row.staff, name: row.name ?? "" },
    action: row.action,
    detail: fixedWords(row.detail),
  }));
}

/** A line's detail. The driver hands `jsonb` back parsed, whatever the column's type says for writing. */
export function fixedWords(detail: unknown): Record<string, string> {
  if (typeof detail !== "object" || detail === null) return {};
  return Object.fromEntries(Object.entries(detail).map(([key, value]) => [key, String(value)]));
}
