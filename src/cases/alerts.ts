import { type Kysely, sql } from "kysely";
import type { DangerKind } from "../model/danger.js";
import type { AlertReason } from "../model/effect.js";
import type { CaseId, EffectId, PersonKey, StaffId } from "../model/ids.js";
import type { Urgency } from "../model/urgency.js";
import { addHistory } from "./history.js";
import type { Tables } from "./tables.js";
import type { TalkChannel } from "./talk-channel.js";
import { time } from "./talk-list.js";

/** An alarm, with who acknowledged it. */
export interface AlertView {
  readonly id: EffectId;
  readonly person: PersonKey;
  readonly channel: TalkChannel;
  readonly caseId: CaseId | null;
  readonly urgency: Urgency;
  readonly reason: AlertReason;
  /** The kinds of danger of its case, the gravest first. */
  readonly dangers: readonly DangerKind[];
  readonly practice: boolean;
  readonly at: number;
  readonly acknowledgedAt: number | null;
  readonly acknowledgedBy: string | null;
}

/** Alarms nobody has acknowledged, the most urgent first and among equals the newest: what is new must be seen. */
export async function openAlerts(db: Kysely<Tables>, limit: number): Promise<readonly AlertView[]> {
  const rows = await selectAlerts(db)
    .where("alerts.acknowledged_at", "is", null)
    .orderBy("alerts.urgency")
    .orderBy("alerts.at", "desc")
    .orderBy("alerts.id", "desc")
    .limit(limit)
    .execute();
  return rows.map(toView);
}

/** A talk's alarms, newest first. */
export async function alertsOf(
  db: Kysely<Tables>,
  person: PersonKey,
  limit: number,
): Promise<readonly AlertView[]> {
  const rows = await selectAlerts(db)
    .where("alerts.person", "=", person)
    .orderBy("alerts.at", "desc")
    .orderBy("alerts.id", "desc")
    .limit(limit)
    .execute();
  return rows.map(toView);
}

/** Acknowledges an alarm; the first to do so stays named. Null: there is no such alarm. */
export async function acknowledgeAlert(
  db: Kysely<Tables>,
  id: EffectId,
  staff: StaffId,
  at: number,
): Promise<AlertView | null> {
  return db.transaction().execute(async (trx) => {
    const first = await trx
      .updateTable("alerts")
      .set({ acknowledged_at: new Date(at), acknowledged_by: staff })
      .where("id", "=", id)
      .where("acknowledged_at", "is", null)
      .returning(["person", "case_id"])
      .executeTakeFirst();
    if (first) {
      const subject = { person: first.person, ...(first.case_id === null ? {} : { caseId: first.case_id }) };
      await addHistory(trx, { at, staff, action: "alert.acknowledge", ...subject });
    }
    const row = await selectAlerts(trx).where("alerts.id", "=", id).executeTakeFirst();
    return row ? toView(row) : null;
  });
}

function selectAlerts(db: Kysely<Tables>) {
  return db
    .selectFrom("alerts")
    .innerJoin("talks", "talks.person", "alerts.person")
    .leftJoin("staff", "staff.id", "alerts.acknowledged_by")
    .selectAll("alerts")
    .select(["talks.channel", "talks.practice", "staff.name"])
    .select(alertDangers);
}

/** The kinds of danger of an alert's case, the gravest first. */
export const alertDangers = sql<DangerKind[]>`array(
  select kind from case_dangers where case_dangers.case_id = alerts.case_id
  group by kind order by min(urgency), min(number))`.as("dangers");

type Row = Awaited<ReturnType<ReturnType<typeof selectAlerts>["executeTakeFirstOrThrow"]>>;

function toView(row: Row): AlertView {
  return {
    id: row.id,
    person: row.person,
    channel: row.channel,
    caseId: row.case_id,
    urgency: row.urgency,
    reason: row.reason,
    dangers: row.dangers,
    practice: row.practice,
    at: row.at.getTime(),
    acknowledgedAt: time(row.acknowledged_at),
    acknowledgedBy: row.acknowledged_at === null ? null : (row.name ?? ""),
  };
}
