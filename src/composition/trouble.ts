import type { Log } from "../infra/log.js";
import type { ChannelTrouble } from "../model/channel.js";

/** Tells operators that something is wrong with a whole channel; the hint is a sentence of the channel's own. */
export function tellTrouble(log: Log): (trouble: ChannelTrouble) => void {
  return ({ channel, word, detail }) =>
    log.error("channel-trouble", { channel, word, ...(detail === undefined ? {} : { hint: detail }) });
}
