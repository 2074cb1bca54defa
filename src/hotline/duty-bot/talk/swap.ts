import type { DutyShift, OfferedShift } from "../desk.js";
import { moment } from "../words.js";
import type { Dialog } from "./context.js";
import { choose, outside, say } from "./dialog.js";

/** Gives one's own shift to somebody, or takes one that is offered. */
export async function swapShift(dialog: Dialog): Promise<void> {
  const roster = await outside(dialog, async ({ needs, owner }) => {
    if (needs.desk.roster === null) return null;
    const at = needs.now();
    const own = await needs.desk.roster.shiftsOf(owner.id, at);
    return { own: [...own], offered: [...(await needs.desk.roster.offeredTo(owner.id, at))] };
  });
  if (roster === null) return say(dialog, "Chưa có lịch trực trong hệ thống. Xin hỏi trưởng ca.");
  const { own, offered } = roster;
  if (own.length + offered.length === 0) {
    return say(dialog, "Anh/chị không có ca trực sắp tới, và không ai nhờ trực thay.");
  }
  const lines = [
    ...own.map((shift) => `Nhờ trực thay ca của tôi ${span(shift)}`),
    ...offered.map((shift) => `Nhận ca của ${shift.by} ${span(shift)}`),
  ];
  const chosen = await choose(dialog, "Đổi ca nào?", lines);
  if (chosen === null) return;
  const mine = own[chosen];
  const theirs = offered[chosen - own.length];
  if (mine !== undefined) await giveAway(dialog, mine);
  else if (theirs !== undefined) await accept(dialog, theirs);
}

async function giveAway(dialog: Dialog, shift: DutyShift): Promise<void> {
  const colleagues = await outside(dialog, async ({ needs, owner }) => [
    ...(await needs.desk.colleaguesOf(owner.id)),
  ]);
  const names = colleagues.map(({ name }) => name);
  const whom = await choose(dialog, "Nhờ ai?", ["Ai nhận cũng được", ...names]);
  if (whom === null) return;
  const of = whom === 0 ? null : (colleagues[whom - 1]?.id ?? null);
  const asked = await outside(
    dialog,
    async ({ needs, owner }) =>
      (await needs.desk.roster?.requestSwap(owner.id, shift.id, of, needs.now())) ?? false,
  );
  await say(
    dialog,
    asked
      ? "Đã ghi lời nhờ. Ca này vẫn là của anh/chị cho đến khi có người nhận."
      : "Chưa ghi được: ca này đã có lời nhờ khác, hoặc đã qua.",
  );
}

async function accept(dialog: Dialog, shift: OfferedShift): Promise<void> {
  const taken = await outside(
    dialog,
    async ({ needs, owner }) =>
      (await needs.desk.roster?.acceptSwap(owner.id, shift.swap, needs.now())) ?? false,
  );
  await say(
    dialog,
    taken
      ? `Anh/chị đã nhận ca ${span(shift)}.`
      : "Ca này không còn nhận được nữa: đã có người nhận, hoặc đã qua.",
  );
}

function span({ from, to }: DutyShift): string {
  return `${moment(from)} đến ${moment(to)}`;
}
