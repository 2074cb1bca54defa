import type { Session, StaffHolder } from "../../model/session.js";
import type { TurnWork } from "../turn-work.js";

/** In P0 the bot comes back when staff have not answered for this long (milliseconds). */
export const staffSilenceUrgent = 3 * 60_000;
/** In any other talk the bot comes back when the person has waited for this long, or nobody wrote for so long (milliseconds). */
export const staffSilence = 30 * 60_000;
/** Who says that they are on the phone for the person keeps the talk for so long (milliseconds), so often before an answer. */
export const callingTime = 10 * 60_000;
export const mostCalls = 2;
/** Whatever is done meanwhile, nobody waits for a word longer than so many silences: 30 minutes in P0, an hour else. */
const mostSilences = { urgent: 10, other: 2 } as const;

/** The clock of staff's silence: `since` tells a stale ring, `due` is when the bot comes back (milliseconds UTC). */
export interface SilenceClock {
  readonly since: number;
  readonly due: number;
}

/**
 * The clock of a talk that this holder has. While the person waits for an answer it runs from the first word that
 * waits, or from what staff last did for the person: writing again must not put it back.
 */
export function silenceClock(session: Session, holder: StaffHolder): SilenceClock {
  const { waitingSince, answeredAt, workedAt, callingUntil } = holder;
  const urgent = waitingSince !== null && isGrave(session);
  const limit = urgent ? staffSilenceUrgent : staffSilence;
  const silent = waitingSince ?? Math.max(session.lastSeenAt, answeredAt ?? 0, holder.since);
  const worked = Math.max(silent, workedAt ?? 0, (callingUntil ?? 0) - limit);
  const latest = silent + ((urgent ? mostSilences.urgent : mostSilences.other) - 1) * limit;
  const since = Math.min(worked, latest);
  return { since, due: since + limit };
}

/** A person has the talk from now on; winds the clock that brings the bot back when they fall silent. */
export function hold(work: TurnWork, holder: StaffHolder): void {
  const { since, due } = silenceClock(work.session, holder);
  const told = patienceOf(work.session.holder);
  const waits = holder.waitingSince !== null && holder.staff !== "outside";
  const kept = { ...holder, until: waits ? due : null };
  work.change({ holder: kept });
  work.wind("staff-silence", due, since);
  const { until, callsLeft } = patienceOf(kept);
  if (until !== told.until || callsLeft !== told.callsLeft) {
    work.effect({ kind: "patience", until, callsLeft });
  }
}

/** This holder once the person was answered: nobody waits, and what was done meanwhile counts no longer. */
export function answered(holder: StaffHolder, at: number): StaffHolder {
  const { workedAt: _worked, calls: _calls, callingUntil: _until, ...rest } = holder;
  return { ...rest, answeredAt: at, waitingSince: null };
}

/** True where danger is immediate. */
export function isUrgent(work: TurnWork): boolean {
  return isGrave(work.session);
}

function isGrave({ danger }: Session): boolean {
  return danger?.urgency === "P0";
}

function patienceOf(holder: Session["holder"]) {
  if (holder.who === "bot") return { until: null, callsLeft: mostCalls };
  return { until: holder.until ?? null, callsLeft: mostCalls - (holder.calls ?? 0) };
}
