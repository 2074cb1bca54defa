import type { Kysely } from "kysely";
import type { Tables } from "../../cases/tables.js";
import { isOffline } from "../../cases/talk-channel.js";
import type { Climbing } from "./climbing-copy.js";
import { type ClimbNeeds, codeOfTalk } from "./climbs.js";

/** The urgent alarms that climb now, as far as they have to be known without the database. */
export async function climbingAlarms(
  db: Kysely<Tables>,
  caseCode: ClimbNeeds["caseCode"],
): Promise<readonly Climbing[]> {
  const rows = await db
    .selectFrom("alert_climbs")
    .innerJoin("alerts", "alerts.id", "alert_climbs.alert_id")
    .innerJoin("talks", "talks.person", "alerts.person")
    .select(["alerts.id", "alerts.person", "alerts.case_id", "alerts.urgency", "alerts.at", "alerts.reason"])
    .select(["alert_climbs.rung", "alert_climbs.last_at", "talks.channel", "talks.oldest_unanswered_at"])
    .select(codeOfTalk.as("code"))
    .where("alerts.acknowledged_at", "is", null)
    .where("alerts.urgency", "in", ["P0", "P1"])
    .orderBy("alerts.at")
    .orderBy("alerts.id")
    .execute();
  return rows.map(({ id, person, case_id, code, urgency, at, reason, rung, last_at, ...talk }) => ({
    ...{ id, person, rung },
    code: caseCode(case_id ?? code ?? ""),
    urgency: urgency === "P0" ? "P0" : "P1",
    raisedAt: at.getTime(),
    waitingSince: talk.oldest_unanswered_at?.getTime() ?? at.getTime(),
    lastAt: last_at?.getTime() ?? null,
    chat: reason !== "officer-report" && !isOffline(talk.channel),
  }));
}
