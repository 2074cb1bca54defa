import type { MailRoom } from "../delivery/mail-room.js";
import { faultFields } from "../infra/log.js";
import type { Connections } from "./connections.js";
import type { TroubleNotes } from "./trouble.js";

/** How often it is looked whether something lies aside, milliseconds. */
const lookMs = 60_000;

/** Shows who leads that something lies aside, until an operator has put it back or thrown it away. */
export async function showDeadLetters(
  mailRoom: Pick<MailRoom, "backlog">,
  troubles: Pick<TroubleNotes, "failed" | "over">,
): Promise<void> {
  const { dead, effectsDead } = await mailRoom.backlog();
  if (dead + effectsDead > 0) troubles.failed({ channel: "mail-room", word: "dead-letters" });
  else troubles.over("mail-room", ["dead-letters"]);
}

/** Looks every minute; the timer is the caller's to clear. */
export function watchDeadLetters(
  mailRoom: MailRoom,
  { troubles, log }: Pick<Connections, "troubles" | "log">,
): NodeJS.Timeout {
  const look = () =>
    showDeadLetters(mailRoom, troubles).catch((fault: unknown) =>
      log.warn("dead-letters-not-counted", { fault: faultFields(fault) }),
    );
  return setInterval(() => void look(), lookMs);
}
