import type { Kysely, Selectable } from "kysely";
import type { CaseId, PersonKey, StaffId } from "../../model/ids.js";
import type { Urgency } from "../../model/urgency.js";
import { type LifeHouse, onCase, type Press, type StepResult } from "../life/on-case.js";
import { standingCase } from "../merged.js";
import type { Sealing } from "../sealing.js";
import { doneBy, shortUnit, staffName } from "../staff-name.js";
import type { CaseStatus } from "../status.js";
import type { CaseReferralTable } from "../tables/life.js";
import type { Tables } from "../tables.js";
import { time } from "../talk-list.js";
import { atOnceMs } from "./at-once.js";
import { acknowledgeDue } from "./due.js";
import type { OfficeKind } from "./kinds.js";
import type { OfficerFinding } from "./officer-report.js";
import { readReports, type StoredReport } from "./officer-reports.js";
import type { ReportedState } from "./referral-report.js";
import { endStuck, stuckReasons } from "./stuck-referral.js";

/** A case sent to an office, and what came back. Times are milliseconds UTC; `by` are names. */
export interface Referral {
  /** The id of the task it was. */
  readonly id: string;
  readonly to: OfficeKind;
  readonly unit: { readonly code: string; readonly name: string } | null;
  readonly sentAt: number;
  readonly sentBy: string;
  /** When it should have been acknowledged, by the office's measure. */
  readonly dueAt: number;
  readonly acknowledged: { readonly at: number; readonly by: string } | null;
  readonly report: {
    readonly state: ReportedState;
    readonly note: string;
    readonly at: number;
    readonly by: string;
  } | null;
  /** What the commune's officer reported through this program, the newest first. */
  readonly reports: readonly StoredReport[];
}

/** The referrals of a case, the newest first. */
export async function readReferrals(
  db: Kysely<Tables>,
  sealing: Sealing,
  caseId: CaseId,
): Promise<readonly Referral[]> {
  const rows = await db
    .selectFrom("case_referrals")
    .selectAll()
    .select([
      staffName("case_referrals.sent_by").as("sent_name"),
      staffName("case_referrals.acknowledged_by").as("taken_name"),
      staffName("case_referrals.reported_by").as("reported_name"),
    ])
    .where("case_id", "=", caseId)
    .orderBy("sent_at", "desc")
    .orderBy("id")
    .limit(100)
    .execute();
  const reports = await readReports(
    db,
    sealing,
    rows.map(({ id }) => id),
  );
  const measure = await atOnceMs(db);
  return rows.map((row) => ({
    reports: reports.get(row.id) ?? [],
    ...{ id: row.id, to: row.to_kind },
    unit: shortUnit(row),
    sentAt: row.sent_at.getTime(),
    sentBy: row.sent_name ?? "",
    dueAt: acknowledgeDue(row.sent_at.getTime(), measure),
    acknowledged: doneBy(row.acknowledged_at, row.taken_name),
    report: reportOf(sealing, row),
  }));
}

function reportOf(
  sealing: Sealing,
  row: Selectable<CaseReferralTable> & { readonly reported_name: string | null },
): Referral["report"] {
  const deed = doneBy(row.reported_at, row.reported_name);
  if (deed === null || row.report === null) return null;
  const sealed = row.report_note_sealed;
  return {
    ...deed,
    state: row.report,
    note: sealed === null ? "" : sealing.referralNote.open(sealed, row.id),
  };
}

/** What an office answered; `report` left out: it only says that it has the case. */
export interface ReferralAnswer extends Press {
  readonly id: string;
  readonly report?: { readonly state: ReportedState; readonly note: string } | undefined;
  /** Given: only a referral to this commune may be answered. */
  readonly commune?: string | undefined;
}

/**
 * Notes that an office has taken the case, and what it reports; a later report takes the earlier one's place, whose
 * line stays in the history. The first acknowledgement stays. `unknown`: no such referral of this case.
 */
export function answerReferral(house: LifeHouse, answer: ReferralAnswer): Promise<StepResult> {
  const { id, staff, report, commune } = answer;
  return onCase(
    house,
    answer,
    async ({ trx, sealing, row, note }) => {
      const at = new Date(answer.at);
      const found = await trx
        .selectFrom("case_referrals")
        .select(["acknowledged_at", "unit_code", "to_kind"])
        .where("id", "=", id)
        .where("case_id", "=", row.id)
        .executeTakeFirst();
      if (!found) return "unknown";
      if (commune !== undefined && (found.unit_code !== commune || found.to_kind !== "commune"))
        return "unknown";
      if (report === undefined && found.acknowledged_at !== null) return "not-now";
      await trx
        .updateTable("case_referrals")
        .set({
          ...(found.acknowledged_at === null ? { acknowledged_at: at, acknowledged_by: staff } : {}),
          ...(report === undefined ? {} : reported(sealing, answer, report)),
        })
        .where("id", "=", id)
        .execute();
      await endStuck(trx, id, report === undefined ? ["referral-untaken"] : stuckReasons, answer);
      const detail = { to: found.to_kind, ...(report === undefined ? {} : { report: report.state }) };
      await note(report === undefined ? "referral.acknowledge" : "referral.report", detail);
      return "done";
    },
    ["case", "talk", "alert"],
  );
}

function reported(
  sealing: Sealing,
  { id, staff, at }: ReferralAnswer,
  { state, note }: NonNullable<ReferralAnswer["report"]>,
) {
  return {
    report: state,
    report_note_sealed: note === "" ? null : sealing.referralNote.seal(note, id),
    reported_at: new Date(at),
    reported_by: staff as StaffId,
  };
}

/** True if the case, or the one it was merged into, was sent to this commune: then its officer may read it. */
export async function referredTo(db: Kysely<Tables>, caseId: CaseId, communeCode: string): Promise<boolean> {
  const found = await db
    .selectFrom("case_referrals")
    .select("id")
    .where("case_id", "=", await standingCase(db, caseId))
    .where("to_kind", "=", "commune")
    .where("unit_code", "=", communeCode)
    .limit(1)
    .executeTakeFirst();
  return found !== undefined;
}

/** True if a case of any of these persons was sent to this commune. */
export async function concernsCommune(
  db: Kysely<Tables>,
  persons: readonly PersonKey[],
  communeCode: string,
): Promise<boolean> {
  const found = await db
    .selectFrom("case_referrals")
    .innerJoin("cases", "cases.id", "case_referrals.case_id")
    .select("case_referrals.id")
    .where("cases.person", "in", persons)
    .where("to_kind", "=", "commune")
    .where("case_referrals.unit_code", "=", communeCode)
    .limit(1)
    .executeTakeFirst();
  return found !== undefined;
}

/** A case as an officer's list shows it; no words of anybody. Times are milliseconds UTC. */
export interface ReferredCase {
  readonly caseId: CaseId;
  readonly referralId: string;
  readonly status: CaseStatus;
  readonly urgency: Urgency;
  readonly practice: boolean;
  readonly sentAt: number;
  /** When it should have been acknowledged, by the office's measure. */
  readonly dueAt: number;
  readonly legalDeadlineAt: number | null;
  readonly acknowledgedAt: number | null;
  readonly report: ReportedState | null;
  /** What the officer found last; null: nothing was reported through this program. */
  readonly finding: OfficerFinding | null;
  readonly reportedAt: number | null;
}

/** The newest referral of each case sent to this commune; what nobody has acknowledged comes first, then the newest. */
export async function casesReferredTo(
  db: Kysely<Tables>,
  communeCode: string,
  limit = 200,
): Promise<readonly ReferredCase[]> {
  const newest = db
    .selectFrom("case_referrals")
    .innerJoin("cases", "cases.id", "case_referrals.case_id")
    .distinctOn("case_referrals.case_id")
    .select([
      "cases.id as caseId",
      "case_referrals.id as referralId",
      "cases.status",
      "cases.urgency",
      "cases.practice",
      "case_referrals.sent_at",
      "cases.legal_deadline_at",
      "case_referrals.acknowledged_at",
      "case_referrals.report",
      "case_referrals.reported_at",
    ])
    .where("to_kind", "=", "commune")
    .where("case_referrals.unit_code", "=", communeCode)
    .orderBy("case_referrals.case_id")
    .orderBy("sent_at", "desc");
  const rows = await db
    .selectFrom(newest.as("newest"))
    .leftJoinLateral(
      (of) =>
        of
          .selectFrom("referral_reports")
          .select(["met", "safe", "need"])
          .whereRef("referral", "=", "newest.referralId")
          .orderBy("at", "desc")
          .orderBy("id")
          .limit(1)
          .as("last"),
      (join) => join.onTrue(),
    )
    .selectAll()
    .orderBy("acknowledged_at", (order) => order.desc().nullsFirst())
    .orderBy("sent_at", "desc")
    .limit(limit)
    .execute();
  const measure = await atOnceMs(db);
  return rows.map(
    ({ sent_at, legal_deadline_at, acknowledged_at, reported_at, met, safe, need, ...row }) => ({
      ...row,
      finding: met === null || safe === null || need === null ? null : { met, safe, need },
      sentAt: sent_at.getTime(),
      dueAt: acknowledgeDue(sent_at.getTime(), measure),
      legalDeadlineAt: time(legal_deadline_at),
      acknowledgedAt: time(acknowledged_at),
      reportedAt: time(reported_at),
    }),
  );
}
