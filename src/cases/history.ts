import type { Kysely } from "kysely";
import type { CaseId, PersonKey, StaffId } from "../model/ids.js";
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

/** Writes one line; lines can be neither changed nor removed afterwards. */
export async function addHistory(db: Kysely<Tables>, deed: Deed): Promise<void> {
  await db
    .insertInto("history")
    .values({
      at: new Date(deed.at),
      staff: deed.staff ?? null,
      action: deed.action,
      person: deed.person ?? null,
      case_id: deed.caseId ?? null,
      detail: JSON.stringify(deed.detail ?? {}),
    })
    .execute();
}

/** What was done with a case and with its talk, newest first, at most `limit` lines. */
export async function caseHistory(
  db: Kysely<Tables>,
  caseId: CaseId,
  limit: number,
): Promise<readonly HistoryLine[]> {
  const rows = await db
    .selectFrom("history")
    .leftJoin("staff", "staff.id", "history.staff")
    .select(["history.at", "history.staff", "staff.name", "history.action", "history.detail"])
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
    detail: flat(row.detail),
  }));
}

/** The driver hands `jsonb` back parsed, whatever the column's type says for writing. */
function flat(detail: unknown): Record<string, string> {
  if (typeof detail !== "object" || detail === null) return {};
  return Object.fromEntries(Object.entries(detail).map(([key, value]) => [key, String(value)]));
}
