import type { Urgency } from "../../model/urgency.js";
import { folded, spaced } from "./folding.js";

/** About as many characters as a lock screen shows. */
export const lockScreen = 60;

/** So long after the person's last words (milliseconds) the phone may lie about, or in other hands. */
export const handsOff = 2 * 60_000;

/** Words that name abuse, report or those who are told. */
const phrases: readonly string[] = [
  ...["xâm hại", "bạo lực", "bạo hành", "lạm dụng", "ngược đãi", "hành hạ", "quấy rối", "dụ dỗ", "buôn bán"],
  ...[
    "sàm sỡ",
    "hãm hại",
    "bắt nạt",
    "đe doạ",
    "đe dọa",
    "dọa",
    "doạ",
    "ép",
    "cưỡng ép",
    "bắt cóc",
    "tảo hôn",
  ],
  ...["báo cáo", "báo án", "tố cáo", "tố giác", "tin báo", "trình báo", "hồ sơ", "vụ việc", "bảo vệ trẻ em"],
  ...["báo tin", "đã báo", "báo cho", "báo với", "báo lên", "trình bày", "làm chứng"],
  ...["công an", "cảnh sát", "toà án", "tòa án", "tổng đài", "đường dây nóng", "luật sư"],
  ...["cán bộ", "uỷ ban", "ủy ban", "ubnd", "chính quyền", "nhân viên xã hội"],
  ...["đánh", "đánh đập", "bị đòn", "trói", "nhốt", "bỏ đói", "vết bầm", "vết thương"],
  ...["hiếp", "dâm ô", "sờ", "sờ mó", "sờ soạng", "đụng chạm", "chạm vào", "cởi đồ", "cởi quần", "cởi áo"],
  ...["quan hệ", "có thai", "mang thai", "khoả thân", "khỏa thân"],
  ...["ảnh nóng", "ảnh nhạy cảm", "tống tiền", "phát tán", "bỏ nhà"],
  ...["tự tử", "tự sát", "tự hại", "tự làm đau", "rạch tay", "chết", "giết"],
  ...["111", "113", "114", "115"],
  ...["abuse", "abused", "abuser", "violence", "beat", "beats", "beaten", "hit", "hits", "hurt", "hurts"],
  ...["rape", "raped", "sexual", "touched", "naked", "nude", "nudes", "pregnant", "bully", "bullied"],
  ...[
    "threaten",
    "threatens",
    "threatened",
    "blackmail",
    "suicide",
    "kill",
    "die",
    "self harm",
    "cut yourself",
  ],
  ...["police", "officer", "officers", "report", "reported", "hotline", "social worker", "your case"],
];

const words = phrases.map((phrase) => ({ phrase, parts: phrase.split(" ") }));

/** Harmless beginnings of words that are written like one of the list where marks are missing: "danh sách". */
const harmless: ReadonlySet<string> = new Set([
  ...["danh sach", "danh du", "danh muc", "danh tieng", "danh ngon", "danh hieu", "danh tu", "danh ba"],
  ...["so do", "so phut", "so dien thoai", "so nha", "so tay", "so may"],
]);

/** The words among the first characters that would give the person away to who sees the lock screen. */
export function tellingWords(text: string): readonly string[] {
  const shown = spaced(shownPart(text)).trim().split(" ");
  return words
    .filter(({ parts }) => shown.some((_, at) => stands(parts, shown, at)))
    .map(({ phrase }) => phrase);
}

/** Word by word, since a hurried writer puts marks on some words and not on others. */
function stands(parts: readonly string[], shown: readonly string[], at: number): boolean {
  const isThere = parts.every((part, i) => {
    const word = shown[at + i] ?? "";
    return word === part || word === folded(part);
  });
  const pair = `${shown[at]} ${shown[at + 1] ?? ""}`;
  const isMarked = parts.every((part, i) => shown[at + i] === part);
  return isThere && (isMarked || !harmless.has(folded(pair)));
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
