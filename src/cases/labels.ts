import type { Urgency } from "../model/urgency.js";
import type { TalkChannel } from "./talk-channel.js";

/** What staff read for each channel. */
export const channelLabels: Readonly<Record<TalkChannel, string>> = {
  messenger: "Messenger",
  zalo: "Zalo",
  web: "Trang web",
  phone: "Điện thoại",
  visit: "Gặp trực tiếp",
};

/** What staff read for each urgency. */
export const urgencyLabels: Readonly<Record<Urgency, string>> = {
  P0: "Khẩn cấp",
  P1: "Cao",
  P2: "Trung bình",
  P3: "Thấp",
};
