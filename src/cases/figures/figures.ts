import { type Kysely, sql } from "kysely";
import { type DangerKind, dangerKinds } from "../../model/danger.js";
import { type Urgency, urgencies } from "../../model/urgency.js";
import type { Tables } from "../tables.js";
import { type TalkChannel, talkChannels } from "../talk-channel.js";
import { answeredCases, middleTime, realCases } from "./real-cases.js";
import { type Count, leastShown, shownCount, shownParts } from "./small-groups.js";
import type { Span } from "./span.js";
import { type TermFigures, termFigures } from "./term.js";

/** A group and how many cases are in it. */
export interface Group<Id> {
  readonly id: Id;
  readonly cases: Count;
}

/** What happened in a span, in numbers that show nobody. Practice and merged cases count nowhere. Milliseconds. */
export interface Figures {
  /** Something is known of before the span. */
  readonly hasEarlier: boolean;
  readonly rows: readonly FigureRow[];
  readonly total: Omit<FigureRow, "from">;
  /** By the urgency each case has now. */
  readonly urgencies: readonly Group<Urgency>[];
  /** A case can be of several kinds. */
  readonly kinds: readonly Group<DangerKind>[];
  readonly channels: readonly Group<TalkChannel>[];
  /** By name; null: nobody settled where it was. */
  readonly provinces: readonly Group<string | null>[];
  readonly times: Times;
}

/** One row; `from` in milliseconds UTC. */
export interface FigureRow {
  readonly from: number;
  /** Persons who wrote. */
  readonly talks: Count;
  /** Cases that were opened. */
  readonly cases: Count;
  readonly closed: Count;
}

/** Middle times, and how the law's term was kept; null: of fewer than {@link leastShown} cases. */
export interface Times {
  /** From the first message to a person's first answer, of cases opened in the span. */
  readonly answerMs: number | null;
  /** From the first message to the closing, of cases closed in the span. */
  readonly closingMs: number | null;
  readonly term: TermFigures;
}

type Db = Kysely<Tables>;

/** Reads the figures of a span as they stand at `now`, milliseconds UTC. */
export async function readFigures(db: Db, span: Span, now: number): Promise<Figures> {
  const talks = await talksIn(db, span);
  const opened = await momentsOf(db, "opened_at", span);
  const closed = await momentsOf(db, "closed_at", span);
  const parts = { talks: talks.rows, cases: opened.rows, closed: closed.rows };
  return {
    hasEarlier: await hasEarlier(db, span.from),
    rows: rowsOf(span, parts),
    total: {
      talks: shownCount(talks.total),
      cases: shownCount(opened.total),
      closed: shownCount(closed.total),
    },
    urgencies: listed(urgencies, await countBy(db, span, "urgency")),
    kinds: await kindsIn(db, span),
    channels: listed(talkChannels, await countBy(db, span, "channel")),
    provinces: await provincesIn(db, span),
    times: await timesIn(db, span, now),
  };
}

async function hasEarlier(db: Db, from: number): Promise<boolean> {
  const before = new Date(from);
  const talk = db
    .selectFrom("transcript_entries")
    .innerJoin("talks", "talks.person", "transcript_entries.person")
    .where("transcript_entries.by", "=", "person")
    .where("talks.practice", "=", false)
    .where("transcript_entries.at", "<", before);
  if ((await talk.select("transcript_entries.person").limit(1).executeTakeFirst()) !== undefined) return true;
  const opened = realCases(db).where("cases.opened_at", "<", before);
  return (await opened.select("cases.id").limit(1).executeTakeFirst()) !== undefined;
}

interface Counted {
  readonly rows: readonly number[];
  readonly total: number;
}

function rowsOf(span: Span, parts: Readonly<Record<"talks" | "cases" | "closed", readonly number[]>>) {
  const [talks, cases, closed] = [shownParts(parts.talks), shownParts(parts.cases), shownParts(parts.closed)];
  return span.rows.map((from, row) => ({
    ...{ from, talks: talks[row] ?? 0, cases: cases[row] ?? 0, closed: closed[row] ?? 0 },
  }));
}

/** The place of a moment among the rows of a span, from 1. */
function rowIn(span: Span, column: string) {
  const begins = span.rows.map((from) => new Date(from).toISOString());
  return sql<number>`width_bucket(${sql.ref(column)}, ${begins}::timestamptz[])`;
}

async function talksIn(db: Db, span: Span): Promise<Counted> {
  const written = db
    .selectFrom("transcript_entries")
    .innerJoin("talks", "talks.person", "transcript_entries.person")
    .where("transcript_entries.by", "=", "person")
    .where("transcript_entries.at", ">=", new Date(span.from))
    .where("transcript_entries.at", "<", new Date(span.to))
    .where("talks.practice", "=", false);
  const persons = sql<string>`count(distinct transcript_entries.person)`.as("count");
  const rows = await written
    .select([rowIn(span, "transcript_entries.at").as("row"), persons])
    .groupBy("row")
    .execute();
  const all = await written.select(persons).executeTakeFirstOrThrow();
  return { rows: inRows(span, rows), total: Number(all.count) };
}

async function momentsOf(db: Db, column: "opened_at" | "closed_at", span: Span): Promise<Counted> {
  const rows = await casesIn(db, span, column)
    .select((select) => [rowIn(span, column).as("row"), select.fn.countAll<string>().as("count")])
    .groupBy("row")
    .execute();
  const counts = inRows(span, rows);
  return { rows: counts, total: counts.reduce((sum, count) => sum + count, 0) };
}

function inRows(span: Span, found: readonly { readonly row: number; readonly count: string }[]) {
  return span.rows.map((_, index) => Number(found.find(({ row }) => row === index + 1)?.count ?? 0));
}

/** Cases that count and were opened, or closed, in a span. */
function casesIn(db: Db, span: Span, column: "opened_at" | "closed_at" = "opened_at") {
  return realCases(db)
    .where(`cases.${column}`, ">=", new Date(span.from))
    .where(`cases.${column}`, "<", new Date(span.to));
}

async function countBy(
  db: Db,
  span: Span,
  column: "urgency" | "channel",
): Promise<ReadonlyMap<string, number>> {
  const rows = await casesIn(db, span)
    .select((select) => [`cases.${column} as id`, select.fn.countAll<string>().as("count")])
    .groupBy(`cases.${column}`)
    .execute();
  return new Map(rows.map(({ id, count }) => [id, Number(count)]));
}

/** Groups in their own order, none left out: that there is nothing is worth knowing. */
function listed<Id extends string>(ids: readonly Id[], counts: ReadonlyMap<string, number>) {
  const shown = shownParts(ids.map((id) => counts.get(id) ?? 0));
  return ids.map((id, place) => ({ id, cases: shown[place] ?? 0 }));
}

/** Kinds do not add up to anything: a case can be of several. */
async function kindsIn(db: Db, span: Span): Promise<Figures["kinds"]> {
  const rows = await casesIn(db, span)
    .innerJoin("case_dangers", "case_dangers.case_id", "cases.id")
    .select(["case_dangers.kind", sql<string>`count(distinct cases.id)`.as("count")])
    .groupBy("case_dangers.kind")
    .execute();
  const counts = new Map(rows.map(({ kind, count }) => [kind, Number(count)]));
  return dangerKinds.map((id) => ({ id, cases: shownCount(counts.get(id) ?? 0) }));
}

/** In the order of names: by size, a small group's place would tell its size. */
async function provincesIn(db: Db, span: Span): Promise<Figures["provinces"]> {
  const rows = await casesIn(db, span)
    .select((select) => ["cases.province_name as id", select.fn.countAll<string>().as("count")])
    .groupBy("cases.province_name")
    .execute();
  const sorted = rows.toSorted((a, b) =>
    a.id === null || b.id === null
      ? Number(a.id === null) - Number(b.id === null)
      : a.id.localeCompare(b.id, "vi"),
  );
  const shown = shownParts(sorted.map(({ count }) => Number(count)));
  return sorted.map(({ id }, place) => ({ id, cases: shown[place] ?? 0 }));
}

async function timesIn(db: Db, span: Span, now: number): Promise<Times> {
  const answer = await answeredCases(db)
    .select((select) => [select.fn.countAll<string>().as("count"), middleTime("first_at").as("seconds")])
    .where("cases.opened_at", ">=", new Date(span.from))
    .where("cases.opened_at", "<", new Date(span.to))
    .executeTakeFirstOrThrow();
  const closing = await casesIn(db, span, "closed_at")
    .select((select) => [select.fn.countAll<string>().as("count"), middleTime("closed_at").as("seconds")])
    .executeTakeFirstOrThrow();
  return {
    ...{ answerMs: msOf(answer), closingMs: msOf(closing) },
    term: await termFigures(db, span, now),
  };
}

interface Middle {
  readonly count: string;
  readonly seconds: number | null;
}

function msOf({ count, seconds }: Middle): number | null {
  return Number(count) < leastShown || seconds === null ? null : Math.round(seconds * 1_000);
}
