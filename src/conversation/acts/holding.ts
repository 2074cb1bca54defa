import type { StaffHolder } from "../../model/session.js";
import type { TurnWork } from "../turn-work.js";

/** In P0 the bot comes back when staff have not answered for this long (milliseconds). */
export const staffSilenceUrgent = 3 * 60_000;
/** In any other talk the bot comes back after this long without a word from either side (milliseconds). */
export const staffSilence = 30 * 60_000;

/** A person has the talk from now on; winds the clock that brings the bot back when they fall silent. */
export function hold(work: TurnWork, holder: StaffHolder): void {
  work.change({ holder });
  if (isUrgent(work) && holder.waitingSince !== null) {
    work.wind("staff-silence", holder.waitingSince + staffSilenceUrgent, holder.waitingSince);
  } else {
    work.wind("staff-silence", work.now + staffSilence, work.now);
  }
}

/** True where danger is immediate. */
export function isUrgent(work: TurnWork): boolean {
  return work.session.danger?.urgency === "P0";
}
