import type { DutyBotState } from "../../api/contract.js";
import { when } from "../words/time.js";

/** A trouble older than this that was not met again is over, milliseconds. */
const freshMs = 24 * 3_600_000;

const troubles: Readonly<Record<NonNullable<DutyBotState["lastError"]>["word"], string>> = {
  "token-refused": "Zalo từ chối mã truy cập của bot, không báo động nào đến được. Cần người quản trị.",
  unreached: "không kết nối được với Zalo. Báo động có thể không đến.",
  "platform-error": "Zalo báo lỗi khi gửi. Báo động có thể không đến.",
  "rate-limited": "Zalo đang hạn chế số tin. Báo động có thể đến chậm.",
  "webhook-refused": "Zalo chưa gọi được máy chủ. Trả lời từ điện thoại có thể không đến.",
  "quota-low": "sắp hết tin của tháng, chỉ còn báo P0.",
  "quota-out": "đã hết tin của tháng, không báo được nữa.",
};

/** What is wrong, in one sentence; null: nothing. */
export function troubleWords(bot: DutyBotState, now: number): string | null {
  const { on, quota, lastError, lastSuccessAt } = bot;
  if (!on) return null;
  if (quota !== null && quota.left === 0) return troubles["quota-out"];
  const open = lastError !== null && lastError.at > (lastSuccessAt ?? 0) && now - lastError.at < freshMs;
  const about = lastError?.word ?? "";
  if (open && !about.startsWith("quota")) {
    return `${troubles[lastError.word]} Lần cuối: ${when(lastError.at, now)}.`;
  }
  if (quota !== null && quota.left <= quota.keptForP0) {
    return `${troubles["quota-low"]} Còn ${quota.left} trên ${quota.limit} tin.`;
  }
  return null;
}
