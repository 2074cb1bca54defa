import type { Kysely } from "kysely";
import type { CaseId, PersonKey, StaffId } from "../../model/ids.js";
import { fixedWords } from "../history.js";
import type { Tables } from "../tables.js";

/** Which lines of the history are asked for; what is left out does not narrow. */
export interface AuditFilter {
  readonly staff?: StaffId | undefined;
  /** Only actions on these subjects (`case` of `case.read`), or on all others. */
  readonly subjects?: { readonly are: boolean; readonly among: readonly string[] } | undefined;
  /** The beginning of a case's id, without hyphens; the lines of its person's talk belong to it. */
  readonly caseCode?: string | undefined;
  /** Milliseconds UTC; `to` is not part of it. */
  readonly time?: { readonly from: number; readonly to: number } | undefined;
  /** Only lines older than the line with this id. */
  readonly before?: string | undefined;
  readonly limit: number;
}

/** A line of the history in the audit. */
export interface AuditLine {
  readonly id: string;
  /** Its number in the chain; null: from before there was one. */
  readonly number: number | null;
  readonly at: number;
  readonly staff: { readonly id: StaffId; readonly name: string } | null;
  readonly action: string;
  readonly person: PersonKey | null;
  readonly caseId: CaseId | null;
  readonly detail: Readonly<Record<string, string>>;
}

/** Lines newest first; `next` is given as `before` to read on, null at the end. */
export interface AuditPage {
  readonly lines: readonly AuditLine[];
  readonly next: string | null;
}

/** Reads lines of the history. Whoever asks records the reading. */
export async function listAudit(db: Kysely<Tables>, filter: AuditFilter): Promise<AuditPage> {
  const about = filter.caseCode === undefined ? null : await casesOfCode(db, filter.caseCode);
  if (about?.length === 0) return { lines: [], next: null };
  const rows = await narrowed(db, filter, about)
    .orderBy("history.id", "desc")
    .limit(filter.limit + 1)
    .execute();
  const lines = rows.slice(0, filter.limit).map((row) => ({
    ...{ id: row.id, action: row.action, person: row.person, caseId: row.case_id },
    number: row.number === null ? null : Number(row.number),
    at: row.at.getTime(),
    staff: row.staff === null ? null : { id: row.staff, name: row.name ?? "" },
    detail: fixedWords(row.detail),
  }));
  return { lines, next: rows.length > filter.limit ? (lines.at(-1)?.id ?? null) : null };
}

type About = readonly { readonly id: CaseId; readonly person: PersonKey }[] | null;

function narrowed(db: Kysely<Tables>, filter: AuditFilter, about: About) {
  const { staff, subjects, time, before } = filter;
  return db
    .selectFrom("history")
    .leftJoin("staff", "staff.id", "history.staff")
    .leftJoin("history_chain", "history_chain.line", "history.id")
    .select(["history.id", "history_chain.number", "history.at", "history.staff", "staff.name"])
    .select(["history.action", "history.person", "history.case_id", "history.detail"])
    .$if(staff !== undefined, (query) => query.where("history.staff", "=", staff ?? null))
    .$if(before !== undefined, (query) => query.where("history.id", "<", before ?? ""))
    .where((where) => {
      if (!subjects) return where.lit(true);
      const among = where.or(subjects.among.map((one) => where("history.action", "like", `${one}.%`)));
      return subjects.are ? among : where.not(among);
    })
    .where((where) => {
      if (!time) return where.lit(true);
      const { from, to } = time;
      return where.and([where("history.at", ">=", new Date(from)), where("history.at", "<", new Date(to))]);
    })
    .where((where) => {
      if (!about) return where.lit(true);
      return where.or([
        where(
          "history.case_id",
          "in",
          about.map(({ id }) => id),
        ),
        where(
          "history.person",
          "in",
          about.map(({ person }) => person),
        ),
      ]);
    });
}

/** Cases whose id begins so. Codes are long enough that there is hardly ever more than one. */
async function casesOfCode(db: Kysely<Tables>, code: string): Promise<NonNullable<About>> {
  return db
    .selectFrom("cases")
    .select(["id", "person"])
    .where((where) =>
      where(where.fn<string>("replace", ["id", where.val("-"), where.val("")]), "ilike", `${code}%`),
    )
    .limit(20)
    .execute();
}

/** Names of all members of staff, for choosing one. */
export async function staffNames(
  db: Kysely<Tables>,
): Promise<readonly { readonly id: StaffId; readonly name: string }[]> {
  return db.selectFrom("staff").select(["id", "name"]).orderBy("name").orderBy("id").limit(500).execute();
}
