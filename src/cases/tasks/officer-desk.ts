import type { Kysely } from "kysely";
import type { CaseId, EffectId } from "../../model/ids.js";
import { mostUrgent } from "../../model/urgency.js";
import { ring } from "../effects/alert.js";
import {
  isOpen,
  type LifeHouse,
  onCase,
  type Press,
  type StepResult,
  type StepScope,
} from "../life/on-case.js";
import type { Sealing } from "../sealing.js";
import type { Tables } from "../tables.js";
import { atOnceMs } from "./at-once.js";
import { helpTaskId } from "./commune-marks.js";
import { callsForHelp, type OfficerFinding, stateOf, taskFor } from "./officer-report.js";
import { type Referral, readReferrals } from "./referral-store.js";
import { endStuck, stuckReasons } from "./stuck-referral.js";
import { insertTask } from "./task-store.js";

/** What an officer reports of a case that was referred to the own commune. */
export interface OfficerReport extends Press {
  /** Made by the browser: the same id sent twice counts once. */
  readonly id: string;
  readonly commune: string;
  readonly finding: OfficerFinding;
  readonly note: string;
}

/** A referral as its officer sees it, with what to do in the office's words. */
export interface OfficerReferral extends Referral {
  readonly words: string;
}

/** The newest referral of a case to a commune; null: there is none, or it went to another one. */
export async function readOfficerReferral(
  db: Kysely<Tables>,
  sealing: Sealing,
  caseId: CaseId,
  commune: string,
): Promise<OfficerReferral | null> {
  const found = await newestReferral(db, caseId, commune);
  if (!found) return null;
  const referral = (await readReferrals(db, sealing, caseId)).find(({ id }) => id === found.id);
  if (!referral) return null;
  const { words_sealed: words } = await db
    .selectFrom("case_tasks")
    .select("words_sealed")
    .where("id", "=", found.id)
    .executeTakeFirstOrThrow();
  return {
    ...referral,
    words: words === null ? "" : sealing.taskWords.open(words, found.id),
  };
}

/** How many accounts of officers of a commune may be used; none: nobody there sees what is sent. */
export async function officersOf(db: Kysely<Tables>, commune: string): Promise<number> {
  const rows = await db
    .selectFrom("staff")
    .select("roles")
    .where("communeCode", "=", commune)
    .where("disabledAt", "is", null)
    .execute();
  return rows.filter(({ roles }) => roles.split(",").includes("commune")).length;
}

/** The officer has it. `not-now`: somebody said so before; `unknown`: it is not of this commune. */
export function acknowledgeReferral(
  house: LifeHouse,
  press: Press & { readonly commune: string },
): Promise<StepResult> {
  return onCase(
    house,
    press,
    async ({ trx, row, note }) => {
      const found = await newestReferral(trx, row.id, press.commune);
      if (!found) return "unknown";
      if (found.acknowledged_at !== null) return "not-now";
      await trx
        .updateTable("case_referrals")
        .set({ acknowledged_at: new Date(press.at), acknowledged_by: press.staff })
        .where("id", "=", found.id)
        .execute();
      await endStuck(trx, found.id, ["referral-untaken"], press);
      await note("referral.acknowledge", { to: "commune" });
      return "done";
    },
    ["case", "talk", "alert"],
  );
}

/**
 * Writes what the officer found beside the earlier reports; it also says that the referral arrived. In the same
 * transaction somebody on call is told where the child is not safe or help is asked for, and it becomes a task: to
 * have seen the alarm is not to have done anything.
 */
export function reportReferral(house: LifeHouse, report: OfficerReport): Promise<StepResult> {
  return onCase(
    house,
    report,
    async (scope) => {
      const found = await newestReferral(scope.trx, scope.row.id, report.commune);
      if (!found) return "unknown";
      if (await insertReport(scope, report, found.id)) await noteReport(scope, report, found);
      return "done";
    },
    ["case", "talk", "alert"],
  );
}

async function insertReport(
  { trx, sealing }: StepScope,
  { id, staff, at, finding, note }: OfficerReport,
  referral: string,
): Promise<boolean> {
  const inserted = await trx
    .insertInto("referral_reports")
    .values({
      ...{ id, referral, staff, ...finding, at: new Date(at) },
      note_sealed: note === "" ? null : sealing.officerNote.seal(note, id),
    })
    .onConflict((conflict) => conflict.column("id").doNothing())
    .returning("id")
    .executeTakeFirst();
  return inserted !== undefined;
}

async function noteReport(
  scope: StepScope,
  report: OfficerReport,
  referral: Pick<NonNullable<Awaited<ReturnType<typeof newestReferral>>>, "id" | "acknowledged_at">,
): Promise<void> {
  const { trx, sealing, row, note: write } = scope;
  const { id, staff, at, finding, note } = report;
  const moment = new Date(at);
  await trx
    .updateTable("case_referrals")
    .set({
      ...(referral.acknowledged_at === null ? { acknowledged_at: moment, acknowledged_by: staff } : {}),
      ...{ report: stateOf(finding), reported_at: moment, reported_by: staff },
      report_note_sealed: note === "" ? null : sealing.referralNote.seal(note, referral.id),
    })
    .where("id", "=", referral.id)
    .execute();
  await endStuck(trx, referral.id, stuckReasons, report);
  await write("referral.report", { to: "commune", report: stateOf(finding) });
  if (!callsForHelp(finding)) return;
  await askForHelp(scope, report);
  await ring(
    { trx, sealing },
    {
      ...{ id: `report.${id}` as EffectId, person: row.person, case_id: row.id, at: moment },
      ...{ urgency: mostUrgent(row.urgency, "P1"), reason: "officer-report" },
    },
  );
}

/** What the officer needs, as a task of its own whatever was done before; none is added to a closed case. */
async function askForHelp(scope: StepScope, report: OfficerReport): Promise<void> {
  if (!isOpen(scope.row)) return;
  const { kind, words } = taskFor(report.finding);
  const dueAt = report.at + (await atOnceMs(scope.trx));
  await insertTask(scope, report, { id: helpTaskId(report.id), kind, words, dueAt });
}

async function newestReferral(db: Kysely<Tables>, caseId: CaseId, commune: string) {
  return db
    .selectFrom("case_referrals")
    .select(["id", "acknowledged_at"])
    .where("case_id", "=", caseId)
    .where("to_kind", "=", "commune")
    .where("unit_code", "=", commune)
    .orderBy("sent_at", "desc")
    .orderBy("id")
    .limit(1)
    .executeTakeFirst();
}
