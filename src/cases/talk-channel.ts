import { type ChannelId, channelIds } from "../model/channel-id.js";

/** Ways in which somebody tells of a child without writing: staff enter what was said. */
export const offlineChannels = ["phone", "visit"] as const;
export type OfflineChannel = (typeof offlineChannels)[number];

/** How a talk came about. */
export const talkChannels = [...channelIds, ...offlineChannels] as const;
export type TalkChannel = ChannelId | OfflineChannel;

/** True where nothing can be written back: there is no chat. */
export function isOffline(channel: TalkChannel): channel is OfflineChannel {
  return offlineChannels.some((one) => one === channel);
}
