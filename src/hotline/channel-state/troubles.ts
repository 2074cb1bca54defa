/** What can be in trouble as a whole: the platforms people write on, and the staff's phone bot. */
export const troubledChannels = ["messenger", "zalo", "duty-bot"] as const;
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
] as const;
export type TroubleWord = (typeof troubleWords)[number];

/** A trouble of a channel. */
export interface Trouble {
  readonly channel: TroubledChannel;
  readonly word: TroubleWord;
}

interface Meaning {
  readonly words: string;
  /** It may pass by itself, or anybody can cause it: shown, and not written to people. */
  readonly passing?: true;
  /** A message that goes out shows that it is over. */
  readonly endsBySending?: true;
}

const meanings: Readonly<Record<TroubleWord, Meaning>> = {
  token: {
    words: "mã truy cập hết hiệu lực, tin không gửi đi được. Cần người quản trị.",
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
  "quota-low": { words: "sắp hết tin của tháng, chỉ còn báo P0." },
  "quota-out": { words: "đã hết tin của tháng, không báo được nữa." },
  unreached: { words: "không kết nối được với Zalo. Báo động có thể không đến.", passing: true },
  "platform-error": { words: "Zalo báo lỗi khi gửi. Báo động có thể không đến.", passing: true },
  "rate-limited": { words: "Zalo đang hạn chế số tin. Báo động có thể đến chậm.", passing: true },
};

const names: Readonly<Record<TroubledChannel, string>> = {
  messenger: "Messenger",
  zalo: "Zalo",
  "duty-bot": "Điện thoại trực",
};

/** A channel as staff call it. */
export function channelName(channel: TroubledChannel): string {
  return names[channel];
}

/** What is wrong, in one sentence without the channel's name. */
export function troubleSentence(word: TroubleWord): string {
  return meanings[word].words;
}

/** A trouble in one line: `Sự cố kênh · Zalo: …`. */
export function troubleLine({ channel, word }: Trouble): string {
  return `Sự cố kênh · ${channelName(channel)}: ${troubleSentence(word)}`;
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
