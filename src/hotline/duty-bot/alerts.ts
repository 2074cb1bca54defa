import { within } from "../../infra/clock.js";
import { Fault } from "../../infra/fault.js";
import { faultFields, type Log } from "../../infra/log.js";
import type { StaffId } from "../../model/ids.js";
import type { PhoneCopy } from "./phones/phone-copy.js";
import type { Phones } from "./phones/phones.js";
import type { RecentAlerts } from "./recent.js";
import type { Speaker } from "./speaker.js";
import type { Chats } from "./transport/chats.js";
import { type AlertWords, alertText } from "./words.js";

/** Who was alerted on the phone, who could not be, and who has none linked. */
export interface Alerted {
  readonly sent: readonly StaffId[];
  readonly failed: readonly StaffId[];
  readonly notLinked: readonly StaffId[];
}

/** What alerting works with. */
export interface AlertNeeds {
  readonly phones: Pick<Phones, "chatsOf">;
  readonly copy: PhoneCopy;
  readonly log: Log;
  readonly speaker: Speaker;
  readonly recent: RecentAlerts;
  readonly chats: Pick<Chats, "numberOf">;
}

/** A database that says nothing for so long is passed over for the copy, milliseconds. */
const databaseMs = 3_000;

/** Tells staff on their duty phones that somebody waits, also while the database is away. Rejects only without Redis. */
export async function alertStaff(
  { phones, copy, speaker, recent, chats, log }: AlertNeeds,
  staff: readonly StaffId[],
  words: AlertWords,
): Promise<Alerted> {
  const wanted = [...new Set(staff)];
  const slow = () => new Fault("database-slow", "The database did not answer in time.");
  const linked = await within(phones.chatsOf(wanted), databaseMs, slow).catch((fault: unknown) => {
    log.warn("duty-phones-from-copy", { fault: faultFields(fault) });
    return copy.chatsOf(wanted);
  });
  const text = alertText(words);
  const outcomes = await Promise.all(
    [...linked].map(async ([id, chat]) => {
      const said = await speaker.say(chat, text, words.urgency === "P0");
      if (said === "sent" && words.caseCode !== null && words.referral === undefined) {
        await recent.add(chats.numberOf(chat), words.caseCode);
      }
      return { id, said };
    }),
  );
  return {
    sent: outcomes.filter(({ said }) => said === "sent").map(({ id }) => id),
    failed: outcomes.filter(({ said }) => said !== "sent").map(({ id }) => id),
    notLinked: wanted.filter((id) => !linked.has(id)),
  };
}
