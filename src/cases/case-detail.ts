import type { Kysely } from "kysely";
import type { About, DangerKind } from "../model/danger.js";
import type { CaseId, PersonKey } from "../model/ids.js";
import type { Voice } from "../model/session.js";
import type { Urgency } from "../model/urgency.js";
import { type CaseAnswer, readAnswers, type SafeContact, safeContactOf } from "./case-answers.js";
import { quotesOf } from "./evidence.js";
import type { UrgencyReason } from "./life/status-moves.js";
import { tellersOf } from "./merged.js";
import type { OutcomeId } from "./outcome.js";
import type { Sealing } from "./sealing.js";
import { doneBy, staffName } from "./staff-name.js";
import type { CaseStatus, IntakeState } from "./status.js";
import type { CaseRow, Tables } from "./tables.js";
import type { TalkChannel } from "./talk-channel.js";
import { time } from "./talk-list.js";
import { type CommuneMarks, markColumns, marksOf } from "./tasks/commune-marks.js";
import { forwardDue } from "./tasks/forward-due.js";

/** A danger of a case with the person's words that showed it. */
export interface CaseDanger {
  readonly kind: DangerKind;
  readonly urgency: Urgency;
  readonly about: About;
  readonly quotes: readonly string[];
  readonly rules: string;
  readonly at: number;
}

/** A case, opened. Times are milliseconds UTC. */
export interface CaseView {
  readonly id: CaseId;
  readonly person: PersonKey;
  readonly channel: TalkChannel;
  readonly status: CaseStatus;
  readonly urgency: Urgency;
  readonly urgencies: readonly {
    readonly urgency: Urgency;
    readonly at: number;
    readonly rules: string;
    /** Who of the staff decided so, and why; null: a rule or a flow did. */
    readonly staff: string | null;
    readonly reason: UrgencyReason | null;
  }[];
  /** Staff judged it less urgent then, and no supervisor has seen that yet. */
  readonly lowered: { readonly at: number; readonly by: string } | null;
  readonly voice: Voice;
  readonly origin: string;
  readonly practice: boolean;
  readonly intake: IntakeState;
  readonly openedAt: number;
  readonly firstMessageAt: number;
  /** From when the legal clock runs: the first message, or the new information about a case that was closed. */
  readonly clockFrom: number;
  readonly legalDeadlineAt: number | null;
  /** When the commune should have been told of it; null: it was, or need not be. */
  readonly forwardDueAt: number | null;
  /** What the commune reported or left undone. */
  readonly communeMarks: CommuneMarks;
  readonly place: string | null;
  /** The unit in which it happened, as staff decided. */
  readonly unit: CaseUnit | null;
  /** The older case this one was closed into. */
  readonly mergedInto: CaseId | null;
  /** Newer cases closed into this one, with what was told there. */
  readonly merged: readonly MergedCase[];
  readonly answers: readonly CaseAnswer[];
  readonly dangers: readonly CaseDanger[];
  /** The messages that showed them, word for word, in the order in which they came. */
  readonly story: readonly string[];
  readonly safeContact: SafeContact;
  readonly closed: {
    readonly outcome: OutcomeId;
    readonly note: string;
    readonly at: number;
    readonly by: string;
  } | null;
  readonly withdrawnAt: number | null;
}

/** A unit of today: a commune with its province, or a whole province. */
export interface CaseUnit {
  readonly code: string;
  readonly name: string;
  readonly province: string;
}

/** What a case merged into another had told. */
export interface MergedCase {
  readonly id: CaseId;
  readonly person: PersonKey;
  readonly answers: readonly CaseAnswer[];
}

/** A case in one line. */
export interface CaseLine {
  readonly id: CaseId;
  readonly status: CaseStatus;
  readonly urgency: Urgency;
  readonly openedAt: number;
  readonly outcome: OutcomeId | null;
}

/** All that is known of a case; null: no such case. */
export async function readCase(db: Kysely<Tables>, sealing: Sealing, id: CaseId): Promise<CaseView | null> {
  const row = await db
    .selectFrom("cases")
    .selectAll()
    .select([
      staffName("cases.closed_by").as("closed_by_name"),
      staffName("cases.lowered_by").as("lowered_by_name"),
      forwardDue().as("forward_due_at"),
      ...markColumns(),
    ])
    .where("id", "=", id)
    .executeTakeFirst();
  if (!row) return null;
  const answers = await readAnswers(db, sealing, id);
  return {
    ...plainPart(row),
    forwardDueAt: time(row.forward_due_at),
    communeMarks: marksOf(row),
    urgencies: await readUrgencies(db, id),
    place: row.place_sealed === null ? null : sealing.place.open(row.place_sealed, id),
    answers,
    lowered: doneBy(row.lowered_at, row.lowered_by_name),
    unit: unitOf(row),
    mergedInto: row.merged_into,
    merged: await readMerged(db, sealing, id),
    ...(await readDangers(db, sealing, row)),
    safeContact: safeContactOf(answers),
    closed: closing(sealing, row, row.closed_by_name),
  };
}

/** A person's cases, newest first. */
export async function casesOf(db: Kysely<Tables>, person: PersonKey): Promise<readonly CaseLine[]> {
  const rows = await db
    .selectFrom("cases")
    .select(["id", "status", "urgency", "opened_at", "outcome"])
    .where("person", "=", person)
    .orderBy("opened_at", "desc")
    .orderBy("id")
    .limit(100)
    .execute();
  return rows.map(({ opened_at, ...row }) => ({ ...row, openedAt: opened_at.getTime() }));
}

/** The unit of a case's row. */
export function unitOf(row: Pick<CaseRow, "unit_code" | "unit_name" | "province_name">): CaseUnit | null {
  const { unit_code: code, unit_name: name, province_name: province } = row;
  return code === null ? null : { code, name: name ?? "", province: province ?? "" };
}

async function readMerged(db: Kysely<Tables>, sealing: Sealing, id: CaseId): Promise<MergedCase[]> {
  const rows = await db
    .selectFrom("cases")
    .select(["id", "person"])
    .where("merged_into", "=", id)
    .orderBy("opened_at")
    .limit(20)
    .execute();
  const merged: MergedCase[] = [];
  for (const row of rows) merged.push({ ...row, answers: await readAnswers(db, sealing, row.id) });
  return merged;
}

function plainPart(row: CaseRow) {
  const { id, person, channel, status, urgency, voice, origin, practice, intake } = row;
  return {
    ...{ id, person, channel, status, urgency, voice, origin, practice, intake },
    openedAt: row.opened_at.getTime(),
    firstMessageAt: row.first_message_at.getTime(),
    clockFrom: (row.clock_from ?? row.first_message_at).getTime(),
    legalDeadlineAt: time(row.legal_deadline_at),
    withdrawnAt: time(row.withdrawn_at),
  };
}

function closing(sealing: Sealing, row: CaseRow, name: string | null): CaseView["closed"] {
  if (row.status !== "closed" || row.outcome === null || row.closed_at === null) return null;
  const note = row.outcome_note_sealed === null ? "" : sealing.note.open(row.outcome_note_sealed, row.id);
  return { outcome: row.outcome, note, at: row.closed_at.getTime(), by: name ?? "" };
}

async function readUrgencies(db: Kysely<Tables>, id: CaseId): Promise<CaseView["urgencies"]> {
  const rows = await db
    .selectFrom("case_urgencies")
    .leftJoin("staff", "staff.id", "case_urgencies.staff")
    .select(["urgency", "at", "rules", "reason", "case_urgencies.staff as by", "staff.name"])
    .where("case_id", "=", id)
    .orderBy("number")
    .execute();
  return rows.map(({ by, name, at, ...row }) => ({
    ...row,
    at: at.getTime(),
    staff: by === null ? null : (name ?? ""),
  }));
}

async function readDangers(
  db: Kysely<Tables>,
  sealing: Sealing,
  row: CaseRow,
): Promise<Pick<CaseView, "dangers" | "story">> {
  const { id } = row;
  const rows = await db
    .selectFrom("case_dangers")
    .selectAll()
    .where("case_id", "=", id)
    .orderBy("number")
    .execute();
  const texts = await readTurns(
    db,
    sealing,
    await tellersOf(db, row),
    rows.map((row) => row.turn),
  );
  const dangers = rows.map((row) => ({
    kind: row.kind,
    urgency: row.urgency,
    about: row.about,
    quotes: quotesOf(texts.get(row.turn) ?? "", sealing.evidence.open(row.evidence_sealed, id, row.number)),
    rules: row.rules,
    at: row.at.getTime(),
  }));
  return { dangers, story: [...texts.values()].filter((text) => text.trim() !== "") };
}

/** The words of these persons in each of these turns. */
async function readTurns(
  db: Kysely<Tables>,
  sealing: Sealing,
  persons: readonly PersonKey[],
  turns: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  if (turns.length === 0) return new Map();
  const rows = await db
    .selectFrom("transcript_entries")
    .select(["person", "turn", "number", "text_sealed"])
    .where("person", "in", persons)
    .where("by", "=", "person")
    .where("turn", "in", [...new Set(turns)])
    .orderBy("at")
    .orderBy("number")
    .execute();
  return new Map(rows.map((row) => [row.turn, sealing.text.open(row.text_sealed, row.person, row.number)]));
}
