import type { Event, StaffEvent } from "../../model/event.js";
import type { StaffId } from "../../model/ids.js";
import type { StaffHolder } from "../../model/session.js";
import { callButtons } from "../buttons.js";
import { alert, urgencyOf } from "../case-record.js";
import type { Stack } from "../controller.js";
import { longSilence } from "../routes/ways.js";
import type { TurnWork } from "../turn-work.js";
import { block, unblock } from "./blocking.js";
import { answered, callingTime, hold, isUrgent, mostCalls, silenceClock } from "./holding.js";
import { endLoan, forgetOffer, lend, loanSilence } from "./loan.js";

/** What a member of staff did: take the talk, answer, pass it on, hand back, or answer from the platform's own inbox. */
export async function actOnStaff(work: TurnWork, stack: Stack, body: StaffEvent): Promise<void> {
  // Whatever people do, the bot no longer asks in their name; a second wish for a flow only begins anew.
  const goesOn = body.kind === "staff-work" || (body.kind === "outside-control" && !body.held);
  if (!goesOn) await endLoan(work, stack);
  switch (body.kind) {
    case "transfer":
      return transfer(work, body);
    case "run-flow":
      return lend(work, stack, body);
    case "block":
      return block(work, stack, body);
    case "unblock":
      return unblock(work, body);
    case "take-over":
      return takeOver(work, body);
    case "staff-message":
      return answer(work, body);
    case "hand-back":
      return handBack(work, stack, body);
    case "staff-work":
      return noteWork(work, body);
    case "outside-answer":
      return answeredOutside(work, body.text);
    case "outside-control":
      return body.held ? standBy(work, stack) : givenBack(work, stack);
  }
}

function takeOver(work: TurnWork, body: Extract<StaffEvent, { kind: "take-over" }>): void {
  const { holder } = work.session;
  if (holder.who === "staff" && holder.staff !== "outside") {
    if (holder.staff === body.staff) return;
    work.effect({ kind: "take-over-refused", staff: body.staff, heldBy: holder.name });
    return;
  }
  work.effect({ kind: "holder", holder: "staff", staff: body.staff, name: body.name, why: "take-over" });
  hold(work, {
    who: "staff",
    staff: body.staff,
    name: body.name,
    since: work.now,
    answeredAt: null,
    waitingSince: work.now,
  });
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
  hold(work, answered(holder, work.now));
}

/** Whoever works for the person keeps the talk for longer; only so often by saying so. */
function noteWork(work: TurnWork, { staff, work: what }: Extract<StaffEvent, { kind: "staff-work" }>): void {
  const { holder } = work.session;
  if (holder.who !== "staff" || holder.staff !== staff) return;
  if (what !== "calling") return hold(work, { ...holder, workedAt: work.now });
  const calls = (holder.calls ?? 0) + 1;
  if (calls > mostCalls) return;
  hold(work, { ...holder, calls, callingUntil: work.now + callingTime });
  work.record({ by: "system", text: "calling", staff, name: holder.name });
}

/** The talk goes on with a colleague; the person is told nothing. Refused when somebody else has it by now. */
function transfer(work: TurnWork, body: Extract<StaffEvent, { kind: "transfer" }>): void {
  const { holder } = work.session;
  const heldBy = holder.who === "staff" && holder.staff !== "outside" ? holder.staff : null;
  if (heldBy !== body.from) {
    const name = holder.who === "staff" ? holder.name : "";
    return work.effect({ kind: "take-over-refused", staff: body.staff, heldBy: name });
  }
  const { to: staff, toName: name } = body;
  // Who gets a talk that nobody had is awaited as after a take-over.
  const waitingSince = holder.who === "staff" && heldBy !== null ? holder.waitingSince : work.now;
  work.effect({ kind: "holder", holder: "staff", staff, name, why: "transfer", by: body.staff });
  hold(work, { who: "staff", staff, name, since: work.now, answeredAt: null, waitingSince });
  work.record({ by: "system", text: "transfer", staff: body.staff, name });
}

async function handBack(
  work: TurnWork,
  stack: Stack,
  by?: Extract<StaffEvent, { kind: "hand-back" }>,
): Promise<void> {
  const { holder } = work.session;
  if (holder.who === "bot") return;
  release(work, "hand-back", by);
  const { lastSeenAt, hidden } = work.session;
  // Nothing unasked: the bot only says that it is back while the person is still there.
  if (hidden || work.now - lastSeenAt > longSilence) return;
  const unanswered = by !== undefined && by.settled !== true && holder.waitingSince !== null;
  sayBack(work, unanswered && isUrgent(work));
  await stack.clear();
}

function answeredOutside(work: TurnWork, text: string): void {
  const { holder } = work.session;
  work.record({ by: "outside", text });
  if (holder.who === "bot") work.effect({ kind: "holder", holder: "outside", why: "outside-answer" });
  const kept: StaffHolder =
    holder.who === "staff"
      ? answered(holder, work.now)
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

/** The person wrote while staff hold the talk: the clock of an unanswered word starts, or runs on. */
export function noteWaiting(work: TurnWork): void {
  const { holder } = work.session;
  if (holder.who === "staff") hold(work, { ...holder, waitingSince: holder.waitingSince ?? work.now });
}

/** The platform says that another app or its own inbox has the talk: the bot falls silent as for an answer from there. */
export async function standBy(work: TurnWork, stack: Stack): Promise<void> {
  await endLoan(work, stack);
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
  if (work.session.lent !== undefined) return loanSilence(work, stack, since);
  const { holder } = work.session;
  if (holder.who !== "staff") return;
  if (silenceClock(work.session, holder).since !== since) {
    if (event.receivedAt < since) return;
    return hold(work, holder);
  }
  release(work, "staff-silence", holder);
  // Questions from before the take-over are long past: the next word must not become an answer to one of them.
  await stack.clear();
  forgetOffer(work);
  if (holder.waitingSince === null) return;
  // Who hides must be left in peace; those on call must hear of it all the more.
  alert(work, urgencyOf(work), "staff-silent");
  if (!work.session.hidden) sayBack(work, isUrgent(work));
}

/** The bot is back; to who is in immediate danger and waits for a person, with 111 first. */
function sayBack(work: TurnWork, urgent: boolean): void {
  if (!urgent) return work.say("common:bot-back");
  const kind = work.session.danger?.kinds[0] ?? "hidden-disclosure";
  const key = work.input.facts.readByPeople ? "common:bot-back-urgent" : "common:bot-back-urgent-nobody";
  work.say(key, {}, { buttons: callButtons(work, kind, "P0"), urgent: true });
}

/** `by`: who gave it back, or who fell silent; left out: the platform. */
function release(
  work: TurnWork,
  why: "hand-back" | "staff-silence",
  by?: { readonly staff: StaffId | "outside"; readonly name?: string; readonly settled?: true },
): void {
  work.change({ holder: { who: "bot" } });
  const staff = by === undefined || by.staff === "outside" ? undefined : by.staff;
  const doer = staff === undefined || why === "staff-silence" ? {} : { by: staff };
  const settled = by?.settled === true ? { settled: true as const } : {};
  work.effect({ kind: "holder", holder: "bot", why, ...doer, ...settled });
  const named = staff === undefined || by?.name === undefined ? {} : { staff, name: by.name };
  work.record({ by: "system", text: why, ...named });
}
