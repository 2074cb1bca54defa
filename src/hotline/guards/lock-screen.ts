import type { Urgency } from "../../model/urgency.js";
import { folded, spaced } from "./folding.js";

/** About as many characters as a lock screen shows. */
export const lockScreen = 60;

/** So long after the person's last words (milliseconds) the phone may lie about, or in other hands. */
export const handsOff = 2 * 60_000;

/** Words that name abuse, report or those who are told; compared without marks where a text has none. */
const phrases: readonly string[] = [
  ...["xâm hại", "bạo lực", "bạo hành", "lạm dụng", "ngược đãi", "hành hạ", "quấy rối", "dụ dỗ", "buôn bán"],
  ...["báo cáo", "báo án", "tố cáo", "tố giác", "tin báo", "trình báo", "hồ sơ", "vụ việc", "bảo vệ trẻ em"],
  ...["công an", "cảnh sát", "toà án", "tòa án", "tổng đài", "đường dây nóng"],
  ...["đánh", "đánh đập", "hiếp", "dâm ô", "sờ mó", "sờ soạng", "cởi đồ", "ảnh nóng", "ảnh nhạy cảm"],
  ...["tự tử", "tự sát", "tự hại", "tự làm đau", "rạch tay", "chết", "giết", "tống tiền", "bỏ nhà"],
  ...["111", "113", "114", "115"],
];

/** The words among the first characters that would give the person away to who sees the lock screen. */
export function tellingWords(text: string): readonly string[] {
  const start = spaced(shownPart(text));
  const bare = folded(start);
  const marked = bare !== start;
  return phrases.filter((phrase) =>
    marked ? start.includes(` ${phrase} `) : bare.includes(` ${folded(phrase)} `),
  );
}

/** What a lock screen shows: the last word counts whole, even where it is cut in the middle. */
function shownPart(text: string): string {
  const all = text.normalize("NFC").trim().toLowerCase();
  const start = all.slice(0, lockScreen);
  const cut = /[\p{L}\p{N}]$/u.test(start);
  return cut ? start + (/^[\p{L}\p{N}]*/u.exec(all.slice(lockScreen))?.[0] ?? "") : start;
}

/** True where the first characters must tell nothing: an urgent talk whose person has not written just now. */
export function mustBeDull(urgency: Urgency | null, lastPersonAt: number | null, now: number): boolean {
  const urgent = urgency === "P0" || urgency === "P1";
  return urgent && (lastPersonAt === null || now - lastPersonAt > handsOff);
}
