import { caseCode, shortCaseCode } from "../../cases/case-code.js";
import { urgencyLabels } from "../../cases/labels.js";
import type { Urgency } from "../../model/urgency.js";
import type { Called, DutyCase } from "./desk.js";

/** What strangers read, whatever they wrote. It names no office and no purpose, and still helps who is in need. */
export const toStranger =
  "Đây là máy nhắn tự động, chỉ trả lời người đã được cấp mã còn hạn; nếu bạn cần giúp ngay, gọi 111 hoặc 113 (miễn phí).";

/** What can be asked for, in a few lines. */
export const help = [
  "Gửi một trong các từ sau:",
  "• ca trực: ai đang trực, bao nhiêu người đang chờ",
  "• bàn giao: giao các ca đang giữ",
  "• đóng ca: đóng một hồ sơ",
  "• đổi ca: nhờ người khác trực thay",
  "• thử chuông: xem máy này có báo không",
  "• huỷ: máy này không nhận báo động nữa",
  "Có báo động: gửi 1 để nhận, 2 để chuyển tiếp.",
].join("\n");

/** What is asked when a phone has just been linked. */
export function linked(name: string): string {
  return `Đã liên kết máy này với ${name}. Xin tắt xem trước tin nhắn trên màn hình khoá. Gửi “thử chuông” để kiểm tra.`;
}

export const unlinked =
  "Đã huỷ liên kết. Máy này không nhận báo động nữa. Muốn nhận lại, lấy mã mới trong bàn trực.";

/** All that an alert says. */
export interface AlertWords {
  readonly urgency: Urgency;
  /** How long the person has waited, milliseconds. */
  readonly waitingMs: number;
  /** As `caseCode` makes it; null: nobody waits. */
  readonly caseCode: string | null;
  /** Nobody waits: somebody tries whether alarms arrive. */
  readonly test?: boolean;
  /** A case was referred to the reader's commune, or nobody there has acted on one in time. */
  readonly referral?: ReferralWord;
}

/** `new` and `overdue` are told to officers of the commune, the others to the hotline's own people. */
export type ReferralWord = "new" | "overdue" | "unreached" | "untaken" | "unreported";

/** An alert: urgency, waiting time and case code, nothing else. */
export function alertText({ urgency, waitingMs, caseCode: code, test, referral }: AlertWords): string {
  if (test === true) return "THỬ CHUÔNG · không có ai đang chờ";
  if (referral !== undefined) return referralText(referral, code ?? "");
  const head = `${urgencyLabels[urgency]} · chờ ${waiting(waitingMs)}`;
  if (code === null) return `${head} · chưa có mã\nMở bàn trực để nhận.`;
  const short = code.slice(0, 4);
  return `${head} · ${code}\n1 ${short}: nhận · 2 ${short}: chuyển tiếp`;
}

/** What is sent of a referral: the code alone. */
function referralText(referral: ReferralWord, code: string): string {
  const own = "Xin mở hồ sơ và gọi cho xã.";
  const officers = "Xin mở trang “Việc được chuyển”.";
  const lines: Readonly<Record<ReferralWord, readonly [head: string, wish: string]>> = {
    new: ["Việc mới", officers],
    overdue: ["Việc đã quá hạn", officers],
    unreached: ["Xã chưa có máy nào nhận được việc chuyển", own],
    untaken: ["Xã chưa nhận việc đã chuyển", own],
    unreported: ["Việc đã chuyển quá 12 giờ, xã chưa báo lại", own],
  };
  const [head, wish] = lines[referral];
  return `${head} · ${code}\n${wish}`;
}

/** What an officer of a commune can ask for. */
export const officerHelp = [
  "Máy này báo khi có việc được chuyển về xã. Đọc và trả lời trên trang “Việc được chuyển”.",
  "• thử chuông: xem máy này có báo không",
  "• huỷ: máy này không nhận báo nữa",
].join("\n");

/** A test alarm has the form of a real one and says that it is none. */
export const testAlarm = "THỬ CHUÔNG · không có ai đang chờ\nNghe thấy chuông thì trả lời 1.";

/** A short length of time: `dưới 1 phút`, `12 phút`, `3 giờ`, `2 ngày`. Milliseconds. */
export function waiting(ms: number): string {
  const minutes = Math.floor(Math.max(0, ms) / 60_000);
  if (minutes < 1) return "dưới 1 phút";
  if (minutes < 120) return `${minutes} phút`;
  const hours = Math.floor(minutes / 60);
  return hours < 48 ? `${hours} giờ` : `${Math.floor(hours / 24)} ngày`;
}

/** A case among others: `Khẩn cấp · A7K2-QX4P · mở 21:10 07/03`. */
export function caseLine({ id, ...rest }: DutyCase): string {
  return calledLine({ ...rest, code: id });
}

/** The same of anything that has a code. */
export function calledLine({
  code,
  urgency,
  openedAt,
}: Pick<Called, "code" | "urgency" | "openedAt">): string {
  return `${urgencyLabels[urgency]} · ${caseCode(code)} · mở ${moment(openedAt)}`;
}

/** A case in the middle of a sentence. */
export function shortCase({ id }: Pick<DutyCase, "id">): string {
  return shortCaseCode(id);
}

const format = new Intl.DateTimeFormat("vi-VN", {
  timeZone: "Asia/Ho_Chi_Minh",
  hour: "2-digit",
  minute: "2-digit",
  day: "2-digit",
  month: "2-digit",
  hourCycle: "h23",
});

/** `21:10 07/03`, in Vietnamese time. */
export function moment(at: number): string {
  const part = Object.fromEntries(format.formatToParts(at).map(({ type, value }) => [type, value]));
  return `${part["hour"]}:${part["minute"]} ${part["day"]}/${part["month"]}`;
}

/** A list to choose from by number; 0 stops. */
export function numbered(question: string, choices: readonly string[]): string {
  return [question, ...choices.map((choice, at) => `${at + 1}. ${choice}`), "0. Thôi"].join("\n");
}
