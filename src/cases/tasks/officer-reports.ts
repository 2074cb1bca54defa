import type { Kysely } from "kysely";
import type { Sealing } from "../sealing.js";
import type { Tables } from "../tables.js";
import type { OfficerFinding } from "./officer-report.js";

/** A report as it is read. `at` is milliseconds UTC; `by` a name. */
export interface StoredReport extends OfficerFinding {
  readonly id: string;
  readonly note: string;
  readonly at: number;
  readonly by: string;
}

/** The reports of referrals by the referral's id, each list the newest first. */
export async function readReports(
  db: Kysely<Tables>,
  sealing: Sealing,
  referrals: readonly string[],
): Promise<ReadonlyMap<string, readonly StoredReport[]>> {
  if (referrals.length === 0) return new Map();
  const rows = await db
    .selectFrom("referral_reports")
    .leftJoin("staff", "staff.id", "referral_reports.staff")
    .selectAll("referral_reports")
    .select("staff.name")
    .where("referral", "in", referrals)
    .orderBy("at", "desc")
    .orderBy("referral_reports.id")
    .limit(200)
    .execute();
  const found = new Map<string, StoredReport[]>();
  for (const { id, referral, met, safe, need, note_sealed, at, name } of rows) {
    const note = note_sealed === null ? "" : sealing.officerNote.open(note_sealed, id);
    const report = { id, met, safe, need, note, at: at.getTime(), by: name ?? "" };
    found.set(referral, [...(found.get(referral) ?? []), report]);
  }
  return found;
}
