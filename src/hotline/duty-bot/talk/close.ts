import { alsoTold, phoneOutcomes } from "../closing.js";
import type { DutyCase } from "../desk.js";
import { caseLine, shortCase } from "../words.js";
import { type Dialog, may } from "./context.js";
import { choose, outside, say } from "./dialog.js";

/** Closes a case one holds by coded choices; free words about a child belong into the console. */
export async function closeCase(dialog: Dialog): Promise<void> {
  const open = await outside(dialog, async ({ needs, owner }) =>
    may(owner, "case.close", true) ? [...(await needs.desk.casesOf(owner.id))] : null,
  );
  if (open === null) return say(dialog, "Tài khoản này không đóng hồ sơ.");
  if (open.length === 0) return say(dialog, "Anh/chị không giữ ca nào. Ca khác xin đóng trong bàn trực.");
  const which = await choose(dialog, "Đóng ca nào?", open.map(caseLine));
  const found = which === null ? undefined : open[which];
  if (found === undefined) return;
  await askHow(dialog, found);
}

async function askHow(dialog: Dialog, found: DutyCase): Promise<void> {
  const labels = phoneOutcomes.map(({ label }) => label);
  const how = await choose(dialog, `${shortCase(found)} kết thúc thế nào?`, labels);
  const outcome = how === null ? undefined : phoneOutcomes[how];
  if (outcome === undefined) return;
  const told = await choose(dialog, "Còn báo nơi nào nữa không?", alsoTold);
  if (told === null) return;
  const question = `Đóng ${shortCase(found)}: ${outcome.label}. ${alsoTold[told] ?? ""}. Đúng không?`;
  if ((await choose(dialog, question, ["Đúng, đóng hồ sơ"])) === null) return;
  const note = `Đóng bằng điện thoại trực. ${alsoTold[told] ?? ""}.`;
  const result = await outside(dialog, ({ needs, owner, request }) =>
    needs.desk.closeCase(owner, found.id, outcome.id, note, `${request}.close`),
  );
  const words = {
    closed: "đã đóng.",
    "closed-before": "đã được đóng từ trước.",
    "person-waits": "CHƯA đóng, người viết đang chờ trả lời. Xin trả lời trong bàn trực trước.",
    "open-tasks": "CHƯA đóng, còn việc chưa xong. Xin đóng trong bàn trực.",
    "not-handed": "CHƯA đóng, chưa ghi lần chuyển nào tới nơi này. Xin ghi trong bàn trực trước.",
    unknown: "không còn tìm thấy.",
  } as const;
  await say(dialog, `${shortCase(found)}: ${words[result]}`);
}
