import { caseCode, shortCaseCode, typedCaseCode } from "../../../cases/case-code.js";
import type { Called, TakeResult } from "../desk.js";
import { calledLine } from "../words.js";
import { type DutyPart, may } from "./context.js";

type Wish = "take" | "pass";

/** "1 A7K" takes a case or a talk that has none yet, "2 A7K" passes it on; a bare number means the only alarm of the last hour. */
export async function answerAlert(
  duty: DutyPart,
  chat: number,
  wish: Wish,
  typed: string | null,
): Promise<void> {
  if (!may(duty.owner, "talk.take-over")) {
    await duty.say("Tài khoản này không nhận cuộc trò chuyện.");
    return;
  }
  const code = typed ?? (await onlyRecent(duty, chat, wish));
  if (code === null) return;
  const found = await duty.needs.desk.calledBy(duty.owner.id, code);
  const [only, other] = found;
  if (only === undefined) {
    await duty.say(`Không có việc nào đang chờ với mã ${code}. Xin xem lại mã trong báo động.`);
  } else if (other !== undefined) {
    await duty.say(whichOne(wish, found));
  } else {
    await carryOut(duty, chat, wish, only);
  }
}

function whichOne(wish: Wish, found: readonly Called[]): string {
  const number = wish === "take" ? 1 : 2;
  const lines = found.map((one) => `• ${calledLine(one)}`);
  const example = found[0] === undefined ? "" : `, ví dụ: ${number} ${caseCode(found[0].code)}`;
  return ["Có nhiều việc bắt đầu như vậy:", ...lines, `Xin gửi ${number} và mã đầy đủ${example}`].join("\n");
}

async function onlyRecent(duty: DutyPart, chat: number, wish: Wish): Promise<string | null> {
  const codes = await duty.needs.recent.of(chat);
  const [only, other] = codes;
  if (only !== undefined && other === undefined) return typedCaseCode(only);
  const number = wish === "take" ? 1 : 2;
  await duty.say(
    only === undefined
      ? `Một giờ qua không có báo động nào ở máy này. Xin gửi số và mã, ví dụ: ${number} A7K`
      : `Có ${codes.length} báo động: ${codes.join(", ")}. Xin gửi số và mã, ví dụ: ${number} ${only.slice(0, 4)}`,
  );
  return null;
}

async function carryOut(duty: DutyPart, chat: number, wish: Wish, found: Called): Promise<void> {
  const urgent = found.urgency === "P0";
  const { desk, recent, consoleUrl } = duty.needs;
  if (wish === "take") {
    const result = await desk.take(duty.owner, found.subject, duty.request);
    if (result.kind !== "busy") await recent.forget(chat, caseCode(found.code));
    await duty.say(takenWords(result, shortCaseCode(found.code), consoleUrl), urgent);
    return;
  }
  const passed = desk.passOn === null ? null : await desk.passOn(duty.owner, found.subject);
  await recent.forget(chat, caseCode(found.code));
  await duty.say(passedWords(passed, shortCaseCode(found.code)), urgent);
}

function takenWords(result: TakeResult, code: string, consoleUrl: string): string {
  switch (result.kind) {
    case "taken":
      return `${code}: anh/chị đã nhận. Đọc và trả lời ở ${consoleUrl}`;
    case "already-mine":
      return `${code}: anh/chị đang giữ rồi. Đọc và trả lời ở ${consoleUrl}`;
    case "sent":
      return `${code}: đã gửi yêu cầu nhận, chưa có xác nhận. Xin mở ${consoleUrl} để xem.`;
    case "held":
      return `${code}: ${result.by} đã nhận trước.`;
    case "gone":
      return `${code}: việc này đã kết thúc.`;
    case "too-many":
      return `${code}: chưa nhận được, anh/chị đang giữ đủ số cuộc. Bàn giao bớt, hoặc nhận ở ${consoleUrl}`;
    case "busy":
      return `${code}: hệ thống đang bận, CHƯA nhận được. Xin gửi lại, hoặc mở ${consoleUrl}`;
  }
}

function passedWords(passed: boolean | null, code: string): string {
  if (passed === true) return `${code}: đang gọi người kế tiếp. Báo động còn kêu đến khi có người nhận.`;
  if (passed === false) return `${code}: không có báo động nào đang kêu cho mã này.`;
  return `${code}: chưa gọi được ai khác từ đây. Báo động còn kêu đến khi có người nhận.`;
}
