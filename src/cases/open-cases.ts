import type { Kysely } from "kysely";
import type { CaseId, StaffId } from "../model/ids.js";
import type { Urgency } from "../model/urgency.js";
import type { Tables } from "./tables.js";

/** An open case without anything about a child, for phones: practice is not among them. Milliseconds UTC. */
export interface OpenCase {
  readonly id: CaseId;
  readonly urgency: Urgency;
  readonly openedAt: number;
  /** Who of the staff has its talk. */
  readonly holder: { readonly id: StaffId; readonly name: string } | null;
}

/** Open cases whose id begins so (letters and digits only), the newest first. */
export async function openCasesByCode(
  db: Kysely<Tables>,
  code: string,
  limit: number,
): Promise<readonly OpenCase[]> {
  if (!/^[0-9A-Za-z]+$/.test(code)) return [];
  const rows = await selectOpen(db)
    .where("cases.id", "like", `${code}%` as CaseId)
    .orderBy("cases.opened_at", "desc")
    .orderBy("cases.id")
    .limit(limit)
    .execute();
  return rows.map(toCase);
}

/** Open cases whose talk a member of staff has, the most urgent first, then the oldest. */
export async function openCasesHeldBy(
  db: Kysely<Tables>,
  staff: StaffId,
  limit: number,
): Promise<readonly OpenCase[]> {
  const rows = await selectOpen(db)
    .where("talks.holder_staff", "=", staff)
    .orderBy("cases.urgency")
    .orderBy("cases.opened_at")
    .orderBy("cases.id")
    .limit(limit)
    .execute();
  return rows.map(toCase);
}

function selectOpen(db: Kysely<Tables>) {
  return db
    .selectFrom("cases")
    .innerJoin("talks", "talks.person", "cases.person")
    .select(["cases.id", "cases.urgency", "cases.opened_at"])
    .select(["talks.holder", "talks.holder_staff", "talks.holder_name"])
    .where("cases.practice", "=", false)
    .where("cases.status", "<>", "closed");
}

type Row = Awaited<ReturnType<ReturnType<typeof selectOpen>["executeTakeFirstOrThrow"]>>;

function toCase({ id, urgency, opened_at, holder, holder_staff, holder_name }: Row): OpenCase {
  const held = holder === "staff" && holder_staff !== null;
  return {
    ...{ id, urgency, openedAt: opened_at.getTime() },
    holder: held ? { id: holder_staff, name: holder_name ?? "" } : null,
  };
}
