import { faultFields, type Log } from "../../infra/log.js";
import type { Redis } from "../../infra/redis.js";
import type { Effect } from "../../model/effect.js";
import type { CaseId, EffectId, PersonKey, StaffId } from "../../model/ids.js";
import { type RosterSnapshot, type SnapshotStore, snapshotOnCall } from "../roster/snapshot.js";
import { audienceOf } from "./audience.js";
import type { PersonNotice } from "./calls.js";
import type { Outcome } from "./deliveries.js";
import type { Notice } from "./notice.js";
import type { Ways } from "./ways.js";

/** What is needed to ring without the database. */
export interface AwayNeeds {
  readonly redis: Redis;
  readonly snapshots: SnapshotStore;
  readonly ways: Ways;
  readonly caseCode: (id: CaseId) => string;
  readonly someoneLooks: () => Promise<boolean>;
  readonly tellPerson: (person: PersonKey, alert: EffectId, told: PersonNotice) => Promise<void>;
  readonly now: () => number;
  readonly log: Log;
}

/** An alarm rings again at this interval while the database is away; milliseconds. */
const repeatMs = 2 * 60_000;
/** An alarm that reached nobody is tried again this soon, milliseconds. */
const retryMs = 10_000;

type AlertEffect = Effect & { readonly body: Extract<Effect["body"], { readonly kind: "alert" }> };

/**
 * Rings for urgent alarms straight from the effects that the database could not take, to those who are on call by the
 * last snapshot. It may be given the same effects any number of times: what rang is noted in Redis, where the note
 * runs out when it is time to ring again. When the database is back, the ladder takes over.
 */
export function createAwayAlarms(needs: AwayNeeds): (effects: readonly Effect[]) => Promise<void> {
  return async (effects) => {
    const alarms = openAlarms(effects);
    if (alarms.length === 0) return;
    const snapshot = await needs.snapshots.read();
    for (const alarm of alarms) await ring(needs, snapshot, alarm);
  };
}

/** Urgent alarms that no take-over or hand-back behind them has answered; practice rings nowhere else. */
function openAlarms(effects: readonly Effect[]): readonly AlertEffect[] {
  return effects.filter(isUrgentAlert).filter((alert) => {
    const later = effects.slice(effects.indexOf(alert) + 1);
    return !later.some(({ person, body }) => {
      return person === alert.person && body.kind === "holder" && body.holder === "staff";
    });
  });
}

function isUrgentAlert(effect: Effect): effect is AlertEffect {
  const { body, practice } = effect;
  return body.kind === "alert" && practice !== true && (body.urgency === "P0" || body.urgency === "P1");
}

async function ring(needs: AwayNeeds, snapshot: RosterSnapshot | null, alarm: AlertEffect): Promise<void> {
  const { redis, log } = needs;
  const key = `te:away:${alarm.id}`;
  const mine = await redis.set(key, "1", { condition: "NX", expiration: { type: "PX", value: repeatMs } });
  if (mine === null) return;
  const reached = await callAll(needs, snapshot, alarm);
  log.warn("alarm-without-database", { count: reached });
  if (reached === 0) await redis.pExpire(key, retryMs);
  const { urgency } = alarm.body;
  const nobody = reached === 0 && !(await needs.someoneLooks());
  await needs
    .tellPerson(alarm.person, alarm.id, { rung: 0, told: "on-call", nobody, urgency })
    .catch((fault: unknown) =>
      log.warn("person-not-told", { person: alarm.person, fault: faultFields(fault) }),
    );
}

async function callAll(
  { ways, caseCode, now, log }: AwayNeeds,
  snapshot: RosterSnapshot | null,
  { id, at, body }: AlertEffect,
): Promise<number> {
  if (snapshot === null) return 0;
  const supervisors = snapshot.staff.filter(({ supervisor }) => supervisor).map((one) => one.id);
  const { staff, told } = audienceOf("on-call", snapshotOnCall(snapshot, now()), supervisors);
  const notice: Notice = {
    kind: "alert",
    ...{ urgency: body.urgency, told, rung: 0, waitingSince: at },
    caseCode: body.caseId === undefined ? null : caseCode(body.caseId),
  };
  const calls = [
    ...snapshot.webhooks.map((hook) => ways.webhook(hook, notice, `${id}/0/${hook.id}`)),
    ...staff.flatMap((who) => callsTo(ways, snapshot, who, notice)),
  ];
  const outcomes = await Promise.allSettled(calls);
  for (const outcome of outcomes) {
    if (outcome.status === "rejected") log.warn("alarm-not-sent", { fault: faultFields(outcome.reason) });
  }
  return outcomes.filter((outcome) => outcome.status === "fulfilled" && outcome.value.sent).length;
}

function callsTo(ways: Ways, snapshot: RosterSnapshot, who: StaffId, notice: Notice): Promise<Outcome>[] {
  const email = snapshot.staff.find(({ id }) => id === who)?.email;
  return [
    ...(ways.dutyBot ? [ways.dutyBot(who, notice)] : []),
    ...(ways.mail && email ? [ways.mail(email, notice)] : []),
  ];
}
