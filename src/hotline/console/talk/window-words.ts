import type { TalkDetail } from "../../api/contract.js";
import { when } from "../words/time.js";

type Windowed = Pick<TalkDetail, "window"> & { readonly talk: Pick<TalkDetail["talk"], "channel"> };

/**
 * What the platform still allows while staff may write and the bot's own time runs or is over; empty: nothing differs.
 * `now` in milliseconds UTC.
 */
export function botWindowWords({ talk, window }: Windowed, now: number): string {
  const { botUntil, humanUntil } = window;
  if (botUntil === null || botUntil === humanUntil) return "";
  if (now < botUntil) return `Máy tự nhắn được đến ${when(botUntil, now)}.`;
  switch (talk.channel) {
    case "messenger":
      return "Đã quá 24 giờ: máy không nhắn được nữa, chỉ người viết được, theo quyền Human Agent của Trang.";
    case "zalo":
      return "Đã quá 48 giờ: máy không nhắn được nữa. Người viết được, Zalo trừ vào gói hoặc tính tiền từng tin.";
    default:
      return "Máy không tự nhắn được nữa.";
  }
}

/** Ways that a platform leaves open when its window has closed for staff too, beside waiting; null: none. */
export function platformWay(channel: TalkDetail["talk"]["channel"]): string | null {
  return channel === "zalo"
    ? "Trang quản trị Zalo OA (oa.zalo.me) có thể còn cho người nhắn tay. Lời nhắn ở đó cũng vào cuộc này."
    : null;
}
