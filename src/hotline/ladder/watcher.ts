import type { Kysely } from "kysely";
import type { Changed } from "../../cases/change.js";
import type { Sealing } from "../../cases/sealing.js";
import type { Tables } from "../../cases/tables.js";
import { within } from "../../infra/clock.js";
import { Fault } from "../../infra/fault.js";
import { faultFields, type Log } from "../../infra/log.js";
import type { EffectId, PersonKey, StaffId } from "../../model/ids.js";
import { type PersonNotice, personNotice } from "./calls.js";
import { climbingAlarms } from "./climbing-alarms.js";
import type { ClimbingCopy, Rang } from "./climbing-copy.js";
import { type ClimbNeeds, climbOne } from "./climbs.js";
import { type Delivery, noteAttempt, type Outcome, takeDeliveries } from "./deliveries.js";
import { notice } from "./notice.js";
import { climbReferral } from "./referral-climbs.js";
import { addressesOf, webhooksOf } from "./settings.js";
import type { Ways } from "./ways.js";

/** What the watcher works with. */
export interface WatcherNeeds extends Pick<ClimbNeeds, "caseCode"> {
  /** Where it is kept what climbs, for when the database is away. */
  readonly copy: Pick<ClimbingCopy, "write" | "rang">;
  /** Called when a round failed: what climbs must go on without the database. */
  readonly onAway: () => Promise<void>;
  readonly db: Kysely<Tables>;
  readonly sealing: Sealing;
  readonly ways: Ways;
  readonly changed: Changed;
  readonly someoneLooks: () => Promise<boolean>;
  /** Puts what became of a rung on the person's inbox; the same alarm and rung count once. */
  readonly tellPerson: (person: PersonKey, alert: EffectId, told: PersonNotice) => Promise<void>;
  readonly now: () => number;
  readonly log: Log;
  /** Pause between two looks, milliseconds; 1 s. */
  readonly pollMs?: number;
}

/** Looks after all alarms of the installation; several processes may each have one. */
export interface Watcher {
  /** Looks at once: an alarm was just written. */
  poke(): void;
  /** Carries out all that is due now, and resolves when it is done. */
  round(): Promise<void>;
  stop(): Promise<void>;
}

const takenAtOnce = 10;
/** A database that keeps a round waiting for longer counts as away, milliseconds. */
const climbWithinMs = 20_000;
/** So often is the copy written although nothing changed, milliseconds. */
const copyMs = 30_000;

/** Starts looking. A round that fails is logged and tried again with the next one. */
export function startWatcher(needs: WatcherNeeds): Watcher {
  const keep = copyKeeper(needs);
  let running: Promise<void> | null = null;
  let again = false;
  let stopped = false;
  const round = (): Promise<void> => {
    again = running !== null;
    running ??= rounds();
    return running;
  };
  const rounds = async () => {
    do {
      again = false;
      await lookOnce(needs, keep).catch((fault: unknown) => goOnWithout(needs, fault));
    } while (again && !stopped);
    running = null;
  };
  const timer = setInterval(() => void round(), needs.pollMs ?? 1_000);
  return {
    poke: () => void round(),
    round,
    stop: async () => {
      stopped = true;
      clearInterval(timer);
      await running;
    },
  };
}

/** Whatever keeps the ladder from climbing must not keep people from hearing: it goes on from the copy. */
async function goOnWithout({ log, onAway }: WatcherNeeds, fault: unknown): Promise<void> {
  log.warn("alarms-not-looked-after", { fault: faultFields(fault) });
  await onAway().catch((away: unknown) => log.error("away-not-told", { fault: faultFields(away) }));
}

async function lookOnce(needs: WatcherNeeds, keep: () => Promise<void>): Promise<void> {
  const late = () => new Fault("database-slow", "The database did not answer in time.");
  await within(climbAll(needs), climbWithinMs, late);
  await keep();
  for (;;) {
    const deliveries = await takeDeliveries(needs.db, needs.now(), takenAtOnce);
    await Promise.all(deliveries.map((delivery) => deliver(needs, delivery)));
    if (deliveries.length === 0) return;
  }
}

async function climbAll(needs: WatcherNeeds): Promise<void> {
  const { db, ways, caseCode, changed, now, copy, log } = needs;
  const waysOn = { mail: ways.mail !== null, dutyBot: ways.dutyBot !== null };
  const without = (fault: unknown) => log.warn("redis-not-asked", { fault: faultFields(fault) });
  const someoneLooks = await needs.someoneLooks().catch((fault: unknown) => {
    without(fault);
    return false;
  });
  const rangAway = await copy.rang().catch((fault: unknown): ReadonlyMap<EffectId, Rang> => {
    without(fault);
    return new Map();
  });
  for (;;) {
    const changes = await climbOne(db, { waysOn, caseCode, someoneLooks, rangAway }, now());
    if (changes === null) break;
    if (changes.length > 0) changed(changes);
  }
  while (await climbReferral(db, { waysOn, caseCode }, now()));
}

/** Writes the copy when something changed, and now and then all the same: another process may have left an old one. */
function copyKeeper({ db, caseCode, copy, now, log }: WatcherNeeds): () => Promise<void> {
  let [kept, keptAt] = ["", 0];
  return async () => {
    const alarms = await climbingAlarms(db, caseCode);
    const text = JSON.stringify(alarms);
    if (text === kept && Math.abs(now() - keptAt) < copyMs) return;
    try {
      await copy.write(alarms);
      [kept, keptAt] = [text, now()];
    } catch (fault) {
      // The ladder itself needs only the database.
      log.warn("climbing-not-copied", { fault: faultFields(fault) });
    }
  };
}

async function deliver(needs: WatcherNeeds, delivery: Delivery): Promise<void> {
  const outcome = await send(needs, delivery).catch((fault: unknown): Outcome => {
    needs.log.warn("alarm-not-sent", { word: delivery.way, fault: faultFields(fault) });
    return { sent: false, code: "fault" };
  });
  if (!outcome.sent) needs.log.warn("alarm-failed", { word: delivery.way, code: outcome.code });
  await noteAttempt(needs.db, delivery, outcome, needs.now());
}

async function send(needs: WatcherNeeds, delivery: Delivery): Promise<Outcome> {
  const { ways, db, sealing } = needs;
  const { way, target } = delivery;
  switch (way) {
    case "person":
      return tell(needs, delivery);
    case "webhook": {
      const hook = (await webhooksOf(db, sealing)).find(({ id }) => id === target);
      return hook ? ways.webhook(hook, noticeIn(delivery), delivery.id) : gone;
    }
    case "e-mail": {
      const address = (await addressesOf(db, sealing)).get(target as StaffId);
      return address && ways.mail ? ways.mail(address, noticeIn(delivery)) : gone;
    }
    case "duty-bot":
      return ways.dutyBot ? ways.dutyBot(target as StaffId, noticeIn(delivery)) : gone;
  }
}

const gone: Outcome = { sent: false, code: "no-such-way" };

async function tell(
  { tellPerson }: WatcherNeeds,
  { target, alert, notice: text }: Delivery,
): Promise<Outcome> {
  if (alert === null) return gone;
  await tellPerson(target as PersonKey, alert, personNotice.parse(JSON.parse(text)));
  return { sent: true, code: "sent" };
}

function noticeIn({ notice: text }: Delivery) {
  return notice.parse(JSON.parse(text));
}
