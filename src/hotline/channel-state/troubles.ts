import { urgencyLabels } from "../../cases/labels.js";

/** What can be in trouble as a whole: the platforms people write on, the staff's phone bot, and our own mail room. */
export const troubledChannels = ["messenger", "zalo", "duty-bot", "mail-room"] as const;
export type TroubledChannel = (typeof troubledChannels)[number];

/** What can be wrong with one. */
export const troubleWords = [
  "token",
  "permission-revoked",
  "page-restricted",
  "policy",
  "quota",
  "out-of-order",
  "signature",
  "token-refused",
  "webhook-refused",
  "webhook-gone",
  "quota-low",
  "quota-out",
  "unreached",
  "platform-error",
  "rate-limited",
  "token-ending",
  "token-foreign",
  "app-refused",
  "permission-missing",
  "subscription-gone",
  "fields-missing",
  "callback-gone",
  "callback-elsewhere",
  "callback-fields-missing",
  "deletion-unmatched",
  "dead-letters",
] as const;
export type TroubleWord = (typeof troubleWords)[number];

/** A trouble of a channel. */
export interface Trouble {
  readonly channel: TroubledChannel;
  readonly word: TroubleWord;
  /** What is missing, by the platform's names as our program writes them: webhook fields, permissions. */
  readonly names?: readonly string[];
}

interface Meaning {
  /** What is wrong. */
  readonly words: string;
  /** What would be right, and how it gets so. */
  readonly right?: string | Readonly<Partial<Record<TroubledChannel, string>>>;
  /** It may pass by itself, or anybody can cause it: shown, and not written to people. */
  readonly passing?: true;
  /** A message that goes out shows that it is over. */
  readonly endsBySending?: true;
}

const renewToken = {
  messenger: "Tạo mã mới của trang, đặt vào phần cài đặt của máy chủ rồi khởi động lại.",
  zalo: "Trên máy chủ, chạy npm run zalo:connect để nối lại.",
};

const meanings: Readonly<Record<TroubleWord, Meaning>> = {
  token: {
    words: "mã truy cập hết hiệu lực, tin không gửi đi được. Cần người quản trị.",
    right: renewToken,
    endsBySending: true,
  },
  "permission-revoked": { words: "quyền gửi tin đã bị thu hồi. Cần người quản trị.", endsBySending: true },
  "page-restricted": { words: "trang bị nền tảng hạn chế, tin không gửi đi được.", endsBySending: true },
  policy: { words: "nền tảng cảnh báo về quy định. Xem hộp thư hỗ trợ của trang." },
  quota: { words: "hết lượt gửi tin. Người viết ở đây không nhận được trả lời.", endsBySending: true },
  "out-of-order": { words: "không gửi được tin. Máy đang tự thử lại.", endsBySending: true },
  signature: { words: "có lời gọi sai chữ ký và đã bị từ chối.", passing: true },
  "token-refused": {
    words: "Zalo từ chối mã truy cập của bot, không báo động nào đến được. Cần người quản trị.",
  },
  "webhook-refused": { words: "Zalo chưa gọi được máy chủ. Trả lời từ điện thoại có thể không đến." },
  "webhook-gone": { words: "địa chỉ nhận tin đã bị gỡ ở Zalo. Máy đang đặt lại." },
  "quota-low": { words: `sắp hết tin của tháng, chỉ còn báo mức ${urgencyLabels.P0}.` },
  "quota-out": { words: "đã hết tin của tháng, không báo được nữa." },
  unreached: { words: "không kết nối được với Zalo. Báo động có thể không đến.", passing: true },
  "platform-error": { words: "Zalo báo lỗi khi gửi. Báo động có thể không đến.", passing: true },
  "rate-limited": { words: "Zalo đang hạn chế số tin. Báo động có thể đến chậm.", passing: true },
  "token-ending": {
    words: "mã truy cập sắp hết hạn, sau đó tin không gửi đi được.",
    right: renewToken,
  },
  "token-foreign": {
    words: "mã truy cập là của trang khác hoặc ứng dụng khác.",
    right: "Mã phải do đúng trang và đúng ứng dụng trong phần cài đặt của máy chủ tạo ra.",
  },
  "app-refused": {
    words: "Meta từ chối mã của ứng dụng, nên tin đến có thể bị máy từ chối.",
    right: "Số và khóa bí mật của ứng dụng trong phần cài đặt phải khớp với bảng điều khiển ở Meta.",
  },
  "permission-missing": {
    words: "mã truy cập không đủ quyền.",
    right: "Tạo lại mã với đủ các quyền này.",
  },
  "subscription-gone": {
    words: "trang không còn chuyển tin sang máy, người viết không nhận được trả lời.",
    right: "Trang phải đăng ký ứng dụng này: trên máy chủ, chạy npm run messenger:setup.",
  },
  "fields-missing": {
    words: "trang chuyển không đủ loại tin sang máy.",
    right: "Trên máy chủ, chạy npm run messenger:setup để đăng ký đủ.",
  },
  "callback-gone": {
    words: "webhook của ứng dụng chưa đặt hoặc đã bị tắt ở Meta, không tin nào đến máy.",
    right: "Trong bảng điều khiển ứng dụng, đặt lại webhook của mục Page.",
  },
  "callback-elsewhere": {
    words: "webhook của ứng dụng trỏ đến địa chỉ khác, tin không đến máy này.",
    right: "Địa chỉ đúng là địa chỉ công khai của máy chủ, thêm /webhooks/messenger.",
  },
  "callback-fields-missing": {
    words: "webhook của ứng dụng chưa chọn đủ loại tin.",
    right: "Trong bảng điều khiển ứng dụng, mục Page, chọn thêm các loại này.",
  },
  "deletion-unmatched": {
    words: "có yêu cầu xóa dữ liệu mà máy không tìm ra là của ai.",
    right: "Người phụ trách xem nhật ký máy chủ và danh sách Meta gửi qua thư.",
  },
  "dead-letters": {
    words: "có tin hoặc việc ghi mà máy không xử lý được, đang để riêng.",
    right: "Người quản trị máy chủ xem bằng npm run dead-letters, rồi cho chạy lại hoặc bỏ.",
  },
};

const channelNames: Readonly<Record<TroubledChannel, string>> = {
  messenger: "Messenger",
  zalo: "Zalo",
  "duty-bot": "Điện thoại trực",
  "mail-room": "Hộp tin của máy",
};

/** A channel as staff call it. */
export function channelName(channel: TroubledChannel): string {
  return channelNames[channel];
}

/** What is wrong, without the channel's name; what is missing by its names; and what would be right. */
export function troubleSentence({ channel, word, names = [] }: Trouble): string {
  const { words, right } = meanings[word];
  const missing = names.length === 0 ? "" : `Thiếu: ${names.join(", ")}.`;
  const remedy = typeof right === "object" ? right[channel] : right;
  return [words, missing, remedy ?? ""].filter(Boolean).join(" ");
}

/** A trouble in one line: `Sự cố kênh · Zalo: …`. */
export function troubleLine(trouble: Trouble): string {
  return `Sự cố kênh · ${channelName(trouble.channel)}: ${troubleSentence(trouble)}`;
}

/** True if somebody has to mend it: then people are written to, wherever they are. */
export function isLasting(word: TroubleWord): boolean {
  return meanings[word].passing !== true;
}

/** What is known of one trouble; milliseconds UTC. */
export interface Noted extends Trouble {
  readonly at: number;
  /** When a message last went out over the channel; null: not known. */
  readonly workedAt: number | null;
  /** When people were last written to about it; null: never. */
  readonly toldAt: number | null;
}

/** A trouble that was not met again for so long is over. */
const freshMs = 24 * 3_600_000;
/** People are written to again about the same trouble after this. */
const againMs = 12 * 3_600_000;

/** Whether a trouble is still there, as far as is known. */
export function isOpen({ word, at, workedAt }: Omit<Noted, "toldAt">, now: number): boolean {
  if (now - at > freshMs) return false;
  return meanings[word].endsBySending !== true || workedAt === null || at > workedAt;
}

/** Whether people have to be written to now: it lasts, and is new, came back, or was told of long ago. */
export function isNews(noted: Noted, now: number): boolean {
  const { word, at, workedAt, toldAt } = noted;
  if (!isLasting(word) || !isOpen(noted, now) || (toldAt !== null && toldAt >= at)) return false;
  return toldAt === null || now - toldAt > againMs || (workedAt !== null && workedAt > toldAt);
}
