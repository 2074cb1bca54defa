import type { Log } from "../infra/log.js";
import type { Metrics } from "../infra/metrics.js";
import type { ChannelTrouble } from "../model/channel.js";

/** What fails once fails with every call: one line an hour for each kind is enough to be woken by. */
const quietMs = 3_600_000;

/**
 * Tells operators that something is wrong with a whole channel: every time in the figures, at most once an hour for
 * each kind in the log. `detail` is a sentence of the channel's own, never made of what came in.
 */
export function tellTrouble(
  log: Log,
  metrics: Metrics,
  now: () => number,
): (trouble: ChannelTrouble) => void {
  const told = new Map<string, number>();
  return ({ channel, word, detail }) => {
    metrics.troubles.inc({ channel, word });
    const before = told.get(`${channel} ${word}`);
    if (before !== undefined && now() - before < quietMs) return;
    told.set(`${channel} ${word}`, now());
    log.error("channel-trouble", { channel, word, ...(detail === undefined ? {} : { hint: detail }) });
  };
}
