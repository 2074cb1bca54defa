import type { Changed } from "../../cases/change.js";
import { within } from "../../infra/clock.js";
import { Fault } from "../../infra/fault.js";
import { faultFields } from "../../infra/log.js";
import type { EffectId, StaffId } from "../../model/ids.js";
import { climbingAlarms } from "./climbing-alarms.js";
import type { ClimbingCopy, Rang } from "./climbing-copy.js";
import { type ClimbNeeds, climbOne } from "./climbs.js";
import { climbReferral } from "./referral-climbs.js";
import { createSending, type SendingNeeds } from "./sending.js";

/** What the watcher works with. */
export interface WatcherNeeds extends Pick<ClimbNeeds, "caseCode">, SendingNeeds {
  /** Where it is kept what climbs, for when the database is away. */
  readonly copy: Pick<ClimbingCopy, "write" | "rang">;
  /** Called when a round failed: what climbs must go on without the database. */
  readonly onAway: () => Promise<void>;
  readonly changed: Changed;
  /** Who of the staff looks at a console now. */
  readonly present: () => Promise<readonly StaffId[]>;
  /** Pause between two looks, milliseconds; 1 s. */
  readonly pollMs?: number;
  /** A database that keeps a round waiting for longer counts as away, milliseconds; 20 s. */
  readonly climbWithinMs?: number;
}

/** Looks after all alarms of the installation; several processes may each have one. */
export interface Watcher {
  /** Looks at once: an alarm was just written. */
  poke(): void;
  /** Carries out all that is due now, and resolves when it is done and sent. */
  round(): Promise<void>;
  stop(): Promise<void>;
}

/** So often is the copy written although nothing changed, milliseconds. */
const copyMs = 30_000;
/** What is under way at a stop is waited for so long, milliseconds; what is not noted is sent again. */
const stopMs = 10_000;

/**
 * Starts looking. Alarms climb in one loop, and what they call for is sent beside it: nothing that hangs on its way
 * keeps an alarm from climbing. A round that fails is logged and tried again with the next one.
 */
export function startWatcher(needs: WatcherNeeds): Watcher {
  const keep = copyKeeper(needs);
  const sending = createSending(needs);
  let running: Promise<void> | null = null;
  let again = false;
  let stopped = false;
  const climb = (): Promise<void> => {
    again = running !== null;
    running ??= rounds();
    return running;
  };
  const rounds = async () => {
    do {
      again = false;
      await climbOnce(needs, keep).catch((fault: unknown) => goOnWithout(needs, fault));
      await sending.begin().catch((fault: unknown) => notSent(needs, fault));
    } while (again && !stopped);
    running = null;
  };
  const timer = setInterval(() => void climb(), needs.pollMs ?? 1_000);
  const finish = () => sending.finish().catch((fault: unknown) => notSent(needs, fault));
  return {
    poke: () => void climb(),
    round: async () => {
      await climb();
      await finish();
    },
    stop: async () => {
      stopped = true;
      clearInterval(timer);
      await running;
      await within(sending.idle(), stopMs, late).catch((fault: unknown) => notSent(needs, fault));
    },
  };
}

const late = () => new Fault("database-slow", "The database did not answer in time.");

function notSent({ log }: WatcherNeeds, fault: unknown): void {
  log.warn("alarms-under-way", { fault: faultFields(fault) });
}

/** Whatever keeps the ladder from climbing must not keep people from hearing: it goes on from the copy. */
async function goOnWithout({ log, onAway }: WatcherNeeds, fault: unknown): Promise<void> {
  log.warn("alarms-not-looked-after", { fault: faultFields(fault) });
  await onAway().catch((away: unknown) => log.error("away-not-told", { fault: faultFields(away) }));
}

function climbOnce(needs: WatcherNeeds, keep: () => Promise<void>): Promise<void> {
  return within(climbAll(needs).then(keep), needs.climbWithinMs ?? 20_000, late);
}

async function climbAll(needs: WatcherNeeds): Promise<void> {
  const { db, ways, caseCode, changed, now, copy, log } = needs;
  const waysOn = { mail: ways.mail !== null, dutyBot: ways.dutyBot !== null };
  const without = (fault: unknown) => log.warn("redis-not-asked", { fault: faultFields(fault) });
  const present = await needs.present().catch((fault: unknown): readonly StaffId[] => {
    without(fault);
    return [];
  });
  const rangAway = await copy.rang().catch((fault: unknown): ReadonlyMap<EffectId, Rang> => {
    without(fault);
    return new Map();
  });
  const climbs = [
    () => climbOne(db, { waysOn, caseCode, present, rangAway }, now()),
    () => climbReferral(db, { waysOn, caseCode }, now()),
  ];
  for (const climb of climbs) {
    for (let changes = await climb(); changes !== null; changes = await climb()) {
      if (changes.length > 0) changed(changes);
    }
  }
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
