import type { Event, StaffEvent } from "../../model/event.js";
import type { Holder } from "../../model/session.js";
import { callButtons } from "../buttons.js";
import { alert, urgencyOf } from "../case-record.js";
import type { Stack } from "../controller.js";
import { longSilence } from "../route.js";
import type { TurnWork } from "../turn-work.js";

/** In P0 the bot comes back when staff have not answered for this long (milliseconds). */
export const staffSilenceUrgent = 3 * 60_000;
/** In any other talk the bot comes back after this long without a word from either side (milliseconds). */
export const staffSilence = 30 * 60_000;

type Held = Extract<Holder, { who: "staff" }>;

/** What a member of staff did: take the talk, answer, hand back, or answer from the platform's own inbox. */
export async function actOnStaff(work: TurnWork, stack: Stack, body: StaffEvent): Promise<void> {
  switch (body.kind) {
    case "take-over":
      return takeOver(work, body);
    case "staff-message":
      return answer(work, body);
    case "hand-back":
      return handBack(work, stack);
    case "outside-answer":
      return answeredOutside(work, body.text);
    case "outside-control":
      return body.held ? standBy(work) : givenBack(work, stack);
  }
}

function takeOver(work: TurnWork, body: Extract<StaffEvent, { kind: "take-over" }>): void {
  const { holder } = work.session;
  if (holder.who === "staff" && holder.staff !== "outside") {
    if (holder.staff === body.staff) return;
    work.effect({ kind: "take-over-refused", staff: body.staff, heldBy: holder.name });
    return;
  }
  hold(work, {
    who: "staff",
    staff: body.staff,
    name: body.name,
    since: work.now,
    answeredAt: null,
    waitingSince: work.now,
  });
  work.effect({ kind: "holder", holder: "staff", staff: body.staff, name: body.name, why: "take-over" });
  work.record({ by: "system", text: "take-over", staff: body.staff, name: body.name });
}

function answer(work: TurnWork, body: Extract<StaffEvent, { kind: "staff-message" }>): void {
  const before = work.session.holder;
  if (before.who === "staff" && before.staff !== body.staff && before.staff !== "outside") {
    work.effect({ kind: "take-over-refused", staff: body.staff, heldBy: before.name });
    return;
  }
  if (before.who === "bot" || before.staff === "outside") takeOver(work, { ...body, kind: "take-over" });
  const { holder } = work.session;
  if (holder.who !== "staff") return;
  const entry = { by: "staff", text: body.text, staff: body.staff, name: body.name } as const;
  work.sayAsStaff(entry, work.session.hidden);
  hold(work, { ...holder, answeredAt: work.now, waitingSince: null });
}

async function handBack(work: TurnWork, stack: Stack): Promise<void> {
  if (work.session.holder.who === "bot") return;
  release(work, "hand-back");
  const { lastSeenAt, hidden } = work.session;
  // Nothing unasked: the bot only says that it is back while the person is still there.
  if (hidden || work.now - lastSeenAt > longSilence) return;
  work.say("common:bot-back");
  await stack.clear();
}

function answeredOutside(work: TurnWork, text: string): void {
  const { holder } = work.session;
  work.record({ by: "outside", text });
  if (holder.who === "bot") work.effect({ kind: "holder", holder: "outside", why: "outside-answer" });
  const kept: Held =
    holder.who === "staff"
      ? { ...holder, answeredAt: work.now, waitingSince: null }
      : {
          who: "staff",
          staff: "outside",
          name: "",
          since: work.now,
          answeredAt: work.now,
          waitingSince: null,
        };
  hold(work, kept);
}

/** The platform's own inbox lets go of the talk; one that our staff have taken stays theirs. */
async function givenBack(work: TurnWork, stack: Stack): Promise<void> {
  const { holder } = work.session;
  if (holder.who === "staff" && holder.staff === "outside") return handBack(work, stack);
}

/** The person wrote while staff hold the talk: the clock of an unanswered urgent word starts, others start anew. */
export function noteWaiting(work: TurnWork): void {
  const { holder } = work.session;
  if (holder.who === "staff") hold(work, { ...holder, waitingSince: holder.waitingSince ?? work.now });
}

function hold(work: TurnWork, holder: Held): void {
  work.change({ holder });
  if (isUrgent(work) && holder.waitingSince !== null) {
    work.wind("staff-silence", holder.waitingSince + staffSilenceUrgent, holder.waitingSince);
  } else {
    work.wind("staff-silence", work.now + staffSilence, work.now);
  }
}

/** The platform says that another app or its own inbox has the talk: the bot falls silent as for an answer from there. */
export function standBy(work: TurnWork): void {
  if (work.session.holder.who === "staff") return;
  work.effect({ kind: "holder", holder: "outside", why: "outside-answer" });
  const { now } = work;
  hold(work, { who: "staff", staff: "outside", name: "", since: now, answeredAt: now, waitingSince: null });
}

/** The clock of staff's silence rang: the bot comes back, in P0 with 111 first. A stale ring does nothing. */
export async function actOnStaffSilence(
  work: TurnWork,
  stack: Stack,
  event: Event,
  since: number,
): Promise<void> {
  const { holder, lastSeenAt } = work.session;
  if (holder.who !== "staff") return;
  const urgent = isUrgent(work) && holder.waitingSince !== null;
  const last = urgent ? holder.waitingSince : Math.max(lastSeenAt, holder.answeredAt ?? 0, holder.since);
  if (last !== since) {
    if (event.receivedAt < since) return;
    return hold(work, holder);
  }
  release(work, "staff-silence");
  // Questions from before the take-over are long past: the next word must not become an answer to one of them.
  await stack.clear();
  forgetOffer(work);
  if (holder.waitingSince === null || work.session.hidden) return;
  alert(work, urgencyOf(work), "staff-silent");
  if (!urgent) return work.say("common:bot-back");
  const kind = work.session.danger?.kinds[0] ?? "hidden-disclosure";
  work.say("common:bot-back-urgent", {}, { buttons: callButtons(work, kind, "P0"), urgent: true });
}

function release(work: TurnWork, why: "hand-back" | "staff-silence"): void {
  work.change({ holder: { who: "bot" } });
  work.effect({ kind: "holder", holder: "bot", why });
  work.record({ by: "system", text: why });
}

/** Nothing that was offered before can be chosen any more. */
function forgetOffer(work: TurnWork): void {
  const { offered: _offered, awaiting: _awaiting, ...rest } = work.session;
  work.session = rest;
}

function isUrgent(work: TurnWork): boolean {
  return work.session.danger?.urgency === "P0";
}
