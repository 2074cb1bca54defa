import { type Expression, type ExpressionBuilder, type Kysely, type SqlBool, sql } from "kysely";
import type { DangerKind } from "../model/danger.js";
import type { CaseId, PersonKey } from "../model/ids.js";
import type { Urgency } from "../model/urgency.js";
import { type CaseUnit, unitOf } from "./case-detail.js";
import { type LateReason, lateReasons } from "./late-reasons.js";
import type { Sealing } from "./sealing.js";
import type { CaseStatus } from "./status.js";
import type { Tables } from "./tables.js";
import type { TalkChannel } from "./talk-channel.js";
import { time } from "./talk-list.js";
import { atOnceMs } from "./tasks/at-once.js";
import {
  type CommuneMarks,
  foundSafe,
  helpSince,
  type MarkRow,
  markColumns,
  marksOf,
  unheardSince,
} from "./tasks/commune-marks.js";
import { acknowledgeDue } from "./tasks/due.js";
import { forwardDue } from "./tasks/forward-due.js";

/** Which cases, and which page of them. */
export interface CaseFilter {
  readonly status: CaseStatus | "open" | "all";
  readonly urgency?: Urgency | undefined;
  /**
   * Only cases with a task or an unacknowledged referral over its term, those that no commune was told of in time,
   * whose officer waits for help, or over the legal clock while it runs.
   */
  readonly overdue?: boolean | undefined;
  /** Only cases staff judged less urgent, which no supervisor has seen yet. */
  readonly lowered?: boolean | undefined;
  /** Only cases noted with one of these units, by their codes. */
  readonly units?: readonly string[] | undefined;
  /** The beginning of a case's code, with or without hyphens. */
  readonly code?: string | undefined;
  readonly offset: number;
  readonly limit: number;
}

/** A case in the list; of the words only the place. Times are milliseconds UTC. */
export interface CaseRowView {
  readonly id: CaseId;
  readonly person: PersonKey;
  readonly channel: TalkChannel;
  readonly status: CaseStatus;
  readonly urgency: Urgency;
  readonly dangers: readonly DangerKind[];
  readonly practice: boolean;
  readonly openedAt: number;
  readonly legalDeadlineAt: number | null;
  readonly unit: CaseUnit | null;
  /** Where, in the words it was told in. */
  readonly place: string | null;
  readonly openTasks: number;
  /** The earliest term of an open task. */
  readonly nextDueAt: number | null;
  readonly lowered: boolean;
  /** When the oldest referral to a commune that nobody has acknowledged should have been. */
  readonly referralDueAt: number | null;
  /** When the commune should have been told of it; null: it was, or need not be. */
  readonly forwardDueAt: number | null;
  /** What the commune reported or left undone. */
  readonly communeMarks: CommuneMarks;
}

/** A page of the list; `overdue`: how many open cases are over a term, whatever the filter. */
export interface CasePage {
  readonly rows: readonly CaseRowView[];
  readonly total: number;
  readonly overdue: number;
}

/** What terms are judged by: the moment, and the office's measure of "at once", milliseconds. */
interface Terms {
  readonly now: Date;
  readonly atOnceMs: number;
}

/** Open cases first by their nearest term, then by urgency; closed ones by when they were opened. `now`: milliseconds UTC. */
export async function listCases(
  db: Kysely<Tables>,
  sealing: Sealing,
  filter: CaseFilter,
  now: number,
): Promise<CasePage> {
  const terms = { now: new Date(now), atOnceMs: await atOnceMs(db) };
  const rows = await selectRows(db)
    .where((where) => matches(where, filter, terms))
    .orderBy(sql`status = 'closed'`)
    .orderBy(
      (order) =>
        order.fn("least", [openClock(), sql`(${nextDue(db)})`, acknowledgeTerm(db, terms), forwardDue()]),
      (order) => order.asc().nullsLast(),
    )
    .orderBy("urgency")
    .orderBy("opened_at", "desc")
    .orderBy("cases.id")
    .offset(filter.offset)
    .limit(filter.limit)
    .execute();
  const count = (condition: (where: ExpressionBuilder<Tables, "cases">) => Expression<SqlBool>) =>
    db
      .selectFrom("cases")
      .select((select) => select.fn.countAll<string>().as("count"))
      .where(condition)
      .executeTakeFirstOrThrow();
  const total = await count((where) => matches(where, filter, terms));
  const late = await count((where) =>
    where.and([where("status", "<>", "closed"), where("practice", "=", false), overdue(where, terms)]),
  );
  return {
    rows: rows.map((row) => toView(sealing, row, terms)),
    total: Number(total.count),
    overdue: Number(late.count),
  };
}

/** The legal clock while it runs: a case that is followed, or whose child the commune met and found safe, left it behind. */
function openClock() {
  return sql<Date | null>`case when cases.status in ('new', 'in-progress', 'referred') and ${foundSafe()} is null
    then cases.legal_deadline_at end`;
}

function nextDue(db: Kysely<Tables>) {
  return db
    .selectFrom("case_tasks")
    .select((select) => select.fn.min("due_at").as("due"))
    .where("case_tasks.case_id", "=", sql.ref<CaseId>("cases.id"))
    .where("done_at", "is", null);
}

/** When the oldest referral to a commune was sent that nobody there has acknowledged. */
function unacknowledged(db: Kysely<Tables>) {
  return db
    .selectFrom("case_referrals")
    .select((select) => select.fn.min("sent_at").as("sent"))
    .where("case_referrals.case_id", "=", sql.ref<CaseId>("cases.id"))
    .where("to_kind", "=", "commune")
    .where("acknowledged_at", "is", null);
}

/** When the oldest of them counts as overdue. */
function acknowledgeTerm(db: Kysely<Tables>, { atOnceMs: measure }: Terms) {
  return sql<Date | null>`(${unacknowledged(db)}) + ${measure / 1_000} * interval '1 second'`;
}

function selectRows(db: Kysely<Tables>) {
  return db
    .selectFrom("cases")
    .selectAll("cases")
    .select((select) => [
      nextDue(db).as("next_due_at"),
      unacknowledged(db).as("unacknowledged"),
      forwardDue().as("forward_due_at"),
      ...markColumns(),
      select
        .selectFrom("case_tasks")
        .select((of) => of.fn.countAll<string>().as("count"))
        .whereRef("case_tasks.case_id", "=", "cases.id")
        .where("done_at", "is", null)
        .as("open_tasks"),
      sql<DangerKind[]>`array(
        select kind from case_dangers where case_dangers.case_id = cases.id
        group by kind order by min(urgency), min(number))`.as("dangers"),
    ]);
}

type Row = Awaited<ReturnType<ReturnType<typeof selectRows>["executeTakeFirstOrThrow"]>>;

function toView(sealing: Sealing, row: Row, { atOnceMs: measure }: Terms): CaseRowView {
  const { id, person, channel, status, urgency, dangers, practice } = row;
  return {
    ...{ id, person, channel, status, urgency, dangers, practice },
    openedAt: row.opened_at.getTime(),
    legalDeadlineAt: time(row.legal_deadline_at),
    unit: unitOf(row),
    place: row.place_sealed === null ? null : sealing.place.open(row.place_sealed, id),
    openTasks: Number(row.open_tasks),
    nextDueAt: time(row.next_due_at),
    lowered: row.lowered_at !== null,
    referralDueAt: row.unacknowledged === null ? null : acknowledgeDue(row.unacknowledged.getTime(), measure),
    forwardDueAt: time(row.forward_due_at),
    communeMarks: marksOf(row),
  };
}

function matches(
  where: ExpressionBuilder<Tables, "cases">,
  filter: CaseFilter,
  terms: Terms,
): Expression<SqlBool> {
  const { status, urgency, units, code } = filter;
  const letters = code?.toUpperCase().replace(/[^0-9A-Z]/g, "") ?? "";
  return where.and([
    ...(status === "all"
      ? []
      : [status === "open" ? where("status", "<>", "closed") : where("status", "=", status)]),
    ...(urgency === undefined ? [] : [where("urgency", "=", urgency)]),
    ...(filter.overdue === true ? [where("status", "<>", "closed"), overdue(where, terms)] : []),
    ...(filter.lowered === true ? [where("lowered_at", "is not", null)] : []),
    ...(units === undefined ? [] : [where("unit_code", "in", [...units])]),
    ...(letters === "" ? [] : [sql<boolean>`replace(upper(cases.id), '-', '') like ${`${letters}%`}`]),
  ]);
}

/** A case that is overdue, by one of its reasons; no words of anybody. Milliseconds UTC. */
export interface LateCase {
  readonly caseId: CaseId;
  readonly urgency: Urgency;
  readonly why: LateReason;
  /** Of `help`: an officer reported that the child is not safe. */
  readonly unsafe: boolean;
  readonly dueAt: number;
}

/** What of the open cases is overdue at `now` beside their tasks: who waits for help first, then by how long. */
export async function lateCases(
  db: Kysely<Tables>,
  now: number,
  limit: number,
): Promise<readonly LateCase[]> {
  const terms = { now: new Date(now), atOnceMs: await atOnceMs(db) };
  const rows = await db
    .selectFrom("cases")
    .select([
      "cases.id",
      "cases.urgency",
      openClock().as("law"),
      forwardDue().as("forward"),
      ...markColumns(),
    ])
    .where((where) =>
      where.and([
        where("status", "<>", "closed"),
        where("practice", "=", false),
        where.or([overdue(where, terms), where(unheardSince(), "is not", null)]),
      ]),
    )
    .orderBy("urgency")
    .orderBy("opened_at")
    .orderBy("cases.id")
    .limit(limit)
    .execute();
  return rows
    .flatMap((row) => reasonsOf(row).filter(({ dueAt, why }) => why === "unheard" || dueAt < now))
    .toSorted((a, b) => lateReasons.indexOf(a.why) - lateReasons.indexOf(b.why) || a.dueAt - b.dueAt);
}

type LateRow = MarkRow & {
  readonly id: CaseId;
  readonly urgency: Urgency;
  readonly law: Date | null;
  readonly forward: Date | null;
};

function reasonsOf(row: LateRow): readonly LateCase[] {
  const { helpSince: help, unheardSince: unheard, takenDueAt, unsafe } = marksOf(row);
  const dues: Readonly<Record<LateReason, number | null>> = {
    ...{ help, unheard, forward: time(row.forward), law: time(row.law) },
    // That nobody there can take it says more than that nobody has.
    untaken: unheard === null ? takenDueAt : null,
  };
  return lateReasons.flatMap((why) => {
    const dueAt = dues[why];
    return dueAt === null ? [] : [{ caseId: row.id, urgency: row.urgency, why, unsafe, dueAt }];
  });
}

function overdue(
  where: ExpressionBuilder<Tables, "cases">,
  { now, atOnceMs: measure }: Terms,
): Expression<SqlBool> {
  return where.or([
    where(openClock(), "<", now),
    where(forwardDue(), "<", now),
    where(helpSince(), "is not", null),
    where.exists(
      where
        .selectFrom("case_tasks")
        .select("case_tasks.id")
        .whereRef("case_tasks.case_id", "=", "cases.id")
        .where("done_at", "is", null)
        .where("due_at", "<", now),
    ),
    where.exists(
      where
        .selectFrom("case_referrals")
        .select("case_referrals.id")
        .whereRef("case_referrals.case_id", "=", "cases.id")
        .where("to_kind", "=", "commune")
        .where("acknowledged_at", "is", null)
        .where("sent_at", "<", new Date(now.getTime() - measure)),
    ),
  ]);
}
