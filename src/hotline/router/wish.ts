import { isOffline } from "../../cases/talk-channel.js";
import { faultFields } from "../../infra/log.js";
import type { StaffEvent, StaffWork } from "../../model/event.js";
import type { Address, EventId } from "../../model/ids.js";
import type { RawAsked } from "./endpoint.js";
import type { HotlineNeeds } from "./needs.js";
import { type Refusal, refuse } from "./refusal.js";

/** The mail room keeps the person's real address; staff never see it. */
const noAddress = "" as Address;

/**
 * Puts what staff want on the talk's inbox. The same `requestId` of the same person counts once, so the browser
 * may send it again when it does not know whether it arrived.
 */
export async function sendWish(
  { accept, log }: HotlineNeeds,
  { talk, staff, at }: RawAsked,
  requestId: string,
  body: StaffEvent,
): Promise<{ readonly accepted: true } | Refusal> {
  if (!talk) return refuse("not-found");
  const id = `hotline:${staff.id}.${requestId}` as EventId;
  const { person, channel } = talk;
  if (isOffline(channel)) return refuse("no-chat");
  try {
    const result = await accept({ id, person, channel, address: noAddress, at, receivedAt: at, body });
    return result === "full" ? refuse("busy") : { accepted: true };
  } catch (thrown) {
    log.warn("wish-not-accepted", { person, staff: staff.id, fault: faultFields(thrown) });
    return refuse("busy");
  }
}

/**
 * Who holds the talk did something for the person beside writing: the clock of silence hears of it. What was done stands
 * whether or not that gets through.
 */
export async function noteWork(needs: HotlineNeeds, asked: RawAsked, work: StaffWork): Promise<void> {
  const { talk, staff, at } = asked;
  if (!talk || talk.holder.staffId !== staff.id || isOffline(talk.channel)) return;
  await sendWish(needs, asked, `${work}-${talk.person}-${at}`, { kind: "staff-work", staff: staff.id, work });
}
