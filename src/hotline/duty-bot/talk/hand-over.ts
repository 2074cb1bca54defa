import { handOverNotes } from "../closing.js";
import type { Colleague, DutyCase, HandOverResult } from "../desk.js";
import { caseLine, shortCase } from "../words.js";
import { type Dialog, may } from "./context.js";
import { choose, outside, say } from "./dialog.js";

/** The end of a shift: the cases one holds go to a colleague, each with a note out of a fixed list. */
export async function handOver(dialog: Dialog): Promise<void> {
  const open = await outside(dialog, async ({ needs, owner }) =>
    may(owner, "talk.transfer", true) ? [...(await needs.desk.casesOf(owner.id))] : null,
  );
  if (open === null) return say(dialog, "Tài khoản này không giữ cuộc trò chuyện.");
  if (open.length === 0) return say(dialog, "Anh/chị không giữ ca nào. Không có gì để bàn giao.");
  const which = await whichCases(dialog, open);
  if (which === null) return;
  const to = await toWhom(dialog);
  if (to === null) return;
  const note = await choose(dialog, "Ghi chú cho người nhận?", handOverNotes);
  if (note === null) return;
  for (const one of which) await give(dialog, one, to, handOverNotes[note] ?? "");
}

async function whichCases(dialog: Dialog, open: readonly DutyCase[]): Promise<readonly DutyCase[] | null> {
  const lines = open.map(caseLine);
  const all = open.length > 1 ? [`Tất cả ${open.length} ca`] : [];
  const chosen = await choose(dialog, "Bàn giao ca nào?", [...lines, ...all]);
  if (chosen === null) return null;
  const one = open[chosen];
  return one === undefined ? open : [one];
}

async function toWhom(dialog: Dialog): Promise<Colleague | null> {
  const colleagues = await outside(dialog, async ({ needs, owner }) => [
    ...(await needs.desk.colleaguesOf(owner.id)),
  ]);
  if (colleagues.length === 0) {
    await say(dialog, "Chưa có ai khác nhận được. Xin gọi trưởng ca.");
    return null;
  }
  const chosen = await choose(
    dialog,
    "Giao cho ai?",
    colleagues.map(({ name }) => name),
  );
  return chosen === null ? null : (colleagues[chosen] ?? null);
}

async function give(dialog: Dialog, given: DutyCase, to: Colleague, note: string): Promise<void> {
  await outside(dialog, async ({ needs, owner, request, say: answer }) => {
    const result = await needs.desk.handOver(owner, given.id, to, note, `${request}.${given.id}`);
    return answer(`${shortCase(given)}: ${handOverWords(result, to.name)}`);
  });
}

function handOverWords(result: HandOverResult, name: string): string {
  switch (result) {
    case "handed-over":
      return `đã giao cho ${name}.`;
    case "sent":
      return `đã gửi yêu cầu giao cho ${name}, chưa có xác nhận. Xin kiểm tra trong bàn trực.`;
    case "gone":
      return "anh/chị không còn giữ ca này.";
    case "busy":
      return "hệ thống đang bận, CHƯA giao được. Xin gửi lại “bàn giao”.";
  }
}
