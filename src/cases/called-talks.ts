import type { Kysely } from "kysely";
import type { PersonKey, StaffId } from "../model/ids.js";
import type { Urgency } from "../model/urgency.js";
import type { Tables } from "./tables.js";

/** A talk without a case that rang, without anything about who writes. Milliseconds UTC. */
export interface CalledTalk {
  readonly person: PersonKey;
  /** As `alarmCode` makes it. */
  readonly code: string;
  readonly urgency: Urgency;
  readonly openedAt: number;
  /** Who of the staff has it. */
  readonly holder: { readonly id: StaffId; readonly name: string } | null;
}

/**
 * Talks whose alarm has a code that begins so, each once, the newest first: those that still ring, and those that
 * somebody holds, so that who comes second hears who was first. Practice is not among them.
 */
export async function calledTalks(
  db: Kysely<Tables>,
  code: string,
  limit: number,
): Promise<readonly CalledTalk[]> {
  if (!/^[0-9A-Za-z]+$/.test(code)) return [];
  const rows = await db
    .selectFrom("alerts")
    .innerJoin("talks", "talks.person", "alerts.person")
    .select(["alerts.person", "alerts.code", "alerts.urgency", "alerts.at"])
    .select(["talks.holder", "talks.holder_staff", "talks.holder_name"])
    .distinctOn("alerts.person")
    .where("alerts.code", "like", `${code}%`)
    .where("talks.practice", "=", false)
    .where((where) =>
      where.or([where("alerts.acknowledged_at", "is", null), where("talks.holder", "=", "staff")]),
    )
    .orderBy("alerts.person")
    .orderBy("alerts.at", "desc")
    .limit(limit)
    .execute();
  return rows
    .map(({ person, code: full, urgency, at, holder, holder_staff, holder_name }) => ({
      ...{ person, code: full ?? "", urgency, openedAt: at.getTime() },
      holder:
        holder === "staff" && holder_staff !== null ? { id: holder_staff, name: holder_name ?? "" } : null,
    }))
    .toSorted((a, b) => b.openedAt - a.openedAt);
}
