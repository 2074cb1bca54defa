import { urgencyLabels } from "../../../cases/labels.js";
import { moment } from "../words.js";
import { type DutyPart, may } from "./context.js";

const severe = `${urgencyLabels.P0} hoặc ${urgencyLabels.P1}`;

/** "ca trực": who is on call, one's own next shift, and how many wait. */
export async function tellShift({ needs, owner, say }: DutyPart): Promise<void> {
  const lines = [...(await rosterLines(needs, owner.id)), ...(await queueLines(needs, owner))];
  await say(lines.join("\n"));
}

async function rosterLines(
  { desk, now }: DutyPart["needs"],
  staff: DutyPart["owner"]["id"],
): Promise<string[]> {
  if (desk.roster === null) return ["Chưa có lịch trực trong hệ thống."];
  const names = await desk.roster.onCall(now());
  const [next] = await desk.roster.shiftsOf(staff, now());
  return [
    names.length === 0 ? "Lúc này không có ai trong lịch trực." : `Đang trực: ${names.join(", ")}`,
    next === undefined
      ? "Anh/chị không có ca sắp tới."
      : `Ca của anh/chị: ${moment(next.from)} đến ${moment(next.to)}`,
  ];
}

async function queueLines({ desk }: DutyPart["needs"], owner: DutyPart["owner"]): Promise<string[]> {
  if (!may(owner, "talk.list")) return [];
  const { waiting, running, urgent } = await desk.queueCounts();
  return [`Đang chờ: ${waiting} · đang có người trả lời: ${running} · ${severe}: ${urgent}`];
}
