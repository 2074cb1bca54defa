import { type Kysely, sql } from "kysely";
import type { DangerKind } from "../../model/danger.js";
import type { AlertReason } from "../../model/effect.js";
import type { CaseId, EffectId, PersonKey, StaffId } from "../../model/ids.js";
import type { Urgency } from "../../model/urgency.js";
import { alertDangers } from "../alerts.js";
import { type LateCase, lateCases } from "../case-list.js";
import { answeredCases, middleTime, realCases } from "../figures/real-cases.js";
import type { AlertRungTable } from "../tables/ladder.js";
import type { Tables } from "../tables.js";
import { time } from "../talk-list.js";
import type { OfficeKind, TaskKind } from "../tasks/kinds.js";

/** How the hotline stands at a moment. Practice counts nowhere in it but in `practice`. Milliseconds UTC. */
export interface Overview {
  readonly levels: readonly LevelLine[];
  readonly people: readonly PersonLine[];
  readonly alarms: readonly AlarmLine[];
  /** Tasks whose term has passed; and cases that are late for another reason, each reason a line of its own. */
  readonly overdue: {
    readonly total: number;
    readonly tasks: readonly OverdueTask[];
    readonly cases: readonly LateCase[];
  };
  readonly today: Today;
  /** Practice talks that wait or run. */
  readonly practice: number;
}

/** The talks of one urgency that wait or run. */
export interface LevelLine {
  /** Null: nothing urgent is known. */
  readonly urgency: Urgency | null;
  readonly waiting: number;
  readonly running: number;
  /** The oldest words that no person has answered; null: nobody waits for an answer. */
  readonly oldest: { readonly since: number; readonly person: PersonKey } | null;
}

/** A member of staff who answers talks. */
export interface PersonLine {
  readonly id: StaffId;
  readonly name: string;
  readonly held: number;
  /** The last answer to anybody within a day; null: none. */
  readonly lastAnswerAt: number | null;
}

/** An alarm that nobody has acknowledged. */
export interface AlarmLine {
  readonly id: EffectId;
  readonly person: PersonKey;
  readonly caseId: CaseId | null;
  readonly urgency: Urgency;
  readonly reason: AlertReason;
  /** The kinds of danger of its case, the gravest first. */
  readonly dangers: readonly DangerKind[];
  readonly at: number;
  /** The last rung that was carried out; null: none yet. */
  readonly rung: {
    readonly number: number;
    readonly told: AlertRungTable["told"];
    readonly state: AlertRungTable["state"];
  } | null;
  /** When the next one comes; null: it climbs no further. */
  readonly nextAt: number | null;
}

/** A task whose term has passed; no words of anybody. */
export interface OverdueTask {
  readonly caseId: CaseId;
  readonly urgency: Urgency;
  readonly kind: TaskKind;
  readonly office: OfficeKind;
  readonly dueAt: number;
}

/** What happened since midnight in Viet Nam; counted like the figures of a longer span. */
export interface Today {
  readonly since: number;
  readonly opened: number;
  readonly closed: number;
  /** Cases of today that a person has answered. */
  readonly answered: number;
  /** The middle time from the first message of today's cases to a person's first answer, milliseconds; null: none. */
  readonly medianAnswerMs: number | null;
}

const dayMs = 24 * 3_600_000;
/** Viet Nam is seven hours ahead all the year. */
const zoneMs = 7 * 3_600_000;
/** The lists are for acting on, not for reading through. */
const most = 30;

/** The last midnight in Viet Nam, milliseconds UTC. */
export function midnightBefore(now: number): number {
  return Math.floor((now + zoneMs) / dayMs) * dayMs - zoneMs;
}

/** Reads how the hotline stands at `now`. */
export async function readOverview(db: Kysely<Tables>, now: number): Promise<Overview> {
  return {
    levels: await readLevels(db),
    people: await readPeople(db, now),
    alarms: await readAlarms(db),
    overdue: await readOverdue(db, now),
    today: await readToday(db, midnightBefore(now)),
    practice: await countPractice(db),
  };
}

async function readLevels(db: Kysely<Tables>): Promise<readonly LevelLine[]> {
  const rows = await db
    .selectFrom("talks")
    .select((select) => [
      "urgency",
      select.fn.countAll<string>().filterWhere("state", "=", "waiting").as("waiting"),
      select.fn.countAll<string>().filterWhere("state", "=", "running").as("running"),
      sql<Date | null>`min(oldest_unanswered_at)`.as("since"),
      sql<PersonKey | null>`(array_agg(person order by oldest_unanswered_at, person))[1]`.as("person"),
    ])
    .where("state", "in", ["waiting", "running"])
    .where("practice", "=", false)
    .groupBy("urgency")
    .orderBy("urgency", (order) => order.asc().nullsLast())
    .execute();
  return rows.map(({ urgency, waiting, running, since, person }) => ({
    ...{ urgency, waiting: Number(waiting), running: Number(running) },
    oldest: since === null || person === null ? null : { since: since.getTime(), person },
  }));
}

async function readPeople(db: Kysely<Tables>, now: number): Promise<readonly PersonLine[]> {
  const rows = await db
    .selectFrom("staff")
    .select(["staff.id", "staff.name", "staff.roles"])
    .select((select) => [
      select
        .selectFrom("talks")
        .select((count) => count.fn.countAll<string>().as("count"))
        .whereRef("talks.holder_staff", "=", "staff.id")
        .where("talks.holder", "=", "staff")
        .where("talks.practice", "=", false)
        .as("held"),
      select
        .selectFrom("transcript_entries")
        .innerJoin("talks", "talks.person", "transcript_entries.person")
        .select((of) => of.fn.max("transcript_entries.at").as("at"))
        .whereRef("transcript_entries.staff", "=", "staff.id")
        .where("transcript_entries.by", "=", "staff")
        .where("transcript_entries.at", ">", new Date(now - dayMs))
        .where("talks.practice", "=", false)
        .as("last_answer"),
    ])
    .where("staff.disabledAt", "is", null)
    .orderBy("staff.name")
    .orderBy("staff.id")
    .execute();
  return rows
    .filter(({ roles }) => roles.split(",").some((role) => role === "operator" || role === "supervisor"))
    .map(({ id, name, held, last_answer }) => ({
      ...{ id, name, held: Number(held) },
      lastAnswerAt: time(last_answer),
    }));
}

async function readAlarms(db: Kysely<Tables>): Promise<readonly AlarmLine[]> {
  const rows = await db
    .selectFrom("alerts")
    .innerJoin("talks", "talks.person", "alerts.person")
    .leftJoin("alert_climbs", "alert_climbs.alert_id", "alerts.id")
    .leftJoinLateral(
      (from) =>
        from
          .selectFrom("alert_rungs")
          .select(["alert_rungs.rung", "alert_rungs.told", "alert_rungs.state as came"])
          .whereRef("alert_rungs.alert_id", "=", "alerts.id")
          .orderBy("rung", "desc")
          .limit(1)
          .as("last"),
      (join) => join.onTrue(),
    )
    .select(["alerts.id", "alerts.person", "alerts.case_id as caseId", "alerts.urgency", "alerts.reason"])
    .select(["alerts.at", "alert_climbs.due_at", "last.rung", "last.told", "last.came", alertDangers])
    .where("alerts.acknowledged_at", "is", null)
    .where("talks.practice", "=", false)
    .orderBy("alerts.urgency")
    .orderBy("alerts.at")
    .orderBy("alerts.id")
    .limit(most)
    .execute();
  return rows.map(({ at, due_at, rung, told, came, ...row }) => ({
    ...row,
    at: at.getTime(),
    rung: rung === null || told === null || came === null ? null : { number: rung + 1, told, state: came },
    nextAt: time(due_at),
  }));
}

async function readOverdue(db: Kysely<Tables>, now: number): Promise<Overview["overdue"]> {
  const late = db
    .selectFrom("case_tasks")
    .innerJoin("cases", "cases.id", "case_tasks.case_id")
    .where("case_tasks.done_at", "is", null)
    .where("case_tasks.due_at", "<", new Date(now))
    .where("cases.status", "<>", "closed")
    .where("cases.practice", "=", false);
  const counted = await late
    .select((select) => select.fn.countAll<string>().as("count"))
    .executeTakeFirstOrThrow();
  const rows = await late
    .select(["cases.id as caseId", "cases.urgency", "case_tasks.kind", "case_tasks.office"])
    .select("case_tasks.due_at")
    .orderBy("case_tasks.due_at")
    .orderBy("case_tasks.id")
    .limit(most)
    .execute();
  const tasks = rows.flatMap(({ due_at, ...row }) =>
    due_at === null ? [] : { ...row, dueAt: due_at.getTime() },
  );
  return { total: Number(counted.count), tasks, cases: await lateCases(db, now, most) };
}

async function readToday(db: Kysely<Tables>, since: number): Promise<Today> {
  const from = new Date(since);
  const { opened, closed } = await realCases(db)
    .select((select) => [
      select.fn.countAll<string>().filterWhere("opened_at", ">=", from).as("opened"),
      select.fn.countAll<string>().filterWhere("closed_at", ">=", from).as("closed"),
    ])
    .executeTakeFirstOrThrow();
  const { answered, median } = await answeredCases(db)
    .select((select) => [select.fn.countAll<string>().as("answered"), middleTime("first_at").as("median")])
    .where("cases.opened_at", ">=", from)
    .executeTakeFirstOrThrow();
  return {
    ...{ since, opened: Number(opened), closed: Number(closed), answered: Number(answered) },
    medianAnswerMs: median === null ? null : Math.round(median * 1_000),
  };
}

async function countPractice(db: Kysely<Tables>): Promise<number> {
  const counted = await db
    .selectFrom("talks")
    .select((select) => select.fn.countAll<string>().as("count"))
    .where("practice", "=", true)
    .where("state", "in", ["waiting", "running"])
    .executeTakeFirstOrThrow();
  return Number(counted.count);
}
