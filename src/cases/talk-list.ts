import { type Expression, type ExpressionBuilder, type Kysely, type SqlBool, sql } from "kysely";
import type { DangerKind } from "../model/danger.js";
import type { CaseId, PersonKey, StaffId } from "../model/ids.js";
import type { Voice } from "../model/session.js";
import type { Urgency } from "../model/urgency.js";
import type { Sealing } from "./sealing.js";
import type { CaseStatus, TalkState } from "./status.js";
import type { Tables } from "./tables.js";
import type { TalkChannel } from "./talk-channel.js";
import { type CommuneMarks, markColumns, marksOf } from "./tasks/commune-marks.js";
import { forwardDue } from "./tasks/forward-due.js";

/** Which talks, and which page of them. `open`: those that wait and those that run. */
export interface TalkFilter {
  readonly state: TalkState | "open" | "all";
  readonly urgency?: Urgency | undefined;
  readonly channel?: TalkChannel | undefined;
  /** Only talks this member of staff holds. */
  readonly heldBy?: StaffId | undefined;
  readonly offset: number;
  readonly limit: number;
}

/** A talk in one line; of the words only place and age. Times are milliseconds UTC. */
export interface TalkLine {
  readonly person: PersonKey;
  readonly channel: TalkChannel;
  readonly state: TalkState;
  readonly urgency: Urgency | null;
  readonly dangers: readonly DangerKind[];
  readonly voice: Voice;
  readonly practice: boolean;
  readonly holder: {
    readonly who: "bot" | "staff" | "outside";
    readonly staffId: StaffId | null;
    readonly name: string | null;
    readonly since: number | null;
  };
  readonly caseId: CaseId | null;
  readonly caseStatus: CaseStatus | null;
  readonly legalDeadlineAt: number | null;
  /** When the commune should have been told of the open case; null: it was, or need not be. */
  readonly forwardDueAt: number | null;
  /** What the commune reported or left undone of the open case. */
  readonly communeMarks: CommuneMarks;
  readonly openAlerts: number;
  /** When the person's last words were accepted. */
  readonly lastPersonAt: number | null;
  /** The person's last own action by the platform's time, from which its window runs. */
  readonly lastActionAt: number | null;
  readonly lastAnswerAt: number | null;
  readonly unansweredSince: number | null;
  /** When it last sounded as if somebody else were writing; null: never. */
  readonly voiceChangedAt: number | null;
  /** The flow the bot asks for the holder at this moment. */
  readonly lentFlow: string | null;
  /** When the bot takes the talk back from who holds it; null: nobody waits for them. */
  readonly patienceUntil: number | null;
  /** How often the holder may still say that they are on the phone for the person. */
  readonly callsLeft: number;
  /** Until when the bot does not answer the person; may lie in the past. */
  readonly blockedUntil: number | null;
  /** Where, and how old the child is, as far as the open case knows; in the words they were told in. */
  readonly place: string | null;
  readonly age: string | null;
}

/** How many talks there are of each kind, whatever the filter; practice counts nowhere. */
export interface TalkCounts {
  readonly waiting: number;
  readonly running: number;
  readonly withBot: number;
  readonly closed: number;
  /** Waiting or running at P0 or P1. */
  readonly urgent: number;
  readonly openAlerts: number;
}

/** A page of the queue. */
export interface TalkPage {
  readonly rows: readonly TalkLine[];
  readonly total: number;
  readonly counts: TalkCounts;
}

/** The queue: practice last, then the most urgent first, among equals who has waited longest, then who wrote last. */
export async function listTalks(db: Kysely<Tables>, sealing: Sealing, filter: TalkFilter): Promise<TalkPage> {
  const rows = await selectLines(db)
    .where((where) => matches(where, filter))
    .orderBy("talks.practice")
    .orderBy("talks.urgency", (order) => order.asc().nullsLast())
    .orderBy("talks.oldest_unanswered_at", (order) => order.asc().nullsLast())
    .orderBy("talks.last_person_at", (order) => order.desc().nullsLast())
    .orderBy("talks.person")
    .offset(filter.offset)
    .limit(filter.limit)
    .execute();
  const total = await db
    .selectFrom("talks")
    .select((select) => select.fn.countAll<string>().as("count"))
    .where((where) => matches(where, filter))
    .executeTakeFirstOrThrow();
  return {
    rows: rows.map((row) => toLine(sealing, row)),
    total: Number(total.count),
    counts: await countTalks(db),
  };
}

/** One talk's line; null: no such talk. */
export async function talkLine(
  db: Kysely<Tables>,
  sealing: Sealing,
  person: PersonKey,
): Promise<TalkLine | null> {
  const row = await selectLines(db).where("talks.person", "=", person).executeTakeFirst();
  return row ? toLine(sealing, row) : null;
}

/** The line of the talk a case belongs to; null: no such case. */
export async function talkOfCase(
  db: Kysely<Tables>,
  sealing: Sealing,
  caseId: CaseId,
): Promise<TalkLine | null> {
  const row = await selectLines(db)
    .where("talks.person", "=", (where) =>
      where.selectFrom("cases").select("cases.person").where("cases.id", "=", caseId),
    )
    .executeTakeFirst();
  return row ? toLine(sealing, row) : null;
}

/** Talks with what a line of a list shows. */
export function selectLines(db: Kysely<Tables>) {
  return db
    .selectFrom("talks")
    .leftJoin("cases", "cases.id", "talks.case_id")
    .selectAll("talks")
    .leftJoinLateral(
      (from) =>
        from
          .selectFrom("case_answers")
          .select(["number as age_number", "value_sealed as age_sealed"])
          .whereRef("case_answers.case_id", "=", "talks.case_id")
          .where("case_answers.field", "=", "age")
          .orderBy("case_answers.number", "desc")
          .limit(1)
          .as("ages"),
      (join) => join.onTrue(),
    )
    .select(["cases.status as case_status", "cases.legal_deadline_at", "cases.place_sealed"])
    .select(["ages.age_number", "ages.age_sealed"])
    .select((select) => [
      forwardDue().as("forward_due_at"),
      ...markColumns(),
      select
        .selectFrom("alerts")
        .select((count) => count.fn.countAll<string>().as("count"))
        .whereRef("alerts.person", "=", "talks.person")
        .where("acknowledged_at", "is", null)
        .as("open_alerts"),
      sql<DangerKind[]>`array(
        select kind from case_dangers where case_dangers.case_id = talks.case_id
        group by kind order by min(urgency), min(number))`.as("dangers"),
    ]);
}

type Row = Awaited<ReturnType<ReturnType<typeof selectLines>["executeTakeFirstOrThrow"]>>;

/** A row of {@link selectLines}, opened. */
export function toLine(sealing: Sealing, row: Row): TalkLine {
  return {
    ...toldOf(sealing, row),
    person: row.person,
    channel: row.channel,
    state: row.state,
    urgency: row.urgency,
    dangers: row.dangers,
    voice: row.voice,
    practice: row.practice,
    holder: {
      who: row.holder,
      staffId: row.holder_staff,
      name: row.holder_name,
      since: time(row.holder_since),
    },
    caseId: row.case_id,
    caseStatus: row.case_status,
    legalDeadlineAt: time(row.legal_deadline_at),
    forwardDueAt: time(row.forward_due_at),
    communeMarks: marksOf(row),
    openAlerts: Number(row.open_alerts),
    lastPersonAt: time(row.last_person_at),
    lastActionAt: time(row.last_action_at),
    lastAnswerAt: time(row.last_answer_at),
    unansweredSince: time(row.oldest_unanswered_at),
    voiceChangedAt: time(row.voice_changed_at),
    lentFlow: row.lent_flow,
    patienceUntil: time(row.patience_until),
    callsLeft: row.calls_left,
    blockedUntil: time(row.blocked_until),
  };
}

function toldOf(sealing: Sealing, row: Row): Pick<TalkLine, "place" | "age"> {
  const { case_id, place_sealed, age_sealed, age_number } = row;
  const open = case_id !== null;
  return {
    place: open && place_sealed !== null ? sealing.place.open(place_sealed, case_id) : null,
    age: open && age_sealed && age_number ? sealing.answer.open(age_sealed, case_id, age_number) : null,
  };
}

/** A column's moment as milliseconds UTC. */
export function time(date: Date | null): number | null {
  return date === null ? null : date.getTime();
}

function matches(where: ExpressionBuilder<Tables, "talks">, filter: TalkFilter): Expression<SqlBool> {
  const { state, urgency, channel, heldBy } = filter;
  return where.and([
    ...(state === "all"
      ? []
      : [where("talks.state", "in", state === "open" ? ["waiting", "running"] : [state])]),
    ...(urgency === undefined ? [] : [where("talks.urgency", "=", urgency)]),
    ...(channel === undefined ? [] : [where("talks.channel", "=", channel)]),
    ...(heldBy === undefined ? [] : [where("talks.holder_staff", "=", heldBy)]),
  ]);
}

async function countTalks(db: Kysely<Tables>): Promise<TalkCounts> {
  const states = await db
    .selectFrom("talks")
    .select((select) => [
      "state",
      select.fn.countAll<string>().as("all"),
      select.fn.countAll<string>().filterWhere("urgency", "in", ["P0", "P1"]).as("urgent"),
    ])
    .where("practice", "=", false)
    .groupBy("state")
    .execute();
  const alerts = await db
    .selectFrom("alerts")
    .innerJoin("talks", "talks.person", "alerts.person")
    .select((select) => select.fn.countAll<string>().as("count"))
    .where("acknowledged_at", "is", null)
    .where("talks.practice", "=", false)
    .executeTakeFirstOrThrow();
  const of = (state: TalkState) => states.find((row) => row.state === state);
  const count = (state: TalkState) => Number(of(state)?.all ?? 0);
  const urgent = (state: TalkState) => Number(of(state)?.urgent ?? 0);
  return {
    waiting: count("waiting"),
    running: count("running"),
    withBot: count("with-bot"),
    closed: count("closed"),
    urgent: urgent("waiting") + urgent("running"),
    openAlerts: Number(alerts.count),
  };
}
