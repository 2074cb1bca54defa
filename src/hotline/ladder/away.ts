import { alarmCode } from "../../cases/alarm-code.js";
import { faultFields, type Log } from "../../infra/log.js";
import type { Effect } from "../../model/effect.js";
import type { EffectId, PersonKey, StaffId } from "../../model/ids.js";
import { type RosterSnapshot, type SnapshotStore, snapshotOnCall } from "../roster/snapshot.js";
import { type Audience, audienceOf } from "./audience.js";
import type { PersonNotice } from "./calls.js";
import type { Climbing, ClimbingCopy, Rang } from "./climbing-copy.js";
import type { Outcome } from "./deliveries.js";
import { defaultLadders, nextRung, type Step } from "./ladder.js";
import type { Notice } from "./notice.js";
import { sendWithinMs } from "./patience.js";
import type { Ways } from "./ways.js";

/** What is needed to ring without the database. */
export interface AwayNeeds {
  readonly snapshots: SnapshotStore;
  readonly copy: ClimbingCopy;
  readonly ways: Ways;
  readonly caseCode: (id: string) => string;
  readonly tellPerson: (person: PersonKey, alert: EffectId, told: PersonNotice) => Promise<void>;
  readonly now: () => number;
  readonly log: Log;
}

/** Rings without the database. */
export interface AwayAlarms {
  /** Carries out what is due of the alarms that were climbing when the database went. */
  ring(): Promise<void>;
  /** The same, with the alarms among effects that the database could not take. */
  ringWith(effects: readonly Effect[]): Promise<void>;
}

/** A rung is carried out once in this time, by whichever process asks first; longer than any way is waited for. */
const claimMs = sendWithinMs + 10_000;
/** So many alarms are carried out beside each other. */
const atOnce = 10;
/** A rung that reached nobody is tried again this soon, milliseconds. */
const retryMs = 10_000;
const everyDay = () => true;

/**
 * Lets urgent alarms climb while the database cannot be reached, by the last copies of roster, ladders and climbing
 * alarms, and straight from the effects that wait. It may be asked any number of times and by several processes: what
 * rang is noted in Redis. When the database is back the ladder goes on from these notes, so that nothing rings twice.
 */
export function createAwayAlarms(needs: AwayNeeds): AwayAlarms {
  const ringAll = async (waiting: readonly Climbing[]) => {
    const known = await needs.copy.read();
    const fresh = waiting.filter(({ id }) => !known.some((one) => one.id === id));
    const alarms = [...known, ...fresh.map((one) => withTalksCode(known, one))];
    if (alarms.length > 0) await ringDue(needs, alarms);
  };
  return {
    ring: () => ringAll([]),
    ringWith: async (effects) => {
      for (const { person, at } of effects.filter(isTakeOver)) await needs.copy.noteTaken(person, at);
      await ringAll(openAlarms(needs, effects));
    },
  };
}

type AlertEffect = Effect & { readonly body: Extract<Effect["body"], { readonly kind: "alert" }> };

/** Urgent alarms that no take-over behind them has answered; practice rings nowhere else. */
function openAlarms({ caseCode }: AwayNeeds, effects: readonly Effect[]): readonly Climbing[] {
  return effects.flatMap((effect, place) => {
    if (!isUrgentAlert(effect)) return [];
    const { id, person, at, body } = effect;
    if (effects.slice(place + 1).some((later) => later.person === person && isTakeOver(later))) return [];
    const urgency = body.urgency === "P0" ? "P0" : "P1";
    const code = caseCode(body.caseId ?? alarmCode(id));
    return [{ id, person, code, urgency, raisedAt: at, waitingSince: at, rung: 0, lastAt: null, chat: true }];
  });
}

function isUrgentAlert(effect: Effect): effect is AlertEffect {
  const { body, practice } = effect;
  return body.kind === "alert" && practice !== true && (body.urgency === "P0" || body.urgency === "P1");
}

/** Only who takes a talk has seen its alarms; who was given one has yet to look. */
function isTakeOver({ body }: Effect): boolean {
  return body.kind === "holder" && body.why === "take-over";
}

/** A talk that rang before keeps the code it has on the phones. */
function withTalksCode(known: readonly Climbing[], alarm: Climbing): Climbing {
  const before = known.find(({ person }) => person === alarm.person);
  return before === undefined ? alarm : { ...alarm, code: before.code };
}

async function ringDue(needs: AwayNeeds, alarms: readonly Climbing[]): Promise<void> {
  const snapshot = await needs.snapshots.read();
  const [rang, taken] = [await needs.copy.rang(), await needs.copy.taken()];
  const open = alarms
    .filter(({ person, raisedAt }) => (taken.get(person) ?? Number.NEGATIVE_INFINITY) < raisedAt)
    .map((alarm) => from(alarm, rang.get(alarm.id)));
  const due = open
    .map((alarm) => ({ alarm, step: dueStep(snapshot, alarm, needs.now()) }))
    .filter(({ alarm, step }) => step && !(step.rung > 0 && alarm.rung > 0 && isLed(open, alarm)))
    .toSorted(
      (a, b) => a.alarm.urgency.localeCompare(b.alarm.urgency) || a.alarm.raisedAt - b.alarm.raisedAt,
    );
  for (let from = 0; from < due.length; from += atOnce) {
    await Promise.all(due.slice(from, from + atOnce).map((one) => ringOne(needs, snapshot, one)));
  }
}

function dueStep(snapshot: RosterSnapshot | null, alarm: Climbing, now: number): Step | null {
  const step = nextRung(snapshot?.ladders ?? defaultLadders, alarm, now, everyDay);
  return step === null || step.dueAt > now ? null : step;
}

async function ringOne(
  needs: AwayNeeds,
  snapshot: RosterSnapshot | null,
  { alarm, step }: { readonly alarm: Climbing; readonly step: Step | null },
): Promise<void> {
  if (step && (await needs.copy.claim(alarm.id, step.rung, claimMs))) {
    await carryOut(needs, snapshot, alarm, step);
  }
}

/** An alarm with what rang of it without the database. */
function from(alarm: Climbing, rang: Rang | undefined): Climbing {
  if (rang === undefined || rang.at <= (alarm.lastAt ?? 0)) return alarm;
  return { ...alarm, rung: Math.max(alarm.rung, rang.rung + 1), lastAt: rang.at };
}

/** Every alarm is told once; repeating it is left to the talk's first one that is as urgent. */
function isLed(open: readonly Climbing[], alarm: Climbing): boolean {
  return open.some((other) => {
    if (other.person !== alarm.person || other.urgency > alarm.urgency) return false;
    if (other.urgency < alarm.urgency || other.raisedAt < alarm.raisedAt) return true;
    return other.raisedAt === alarm.raisedAt && other.id < alarm.id;
  });
}

async function carryOut(
  needs: AwayNeeds,
  snapshot: RosterSnapshot | null,
  alarm: Climbing,
  step: Step,
): Promise<void> {
  const { copy, log, now } = needs;
  const { id, person, urgency, chat } = alarm;
  const audience = snapshot === null ? null : audienceWithout(snapshot, step, now());
  const reached = snapshot && audience ? await callAll(needs, snapshot, alarm, step, audience) : 0;
  log.warn("alarm-without-database", { count: reached });
  const [rung, told] = [step.rung, audience?.told ?? step.told];
  if (reached > 0) await copy.noteRang(id, { rung, at: now(), told });
  else await copy.claimEnds(id, rung, retryMs);
  if (!chat) return;
  // Consoles show nothing new without the database: only a call that went out has reached somebody.
  await needs
    .tellPerson(person, id, { rung, told, nobody: reached === 0, urgency })
    .catch((fault: unknown) => log.warn("person-not-told", { person, fault: faultFields(fault) }));
}

function audienceWithout(snapshot: RosterSnapshot, { told }: Step, now: number): Audience {
  const supervisors = snapshot.staff.filter(({ supervisor }) => supervisor).map(({ id }) => id);
  const province = snapshot.staff.filter((one) => one.province === true).map(({ id }) => id);
  return audienceOf(told, snapshotOnCall(snapshot, now), { supervisors, province });
}

async function callAll(
  { ways, log }: AwayNeeds,
  snapshot: RosterSnapshot,
  { id, urgency, code, waitingSince }: Climbing,
  { rung }: Step,
  { staff, told }: Audience,
): Promise<number> {
  const notice: Notice = { kind: "alert", urgency, told, rung, waitingSince, caseCode: code };
  const calls = [
    ...snapshot.webhooks.map((hook) => ways.webhook(hook, notice, `${id}/${rung}/${hook.id}`)),
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
