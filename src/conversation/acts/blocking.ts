import { longestBlock } from "../../model/block.js";
import type { StaffEvent } from "../../model/event.js";
import { isBlocked, liftsBlock } from "../blocked.js";
import { waitingButtons } from "../buttons.js";
import type { Stack } from "../controller.js";
import type { Hearing } from "../hearing.js";
import type { TurnWork } from "../turn-work.js";
import { forgetOffer } from "./loan.js";

/** A blocked person is told so at most once in this time, milliseconds. */
const tellEvery = 24 * 3_600_000;

/** Danger told so lately (milliseconds) may have crossed the supervisor's press on its way. */
const justTold = 10 * 60_000;

/** The bot answers no longer, and nobody holds the talk. Nothing happens where danger was told just before. */
export async function block(
  work: TurnWork,
  stack: Stack,
  { staff, reason, until }: Extract<StaffEvent, { kind: "block" }>,
): Promise<void> {
  const { danger, holder } = work.session;
  const grave = danger !== undefined && (danger.urgency === "P0" || danger.urgency === "P1");
  if (until <= work.now || (grave && work.now - danger.at < justTold)) {
    return work.record({ by: "system", text: "block-refused" });
  }
  if (holder.who === "staff") {
    work.change({ holder: { who: "bot" } });
    work.effect({ kind: "holder", holder: "bot", why: "hand-back", by: staff });
  }
  await stack.clear();
  forgetOffer(work);
  const end = Math.min(until, work.now + longestBlock);
  work.change({ blocked: { until: end } });
  work.effect({ kind: "block", staff, reason, until: end });
  work.record({ by: "system", text: "block" });
}

/** A supervisor lifts the block; the person is told nothing. */
export function unblock(work: TurnWork, { staff }: Extract<StaffEvent, { kind: "unblock" }>): void {
  if (work.session.blocked === undefined) return;
  forgetBlock(work);
  work.effect({ kind: "unblock", staff, why: "staff" });
  work.record({ by: "system", text: "unblock" });
}

/** Every word of a blocked person is read: one of danger ends the block, and the turn goes on as for anybody. */
export function liftForDanger(work: TurnWork, hearing: Hearing): void {
  if (work.session.blocked === undefined) return;
  if (!isBlocked(work.session, work.now)) return forgetBlock(work);
  if (!liftsBlock(hearing)) return;
  forgetBlock(work);
  work.effect({ kind: "unblock", why: "danger" });
  work.record({ by: "system", text: "block-lifted" });
}

/** One neutral sentence a day, with the number that always answers. */
export function answerBlocked(work: TurnWork): void {
  const { blocked } = work.session;
  if (blocked === undefined) return;
  if (blocked.toldAt !== undefined && work.now - blocked.toldAt < tellEvery) return;
  work.say("common:blocked", {}, { buttons: waitingButtons(work, "hidden-disclosure", "P2"), silent: true });
  work.change({ blocked: { ...blocked, toldAt: work.now } });
}

function forgetBlock(work: TurnWork): void {
  const { blocked: _blocked, ...rest } = work.session;
  work.session = rest;
}
