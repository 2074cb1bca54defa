import type { StaffEvent } from "../../model/event.js";
import { mayLend } from "../../model/lendable-flow.js";
import type { Stack } from "../controller.js";
import { longSilence } from "../routes/ways.js";
import type { TurnWork } from "../turn-work.js";
import { topFlow } from "../waiting.js";
import { answered, hold, mostCalls } from "./holding.js";

/** The bot waits this long for an answer (milliseconds) before the talk is back with the member of staff. */
export const loanPatience = 10 * 60_000;

/**
 * The bot asks a flow for the member of staff who holds the talk. Refused, with a line for staff, where asking would
 * be unasked or unsafe: the person is hiding or gone, somebody else may hold the phone, or a lesson in immediate danger.
 */
export async function lend(
  work: TurnWork,
  stack: Stack,
  body: Extract<StaffEvent, { kind: "run-flow" }>,
): Promise<void> {
  const { holder, danger } = work.session;
  if (holder.who !== "staff" || holder.staff !== body.staff) {
    const heldBy = holder.who === "staff" ? holder.name : "";
    return work.effect({ kind: "take-over-refused", staff: body.staff, heldBy });
  }
  if (isUnsafe(work) || !mayLend(body.flow, danger?.urgency ?? null)) {
    return work.record({ by: "system", text: "run-flow-refused", staff: body.staff, name: body.name });
  }
  forgetOffer(work);
  work.change({ holder: { who: "bot" }, lent: { to: body.flow, at: work.now, holder } });
  work.effect({ kind: "loan", flow: body.flow });
  if (typeof holder.until === "number") work.effect({ kind: "patience", until: null, callsLeft: mostCalls });
  work.record({ by: "system", text: "run-flow", staff: body.staff, name: body.name });
  work.wind("staff-silence", work.now + loanPatience, work.now);
  await stack.replace(body.flow);
}

function isUnsafe({ session, now }: TurnWork): boolean {
  return session.hidden || session.guarded || now - session.lastSeenAt > longSilence;
}

/** Nothing that was offered before can be chosen any more. */
export function forgetOffer(work: TurnWork): void {
  const { offered: _offered, awaiting: _awaiting, ...rest } = work.session;
  work.session = rest;
}

/** The talk is back with the member of staff, and what the bot asked waits no longer. Does nothing where nothing is lent. */
export async function endLoan(work: TurnWork, stack: Stack): Promise<void> {
  if (work.session.lent === undefined) return;
  await stack.clear();
  takeBack(work);
}

/** After a turn in which the flow came to its end, by itself or because it was left. */
export function endLoanWithFlow(work: TurnWork): void {
  if (work.session.lent === undefined || topFlow(work.session.stack) !== null) return;
  work.menuToOpen = undefined;
  takeBack(work);
}

function takeBack(work: TurnWork): void {
  forgetOffer(work);
  const { lent, ...rest } = work.session;
  if (lent === undefined) return;
  work.session = rest;
  // The bot has just spoken for them: nobody has waited for an answer meanwhile.
  hold(work, answered(lent.holder, work.now));
  work.effect({ kind: "loan", flow: null });
  work.record({ by: "system", text: "run-flow-over" });
}

/** The clock rang while the bot was asking: whoever is still answering has more time, else the talk is back with staff. */
export async function loanSilence(work: TurnWork, stack: Stack, since: number): Promise<void> {
  const { lastSeenAt, lent } = work.session;
  if (lent === undefined) return;
  const last = Math.max(lastSeenAt, lent.at);
  if (last > since) return work.wind("staff-silence", last + loanPatience, last);
  await endLoan(work, stack);
}
