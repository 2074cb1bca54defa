import type { Kysely } from "kysely";
import type { CaseId } from "../../model/ids.js";
import { mostUrgent, type Urgency } from "../../model/urgency.js";
import { lockTalk } from "../close.js";
import { addHistory } from "../history.js";
import type { LifeHouse, Press, StepResult } from "../life/on-case.js";
import { lockCase, tellersOf } from "../merged.js";
import type { CaseStatus } from "../status.js";
import type { CaseRow, Tables } from "../tables.js";
import type { LinkKind } from "./kinds.js";

/** What a person decides about this case and another. */
export interface Decision extends Press {
  readonly other: CaseId;
  readonly kind: LinkKind;
}

/** A case that a person linked to this one. */
export interface LinkedCase {
  readonly id: CaseId;
  readonly kind: LinkKind;
  readonly status: CaseStatus;
  readonly urgency: Urgency;
  readonly openedAt: number;
  readonly decidedAt: number;
  readonly decidedBy: string;
}

/**
 * Writes what a person decided about two cases. Merging closes the newer one as a duplicate of the older: its tasks,
 * referrals, calls, alarms and open talk go over, and the older takes the higher urgency and the earlier clock that still runs. A merge is
 * not taken back: `not-now` for a case that is merged already. What is `different` can still be linked later.
 */
export async function decideLink(house: LifeHouse, decision: Decision): Promise<StepResult> {
  const { caseId, other, kind } = decision;
  if (caseId === other) return "not-now";
  const result = await house.db.transaction().execute(async (trx) => {
    const pair = await lockPair(trx, caseId, other);
    if (pair === null) return { step: "unknown" as const, persons: [] };
    const [older, newer] = pair;
    if (older.merged_into !== null || newer.merged_into !== null)
      return { step: "not-now" as const, persons: [] };
    if (older.practice !== newer.practice && kind !== "different")
      return { step: "not-now" as const, persons: [] };
    const persons = [...(await tellersOf(trx, older)), ...(await tellersOf(trx, newer))];
    await writeLink(trx, older, newer, decision);
    if (kind === "merged") await merge(trx, older, newer, decision);
    return { step: "done" as const, persons };
  });
  if (result.step === "done") {
    house.changed(
      [...new Set(result.persons)].map((person) => ({ person, kinds: ["case", "talk", "alert"] })),
    );
  }
  return result.step;
}

/** Both cases with their talks, the one opened first before the other. */
async function lockPair(trx: Kysely<Tables>, one: CaseId, two: CaseId): Promise<[CaseRow, CaseRow] | null> {
  const ids = one < two ? [one, two] : [two, one];
  for (const id of ids) await lockTalk(trx, id);
  const rows: CaseRow[] = [];
  for (const id of ids) {
    const row = await lockCase(trx, id);
    if (row !== null) rows.push(row);
  }
  const [first, second] = rows.toSorted((a, b) => a.opened_at.getTime() - b.opened_at.getTime());
  return first === undefined || second === undefined ? null : [first, second];
}

async function writeLink(
  trx: Kysely<Tables>,
  older: CaseRow,
  newer: CaseRow,
  decision: Decision,
): Promise<void> {
  const { staff, kind } = decision;
  const at = new Date(decision.at);
  await trx
    .insertInto("case_links")
    .values({ case_a: older.id, case_b: newer.id, kind, at, staff })
    .onConflict((conflict) => conflict.columns(["case_a", "case_b"]).doUpdateSet({ kind, at, staff }))
    .execute();
  for (const { id, person } of [older, newer]) {
    const detail = { kind, other: id === older.id ? newer.id : older.id };
    await addHistory(trx, { at: decision.at, staff, action: "case.link", person, caseId: id, detail });
  }
}

async function merge(trx: Kysely<Tables>, older: CaseRow, newer: CaseRow, decision: Decision): Promise<void> {
  await closeInto(trx, older.id, newer.id, decision);
  const over = { case_id: older.id };
  for (const table of [
    "case_tasks",
    "case_referrals",
    "calls",
    "alerts",
    "lost_contacts",
    "talk_notes",
  ] as const) {
    await trx.updateTable(table).set(over).where("case_id", "=", newer.id).execute();
  }
  const urgency = mostUrgent(older.urgency, newer.urgency);
  const reopens = older.status === "closed" && newer.status !== "closed";
  await trx
    .updateTable("cases")
    .set({
      urgency,
      ...clockOf(older, newer),
      ...(older.unit_code === null ? unitOf(newer) : {}),
      ...(reopens
        ? { status: newer.status, outcome: null, outcome_note_sealed: null, closed_at: null, closed_by: null }
        : {}),
    })
    .where("id", "=", older.id)
    .execute();
  await trx
    .updateTable("talks")
    .set({ case_id: older.id })
    .where((where) =>
      where.or([
        where("case_id", "=", newer.id),
        where.and([where("person", "=", older.person), where("case_id", "is", null), where.val(reopens)]),
      ]),
    )
    .execute();
  await trx.updateTable("talks").set({ urgency }).where("case_id", "=", older.id).execute();
}

async function closeInto(
  trx: Kysely<Tables>,
  into: CaseId,
  id: CaseId,
  { staff, at }: Decision,
): Promise<void> {
  await trx
    .updateTable("cases")
    .set({
      status: "closed",
      outcome: "duplicate",
      closed_at: new Date(at),
      closed_by: staff,
      merged_into: into,
    })
    .where("id", "=", id)
    .execute();
  // Merged cases never form a chain.
  await trx.updateTable("cases").set({ merged_into: into }).where("merged_into", "=", id).execute();
}

function unitOf({ unit_code, unit_name, province_name }: CaseRow) {
  return { unit_code, unit_name, province_name };
}

/** The earlier clock of the two that is still running: one that ended with its case says nothing of what is open now. */
function clockOf(older: CaseRow, newer: CaseRow): Pick<CaseRow, "clock_from" | "legal_deadline_at"> {
  const open = [older, newer].filter(({ status }) => status !== "closed");
  const [first] = (open.length === 0 ? [older] : open)
    .filter(({ legal_deadline_at }) => legal_deadline_at !== null)
    .toSorted((a, b) => (a.legal_deadline_at?.getTime() ?? 0) - (b.legal_deadline_at?.getTime() ?? 0));
  if (first === undefined) return { clock_from: older.clock_from, legal_deadline_at: null };
  return {
    clock_from: first.clock_from ?? first.first_message_at,
    legal_deadline_at: first.legal_deadline_at,
  };
}

/** What persons decided about this case and others, the newest first. */
export async function readLinks(db: Kysely<Tables>, id: CaseId): Promise<readonly LinkedCase[]> {
  const rows = await db
    .selectFrom("case_links")
    .innerJoin("cases", (join) =>
      join.on((on) =>
        on.or([
          on.and([on("case_links.case_a", "=", id), on("cases.id", "=", on.ref("case_links.case_b"))]),
          on.and([on("case_links.case_b", "=", id), on("cases.id", "=", on.ref("case_links.case_a"))]),
        ]),
      ),
    )
    .leftJoin("staff", "staff.id", "case_links.staff")
    .select(["cases.id", "case_links.kind", "cases.status", "cases.urgency", "cases.opened_at"])
    .select(["case_links.at", "staff.name"])
    .orderBy("case_links.at", "desc")
    .limit(100)
    .execute();
  return rows.map(({ opened_at, at, name, ...row }) => ({
    ...row,
    openedAt: opened_at.getTime(),
    decidedAt: at.getTime(),
    decidedBy: name ?? "",
  }));
}
