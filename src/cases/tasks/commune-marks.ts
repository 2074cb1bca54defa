import { type RawBuilder, type SqlBool, sql } from "kysely";
import { atOnceBounds } from "./at-once-bounds.js";

/** What staff must not lose sight of in a case that went to a commune. Times are milliseconds UTC. */
export interface CommuneMarks {
  /** When an officer reported that help is needed and nobody has written yet what was done; null: none waits. */
  readonly helpSince: number | null;
  /** That report said that the child is not safe. */
  readonly unsafe: boolean;
  /** When it was sent to a commune of which nobody works with this program; null: taken, or somebody there can. */
  readonly unheardSince: number | null;
  /** When the commune should have said that it arrived; null: it has, or nothing was sent. */
  readonly takenDueAt: number | null;
  /** The commune met the child and found it safe: the clock of the law has done its work. */
  readonly foundSafe: boolean;
}

/** Tasks that come of an officer's report bear its id after this. */
const helpPrefix = "help-";

/** The id of the task that a report calling for help becomes. */
export function helpTaskId(report: string): string {
  return `${helpPrefix}${report}`;
}

/** Of the row of `cases` at hand: its marks, one column each; see {@link marksOf}. */
export function markColumns() {
  return [
    helpSince().as("help_since"),
    helpUnsafe().as("help_unsafe"),
    unheardSince().as("unheard_since"),
    takenDue().as("taken_due_at"),
    foundSafe().as("found_safe"),
  ] as const;
}

/** The columns of {@link markColumns}, read. */
export interface MarkRow {
  readonly help_since: Date | null;
  readonly help_unsafe: SqlBool | null;
  readonly unheard_since: Date | null;
  readonly taken_due_at: Date | null;
  readonly found_safe: SqlBool | null;
}

/** The marks of a row. */
export function marksOf(row: MarkRow): CommuneMarks {
  return {
    helpSince: row.help_since?.getTime() ?? null,
    unsafe: row.help_unsafe === true,
    unheardSince: row.unheard_since?.getTime() ?? null,
    takenDueAt: row.taken_due_at?.getTime() ?? null,
    foundSafe: row.found_safe === true,
  };
}

/** Since when the oldest report that calls for help waits for somebody to write what was done. */
export function helpSince(): RawBuilder<Date | null> {
  return sql<Date | null>`case when cases.status <> 'closed' then (
    select min(asked.added_at) from case_tasks as asked
    where asked.case_id = cases.id and asked.done_at is null and asked.id like ${`${helpPrefix}%`}) end`;
}

/** One row at a time and by its key: a plain `exists` would be read for all cases at once. */
function helpUnsafe(): RawBuilder<SqlBool | null> {
  return sql<SqlBool | null>`(
    select true from case_tasks as asked
    join referral_reports as told on told.id = substr(asked.id, ${sql.lit(helpPrefix.length + 1)})
    where asked.case_id = cases.id and asked.done_at is null and asked.id like ${`${helpPrefix}%`}
    and told.safe = 'unsafe' limit 1)`;
}

/** When a commune was sent the case of which nobody has an open account; null once somebody has taken it. */
export function unheardSince(): RawBuilder<Date | null> {
  return sql<Date | null>`case when cases.status <> 'closed' then (
    select min(sent.sent_at) from case_referrals as sent
    where sent.case_id = cases.id and sent.to_kind = 'commune' and sent.acknowledged_at is null
    and (
      select true from staff as officer where officer."communeCode" = sent.unit_code
      and officer."disabledAt" is null and 'commune' = any(string_to_array(officer.roles, ',')) limit 1) is null) end`;
}

/** When the oldest referral to a commune that nobody has acknowledged should have been, by the office's measure. */
export function takenDue(): RawBuilder<Date | null> {
  return sql<Date | null>`case when cases.status <> 'closed' then (
    select min(sent.sent_at) from case_referrals as sent
    where sent.case_id = cases.id and sent.to_kind = 'commune' and sent.acknowledged_at is null) + coalesce(
      (select value::integer from alarm_settings where key = 'at-once-minutes'),
      ${sql.lit(atOnceBounds.usual)}) * interval '1 minute' end`;
}

/** The commune met the child and found it safe; null: not, or not yet. */
export function foundSafe(): RawBuilder<SqlBool | null> {
  return sql<SqlBool | null>`(
    select true from case_referrals as sent where sent.case_id = cases.id and sent.report = 'safe' limit 1)`;
}
