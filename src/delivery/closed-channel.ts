import type { Channel } from "../model/channel.js";
import type { ChannelId } from "../model/channel-id.js";

const reason = { word: "not-allowed", code: "channel-closed" } as const;

/**
 * Stands for a channel that has no credentials in this process: words for it wait until it is opened again
 * or their time is over.
 */
export function closedChannel(id: ChannelId): Channel {
  return {
    id,
    capabilities: {
      textLength: 0,
      choices: 0,
      choiceLabelLength: 0,
      buttons: 0,
      buttonLabelLength: 0,
      buttonTextLength: 0,
      windowMs: null,
      humanWindowMs: null,
      typing: false,
      silent: false,
      mergeTurn: true,
    },
    render: () => [{ kind: "closed", body: null }],
    send: async () => ({ kind: "retry", afterMs: 30_000, reason }),
  };
}
