import type { Kysely } from "kysely";
import type { Changed } from "../../cases/change.js";
import type { Sealing } from "../../cases/sealing.js";
import type { Tables } from "../../cases/tables.js";
import { faultFields, type Log } from "../../infra/log.js";
import type { EffectId, PersonKey, StaffId } from "../../model/ids.js";
import { type PersonNotice, personNotice } from "./calls.js";
import { type ClimbNeeds, climbOne } from "./climbs.js";
import { type Delivery, noteAttempt, type Outcome, takeDeliveries } from "./deliveries.js";
import { notice } from "./notice.js";
import { addressesOf, webhooksOf } from "./settings.js";
import type { Ways } from "./ways.js";

/** What the watcher works with. */
export interface WatcherNeeds extends Pick<ClimbNeeds, "caseCode"> {
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

/** Starts looking. A round that fails is logged and tried again with the next one. */
export function startWatcher(needs: WatcherNeeds): Watcher {
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
      await lookOnce(needs).catch((fault: unknown) =>
        needs.log.warn("alarms-not-looked-after", { fault: faultFields(fault) }),
      );
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

async function lookOnce(needs: WatcherNeeds): Promise<void> {
  await climbAll(needs);
  for (;;) {
    const deliveries = await takeDeliveries(needs.db, needs.now(), takenAtOnce);
    await Promise.all(deliveries.map((delivery) => deliver(needs, delivery)));
    if (deliveries.length === 0) return;
  }
}

async function climbAll(needs: WatcherNeeds): Promise<void> {
  const { db, ways, caseCode, changed, now } = needs;
  const waysOn = { mail: ways.mail !== null, dutyBot: ways.dutyBot !== null };
  const someoneLooks = await needs.someoneLooks();
  for (;;) {
    const changes = await climbOne(db, { waysOn, caseCode, someoneLooks }, now());
    if (changes === null) return;
    if (changes.length > 0) changed(changes);
  }
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
