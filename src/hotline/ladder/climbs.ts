import { type Kysely, sql, type Transaction, type Updateable } from "kysely";
import { ownDays } from "../../cases/calendar/holiday-store.js";
import { workCalendar } from "../../cases/calendar/working-days.js";
import type { Change } from "../../cases/change.js";
import { addHistory } from "../../cases/history.js";
import type { AlertClimbTable } from "../../cases/tables/ladder.js";
import type { Tables } from "../../cases/tables.js";
import { stuckReasons } from "../../cases/tasks/stuck-referral.js";
import type { CaseId, EffectId, PersonKey, StaffId } from "../../model/ids.js";
import type { Urgency } from "../../model/urgency.js";
import type { Subject } from "../duty-bot/desk.js";
import { onCallAt } from "../roster/shift.js";
import { type By, provinceStaff, shiftsIn, staffOf } from "../roster/store.js";
import { type Audience, audienceOf, type OffDuty } from "./audience.js";
import { callPerson, queueCalls, type WaysOn } from "./calls.js";
import type { Rang } from "./climbing-copy.js";
import { type Climb, hurriedRung, type IsWorkingDay, nextRung, type Step } from "./ladder.js";
import type { Notice } from "./notice.js";
import { quietUntil } from "./quiet.js";
import { readLadders } from "./settings.js";

/** What carrying out a rung depends on beside the database. */
export interface ClimbNeeds {
  readonly waysOn: WaysOn;
  readonly caseCode: (id: string) => string;
  /** Who of the staff looks at a console now, where every alarm rings. */
  readonly present: readonly StaffId[];
  /** What rang while the database was away. */
  readonly rangAway: ReadonlyMap<EffectId, Rang>;
}

/** What a talk without a case is called on the phones: the code of its first alarm that still rings. */
export const codeOfTalk = sql<string | null>`(
  select code from alerts as coded
  where coded.person = alerts.person and coded.code is not null and coded.acknowledged_at is null
  order by coded.at, coded.id limit 1)`;

interface Due extends Climb {
  readonly id: EffectId;
  readonly person: PersonKey;
  readonly caseId: CaseId | null;
  readonly code: string;
  readonly waitingSince: number;
}

/**
 * Carries out the rung of one alarm that is due at `now`: in one transaction it writes whom to tell by which ways,
 * what the person is told, and when the next rung comes. Nothing is sent here, so several processes may climb at
 * once and none of them loses a rung by dying. Null: nothing is due; otherwise what changed, possibly nothing.
 */
export async function climbOne(
  db: Kysely<Tables>,
  needs: ClimbNeeds,
  now: number,
): Promise<readonly Change[] | null> {
  return db.transaction().execute(async (trx) => {
    const row = await trx
      .selectFrom("alert_climbs")
      .selectAll()
      .where("due_at", "<=", new Date(now))
      .orderBy("due_at")
      .orderBy("alert_id")
      .limit(1)
      .forUpdate()
      .skipLocked()
      .executeTakeFirst();
    if (!row) return null;
    const due = await catchUp(trx, needs, await openAlarm(trx, needs, row.alert_id, row.rung, row.last_at));
    const ladders = await readLadders(trx);
    const works = await workingDays(trx, due?.urgency);
    const hurried = due && row.hurried ? hurriedRung(ladders, due, now) : null;
    const step = hurried ?? (due && nextRung(ladders, due, now, works));
    if (!due || !step) {
      await trx.deleteFrom("alert_climbs").where("alert_id", "=", row.alert_id).execute();
      return [];
    }
    const dueAt = step.dueAt > now ? step.dueAt : quietUntil(ladders.quiet, due.urgency, now);
    if (dueAt !== null) {
      await wait(trx, due.id, { due_at: new Date(dueAt) });
      return [];
    }
    const spoken = (await isLed(trx, due, step)) ? [] : await carryOut(trx, needs, due, step, now);
    const next = nextRung(ladders, { ...due, rung: step.rung + 1, lastAt: now }, now, works);
    const due_at = new Date(next?.dueAt ?? now);
    await wait(trx, due.id, { rung: step.rung + 1, last_at: new Date(now), due_at, hurried: false });
    return spoken;
  });
}

/** The office's own calendar, where a ladder goes by it. */
async function workingDays(trx: Transaction<Tables>, urgency: Urgency | undefined): Promise<IsWorkingDay> {
  const calendar = workCalendar(urgency === "P2" ? await ownDays(trx) : []);
  return (day) => calendar.isWorkingDay(day);
}

/** What rang without the database counts as a rung of the ladder, which goes on from there. */
async function catchUp(trx: Transaction<Tables>, needs: ClimbNeeds, due: Due | null): Promise<Due | null> {
  const rang = due === null ? undefined : needs.rangAway.get(due.id);
  if (!due || !rang || rang.at <= (due.lastAt ?? 0)) return due;
  const rung = Math.max(due.rung, rang.rung + 1);
  const at = new Date(rang.at);
  await wait(trx, due.id, { rung, last_at: at });
  await trx
    .insertInto("alert_rungs")
    .values({ alert_id: due.id, rung: rang.rung, told: rang.told, state: "reached", at })
    .onConflict((conflict) => conflict.columns(["alert_id", "rung"]).doNothing())
    .execute();
  await noteRung(trx, due, rang.at, { rung: String(rang.rung), told: rang.told, without: "database" });
  return { ...due, rung, lastAt: rang.at };
}

/** The alarm with what its ladder goes by; null when nobody has to be told any more. */
async function openAlarm(
  trx: Transaction<Tables>,
  { caseCode }: ClimbNeeds,
  id: EffectId,
  rung: number,
  lastAt: Date | null,
): Promise<Due | null> {
  const found = await trx
    .selectFrom("alerts")
    .innerJoin("talks", "talks.person", "alerts.person")
    .select(["alerts.person", "alerts.case_id", "alerts.urgency", "alerts.at"])
    .select(["talks.oldest_unanswered_at", codeOfTalk.as("code")])
    .where("alerts.id", "=", id)
    .where("alerts.acknowledged_at", "is", null)
    .executeTakeFirst();
  if (!found) return null;
  const raisedAt = found.at.getTime();
  return {
    ...{ id, rung, raisedAt },
    lastAt: lastAt?.getTime() ?? null,
    person: found.person,
    caseId: found.case_id,
    code: caseCode(found.case_id ?? found.code ?? ""),
    urgency: found.urgency,
    waitingSince: found.oldest_unanswered_at?.getTime() ?? raisedAt,
  };
}

function wait(
  trx: Transaction<Tables>,
  id: EffectId,
  change: Partial<Pick<Updateable<AlertClimbTable>, "rung" | "last_at" | "due_at" | "hurried">>,
) {
  return trx.updateTable("alert_climbs").set(change).where("alert_id", "=", id).execute();
}

/** Every alarm is told once; repeating it is left to the talk's first one that is as urgent and not acknowledged. */
async function isLed(trx: Transaction<Tables>, due: Due, step: Step): Promise<boolean> {
  if (step.rung === 0 || due.rung === 0) return false;
  const leader = await trx
    .selectFrom("alerts")
    .select("id")
    .where("person", "=", due.person)
    .where("acknowledged_at", "is", null)
    .where("reason", "not in", stuckReasons)
    .where("urgency", "<=", due.urgency)
    .orderBy("urgency")
    .orderBy("at")
    .orderBy("id")
    .limit(1)
    .executeTakeFirst();
  return leader !== undefined && leader.id !== due.id;
}

async function carryOut(
  trx: Transaction<Tables>,
  needs: ClimbNeeds,
  due: Due,
  step: Step,
  now: number,
): Promise<readonly Change[]> {
  const audience = audienceOf(
    step.told,
    onCallAt(await shiftsIn(trx, now, now + 1), now),
    await offDuty(trx, now),
  );
  const rung = { alert: due.id, rung: step.rung, person: due.person, urgency: due.urgency };
  const someoneLooks = needs.present.length > 0;
  const seen = audience.told === "on-call" ? someoneLooks : looksOn(audience, needs);
  const calls = await queueCalls(trx, needs.waysOn, rung, audience, noticeOf(due, step, audience), now);
  const state = seen ? "reached" : calls === 0 ? "unreached" : "calling";
  await trx
    .insertInto("alert_rungs")
    .values({ alert_id: due.id, rung: step.rung, told: audience.told, state, at: new Date(now) })
    .execute();
  // Where nobody of a higher level could be called, it is still true that who looks was called again.
  const told = seen ? audience.told : "on-call";
  if (state !== "calling") await callPerson(trx, { ...rung, told, nobody: !someoneLooks }, now);
  await noteRung(trx, due, now, { rung: String(step.rung), told: audience.told });
  return [{ person: due.person, kinds: ["alert"] }];
}

/** Every alarm rings at every console: whoever of the level looks at one has been called. */
function looksOn({ level }: Audience, { present }: ClimbNeeds): boolean {
  return level.some((staff) => present.includes(staff));
}

function noteRung(
  trx: Transaction<Tables>,
  { person, caseId }: Due,
  at: number,
  detail: Readonly<Record<string, string>>,
): Promise<void> {
  return addHistory(trx, {
    at,
    action: "alert.rung",
    person,
    ...(caseId === null ? {} : { caseId }),
    detail,
  });
}

/** Lets the next level be told at once of the open alarms of a case or a talk. False: none of them climbs. */
export async function passOn(db: Kysely<Tables>, subject: Subject, by: By): Promise<boolean> {
  const about = "caseId" in subject ? subject : { person: subject.talk };
  return db.transaction().execute(async (trx) => {
    const hurried = await trx
      .updateTable("alert_climbs")
      .set({ hurried: true, due_at: new Date(by.at) })
      .where("alert_id", "in", (where) =>
        where
          .selectFrom("alerts")
          .select("id")
          .where(
            "caseId" in subject ? "case_id" : "person",
            "=",
            "caseId" in subject ? subject.caseId : subject.talk,
          )
          .where("acknowledged_at", "is", null)
          .where("urgency", "in", ["P0", "P1"]),
      )
      .returning("alert_id")
      .execute();
    if (hurried.length === 0) return false;
    await addHistory(trx, { ...by, action: "alert.pass-on", ...about });
    return true;
  });
}

/** Who leads in this office, on duty or not. */
export async function offDuty(trx: Transaction<Tables>, now: number): Promise<OffDuty> {
  const staff = await staffOf(trx);
  const supervisors = staff.filter(({ roles }) => roles.includes("supervisor")).map(({ id }) => id);
  return { supervisors, province: await provinceStaff(trx, now) };
}

function noticeOf({ urgency, code, waitingSince }: Due, { rung }: Step, { told }: Audience): Notice {
  return {
    kind: "alert",
    ...{ urgency: urgency satisfies Urgency, told, rung, waitingSince },
    caseCode: code === "" ? null : code,
  };
}
