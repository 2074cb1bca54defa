import type { Kysely, Transaction } from "kysely";
import type { Change } from "../../cases/change.js";
import { addHistory } from "../../cases/history.js";
import type { Tables } from "../../cases/tables.js";
import { atOnceMs } from "../../cases/tasks/at-once.js";
import { acknowledgeDue } from "../../cases/tasks/due.js";
import { ringStuck } from "../../cases/tasks/stuck-referral.js";
import type { CaseId, PersonKey, StaffId } from "../../model/ids.js";
import type { Urgency } from "../../model/urgency.js";
import { onCallAt } from "../roster/shift.js";
import { shiftsIn } from "../roster/store.js";
import { audienceOf } from "./audience.js";
import { queueNotice, type WaysOn } from "./calls.js";
import { type ClimbNeeds, offDuty } from "./climbs.js";
import type { Notice } from "./notice.js";
import { quietUntil } from "./quiet.js";
import { readLadders } from "./settings.js";

/** A referral with all that decides when its officers are told; milliseconds UTC. */
export interface ReferralTimes {
  readonly sentAt: number;
  /** When it should have been acknowledged, by the office's own measure of "at once". */
  readonly acknowledgeBy: number;
  readonly acknowledged: boolean;
  /** The end of the decree's 12 hours; null: they do not run. */
  readonly legalDeadlineAt: number | null;
  readonly reported: boolean;
}

/** What officers are told when: that it came, that nobody has acknowledged it, that the decree's time is over. */
const rungs = ["new", "unacknowledged", "overdue"] as const;
type ReferralRung = (typeof rungs)[number];

/** A rung of a referral, to be carried out at `dueAt`, milliseconds UTC. */
export interface ReferralStep {
  readonly rung: number;
  readonly word: ReferralRung;
  readonly dueAt: number;
}

/** The last rung that is due at `now`, or the next to come; null: nothing is left to tell. */
export function nextReferralStep(times: ReferralTimes, rung: number, now: number): ReferralStep | null {
  const steps = rungs
    .map((word, place) => ({ rung: place, word, dueAt: dueOf(times, word) }))
    .filter((step): step is ReferralStep => step.rung >= rung && step.dueAt !== null);
  const due = steps.filter(({ dueAt }) => dueAt <= now);
  return due.at(-1) ?? steps.toSorted((a, b) => a.dueAt - b.dueAt)[0] ?? null;
}

function dueOf(times: ReferralTimes, word: ReferralRung): number | null {
  const { sentAt, acknowledged, acknowledgeBy, reported, legalDeadlineAt } = times;
  if (word === "new") return acknowledged ? null : sentAt;
  if (word === "unacknowledged") return acknowledged ? null : acknowledgeBy;
  // What was sent after the end of the 12 hours came late already.
  return reported || legalDeadlineAt === null || legalDeadlineAt <= sentAt ? null : legalDeadlineAt;
}

/**
 * Carries out what is due of one referral: writes which officers of its commune to tell by phone and e-mail, by its
 * code alone. Where none of them can be told, takes it or reports in time, the hotline's own people hear of it, the
 * higher the later it is, and so do the office's webhooks; one not taken or reported in time rings in the console too.
 * Ordinary ones keep the quiet hours. Null: nothing is due; otherwise what changed, possibly nothing.
 */
export async function climbReferral(
  db: Kysely<Tables>,
  needs: Pick<ClimbNeeds, "waysOn" | "caseCode">,
  now: number,
): Promise<readonly Change[] | null> {
  return db.transaction().execute(async (trx) => {
    const row = await trx
      .selectFrom("referral_climbs")
      .selectAll()
      .where("due_at", "<=", new Date(now))
      .orderBy("due_at")
      .orderBy("referral")
      .limit(1)
      .forUpdate()
      .skipLocked()
      .executeTakeFirst();
    if (!row) return null;
    const found = await openReferral(trx, row.referral);
    const step = found && nextReferralStep(found, row.rung, now);
    if (!found || !step) {
      await trx.deleteFrom("referral_climbs").where("referral", "=", row.referral).execute();
      return [];
    }
    const quiet = quietUntil((await readLadders(trx)).quiet, found.urgency, now);
    const dueAt = step.dueAt > now ? step.dueAt : quiet;
    const changes = dueAt === null ? await tell(trx, needs, found, step, now) : [];
    const next =
      dueAt === null ? { rung: step.rung + 1, due_at: new Date(now) } : { due_at: new Date(dueAt) };
    await trx.updateTable("referral_climbs").set(next).where("referral", "=", row.referral).execute();
    return changes;
  });
}

interface Found extends ReferralTimes {
  readonly id: string;
  readonly caseId: CaseId;
  readonly person: PersonKey;
  readonly commune: string;
  readonly urgency: Urgency;
}

/** Null: the case is closed, practice, or gone. */
async function openReferral(trx: Transaction<Tables>, id: string): Promise<Found | null> {
  const row = await trx
    .selectFrom("case_referrals")
    .innerJoin("cases", "cases.id", "case_referrals.case_id")
    .select(["case_referrals.unit_code", "sent_at", "acknowledged_at", "reported_at"])
    .select(["cases.id", "cases.person", "cases.urgency", "cases.legal_deadline_at"])
    .where("case_referrals.id", "=", id)
    .where("cases.practice", "=", false)
    .where("cases.status", "<>", "closed")
    .executeTakeFirst();
  if (!row || row.unit_code === null) return null;
  const sentAt = row.sent_at.getTime();
  return {
    ...{ id, caseId: row.id, person: row.person, commune: row.unit_code, urgency: row.urgency, sentAt },
    acknowledgeBy: acknowledgeDue(sentAt, await atOnceMs(trx)),
    acknowledged: row.acknowledged_at !== null,
    legalDeadlineAt: row.legal_deadline_at?.getTime() ?? null,
    reported: row.reported_at !== null,
  };
}

async function tell(
  trx: Transaction<Tables>,
  { waysOn, caseCode }: Pick<ClimbNeeds, "waysOn" | "caseCode">,
  found: Found,
  { rung, word }: ReferralStep,
  now: number,
): Promise<readonly Change[]> {
  const { id, caseId, person, commune, urgency, sentAt } = found;
  const shared = { urgency, rung, waitingSince: sentAt, caseCode: caseCode(caseId) };
  const toOfficers = word === "new" ? "referral" : "referral-overdue";
  const reached = await reachOf(trx, waysOn, await officersOf(trx, commune));
  const told: Notice = { ...shared, kind: toOfficers, told: "on-call" };
  for (const call of reached) await queueNotice(trx, `referral/${id}/${rung}`, call, told, now);
  const kind = word === "new" ? (reached.length === 0 ? "referral-unreached" : null) : stuckAt[word];
  const helped =
    kind === null ? 0 : await tellOwn(trx, waysOn, `referral/${id}/${rung}/own`, { ...shared, kind }, now);
  const detail = { rung: word, calls: String(reached.length), own: String(helped) };
  await addHistory(trx, { at: now, action: "referral.notice", caseId, detail });
  if (word === "new") return [];
  await ringStuck(trx, found, stuckAt[word], now);
  return [{ person, kinds: ["alert"] }];
}

const stuckAt = { unacknowledged: "referral-untaken", overdue: "referral-unreported" } as const;

/** Tells the hotline's own people, up to the supervisor or, when the decree's time is over, the province, and the office's webhooks. */
async function tellOwn(
  trx: Transaction<Tables>,
  on: WaysOn,
  about: string,
  said: Omit<Notice, "told" | "trouble">,
  now: number,
): Promise<number> {
  const onCall = onCallAt(await shiftsIn(trx, now, now + 1), now);
  const wanted = said.kind === "referral-unreported" ? "province" : "supervisor";
  const { staff, told } = audienceOf(wanted, onCall, await offDuty(trx, now));
  const hooks = await trx.selectFrom("alarm_webhooks").select("id").execute();
  const calls = [
    ...(await reachOf(trx, on, staff)),
    ...hooks.map(({ id }) => ({ way: "webhook", target: id }) as const),
  ];
  for (const call of calls) await queueNotice(trx, about, call, { ...said, told }, now);
  return calls.length;
}

/** Who may read what was referred to a commune, by its code. */
async function officersOf(trx: Transaction<Tables>, commune: string): Promise<readonly StaffId[]> {
  const rows = await trx
    .selectFrom("staff")
    .select(["id", "roles"])
    .where("communeCode", "=", commune)
    .where("disabledAt", "is", null)
    .orderBy("id")
    .execute();
  return rows.filter(({ roles }) => roles.split(",").includes("commune")).map(({ id }) => id);
}

/** By phone who linked one, by e-mail who has an address. */
async function reachOf(trx: Transaction<Tables>, on: WaysOn, officers: readonly StaffId[]) {
  if (officers.length === 0) return [];
  const phones = await trx
    .selectFrom("duty_phones")
    .select("staff")
    .where("staff", "in", officers)
    .where("unlinked_at", "is", null)
    .execute();
  const mails = await trx
    .selectFrom("duty_addresses")
    .select("staff")
    .where("staff", "in", officers)
    .execute();
  return [
    ...(on.dutyBot ? phones.map(({ staff }) => ({ way: "duty-bot", target: staff }) as const) : []),
    ...(on.mail ? mails.map(({ staff }) => ({ way: "e-mail", target: staff }) as const) : []),
  ];
}
