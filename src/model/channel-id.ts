/** The doors people come in by. */
export const channelIds = ["messenger", "zalo", "web"] as const;
export type ChannelId = (typeof channelIds)[number];
